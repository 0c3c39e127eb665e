import { describe, expect, test } from 'vitest';
import { readSheetCode, sheetCode } from '../../../shared/documents/sheet-code.ts';
import { aMeeting, item, theMeeting } from '../../support/a-meeting.ts';

const state = aMeeting();
const meeting = state.meeting.get(theMeeting);
if (!meeting) throw new Error('no meeting');
const read = (typed: string) => readSheetCode(state, meeting, typed);

describe('the code of a capture sheet', () => {
  test('finds its village, typed with its strokes, without them, or in small letters', () => {
    const code = sheetCode(meeting, 2);
    for (const typed of [code, code.replaceAll('-', ''), ` ${code.toLowerCase()} `]) {
      expect(read(typed)).toMatchObject({ is: 'item', item: { id: item(2) } });
    }
  });

  test('of the sheet for what belongs to no village says so', () => {
    expect(read(sheetCode(meeting, 0))).toEqual({ is: 'general' });
  });

  test('with one wrong or two swapped signs is never taken for another sheet', () => {
    const code = sheetCode(meeting, 2).replaceAll('-', '');
    const signs = [...code];
    const wrong = signs.flatMap((sign, at) =>
      [...'0123456789']
        .filter((other) => other !== sign)
        .map((other) => code.slice(0, at) + other + code.slice(at + 1)),
    );
    const swapped = signs
      .slice(1)
      .map((sign, at) => code.slice(0, at) + sign + signs[at] + code.slice(at + 2))
      .filter((one) => one !== code);
    expect([...wrong, ...swapped].filter((typed) => read(typed).is === 'item')).toEqual([]);
  });

  test('of another day is of another meeting, and of a place that the agenda has not, too', () => {
    expect(read(sheetCode({ date: '2026-10-12' }, 2))).toEqual({ is: 'other-meeting' });
    expect(read(sheetCode(meeting, 44))).toEqual({ is: 'other-meeting' });
  });
});
