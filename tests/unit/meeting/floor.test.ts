import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../shared/journal/change.ts';
import { isRefusal, type Refusal } from '../../../shared/journal/refusal.ts';
import { update } from '../../../shared/journal/write.ts';
import { enterItem } from '../../../shared/meeting/enter-item.ts';
import { floorOfLine, giveBack, giveNext, pauseSpeech, takeFloor } from '../../../shared/meeting/floor.ts';
import { speechesOf, speechNow, spokenSeconds, unitKey } from '../../../shared/meeting/floor-now.ts';
import { meetingSeconds } from '../../../shared/meeting/meeting-clock.ts';
import { adjournMeeting, closeMeeting, resumeMeeting } from '../../../shared/meeting/run-meeting.ts';
import { secondsOf, until } from '../../../shared/meeting/span.ts';
import { nextSpeaker } from '../../../shared/meeting/speaking-order.ts';
import { isPaused, speechSeconds } from '../../../shared/meeting/speech.ts';
import { participantId, speechId } from '../../../shared/records/ids.ts';
import { applyChanges, emptyState, type OwnState, type State } from '../../../shared/records/state.ts';
import { agreed, aMeeting, aPlan, at, chair, done, item, theMeeting } from '../../support/a-meeting.ts';

const guests = [
  { name: '沈望川', unitName: '县委组织部', role: 'attends', duty: 'chair', isPresent: true },
  { name: '侯三槐', role: 'people', isPresent: true },
  { name: '石守拙', unitName: '云溪镇党委', role: 'sits-in', isPresent: true },
  { name: '解雨桐', unitName: '县民政局', role: 'attends', isPresent: true },
  { name: '罗见山', unitName: '县财政局', role: 'attends', isPresent: true },
] as const;
const person = (number: number) => participantId.parse(`m1-p${number}`);
const [masses, town, civil, finance] = [person(2), person(3), person(4), person(5)];
const aSitting = (): OwnState => aMeeting({ guests: aPlan().guests.slice(0, 0).concat(guests) });

const count = { now: 0 };
const wish = (now: string) => {
  count.now += 1;
  return { meeting: theMeeting, speech: speechId.parse(`s${count.now}`), now };
};
const known = (speaker: typeof civil) => ({ speaker, speakerState: 'known' as const });
const give = (state: OwnState, who: typeof civil, now: string): Change[] =>
  done(state, takeFloor(state, wish(now), known(who)));
const secondsOfSpeech = (state: State, at: number, now: string): number => {
  const meeting = state.meeting.get('m1');
  const one = speechesOf(state, theMeeting)[at];
  return meeting && one ? speechSeconds(one, meeting, now) : -1;
};
const holder = (state: State) => speechNow(state, theMeeting)?.speaker;

describe('who has the floor', () => {
  test('ends the speech before in the same step', () => {
    const state = aSitting();
    give(state, civil, at('09:10'));
    give(state, finance, at('09:13'));
    expect(speechesOf(state, theMeeting)).toMatchObject([
      { speaker: civil, from: at('09:10'), to: at('09:13'), item: item(1) },
      { speaker: finance, from: at('09:13') },
    ]);
  });

  test('does not change for who has it already', () => {
    const state = aSitting();
    give(state, civil, at('09:10'));
    expect(takeFloor(state, wish(at('09:12')), known(civil))).toEqual([]);
  });

  test('goes to the next of the order, and a double press skips nobody', () => {
    const state = aSitting();
    done(state, giveNext(state, wish('2026-09-21T09:10:00')));
    expect(giveNext(state, wish('2026-09-21T09:10:01'))).toEqual([]);
    expect(holder(state)).toBe(civil);
    expect(nextSpeaker(state, theMeeting)?.id).toBe(finance);
  });

  test('goes back to the last speaker, and back again', () => {
    const state = aSitting();
    give(state, civil, at('09:10'));
    give(state, town, at('09:12'));
    done(state, giveBack(state, wish(at('09:13'))));
    expect(holder(state)).toBe(civil);
    done(state, giveBack(state, wish(at('09:14'))));
    expect(holder(state)).toBe(town);
  });

  test('has nobody to go back to before anybody spoke, and nobody left at the end of the order', () => {
    const state = aSitting();
    expect(giveBack(state, wish(at('09:10')))).toEqual({ refused: 'nobody-before' });
    for (const [index, who] of [civil, finance, town, masses].entries()) give(state, who, at(`09:1${index}`));
    expect(giveNext(state, wish(at('09:20')))).toEqual({ refused: 'order-ended' });
  });

  test('given by a slip of the hand and taken back at once, leaves one speech that went on', () => {
    const state = aSitting();
    give(state, civil, at('09:10'));
    give(state, finance, '2026-09-21T09:13:00');
    give(state, civil, '2026-09-21T09:13:01');
    expect(speechesOf(state, theMeeting)).toEqual([expect.not.objectContaining({ to: expect.anything() })]);
    expect(secondsOfSpeech(state, 0, at('09:15'))).toBe(300);
  });

  test('is given back by an undo of the switch', () => {
    const state = aSitting();
    give(state, civil, at('09:10'));
    const before = structuredClone(state.speech);
    applyChanges(state, give(state, finance, at('09:13')));
    expect(state.speech).toEqual(before);
  });

  test('is left with the village', () => {
    const state = aSitting();
    give(state, civil, at('09:10'));
    done(state, enterItem(state, item(2), at('09:14')));
    expect(speechNow(state, theMeeting)).toBeUndefined();
    expect(secondsOfSpeech(state, 0, at('10:00'))).toBe(240);
  });

  test('is not given while the meeting is adjourned', () => {
    const state = aSitting();
    done(state, adjournMeeting(state, theMeeting, at('10:00')));
    expect(takeFloor(state, wish(at('10:05')), known(civil))).toEqual({ refused: 'meeting-not-running' });
  });
});

