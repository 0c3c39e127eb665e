import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { create } from '../../shared/journal/write.ts';
import { type Capture, captureLine } from '../../shared/meeting/capture-line.ts';
import { participantsOf } from '../../shared/meeting/meeting-now.ts';
import { takeOff } from '../../shared/meeting/release-line.ts';
import { decideFate } from '../../shared/prescription/decide-fate.ts';
import { lineId, noticeId, paperId, suggestionId } from '../../shared/records/ids.ts';
import type { State } from '../../shared/records/state.ts';
import { agreed } from '../support/a-meeting.ts';
import { freshFolder, launchHuizhen } from '../support/application.ts';
import {
  blankWall,
  type Clerk,
  capture,
  chooseSpeaker,
  clerkAt,
  decideNewestFate,
  enterVillage,
  headOf,
  openRoom,
  switchLanguage,
} from '../support/clerk.ts';
import { type Mark, marksInSecretFields, markWord } from '../support/marks.ts';
import {
  aPreparedCounty,
  holdMeeting,
  meetingDay,
  runningMeeting,
  withJournal,
  write,
} from '../support/prepared-county.ts';

/** Where a text of the wall may be found: in what was sent, in what the room drew, in the console's small copy of it. */
type Heard = { readonly sent: string; readonly drawn: string; readonly mini: string };
type Stage = { readonly clerk: Clerk; readonly room: Page; readonly marks: readonly Mark[] };
const held: { stage: Stage | null } = { stage: null };
const stage = (): Stage => {
  if (!held.stage) throw new Error('The meeting was not opened.');
  return held.stage;
};

const representative = (state: State): string => {
  const found = participantsOf(state, runningMeeting).find(({ role }) => role === 'people');
  if (!found) throw new Error('Nobody speaks for the masses.');
  return found.name;
};

/** Lines of before that the wall must never show, whatever it is asked for. */
const secretLines = (state: State): readonly (Partial<Capture> & Pick<Capture, 'text'>)[] => {
  const [chair, other] = participantsOf(state, runningMeeting).map(({ id }) => id);
  const people = participantsOf(state, runningMeeting).find(({ role }) => role === 'people')?.id;
  return [
    { text: `${markWord}会外病症`, isOffRecord: true },
    { text: `${markWord}会外追问`, kind: 'question', isOffRecord: true },
    { text: `${markWord}只给主持`, isForHost: true },
    { text: `${markWord}只给主持的追问`, kind: 'question', isForHost: true, askedOf: other },
    { text: `${markWord}只给主持的建议`, kind: 'suggestion', isForHost: true },
    { text: `${markWord}留了电话 13812345678` },
    { text: `${markWord}留了证件 110101199003070011` },
    {
      text: `${markWord}点了${representative(state)}的名`,
      kind: 'suggestion',
      speaker: people,
      speakerState: 'hidden',
    },
    { text: `${markWord}上墙又撤下`, kind: 'interjection', speaker: chair, speakerState: 'known' },
  ];
};

const publicLines: readonly Pick<Capture, 'kind' | 'text'>[] = [
  { kind: 'symptom', text: '2025年3月起后备力量无人在册' },
  { kind: 'cause', text: '只登记不培养' },
  { kind: 'prescription', text: '由云溪镇党委牵头，10月30日前选定人选' },
  { kind: 'question', text: '谁来带？' },
  { kind: 'suggestion', text: '列入年度考核' },
];

const captureOf = (at: number, given: Partial<Capture> & Pick<Capture, 'text'>): Capture => ({
  line: lineId.parse(`l-${at}`),
  meeting: runningMeeting,
  kind: 'symptom',
  at: `${meetingDay}T09:${String(10 + at)}:00`,
  speakerState: 'unknown',
  isOffRecord: false,
  isForHost: false,
  ...given,
});

