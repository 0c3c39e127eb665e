import type { Page } from 'playwright';
import {
  type Clerk,
  captureOn,
  chooseSpeaker,
  decideNewestFate,
  enterVillage,
  promiseInWriting,
  runCourse,
  saved,
  showScene,
  startMeeting,
  switchLanguage,
  turnPresence,
} from '../../tests/support/clerk.ts';
import { setClock } from '../../tests/support/clock.ts';
import type { DemoStep } from '../../tests/support/demo-script.ts';
import { keyStamps, stampKey, stampTexts, textStamp, wantText } from '../bench/stamps.ts';
import type { Album } from './album.ts';

/** What the steps of a demo act on, and what they leave: the moments from Enter to the room. */
export type Stage = {
  readonly clerk: Clerk;
  readonly album: Album;
  readonly room: { readonly page: Page | null };
  readonly papers: () => Promise<void>;
  readonly enterToRoom: number[];
};

type Said = {
  readonly kind: Parameters<typeof captureOn>[1];
  readonly text: string;
  readonly who?: string | undefined;
  readonly of?: string | undefined;
  readonly offRecord?: boolean | undefined;
  readonly hostOnly?: boolean | undefined;
};

const drawnWithinMs = 1500;

/** Says one line and times it from the press of Enter to its text in the room; lines not meant for the wall are not timed. */
const say = async (
  { clerk, room, enterToRoom }: Stage,
  { kind, text, who, of, offRecord = false, hostOnly = false }: Said,
): Promise<void> => {
  const isForRoom = !offRecord && !hostOnly && room.page !== null;
  if (isForRoom && room.page) await wantText(room.page, text);
  await captureOn(clerk, kind, text, { ...(who ? { who } : {}), ...(of ? { of } : {}), offRecord, hostOnly });
  if (!isForRoom || !room.page) return;
  const drawn = await textStamp(room.page, text, drawnWithinMs);
  const pressed = (await keyStamps(clerk.page)).at(-1);
  if (drawn !== null && pressed !== undefined) enterToRoom.push(drawn - pressed);
};

const start = async (stage: Stage): Promise<Page> => {
  const page = await startMeeting(stage.clerk);
  await stampKey(stage.clerk.page, 'Enter');
  await stampTexts(page);
  return page;
};

const suggest = async (stage: Stage, step: Extract<DemoStep, { do: 'suggest' }>): Promise<void> => {
  await say(stage, { kind: 'suggestion', text: step.text, who: step.who });
  if (step.fate) await decideNewestFate(stage.clerk, step.fate, '另行研究');
};

const press = (stage: Stage, key: string): Promise<void> => stage.clerk.page.keyboard.press(key);

/** Waits until the room is black, or is not any more. */
const blank = async (stage: Stage): Promise<void> => {
  await saved(stage.clerk, () => press(stage, 'F9'));
};

/** Does one step of the script as the clerk does it, by keyboard. */
export const perform = async (stage: Stage, step: DemoStep): Promise<Stage> => {
  const { clerk } = stage;
  switch (step.do) {
    case 'time':
      await setClock(clerk, step.to);
      return stage;
    case 'arrive':
    case 'leave':
      await turnPresence(clerk, step.who, step.do === 'arrive');
      return stage;
    case 'start':
      return { ...stage, room: { page: await start(stage) } };
    case 'enter':
      await enterVillage(clerk, step.village);
      return stage;
    case 'speak':
      await chooseSpeaker(clerk, step.who);
      return stage;
    case 'capture':
      await say(stage, step);
      return stage;
    case 'diagnose':
      await say(stage, { ...step, kind: 'cause' });
      return stage;
    case 'prescribe':
      await say(stage, { ...step, kind: 'prescription' });
      return stage;
    case 'suggest':
      await suggest(stage, step);
      return stage;
    case 'decide':
      await say(stage, { ...step, kind: 'decision' });
      return stage;
    case 'ask':
      await say(stage, { ...step, kind: 'question' });
      return stage;
    case 'answer':
      await say(stage, { ...step, kind: 'answer' });
      return stage;
    case 'in-writing':
      await promiseInWriting(clerk, step.by);
      return stage;
    case 'show':
      await saved(clerk, () => showScene(clerk, step.scene));
      return stage;
    case 'release':
      await saved(clerk, () => press(stage, 'F8'));
      return stage;
    case 'take-off':
      await saved(clerk, () => press(stage, 'F3'));
      return stage;
    case 'blank':
    case 'unblank':
      await blank(stage);
      return stage;
    case 'undo':
      await saved(clerk, () => press(stage, 'Control+z'));
      return stage;
    case 'redo':
      await saved(clerk, () => press(stage, 'Control+y'));
      return stage;
    case 'adjourn':
    case 'resume':
    case 'close':
      await runCourse(clerk, `meeting.${step.do}`);
      return stage;
    case 'language':
      await switchLanguage(clerk, step.to, 'meeting');
      return stage;
    case 'screenshot': {
      const page = step.window === 'room' ? stage.room.page : clerk.page;
      if (page) await stage.album.take(page, step.window, step.name);
      return stage;
    }
    case 'papers':
      await stage.papers();
      return stage;
  }
};
