import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { all, type State } from '../shared/records/state.ts';
import { freshFolder, launchHuizhen } from '../tests/support/application.ts';
import {
  beginWithImport,
  type Clerk,
  clerkAt,
  goTo,
  importFile,
  type LeftEmpty,
  makeMeeting,
  makePapers,
  markNobodyHere,
  switchLanguage,
} from '../tests/support/clerk.ts';
import { type DemoScript, readDemoScript } from '../tests/support/demo-script.ts';
import { twoHoursScript } from '../tests/support/two-hours.ts';
import { type Album, startAlbum } from './demo/album.ts';
import { type DemoArguments, readArguments } from './demo/arguments.ts';
import { perform, type Stage } from './demo/perform.ts';
import { type DemoPaper, demoReport, readRecords } from './demo/report.ts';

const countyName = '青禾县';

const emptied = (folder: string): string => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'notices'), { recursive: true });
  return folder;
};

const importAll = async (clerk: Clerk, album: Album, { workbooks }: DemoArguments): Promise<LeftEmpty[]> => {
  const left: LeftEmpty[] = [];
  for (const workbook of workbooks) {
    const what = `import-${basename(workbook, '.xlsx')
      .replace(/[^a-z0-9]+/gi, '-')
      .toLowerCase()}`;
    left.push(...(await importFile(clerk, workbook, () => album.take(clerk.page, 'console', what))));
  }
  return left;
};

const names = {
  minutes: () => 'minutes.docx',
  notice: (fileName: string) => join('notices', basename(fileName)),
  ledger: () => 'ledger.xlsx',
} as const;

const isOfDemo = (kind: string): kind is DemoPaper['kind'] => kind in names;

/** Copies the papers to the names that the README promises. */
const collect = (state: State, papersFolder: string, out: string): DemoPaper[] =>
  all(state, 'paper').flatMap(({ kind, of, fileName, sources }) => {
    // What is printed before a meeting is no outcome of it.
    if (!isOfDemo(kind)) return [];
    const notice = state.notice.get(of);
    const village = (notice && state.village.get(notice.village)?.name) ?? null;
    const file = names[kind](fileName);
    copyFileSync(join(papersFolder, fileName), join(out, file));
    return [{ kind, file: file.replaceAll('\\', '/'), village, sources }];
  });

/** Who is due at the meeting of a script: where it says who arrives, the others have not come. */
const dueIn = ({ meeting }: DemoScript): readonly string[] =>
  meeting.participants.filter(({ role }) => role !== 'excused').map(({ name }) => name);

const run = async (args: DemoArguments, script: DemoScript): Promise<void> => {
  const out = emptied(args.out);
  const [data, papers] = [freshFolder('demo'), freshFolder('papers')];
  const from = performance.now();
  const { app, console: page } = await launchHuizhen({
    data,
    papers,
    ...(script.today ? { today: script.today } : {}),
    env: { HUIZHEN_ROOM_SIZE: '1920x1080' },
  });
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  const clerk = clerkAt(app, page);
  const album = startAlbum(out, 'zh');
  await page.getByRole('navigation', { name: clerk.words('first.ways') }).waitFor();
  const startMs = performance.now() - from;
  await album.take(page, 'console', 'first-start');
  await beginWithImport(clerk, countyName);
  const importFrom = performance.now();
  const doubts = await importAll(clerk, album, args);
  const importMs = performance.now() - importFrom;
  const state = { documentsMs: 0 };
  await makeMeeting(clerk, script.meeting);
  if (script.steps.some((step) => step.do === 'arrive')) await markNobodyHere(clerk, dueIn(script));
  await album.take(page, 'console', 'meeting-prepared');
  let stage: Stage = {
    clerk,
    album,
    room: { page: null },
    enterToRoom: [],
    papers: async () => {
      const begun = performance.now();
      await makePapers(clerk);
      state.documentsMs = performance.now() - begun;
      await album.take(page, 'console', 'papers');
    },
  };
  if (script.language === 'en') await switchLanguage(clerk, 'en', 'meeting').then(() => album.speak('en'));
  for (const [at, step] of script.steps.entries()) {
    try {
      stage = await perform(stage, step);
      if (step.do === 'language') album.speak(step.to);
    } catch (error) {
      await page.screenshot({ path: join(out, 'stopped.png') });
      await app.close();
      throw new Error(
        `Step ${at} (${JSON.stringify(step)}) did not go through: ${String(error)}\n${faults.join('\n')}`,
      );
    }
  }
  await lastLooks(stage).finally(() => app.close());
  const records = await readRecords(data);
  const report = demoReport(records, {
    documents: collect(records, papers, out),
    screens: album.files,
    timings: { startMs, importMs, documentsMs: state.documentsMs, enterToRoom: stage.enterToRoom },
    doubts,
  });
  writeFileSync(join(out, 'report.json'), `${JSON.stringify(report, null, 1)}\n`);
  const { counts, timings } = report;
  console.log(
    `${counts.villages} villages, ${counts.members} members, ${counts.issues} issues, ${counts.lines} lines, ${counts.notices} notices`,
  );
  console.log(
    `Enter to the room: median ${timings.enterToRoomMs.median.toFixed(1)} ms, p95 ${timings.enterToRoomMs.p95.toFixed(1)} ms, n ${timings.enterToRoomMs.n}`,
  );
  console.log(`Everything lies in ${out}`);
};

/** Goes to a screen and takes its picture. */
const visit = async ({ clerk, album }: Stage, route: 'village' | 'ledger' | 'papers'): Promise<void> => {
  await goTo(clerk, route);
  await album.take(clerk.page, 'console', route);
};

/** The screens that no step showed, in both languages. */
const lastLooks = async (stage: Stage): Promise<void> => {
  await visit(stage, 'village');
  await visit(stage, 'ledger');
  await switchLanguage(stage.clerk, 'en', 'meeting');
  stage.album.speak('en');
  await visit(stage, 'village');
  await visit(stage, 'ledger');
  await visit(stage, 'papers');
};

const args = readArguments(process.argv.slice(2), process.cwd());
await run(args, args.script === null ? twoHoursScript().script : readDemoScript(readFileSync(args.script, 'utf8')));