/** A meeting of before with every kind of secret in it, and then a mark in every field that is not the room's. */
const plant = (data: string): Promise<readonly Mark[]> =>
  withJournal(data, async (journal) => {
    const { state } = journal;
    for (const [at, given] of [...publicLines, ...secretLines(state)].entries()) {
      await write(journal, `w-l${at}`, 'step.symptom', agreed(captureLine(state, captureOf(at, given))));
    }
    await write(journal, 'w-off', 'wall.line-taken-off', agreed(takeOff(state)));
    const fate = decideFate(state, suggestionId.parse('l-4-suggestion'), 'declined', `${markWord}理由`);
    await write(journal, 'w-fate', 'step.fate', agreed(fate));
    const paper = {
      id: paperId.parse('p-1'),
      kind: 'notice',
      of: noticeId.parse('n-1'),
      version: 1,
      state: 'draft',
      madeAt: `${meetingDay}T12:00:00`,
      hash: 'x',
      fileName: 'x',
      sources: [],
    } as const;
    await write(journal, 'w-paper', 'papers.made', [create('paper', paper)]);
    const { changes, marks } = marksInSecretFields(state);
    await write(journal, 'w-marks', 'village.recorded', changes);
    return marks;
  });

/** From now on a page notes whatever is sent to it as the wall, and how its part of the document looks after each change. */
const listen = (page: Page, part: string): Promise<void> =>
  page.evaluate((selector) => {
    const noted: { sent: string[]; drawn: string[] } = { sent: [], drawn: [] };
    Reflect.set(window, 'noted', noted);
    const look = (): void => {
      const drawn = document.querySelector(selector)?.outerHTML ?? '';
      if (noted.drawn.at(-1) !== drawn) noted.drawn.push(drawn);
    };
    window.huizhen.events['room/view']((payload) => noted.sent.push(JSON.stringify(payload)));
    new MutationObserver(look).observe(document.documentElement, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    look();
  }, part);

const notedIn = (page: Page): Promise<{ sent: string[]; drawn: string[] }> =>
  page.evaluate(() => Reflect.get(window, 'noted'));

const heard = async ({ clerk, room }: Stage): Promise<Heard> => {
  const [wall, console_] = [await notedIn(room), await notedIn(clerk.page)];
  return {
    sent: [...wall.sent, ...console_.sent].join('\n'),
    drawn: wall.drawn.join('\n'),
    mini: console_.drawn.join('\n'),
  };
};

/** Presses a key for the wall: true when it did something, false when the application said that this cannot be shown. */
const wallTakes = async ({ clerk: { page } }: Stage, key: string): Promise<boolean> => {
  const refusal = page.getByRole('alert');
  const { seq } = await headOf(page);
  await page.keyboard.press(key);
  while ((await headOf(page)).seq === seq) {
    if (!(await refusal.isVisible())) continue;
    await page.keyboard.press('Escape');
    await refusal.waitFor({ state: 'detached' });
    return false;
  }
  return true;
};

/** Turns the pages of the wall to the last one; the application itself says that there is no further one. */
const pageThrough = async (now: Stage): Promise<void> => {
  while (await wallTakes(now, 'Alt+PageDown'));
};

const showEverything = async (now: Stage): Promise<void> => {
  const { clerk } = now;
  for (const village of ['双塘村', '柳湾村']) {
    await enterVillage(clerk, village);
    for (const key of ['Control+1', 'Control+2', 'Control+3', 'Control+5']) {
      await wallTakes(now, key);
      await pageThrough(now);
    }
  }
  const issues = await clerk.page.getByRole('region', { name: '柳湾村' }).getByRole('listitem').count();
  for (let issue = 0; issue < issues; issue += 1) {
    await clerk.page.keyboard.press('Alt+ArrowDown');
    if (await wallTakes(now, 'Control+4')) await pageThrough(now);
  }
};

beforeAll(async () => {
  const data = await aPreparedCounty('room-leak');
  await holdMeeting(data);
  const marks = await plant(data);
  const { app, console: page } = await launchHuizhen({ data, papers: freshFolder('papers'), today: meetingDay });
  const clerk = clerkAt(app, page);
  await page.getByRole('textbox', { name: '记一条' }).waitFor();
  const room = await openRoom(clerk);
  await listen(room, 'html');
  await listen(page, 'section[aria-label="大屏此刻"], section[aria-label="On the wall now"]');
  await room.evaluate(() => window.huizhen.calls['app/ready'](undefined));
  held.stage = { clerk, room, marks };
}, 120_000);

afterAll(() => held.stage?.clerk.app.close());

describe('the room', { timeout: 180_000 }, () => {
  test('was prepared with a mark in every field that is not for it', () => {
    const fields = new Set(stage().marks.map(({ where }) => where));
    for (const field of [
      'person.phone',
      'person.idNumber',
      'village.remarks',
      'issue.sourceNote',
      'issue.remarks',
      'issue.progress',
      'participant.name',
      'line.note',
      'line.heldFor',
      'suggestion.reason',
      'county.contactPhone',
      'paper.fileName',
    ])
      expect(fields).toContain(field);
  });

  test('sees no mark in any scene, on any page, in either language', async () => {
    await showEverything(stage());
    await switchLanguage(stage().clerk, 'en', 'meeting');
    await showEverything(stage());
    await switchLanguage(stage().clerk, 'zh', 'meeting');
    const { sent, drawn, mini } = await heard(stage());
    expect([sent.includes(markWord), drawn.includes(markWord), mini.includes(markWord)]).toEqual([false, false, false]);
    // Each window did show what it was asked for: otherwise nothing would have been looked at.
    for (const text of [sent, drawn, mini]) {
      expect(text).toContain('陆问舟');
      expect(text).toContain('后备力量无人在册');
    }
    expect(drawn).toMatch(/Liuwan|Open issues|Issue/);
  });

  test('sees no mark that is spoken, kept from it or taken back while the meeting goes on', async () => {
    const { clerk, marks } = stage();
    const hiddenName = marks.filter(({ where }) => where === 'participant.name').at(-1)?.text ?? '';
    expect(hiddenName).toContain(markWord);
    await capture(clerk, 'material', `${markWord}现场会外`, { offRecord: true });
    await capture(clerk, 'symptom', `${markWord}现场只给主持`, { hostOnly: true });
    await capture(clerk, 'suggestion', `${hiddenName}反映路灯没有修`);
    await capture(clerk, 'commitment', `${markWord}打这个电话 １３８ １２３４ ５６７８`);
    await chooseSpeaker(clerk, '不公开姓名');
    await capture(clerk, 'suggestion', '路灯应当修好');
    await decideNewestFate(clerk, 'declined', `${markWord}不采纳的理由`);
    await clerk.page.keyboard.insertText(`${markWord}没有发送的草稿`);
    await clerk.page.getByText('未发送，草稿已存').waitFor();
    await blankWall(clerk, true);
    await blankWall(clerk, false);
    await showEverything(stage());
    const { sent, drawn, mini } = await heard(stage());
    expect([sent.includes(markWord), drawn.includes(markWord), mini.includes(markWord)]).toEqual([false, false, false]);
    expect(`${sent}${drawn}${mini}`).not.toMatch(/侯三槐|13812345678|110101199003070011/);
    for (const text of [sent, drawn, mini]) expect(text).toContain('路灯应当修好');
  });

  test('sees the same mark as soon as it stands in a line for the room', async () => {
    const { clerk, room } = stage();
    await clerk.page.getByRole('textbox', { name: '记一条' }).fill('');
    await capture(clerk, 'symptom', `${markWord}摆上墙的一句`);
    await room.getByText(`${markWord}摆上墙的一句`).first().waitFor();
    await clerk.page.getByRole('region', { name: '大屏此刻' }).getByText(`${markWord}摆上墙的一句`).first().waitFor();
    const { sent, drawn, mini } = await heard(stage());
    expect([sent.includes(markWord), drawn.includes(markWord), mini.includes(markWord)]).toEqual([true, true, true]);
  });
});
