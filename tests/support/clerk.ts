import { basename } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import type { Bridge } from '../../shared/ipc/contract.ts';
import type { Head } from '../../shared/journal/receipt.ts';
import { kindsByKey } from '../../shared/meeting/meeting-kinds.ts';
import { type Language, type TextKey, type TextValues, translate } from '../../shared/text/translate.ts';
import { chooseFiles, windowOf } from './application.ts';
import type { DemoScript, DemoStep } from './demo-script.ts';

/** The keyboard of the clerk, and what she waits for: only what the application itself announces. */
export type Clerk = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What a text of the catalogue is in the language on the screen. */
  readonly words: (key: TextKey, values?: TextValues) => string;
  readonly speak: (language: Language) => void;
};

type Plan = DemoScript['meeting'];

const longAfter = 1_000_000_000;

/** Where the journal ends, as the console is told. */
export const headOf = (page: Page): Promise<Head> =>
  page.evaluate(async (after) => {
    const bridge: Bridge<'console'> = Reflect.get(window, 'huizhen');
    const answer = await bridge.calls['journal/tail']({ after, limit: 1 });
    if (!answer.ok) throw new Error(answer.code);
    return answer.value.head;
  }, longAfter);

/** Does something and waits until it lies in the journal; gives what was added. Says what the screen said where nothing came. */
export const saved = async (clerk: Clerk, deed: () => Promise<void>, limitMs = 15_000): Promise<Head> => {
  const before = await headOf(clerk.page);
  await deed();
  const until = Date.now() + limitMs;
  for (;;) {
    const head = await headOf(clerk.page);
    if (head.seq > before.seq) return head;
    if (Date.now() > until) {
      const said = await clerk.page.locator('[role=status], [role=alert]').allInnerTexts();
      throw new Error(`Nothing was saved within ${limitMs} ms. The screen says: ${said.join(' / ')}`);
    }
  }
};

/** A clerk at the console of a running application. */
export const clerkAt = (app: ElectronApplication, page: Page, first: Language = 'zh'): Clerk => {
  let language = first;
  return {
    app,
    page,
    words: (key, values) => translate(language, key, values),
    speak: (next) => {
      language = next;
    },
  };
};

const press = (clerk: Clerk, ...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => clerk.page.keyboard.press(key)), Promise.resolve());

const captureField = (clerk: Clerk) => clerk.page.getByRole('textbox', { name: clerk.words('capture.label') });

/** Goes to a screen by its key and waits until there is something to read on it. */
export const goTo = async (
  clerk: Clerk,
  route: 'meeting' | 'village' | 'ledger' | 'intake' | 'papers' | 'settings',
) => {
  const number = ['meeting', 'village', 'ledger', 'intake', 'papers', 'settings'].indexOf(route) + 1;
  await clerk.page.keyboard.press(`Alt+Shift+${number}`);
  const screen = clerk.page.getByRole('main', { name: clerk.words(`nav.${route}`) });
  await screen.getByText(/\p{L}/u).filter({ visible: true }).first().waitFor();
};

/** Switches the language in place: on the settings screen, and back to where she was. */
export const switchLanguage = async (
  clerk: Clerk,
  language: Language,
  back: 'meeting' | 'village' | 'ledger' | 'papers' | 'intake',
): Promise<void> => {
  await goTo(clerk, 'settings');
  await clerk.page
    .getByRole('button', { name: clerk.words(`settings.language-${language}`), exact: true })
    .press('Enter');
  clerk.speak(language);
  await clerk.page.getByRole('main', { name: clerk.words('nav.settings') }).waitFor();
  await goTo(clerk, back);
};

/** First start: names the county and goes on to the import of its own files. */
export const beginWithImport = async (clerk: Clerk, county: string): Promise<void> => {
  await press(clerk, '2');
  await clerk.page.getByLabel(clerk.words('first.county-name')).fill(county);
  await saved(clerk, () => clerk.page.getByRole('button', { name: clerk.words('first.begin-import') }).press('Enter'));
};

/** One doubt as it stood on the screen, when it was left empty. */
export type LeftEmpty = {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
  readonly code: string;
  readonly message: string;
};

const doubtNow = async (page: Page, file: string): Promise<LeftEmpty> => {
  const current = page.locator('.doubts [aria-current=true]');
  const [code, sheet, row] = await Promise.all(
    ['data-code', 'data-sheet', 'data-row'].map((name) => current.getAttribute(name)),
  );
  const words = (await current.locator('.doubt-go, .h').allInnerTexts()).join('：').replaceAll('\n', ' ');
  const cell = (await current.locator('.doubt-cell').textContent()) ?? '';
  return { file: basename(file), sheet: sheet ?? '', row: Number(row), cell, code: code ?? '', message: words };
};

