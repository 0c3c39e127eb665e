import type { Page } from 'playwright';
import { freshFolder } from '../../tests/support/application.ts';
import { type Clerk, makeMeeting } from '../../tests/support/clerk.ts';
import { twoHours, twoHoursScript } from '../../tests/support/two-hours.ts';
import { startAlbum } from '../demo/album.ts';
import { perform, type Stage } from '../demo/perform.ts';
import { memoryOf } from './memory.ts';

const early = 50;

/** A meeting in which the two hours were said and that still runs; memory in MB after 50 lines and after all of them. */
export type Held = {
  readonly room: Page;
  readonly villages: readonly string[];
  readonly speaker: string;
  readonly memory: { readonly early: number; readonly late: number };
};

const nothing = (): Promise<void> => Promise.resolve();

/** Makes the meeting of two hours and says all that is said in it, through the windows, up to its close. */
export const holdTwoHours = async (clerk: Clerk): Promise<Held> => {
  const { script } = twoHoursScript();
  const { meeting } = script;
  await makeMeeting(clerk, meeting);
  const album = startAlbum(freshFolder('bench-album'), 'zh');
  let stage: Stage = { clerk, album, room: { page: null }, enterToRoom: [], papers: nothing };
  let said = 0;
  let atEarly = 0;
  for (const step of script.steps) {
    if (step.do === 'close') break;
    stage = await perform(stage, step);
    if (step.do === 'capture') said += 1;
    if (said === early && atEarly === 0) atEarly = await memoryOf(clerk.app);
  }
  const room = stage.room.page;
  if (!room || said !== twoHours.lines) throw new Error(`Only ${said} lines were said.`);
  const memory = { early: atEarly, late: await memoryOf(clerk.app) };
  return { room, villages: meeting.villages, speaker: meeting.participants[2]?.name ?? '', memory };
};
