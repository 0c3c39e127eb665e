import { describe, expect, test } from 'vitest';
import { update } from '../../../shared/journal/write.ts';
import { setBudget, setSpeechMinutes } from '../../../shared/meeting/budgets.ts';
import { correctLine } from '../../../shared/meeting/correct-line.ts';
import { correctSpeech, dropSpeech } from '../../../shared/meeting/correct-speech.ts';
import { pauseSpeech, takeFloor } from '../../../shared/meeting/floor.ts';
import { budgetSeconds, spokenSeconds } from '../../../shared/meeting/floor-now.ts';
import { clockStanding } from '../../../shared/meeting/meeting-clock.ts';
import { lineId, speechId } from '../../../shared/records/ids.ts';
import type { OwnState } from '../../../shared/records/state.ts';
import { aMeeting, at, captured, chair, done, secretary, theMeeting, villager } from '../../support/a-meeting.ts';

const first = speechId.parse('s1');
const second = speechId.parse('s2');

/** The chair speaks from 9:10 to 9:15, the secretary from then on, with a pause from 9:16 to 9:17. */
const twoSpeeches = (): OwnState => {
  const state = aMeeting();
  const give = (speech: typeof first, speaker: typeof chair, now: string) =>
    done(state, takeFloor(state, { meeting: theMeeting, speech, now }, { speaker, speakerState: 'known' }));
  give(first, chair, at('09:10'));
  give(second, secretary, at('09:15'));
  done(state, pauseSpeech(state, theMeeting, at('09:16')));
  done(state, pauseSpeech(state, theMeeting, at('09:17')));
  return state;
};

const totals = (state: OwnState): unknown => {
  const meeting = state.meeting.get('m1');
  return meeting && Object.fromEntries(spokenSeconds(state, meeting, at('09:20'), ({ id }) => id));
};

describe('a speech put right afterwards', () => {
  test('changes the totals with it', () => {
    const state = twoSpeeches();
    expect(totals(state)).toEqual({ [chair]: 300, [secretary]: 240 });
    done(state, correctSpeech(state, first, { from: at('09:10'), to: at('09:12') }));
    done(state, correctSpeech(state, second, { from: at('09:12') }));
    expect(totals(state)).toEqual({ [chair]: 120, [secretary]: 420 });
  });

  test('may not overlap another, and says which', () => {
    const state = twoSpeeches();
    expect(correctSpeech(state, first, { from: at('09:10'), to: at('09:16') })).toEqual({
      refused: 'speech-overlaps',
      values: { from: '09:15', to: '' },
    });
  });

  test('does not end before it begins, begin before the meeting, or begin again', () => {
    const state = twoSpeeches();
    expect(correctSpeech(state, first, { from: at('09:10'), to: at('09:10') })).toEqual({
      refused: 'speech-ends-early',
    });
    expect(correctSpeech(state, first, { from: at('08:50'), to: at('09:00') })).toMatchObject({
      refused: 'speech-before-meeting',
    });
    expect(correctSpeech(state, first, { from: at('09:10') })).toEqual({ refused: 'speech-needs-end' });
  });

  test('loses the pauses that lie outside', () => {
    const state = twoSpeeches();
    done(state, correctSpeech(state, second, { from: at('09:17'), to: at('09:20') }));
    expect(state.speech.get(second)?.pauses).toEqual([]);
    expect(totals(state)).toMatchObject({ [secretary]: 180 });
  });

  test('is somebody else’s once that is known, or none', () => {
    const state = twoSpeeches();
    done(state, [update('speech', first, { speaker: null, speakerState: 'unknown' })]);
    captured(state, { at: at('09:12'), speaker: undefined, speakerState: 'unknown' });
    done(
      state,
      correctLine(
        state,
        lineId.parse('l1'),
        { speaker: villager, speakerState: 'known' },
        { who: '许砚秋', at: at('09:30') },
      ),
    );
    expect(totals(state)).toMatchObject({ [villager]: 300 });
    done(state, dropSpeech(state, first));
    expect(totals(state)).toEqual({ [secretary]: 240 });
  });
});

describe('the minutes allowed', () => {
  test('are set, and lifted by an empty field', () => {
    const state = twoSpeeches();
    const minutes = (): unknown => {
      const meeting = state.meeting.get('m1');
      return meeting && [meeting.speechMinutes, budgetSeconds(meeting, '云溪镇党委')];
    };
    done(state, setSpeechMinutes(state, theMeeting, '3'));
    done(state, setBudget(state, theMeeting, '云溪镇党委', '20'));
    expect(minutes()).toEqual([3, 1200]);
    done(state, setSpeechMinutes(state, theMeeting, ''));
    done(state, setBudget(state, theMeeting, '云溪镇党委', ' '));
    expect(minutes()).toEqual([undefined, 0]);
  });

  test.each(['-3', '三', '0', '1.5'])('cannot be “%s”', (typed) => {
    expect(setSpeechMinutes(twoSpeeches(), theMeeting, typed)).toEqual({ refused: 'minutes-unreadable' });
  });

  test.each([
    [134, 180, 'plain'],
    [135, 180, 'near'],
    [180, 180, 'near'],
    [181, 180, 'over'],
    [9999, 0, 'plain'],
  ] as const)('after %i of %i seconds the clock is %s', (seconds, planned, stands) => {
    expect(clockStanding(seconds, planned)).toBe(stands);
  });
});