/**
 * Imports one file through the preview; each doubt gets its safe answer (0: leave it empty). `look` is called while the
 * preview stands there. Gives the doubts.
 */
export const importFile = async (
  clerk: Clerk,
  file: string,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<LeftEmpty[]> => {
  await goTo(clerk, 'intake');
  await chooseFiles(clerk.app, [file]);
  const choose = clerk.page.getByRole('button', { name: clerk.words('intake.choose') });
  await choose.press('Enter');
  const write = clerk.page.getByRole('button', { name: clerk.words('intake.drop') });
  const refused = clerk.page.getByRole('alert');
  await write.or(refused).first().waitFor({ timeout: 60_000 });
  if (!(await write.isVisible())) throw new Error(`The file was refused: ${(await refused.allInnerTexts()).join(' ')}`);
  await look();
  const left: LeftEmpty[] = [];
  const current = clerk.page.locator('.doubts [aria-current=true]:not(.is-settled)');
  while ((await current.count()) > 0) {
    left.push(await doubtNow(clerk.page, file));
    await press(clerk, '0');
  }
  const isSame = await clerk.page.getByText(clerk.words('intake.write-nothing')).isVisible();
  if (isSame) await press(clerk, 'Escape');
  else await saved(clerk, () => press(clerk, 'Control+Enter'), 60_000);
  await choose.waitFor({ timeout: 60_000 });
  return left;
};

const typeGuest = (guest: Plan['participants'][number]): string =>
  [guest.unit, guest.name, guest.post].filter(Boolean).join(' ');

const roleTurns = { attends: 0, 'sits-in': 1, excused: 2, people: 3 } as const;

/** Adds the people of a meeting one a line, then walks the list and gives each role and duty by key. */
const addGuests = async (clerk: Clerk, plan: Plan): Promise<void> => {
  const part = clerk.page.getByRole('region', { name: clerk.words('form.guests') });
  const field = part.getByLabel(clerk.words('form.add'));
  for (const guest of plan.participants) {
    await field.fill(typeGuest(guest));
    await field.press('Enter');
  }
  const list = part.getByRole('listbox');
  await list.focus();
  for (const [at, guest] of plan.participants.entries()) {
    if (at > 0) await press(clerk, 'ArrowDown');
    const row = list.getByRole('option').nth(at);
    const role = clerk.words(`role.${guest.role}`);
    for (let turn = 0; turn < Object.keys(roleTurns).length; turn += 1) {
      if ((await row.textContent())?.includes(role)) break;
      await press(clerk, 'r');
    }
    if (guest.duty) await press(clerk, guest.duty === 'chair' ? 'c' : 'm');
  }
};

/** Makes the meeting of a script in the form. The clerk is then before its start. */
export const makeMeeting = async (clerk: Clerk, plan: Plan): Promise<void> => {
  const { page, words } = clerk;
  await goTo(clerk, 'meeting');
  await page.getByRole('button', { name: words('meeting.new') }).press('Enter');
  const form = page.getByRole('form', { name: words('meeting.new') });
  await form.getByLabel(words(`form.${plan.kind}`)).check();
  await form.getByLabel(words('form.round'), { exact: true }).fill(String(plan.round));
  await form.getByLabel(words('form.title')).fill(plan.title);
  await form.getByLabel(words('form.date')).fill(plan.date);
  await form.getByLabel(words('form.place')).fill(plan.place);
  if (plan.organ) await form.getByLabel(words('form.organ')).fill(plan.organ);
  await form
    .getByLabel(plan.wall ? words(`meeting.mode-${plan.wall}`) : words('form.wall-auto'), { exact: true })
    .check();
  const villages = page.getByRole('region', { name: words('form.villages') });
  for (const village of plan.villages) {
    const field = villages.getByLabel(words('form.add'));
    await field.fill(village);
    await field.press('Enter');
  }
  await addGuests(clerk, plan);
  await saved(clerk, () => press(clerk, 'Control+Enter'));
  await page.getByRole('button', { name: words('meeting.start') }).waitFor();
};

/** Marks somebody present or absent, before the start or from the meeting's panel. */
export const turnPresence = async (clerk: Clerk, name: string, isHere: boolean): Promise<void> => {
  const { page, words } = clerk;
  const part = page.getByRole('region', { name: words('panel.people'), exact: true });
  const isOpen = await part.isVisible();
  if (!isOpen) await press(clerk, 'F5');
  const list = part.getByRole('listbox');
  await list.focus();
  const options = list.getByRole('option');
  const rows = await options.allInnerTexts();
  const at = rows.findIndex((row) => row.includes(name));
  if (at < 0) throw new Error(`${name} is not among the participants.`);
  const wasHere = (await options.nth(at).locator('[data-here]').getAttribute('data-here')) === 'true';
  for (let step = 0; step < rows.length; step += 1) await press(clerk, 'ArrowUp');
  for (let step = 0; step < at; step += 1) await press(clerk, 'ArrowDown');
  // While the meeting sits, who was here leaves; before it, who is not here does not come.
  const key = isOpen || isHere ? ' ' : 'l';
  if (wasHere !== isHere) await saved(clerk, () => press(clerk, key));
  if (!isOpen) await press(clerk, 'Escape');
};

/** Marks everybody absent before the start, for a script that says who arrives. */
export const markNobodyHere = async (clerk: Clerk, names: readonly string[]): Promise<void> => {
  for (const name of names) await turnPresence(clerk, name, false);
};

/** Starts the meeting; with one display the room window is opened beside the console. Gives the room's page. */
export const startMeeting = async (clerk: Clerk): Promise<Page> => {
  const { page, words } = clerk;
  const start = page.getByRole('button', { name: words('meeting.start') });
  await saved(clerk, async () => {
    await start.press('Enter');
    const beside = page.getByRole('button', { name: words('screens.window') });
    await beside.press('Enter');
  });
  await captureField(clerk).waitFor();
  return windowOf(clerk.app, 'room');
};

/** Goes to a village of the agenda by the agenda's keys. */
export const enterVillage = async (clerk: Clerk, village: string): Promise<void> => {
  const { page, words } = clerk;
  await press(clerk, 'Control+j');
  const rows = page.getByRole('region', { name: words('agenda.title') }).getByRole('option');
  const names = await rows.locator('.cut').allInnerTexts();
  const to = names.indexOf(village);
  if (to < 0) throw new Error(`${village} is not on the agenda.`);
  for (let step = 0; step < names.length; step += 1) await press(clerk, 'ArrowUp');
  for (let step = 0; step < to; step += 1) await press(clerk, 'ArrowDown');
  await saved(clerk, () => press(clerk, 'Enter'));
  // The village pane names the town too; the miniature of the wall does not.
  await page.getByRole('heading', { name: new RegExp(`^${village} `) }).waitFor();
};

/** Chooses who speaks from now on. */
export const chooseSpeaker = (clerk: Clerk, name: string): Promise<void> => pickPerson(clerk, 'F4', name);

const pickPerson = async (clerk: Clerk, key: string, name: string): Promise<void> => {
  await press(clerk, key);
  const field = clerk.page.getByRole('combobox', { name: clerk.words('pick.speaker') });
  await field.fill(name);
  await clerk.page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await field.press('Enter');
  await field.waitFor({ state: 'detached' });
};

/** How a line is sent; `of` = to whom a question is put. */
export type Sending = {
  readonly who?: string;
  readonly of?: string;
  readonly offRecord?: boolean;
  readonly hostOnly?: boolean;
};

/** Sets the kind, to whom and the lane, and types: what stands before the Enter of a line. */
const compose = async (clerk: Clerk, kind: (typeof kindsByKey)[number], sending: Sending): Promise<void> => {
  const { who, of, offRecord = false } = sending;
  if (who) await chooseSpeaker(clerk, who);
  await press(clerk, `Alt+${(kindsByKey.indexOf(kind) + 1) % 10}`);
  if (of) await pickPerson(clerk, 'Alt+q', of);
  if (offRecord) await press(clerk, 'Alt+x');
};

/** Waits until a line stands in the record as saved: one that is on its way has no id yet. */
const inRecord = (page: Page, text: string): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          const [last] = [...document.querySelectorAll('li[data-line]')].slice(-1);
          if (last?.textContent?.includes(wanted)) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    text,
  );