describe('what is interposed', () => {
  test.each(['question', 'answer', 'interjection'] as const)('a %s of somebody else leaves the floor', (kind) => {
    const state = aSitting();
    give(state, civil, at('09:10'));
    expect(floorOfLine(state, wish(at('09:11')), { ...known(finance), kind })).toEqual([]);
  });

  test('the chair takes the floor only where nobody has it', () => {
    const state = aSitting();
    expect(floorOfLine(state, wish(at('09:11')), { ...known(chair), kind: 'material' })).toHaveLength(1);
    give(state, civil, at('09:12'));
    expect(floorOfLine(state, wish(at('09:13')), { ...known(chair), kind: 'material' })).toEqual([]);
  });

  test('a statement of somebody else takes it, with the line', () => {
    const state = aSitting();
    give(state, civil, at('09:10'));
    done(state, floorOfLine(state, wish(at('09:11')), { ...known(finance), kind: 'symptom' }));
    expect(holder(state)).toBe(finance);
  });

  test('a line of somebody unknown tells nothing of the floor', () => {
    const state = aSitting();
    expect(floorOfLine(state, wish(at('09:11')), { speakerState: 'unknown', kind: 'symptom' })).toEqual([]);
  });
});

describe('the clock of a speech', () => {
  test('stands still in a pause, and goes on after it', () => {
    const state = aSitting();
    give(state, civil, at('09:10'));
    done(state, pauseSpeech(state, theMeeting, at('09:12')));
    expect(secondsOfSpeech(state, 0, at('09:20'))).toBe(120);
    done(state, pauseSpeech(state, theMeeting, at('09:20')));
    expect(secondsOfSpeech(state, 0, at('09:21'))).toBe(180);
  });

  test('has nothing to pause while nobody speaks', () => {
    expect(pauseSpeech(aSitting(), theMeeting, at('09:12'))).toEqual({ refused: 'nobody-speaks' });
  });

  test('does not count the noon during which the meeting was adjourned', () => {
    const state = aSitting();
    give(state, civil, at('11:58'));
    done(state, adjournMeeting(state, theMeeting, at('12:00')));
    expect(secondsOfSpeech(state, 0, at('13:00'))).toBe(120);
    done(state, resumeMeeting(state, theMeeting, at('14:00')));
    expect(secondsOfSpeech(state, 0, at('14:01'))).toBe(180);
  });

  test('runs also where the clock of the office was set back behind the beginning of the meeting', () => {
    const state = aSitting();
    give(state, civil, at('08:00'));
    expect(secondsOfSpeech(state, 0, at('08:01'))).toBe(60);
  });

  test('adds up for a unit, also for what is being said', () => {
    const state = aSitting();
    give(state, civil, at('09:10'));
    give(state, town, at('09:12'));
    give(state, civil, at('09:13'));
    const meeting = state.meeting.get('m1');
    const sums = meeting && spokenSeconds(state, meeting, at('09:16'), unitKey);
    expect(sums && Object.fromEntries(sums)).toEqual({ 县民政局: 300, 云溪镇党委: 60 });
  });
});

type Act = 'civil' | 'finance' | 'town' | 'next' | 'back' | 'pause' | 'adjourn' | 'resume' | 'village';
const acts: readonly Act[] = ['civil', 'finance', 'town', 'next', 'back', 'pause', 'adjourn', 'resume', 'village'];

const act = (state: State, what: Act, now: string): Change[] | Refusal => {
  switch (what) {
    case 'civil':
      return takeFloor(state, wish(now), known(civil));
    case 'finance':
      return takeFloor(state, wish(now), known(finance));
    case 'town':
      return takeFloor(state, wish(now), known(town));
    case 'next':
      return giveNext(state, wish(now));
    case 'back':
      return giveBack(state, wish(now));
    case 'pause':
      return pauseSpeech(state, theMeeting, now);
    case 'adjourn':
      return adjournMeeting(state, theMeeting, now);
    case 'resume':
      return resumeMeeting(state, theMeeting, now);
    case 'village':
      return enterItem(state, state.agendaItem.get(item(1))?.state === 'now' ? item(2) : item(1), now);
  }
};

