// One of the two ways that an office's programmer would take: docxtemplater fills a Word template.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { peakBytes } from './peak.mjs';

const [, , folder = '', out = '', mode = ''] = process.argv;
const data = JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8'));
const template = readFileSync(join(folder, `${mode}.docx`));
mkdirSync(out, { recursive: true });

const fill = (values) =>
  new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true }).render(values).toBuffer();

if (mode === 'together') writeFileSync(join(out, 'all.docx'), fill({ notices: data }));
else for (const [at, values] of data.entries()) writeFileSync(join(out, `${at + 1}.docx`), fill(values));
console.log(JSON.stringify({ files: mode === 'together' ? 1 : data.length, maxRss: peakBytes() }));
