import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { departmentsSheet } from './departments-sheet.mjs';
import { addFigures, addReserves } from './figures.mjs';
import { buildIssues } from './issues.mjs';
import { issuesSheet } from './issues-sheet.mjs';
import { quirksOf, readmeOf } from './quirks.mjs';
import { reservesSheet } from './reserves-sheet.mjs';
import { explanationSheet, rosterSheet } from './roster-sheet.mjs';
import { buildTeams } from './teams.mjs';
import { countAll, truthOf } from './truth.mjs';
import { villagesSheet } from './villages-sheet.mjs';
import { workbookBytes } from './xlsx-writer.mjs';

// node build/sample-county/generate.mjs [folder]: writes the county's five workbooks, README.md and truth.json.

const target = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../../tests/fixtures/sample-county');
const { villages: teams, giveName } = buildTeams();
const villages = addReserves(addFigures(teams, giveName), giveName);
const issues = buildIssues(villages);
const counts = countAll(villages, issues);
const roster = rosterSheet(villages, counts);
const { sheet: figures, forms } = villagesSheet(villages);
const quirks = quirksOf(roster, forms, issues);

const files = {
  'roster.xlsx': workbookBytes([roster.sheet, explanationSheet()]),
  'villages.xlsx': workbookBytes([figures]),
  'reserves.xlsx': workbookBytes([reservesSheet(villages)]),
  'issues.xlsx': workbookBytes([issuesSheet(issues, counts.issuesByState)]),
  'departments.xlsx': workbookBytes([departmentsSheet()]),
  'README.md': readmeOf(counts, quirks),
  'truth.json': `${JSON.stringify(truthOf(villages, issues, roster, counts, quirks), null, 1)}\n`,
};
mkdirSync(target, { recursive: true });
for (const [name, content] of Object.entries(files)) writeFileSync(join(target, name), content);