const from = Date.parse('2026-09-21T09:10:00Z');
const timeAt = (seconds: number): string => new Date(from + seconds * 1000).toISOString().slice(0, 19);

/** Any course of a meeting: what was done, and how many seconds after the deed before; some fall into the same second. */
const course = fc.array(fc.tuple(fc.constantFrom(...acts), fc.integer({ min: 0, max: 90 })), { maxLength: 40 });

const played = (steps: readonly (readonly [Act, number])[]) => {
  const state = aSitting();
  const transactions: Change[][] = [];
  const clock = { now: 0 };
  for (const [what, after] of steps) {
    clock.now += after;
    const answer = act(state, what, timeAt(clock.now));
    if (isRefusal(answer) || answer.length === 0) continue;
    transactions.push(answer);
    applyChanges(state, answer);
  }
  return { state, transactions, end: timeAt(clock.now + 30) };
};

describe('any course of a meeting (seed 20261125)', () => {
  const seed = 20261125;

  test('has no two speeches at once, none without length, and their time and pauses fit into the meeting', () => {
    fc.assert(
      fc.property(course, (steps) => {
        const { state, end } = played(steps);
        const meeting = state.meeting.get('m1');
        const speeches = speechesOf(state, theMeeting);
        if (!meeting) return false;
        const isApart = speeches.every((one, index) => {
          const next = speeches[index + 1];
          return next === undefined || (one.to !== undefined && one.to <= next.from);
        });
        const hasLength = speeches.every(({ from: begun, to }) => to === undefined || begun < to);
        const said = speeches.reduce((sum, one) => sum + speechSeconds(one, meeting, end), 0);
        const whole = speeches.reduce((sum, one) => sum + secondsOf(until(one, end)), 0);
        const paused = speeches.flatMap((one) => one.pauses.map((pause) => secondsOf(until(pause, one.to ?? end))));
        const pauses = paused.reduce((sum, one) => sum + one, 0);
        return isApart && hasLength && said <= meetingSeconds(meeting, end) && said + pauses <= whole;
      }),
      { seed, numRuns: 300 },
    );
  });

  test('shows the same clocks after a start from the journal', () => {
    fc.assert(
      fc.property(course, (steps) => {
        const { state, transactions, end } = played(steps);
        const again = emptyState();
        const first = aSitting();
        for (const kind of ['meeting', 'agendaItem', 'participant', 'unit', 'village', 'wall'] as const) {
          const to: Map<string, unknown> = again[kind];
          for (const [id, record] of first[kind]) to.set(id, record);
        }
        for (const changes of transactions) applyChanges(again, structuredClone(changes));
        const clocks = (of: State): unknown => {
          const meeting = of.meeting.get('m1');
          return meeting && speechesOf(of, theMeeting).map((one) => [speechSeconds(one, meeting, end), isPaused(one)]);
        };
        expect(clocks(again)).toEqual(clocks(state));
      }),
      { seed, numRuns: 100 },
    );
  });

  test('is taken back step by step to where it began', () => {
    fc.assert(
      fc.property(course, (steps) => {
        const state = aSitting();
        const before = structuredClone(state);
        const inverse: Change[][] = [];
        for (const [index, [what]] of steps.entries()) {
          const answer = act(state, what, timeAt(index * 7));
          if (!isRefusal(answer)) inverse.push(applyChanges(state, answer));
        }
        for (const changes of inverse.toReversed()) applyChanges(state, changes);
        expect(state).toEqual(before);
      }),
      { seed, numRuns: 100 },
    );
  });

  test('is not changed by a key that is pressed twice', () => {
    fc.assert(
      fc.property(course, fc.constantFrom('next' as const, 'back' as const), (steps, key) => {
        const { state, end } = played(steps);
        const first = act(state, key, end);
        if (isRefusal(first)) return;
        applyChanges(state, first);
        expect(act(state, key, end)).toEqual([]);
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe('the end of the meeting', () => {
  test('ends the speech and its pause with it', () => {
    const state = aSitting();
    give(state, civil, at('09:10'));
    done(state, pauseSpeech(state, theMeeting, at('09:12')));
    done(state, agreed(closeMeeting(state, theMeeting, at('09:20'))));
    expect(speechesOf(state, theMeeting)).toMatchObject([
      { to: at('09:20'), pauses: [{ from: at('09:12'), to: at('09:20') }] },
    ]);
    done(state, [update('meeting', theMeeting, { state: 'running' })]);
    expect(speechNow(state, theMeeting)).toBeUndefined();
  });
});
