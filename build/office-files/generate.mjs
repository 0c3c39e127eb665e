import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workbookBytes } from '../sample-county/xlsx-writer.mjs';
import * as others from './other-sheets.mjs';
import * as rosters from './rosters.mjs';
import { csvOf } from './sheets.mjs';

// node build/office-files/generate.mjs [folder]: writes the twenty files of tests/fixtures/intake. LibreOffice makes those
// that are no .xlsx of ours; iconv the one in GB18030. What is right for each stands beside it and is written by hand.

const target = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../../tests/fixtures/intake');
const scratch = mkdtempSync(join(tmpdir(), 'huizhen-office-'));
mkdirSync(target, { recursive: true });

const xlsx = (name, sheets) => writeFileSync(join(target, `${name}.xlsx`), workbookBytes(sheets));

const converted = (name, sheets, format, extension) => {
  const source = join(scratch, `${name}.xlsx`);
  writeFileSync(source, workbookBytes(sheets));
  const home = `-env:UserInstallation=file://${join(scratch, 'home')}`;
  execFileSync('soffice', [home, '--headless', '--convert-to', format, '--outdir', scratch, source], {
    stdio: 'ignore',
  });
  copyFileSync(join(scratch, `${name}.${format.slice(0, 3)}`), join(target, `${name}.${extension}`));
};

const gb18030 = (name, text) => {
  const source = join(scratch, `${name}.txt`);
  writeFileSync(source, text);
  writeFileSync(join(target, `${name}.csv`), execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030', source]));
};

xlsx('01-two-row-head', rosters.twoRowHead());
writeFileSync(join(target, '02-plain-text.csv'), `\ufeff${csvOf(rosters.plainRows())}\r\n`);
gb18030('03-trimmed-months', csvOf(rosters.trimmedRows()));
converted('04-sections', rosters.sections(), 'xls:MS Excel 97', 'xls');
converted('05-hidden-rows', rosters.hiddenRows(), 'ods', 'ods');
converted('06-two-row-head', rosters.twoRowHead(), 'xls:MS Excel 97', 'et');
xlsx('07-several-sheets', rosters.severalSheets());
xlsx('08-wide', others.wide());
xlsx('09-wide-in-one-row', others.wideInOneRow());
xlsx('10-spoiled-cells', rosters.spoiled());
xlsx('11-one-column-of-posts', rosters.oneColumnOfPosts());
xlsx('12-marked', rosters.marked());
xlsx('13-hidden-rows', rosters.hiddenRows());
xlsx('14-no-head', rosters.noHead());
xlsx('15-english', rosters.english());
xlsx('16-two-kinds', others.twoKinds());
xlsx('17-ledger', others.ledger());
gb18030('18-problems', csvOf(others.problemRows()));
converted('19-several-in-a-cell', others.severalInACell(), 'ods', 'ods');
converted('20-reserves', others.reserves(), 'xls:MS Excel 97', 'xls');
rmSync(scratch, { recursive: true });
