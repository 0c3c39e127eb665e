import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realDisk } from '../../electron/journal/disk.ts';
import { readDraft } from '../../electron/journal/draft.ts';
import { type Journal, openJournal } from '../../electron/journal/journal.ts';
import { placesIn } from '../../electron/journal/places.ts';
import { openVaultAt } from '../../electron/vault/open-vault-at.ts';
import type { Change } from '../../shared/journal/change.ts';
import { enterItem } from '../../shared/meeting/enter-item.ts';
import type { AgendaItem } from '../../shared/meeting/meeting.ts';
import { agendaOf } from '../../shared/meeting/meeting-now.ts';
import { type MeetingPlan, openMeeting } from '../../shared/meeting/open-meeting.ts';
import { startMeeting } from '../../shared/meeting/run-meeting.ts';
import { type MeetingId, meetingId, type VillageId } from '../../shared/records/ids.ts';
import { all, type State } from '../../shared/records/state.ts';
import { agreed } from './a-meeting.ts';
import { freshFolder, launchHuizhen } from './application.ts';

/** The day on which every prepared meeting is held. */
export const meetingDay = '2026-09-21';

/** The meeting that `aRunningMeeting` holds. */
export const runningMeeting: MeetingId = meetingId.parse('m-prepared');

// The files of one run are run by processes of their own, one after another; what they have in common is who started them.
const shelf = join(tmpdir(), `huizhen-prepared-${process.ppid}`);

const isOfOneProcess = (path: string): boolean => /Singleton|lockfile|DevToolsActivePort/.test(path);

const copied = async (from: string, to: string): Promise<void> => {
  await mkdir(to, { recursive: true });
  await cp(from, to, { recursive: true, filter: (path) => !isOfOneProcess(path) });
};

/** Loads the sample county as a clerk does on the first start, by key 1, and puts its data folder on the shelf. */
const prepare = async (): Promise<void> => {
  const data = freshFolder('prepare');
  const { app, console: page } = await launchHuizhen({ data, papers: freshFolder('papers'), today: meetingDay });
  page.setDefaultTimeout(90_000);
  await page.getByRole('navigation', { name: '开始的方式' }).waitFor();
  await page.keyboard.press('1');
  await page.getByRole('main', { name: '村情' }).waitFor();
  await app.close();
  await copied(data, `${shelf}.making`);
  await rename(`${shelf}.making`, shelf);
  await rm(data, { recursive: true, force: true });
};

/** A data folder of its own with the sample county in it, as a first start has left it; the county is loaded once in a run. */
export const aPreparedCounty = async (name: string): Promise<string> => {
  if (!existsSync(shelf)) await prepare();
  const data = freshFolder(name);
  await copied(shelf, data);
  return data;
};

/** Opens the journal of a data folder that no application uses, and closes it when `use` is done. */
export const withJournal = async <T>(data: string, use: (journal: Journal) => Promise<T>): Promise<T> => {
  const vault = await openVaultAt(realDisk, data, Date.now);
  const journal = await openJournal({
    folder: placesIn(data).journal,
    headFile: placesIn(data).head,
    disk: realDisk,
    seal: vault.seal(),
    newDevice: () => 'prepared',
    now: Date.now,
    tellTrouble: () => undefined,
  });
  try {
    return await use(journal);
  } finally {
    await journal.close();
  }
};

/** What the journal of a data folder says, read from a copy: a look must not mend what the application is to mend. */
export const recordedIn = async (data: string): Promise<State> => {
  const copy = freshFolder('look');
  for (const name of ['journal', 'journal-head', 'keys.json', 'keys-2.json']) {
    if (existsSync(join(data, name))) await cp(join(data, name), join(copy, name), { recursive: true });
  }
  return withJournal(copy, async ({ state }) => state);
};

/** The unsent line that the slot of a data folder holds; '' for none, and for one that was sent. */
export const keptDraftIn = async (data: string, state: State): Promise<string> => {
  const vault = await openVaultAt(realDisk, data, Date.now);
  const copy = join(freshFolder('draft'), 'draft.json');
  if (!existsSync(placesIn(data).draft)) return '';
  await cp(placesIn(data).draft, copy);
  return (await readDraft(copy, state, 'look', vault.seal())).draft?.text ?? '';
};

/** Writes changes into a journal as a meeting of before would have. */
export const write = (journal: Journal, id: string, key: string, changes: Change[]): Promise<unknown> =>
  journal.append({ id, who: '许砚秋', label: { key }, changes });

/** The id of the one village of this name. */
export const villageNamed = (state: State, name: string): VillageId => {
  const found = all(state, 'village').find((village) => village.name === name);
  if (!found) throw new Error(`There is no village ${name}.`);
  return found.id;
};

const guests: MeetingPlan['guests'] = [
  { name: '沈望川', unitName: '县委组织部', post: '副部长', role: 'attends', duty: 'chair', isPresent: true },
  { name: '解雨桐', unitName: '县民政局', post: '科长', role: 'attends', isPresent: true },
  { name: '石守拙', unitName: '云溪镇党委', post: '书记', role: 'sits-in', isPresent: true },
  { name: '侯三槐', role: 'people', isPresent: true },
];

/** The villages of the agenda of a prepared meeting, in order. */
export const agendaVillages = ['柳湾村', '双塘村', '竹坞村', '石桥村'] as const;

const planOf = (state: State): MeetingPlan => ({
  id: runningMeeting,
  kind: 'review',
  level: 'county',
  round: 3,
  title: '第三轮村（社区）“两委”班子会诊会',
  date: meetingDay,
  place: '县委办公楼三楼会议室',
  organ: '中共青禾县委组织部',
  villages: agendaVillages.map((name) => villageNamed(state, name)),
  guests,
  wallMode: 'direct',
});

/** The items of the prepared meeting's agenda. */
export const itemsOf = (state: State): readonly AgendaItem[] => agendaOf(state, runningMeeting);

/** Holds the first minutes of a meeting in a data folder: made, started, its first village entered. */
export const holdMeeting = (data: string): Promise<void> =>
  withJournal(data, async (journal) => {
    const { state } = journal;
    await write(journal, 'w-open', 'meeting.opened', agreed(openMeeting(state, planOf(state))));
    await write(
      journal,
      'w-start',
      'meeting.started',
      agreed(startMeeting(state, runningMeeting, `${meetingDay}T09:00:00`)),
    );
    const [first] = itemsOf(state);
    if (!first) throw new Error('The agenda is empty.');
    await write(
      journal,
      'w-enter',
      'meeting.item-entered',
      agreed(enterItem(state, first.id, `${meetingDay}T09:05:00`)),
    );
  });

/** A data folder of its own in which a meeting is prepared and not started. */
export const aPreparedMeeting = async (name: string): Promise<string> => {
  const data = await aPreparedCounty(name);
  await withJournal(data, (journal) =>
    write(journal, 'w-open', 'meeting.opened', agreed(openMeeting(journal.state, planOf(journal.state)))),
  );
  return data;
};

/** A data folder of its own in which a meeting is going on, at Liuwan, the first village of its agenda. */
export const aRunningMeeting = async (name: string): Promise<string> => {
  const data = await aPreparedCounty(name);
  await holdMeeting(data);
  return data;
};
