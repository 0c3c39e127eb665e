import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { captureLine } from '../../shared/meeting/capture-line.ts';
import { enterItem } from '../../shared/meeting/enter-item.ts';
import { closeMeeting } from '../../shared/meeting/run-meeting.ts';
import { lineId } from '../../shared/records/ids.ts';
import { all, type State, where } from '../../shared/records/state.ts';
import { agreed } from '../../tests/support/a-meeting.ts';
import { launchHuizhen, type Running } from '../../tests/support/application.ts';
import { type Clerk, clerkAt, goTo } from '../../tests/support/clerk.ts';
import {
  aPreparedCounty,
  holdMeeting,
  itemsOf,
  meetingDay,
  recordedIn,
  runningMeeting,
  withJournal,
  write,
} from '../../tests/support/prepared-county.ts';
import type { Story } from './kill-stories.ts';

/** A meeting that is over, with something prescribed in each village: its papers wait to be made. */
export const aClosedMeeting = async (): Promise<string> => {
  const data = await aPreparedCounty('kill-papers');
  await holdMeeting(data);
  await withJournal(data, async (journal) => {
    const { state } = journal;
    for (const [at, item] of itemsOf(state).entries()) {
      const time = (minute: number): string => `${meetingDay}T1${at}:${String(minute).padStart(2, '0')}:00`;
      if (at > 0) await write(journal, `w-e${at}`, 'meeting.item-entered', agreed(enterItem(state, item.id, time(0))));
      const said = [
        ['symptom', '2026年3月起公开栏没有更新'],
        ['cause', '没有专人负责'],
        ['prescription', '由云溪镇党委牵头，10月30日前补齐公开'],
      ] as const;
      for (const [n, [kind, text]] of said.entries()) {
        const how = { speakerState: 'unknown', isOffRecord: false, isForHost: false } as const;
        const issue = where(state, 'issue', (one) => one.line === `l-${at}-0`)[0]?.id;
        const line = lineId.parse(`l-${at}-${n}`);
        const one = { line, meeting: runningMeeting, kind, text, at: time(n + 1), issue, ...how };
        await write(journal, `w-${line}`, `step.${kind}`, agreed(captureLine(state, one)));
      }
    }
    await write(
      journal,
      'w-close',
      'meeting.closed',
      agreed(closeMeeting(state, runningMeeting, `${meetingDay}T15:00:00`)),
    );
  });
  return data;
};

/** Papers that are on record lie in the folder as they were made; numbers of notices were given once and without a gap. */
export const checkPapers = async ({ launch: { data, papers } }: Story): Promise<State> => {
  const state = await recordedIn(data);
  for (const { fileName, hash } of all(state, 'paper'))
    assert.equal(
      createHash('sha256')
        .update(readFileSync(join(papers, fileName)))
        .digest('hex'),
      hash,
    );
  const numbers = all(state, 'notice').flatMap(({ number }) => number ?? []);
  // The imported ledger has given numbers of this year already: ours follow them, each once.
  const first = Math.min(...numbers);
  assert.deepEqual(
    numbers.toSorted((a, b) => a - b),
    numbers.map((_, at) => first + at),
  );
  return state;
};

export const startPapers = async (story: Story): Promise<{ readonly running: Running; readonly clerk: Clerk }> => {
  const running = await launchHuizhen(story.launch);
  const clerk = clerkAt(running.app, running.console);
  running.console.setDefaultTimeout(60_000);
  await running.console.getByRole('navigation', { name: '各屏' }).waitFor();
  await goTo(clerk, 'papers');
  await running.console
    .getByRole('button', { name: /编号|出文|再出|重新|制作|生成/ })
    .first()
    .waitFor();
  return { running, clerk };
};
