// The other way that an office's programmer would take: easy-template-x fills a Word template.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemplateHandler } from 'easy-template-x';
import { peakBytes } from './peak.mjs';

const [, , folder = '', out = '', mode = ''] = process.argv;
const data = JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8'));
const template = readFileSync(join(folder, `${mode}.docx`));
mkdirSync(out, { recursive: true });

const handler = new TemplateHandler();
const fill = (values) => handler.process(template, values);

if (mode === 'together') writeFileSync(join(out, 'all.docx'), await fill({ notices: data }));
else for (const [at, values] of data.entries()) writeFileSync(join(out, `${at + 1}.docx`), await fill(values));
console.log(JSON.stringify({ files: mode === 'together' ? 1 : data.length, maxRss: peakBytes() }));