/**
 * Captures one line as the clerk does who has her hands on the keys: the focus is where the application left it, and the next key comes as
 * soon as the line stands in the record as saved.
 */
export const captureOn = async (
  clerk: Clerk,
  kind: (typeof kindsByKey)[number],
  text: string,
  sending: Sending = {},
): Promise<void> => {
  await compose(clerk, kind, sending);
  await clerk.page.keyboard.insertText(text);
  await press(clerk, sending.hostOnly ? 'Control+Enter' : 'Enter');
  await inRecord(clerk.page, text);
};

/** Captures one line and waits until it is saved and stands in the record. */
export const capture = async (
  clerk: Clerk,
  kind: (typeof kindsByKey)[number],
  text: string,
  sending: Sending = {},
): Promise<Head> => {
  const { page } = clerk;
  await compose(clerk, kind, sending);
  await captureField(clerk).focus();
  await page.keyboard.insertText(text);
  const head = await saved(clerk, () => press(clerk, sending.hostOnly ? 'Control+Enter' : 'Enter'));
  await page.locator('li[data-line]', { hasText: text }).last().waitFor();
  return head;
};

/** Promises the newest open question in writing. */
export const promiseInWriting = async (clerk: Clerk, by: string): Promise<void> => {
  const { page, words } = clerk;
  await press(clerk, 'F6');
  const list = page.getByRole('listbox', { name: words('panel.questions') });
  await list.focus();
  const count = await list.getByRole('option').count();
  for (let step = 1; step < count; step += 1) await press(clerk, 'ArrowDown');
  await press(clerk, 'w');
  const field = page.getByLabel(words('questions.written-by'));
  await field.fill(by);
  await saved(clerk, () => field.press('Enter'));
  await press(clerk, 'Escape');
};

