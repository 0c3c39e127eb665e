import { describe, expect, test } from 'vitest';
import { comeIn, correctAttended, goOut, markPresent } from '../../../shared/meeting/attendance.ts';
import { enterItem } from '../../../shared/meeting/enter-item.ts';
import { presentAt, presentFor } from '../../../shared/meeting/presence.ts';
import { readSpans, spansTyped } from '../../../shared/meeting/read-times.ts';
import type { OwnState } from '../../../shared/records/state.ts';
import { attendanceOf } from '../../../shared/views/counts.ts';
import { aMeeting, at, captured, done, item, secretary, theMeeting, villager } from '../../support/a-meeting.ts';

const ids = (people: readonly { readonly id: string }[]): readonly string[] => people.map(({ id }) => id);

/** Three villages in turn from 9:05, 9:30 and 10:00 on. */
const aMorning = (): OwnState => {
  const state = aMeeting();
  done(state, enterItem(state, item(2), at('09:30')));
  done(state, enterItem(state, item(3), at('10:00')));
  return state;
};

describe('who is present', () => {
  test('for a village is not who left before it, nor who came after it', () => {
    const state = aMorning();
    done(state, comeIn(state, secretary, at('09:40')));
    done(state, goOut(state, villager, at('09:20')));
    expect(ids(presentFor(state, item(1)))).toEqual(['m1-p1', 'm1-p2']);
    expect(ids(presentFor(state, item(2)))).toEqual(['m1-p1', 'm1-p3']);
  });

  test('at a time is who votes then', () => {
    const state = aMorning();
    done(state, goOut(state, villager, at('09:20')));
    expect(ids(presentAt(state, theMeeting, at('09:19')))).toEqual(['m1-p1', 'm1-p2']);
    expect(ids(presentAt(state, theMeeting, at('09:20')))).toEqual(['m1-p1']);
  });

  test('for a village of a journal of before goes by the times of its lines', () => {
    const state = aMeeting();
    captured(state, { at: at('09:10') });
    captured(state, { line: 'l2', at: at('09:20') });
    const { discussed: _, ...old } = state.agendaItem.get(item(1)) ?? { discussed: [] };
    if ('id' in old) state.agendaItem.set(item(1), old);
    done(state, comeIn(state, secretary, at('09:25')));
    expect(ids(presentFor(state, item(1)))).toEqual(['m1-p1', 'm1-p2']);
  });
});

describe('coming late and leaving early', () => {
  test('counts as having come, and tells who is in the room now', () => {
    const state = aMeeting();
    done(state, comeIn(state, secretary, at('09:40')));
    done(state, goOut(state, villager, at('09:50')));
    expect(attendanceOf(state, theMeeting)).toMatchObject({ due: 3, present: 3, here: 2, late: 1, left: 1 });
  });

  test('who goes and comes back in the same minute was never away', () => {
    const state = aMeeting();
    done(state, goOut(state, villager, at('09:50')));
    done(state, comeIn(state, villager, at('09:50')));
    expect(attendanceOf(state, theMeeting)).toMatchObject({ here: 2, left: 0, late: 0 });
  });

  test('is noted once, however often it is said', () => {
    const state = aMeeting();
    expect(comeIn(state, villager, at('09:50'))).toEqual([]);
    expect(goOut(state, secretary, at('09:50'))).toEqual([]);
  });

  test('a mark for the whole meeting takes the noted times away', () => {
    const state = aMeeting();
    done(state, comeIn(state, secretary, at('09:40')));
    done(state, markPresent(state, secretary, true));
    expect(attendanceOf(state, theMeeting)).toMatchObject({ present: 3, late: 0 });
  });

  test('is put right afterwards, and refused where the times run backwards', () => {
    const state = aMeeting();
    const typed = (text: string) => correctAttended(state, villager, readSpans(text, '2026-09-21') ?? []);
    done(state, typed('9:20-10:40 11:05-'));
    expect(state.participant.get(villager)).toMatchObject({
      isPresent: true,
      attended: [{ from: at('09:20'), to: at('10:40') }, { from: at('11:05') }],
    });
    expect(typed('10:40-9:20')).toEqual({ refused: 'times-out-of-order' });
    expect(typed('9:20- 9:30-')).toEqual({ refused: 'times-out-of-order' });
    done(state, typed(''));
    expect(attendanceOf(state, theMeeting)).toMatchObject({ present: 1 });
  });
});

describe('times as they are typed', () => {
  test.each(['9:20-10:40', '9：20至10：40', '09.20–10.40', '9:20 到10:40'])('%s', (typed) => {
    const spans = readSpans(typed.replace(' ', ''), '2026-09-21');
    expect(spans).toEqual([{ from: at('09:20'), to: at('10:40') }]);
  });

  test('are shown as they can be typed again, seconds included', () => {
    const spans = [{ from: '2026-09-21T09:20:30', to: at('10:40') }, { from: at('11:05') }, {}];
    expect(readSpans(spansTyped(spans), '2026-09-21')).toEqual(spans);
  });

  test.each(['9', '25:00-26:00', '9:20', 'abc-def', '9:75-10:00'])('%s is not read', (typed) => {
    expect(readSpans(typed, '2026-09-21')).toBeNull();
  });
});