/** Decides the fate of the newest suggestion. */
export const decideNewestFate = async (
  clerk: Clerk,
  fate: 'adopted' | 'kept' | 'declined',
  reason: string,
): Promise<void> => {
  const { page, words } = clerk;
  await press(clerk, 'F7');
  const list = page.getByRole('listbox', { name: words('outcome.suggestions') });
  await list.focus();
  const count = await list.getByRole('option').count();
  for (let step = 1; step < count; step += 1) await press(clerk, 'ArrowDown');
  await saved(clerk, async () => {
    await press(clerk, { adopted: '1', kept: '2', declined: '3' }[fate]);
    if (fate !== 'declined') return;
    const why = page.getByLabel(words('outcome.reason'));
    await why.fill(reason);
    await why.press('Enter');
  });
  await press(clerk, 'Escape');
};

/** Presses a button of the meeting's course: adjourn, resume, close, or how lines reach the wall. */
export const runCourse = async (
  clerk: Clerk,
  deed: 'meeting.adjourn' | 'meeting.resume' | 'meeting.close' | 'course.set-release' | 'course.set-direct',
): Promise<void> => {
  await press(clerk, 'F10');
  const panel = clerk.page.getByRole('region', { name: clerk.words('panel.course') });
  await saved(clerk, () => panel.getByRole('button', { name: clerk.words(deed), exact: true }).press('Enter'));
  await press(clerk, 'Escape');
};

const scenes = ['meeting', 'profile', 'issues', 'discussion', 'map', 'result'] as const;

/** Shows a scene on the wall by its key. */
export const showScene = (clerk: Clerk, scene: Extract<DemoStep, { do: 'show' }>['scene']): Promise<void> =>
  press(clerk, `Control+${scenes.indexOf(scene) + 1}`);

/** Opens the room's window beside the console, from the meeting's course. Gives its page. */
export const openRoom = async (clerk: Clerk): Promise<Page> => {
  await press(clerk, 'F10');
  const panel = clerk.page.getByRole('region', { name: clerk.words('panel.course') });
  await panel.getByRole('button', { name: clerk.words('course.open-room-window') }).press('Enter');
  const room = await windowOf(clerk.app, 'room');
  await panel.getByRole('button', { name: clerk.words('course.close-room') }).waitFor();
  await press(clerk, 'Escape');
  return room;
};

/** Blanks the wall, or lets it be seen again, and waits until the bar says so: the room has drawn it by then. */
export const blankWall = async (clerk: Clerk, isBlanked: boolean): Promise<void> => {
  await saved(clerk, () => press(clerk, 'F9'));
  const name = clerk.words(isBlanked ? 'bar.wall-unblank' : 'bar.wall-blank');
  await clerk.page.getByRole('button', { name, pressed: isBlanked }).waitFor();
};

/** Makes the papers on their screen and waits until they are there. */
export const makePapers = async (clerk: Clerk): Promise<void> => {
  const { page, words } = clerk;
  await goTo(clerk, 'papers');
  await page.getByRole('button', { name: words('papers.make') }).waitFor();
  await saved(clerk, () => press(clerk, 'Control+Enter'), 60_000);
  await page.getByRole('button', { name: words('papers.make-again') }).waitFor({ timeout: 60_000 });
  await page.locator('.papers-progress').waitFor({ state: 'detached', timeout: 60_000 });
};
