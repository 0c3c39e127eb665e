import { describe, expect, test } from 'vitest';
import { markPresent } from '../../../shared/meeting/attendance.ts';
import { enterItem } from '../../../shared/meeting/enter-item.ts';
import { takeFloor } from '../../../shared/meeting/floor.ts';
import type { Guest } from '../../../shared/meeting/open-meeting.ts';
import { moveInOrder, nextSpeakers, speakingOrder } from '../../../shared/meeting/speaking-order.ts';
import { participantId, speechId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { aMeeting, at, done, item, qingxi, theMeeting } from '../../support/a-meeting.ts';

const guest = (name: string, unitName: string, more: Partial<Guest> = {}): Guest => ({
  name,
  unitName,
  role: 'attends',
  isPresent: true,
  ...more,
});
const guests = [
  guest('侯三槐', '', { role: 'people' }),
  guest('陆问舟', '柳湾村党支部'),
  guest('方既白', '石桥村党支部'),
  guest('石守拙', '云溪镇党委'),
  guest('沈望川', '县委组织部', { duty: 'chair' }),
  guest('许砚秋', '县委组织部', { duty: 'minutes' }),
  guest('解雨桐', '县民政局'),
  guest('何立秋', '县乡村振兴局'),
  guest('梁望舒', '县审计局', { role: 'excused' }),
  guest('乔䶮', '青溪镇', { unit: qingxi }),
];
const names = (people: readonly { readonly name: string }[]): string => people.map(({ name }) => name).join(' ');
const person = (number: number) => participantId.parse(`m1-p${number}`);
const next = (state: State): string => names(nextSpeakers(state, theMeeting));

describe('the speaking order', () => {
  test('is departments, town, village, representatives of the masses; not the chair, who is excused, or another village', () => {
    expect(names(speakingOrder(aMeeting({ guests }), theMeeting, item(1)))).toBe('解雨桐 何立秋 石守拙 陆问舟 侯三槐');
    expect(names(speakingOrder(aMeeting({ guests }), theMeeting, item(2)))).toBe('解雨桐 何立秋 石守拙 方既白 侯三槐');
  });

  test('asks next who is in the room and has not spoken on the village yet', () => {
    const state = aMeeting({ guests });
    done(state, markPresent(state, person(8), false));
    const wish = { meeting: theMeeting, speech: speechId.parse('s1'), now: at('09:10') };
    done(state, takeFloor(state, wish, { speaker: person(4), speakerState: 'known' }));
    expect(next(state)).toBe('解雨桐 陆问舟 侯三槐');
    done(state, enterItem(state, item(2), at('09:20')));
    expect(next(state)).toBe('解雨桐 石守拙 方既白 侯三槐');
  });

  test('that was changed holds for the villages after it, and not for those before', () => {
    const state = aMeeting({ guests });
    done(state, moveInOrder(state, item(2), person(8), -1));
    expect(names(speakingOrder(state, theMeeting, item(3)))).toMatch(/^何立秋 解雨桐/);
    expect(names(speakingOrder(state, theMeeting, item(1)))).toMatch(/^解雨桐 何立秋/);
  });

  test('is not moved past its ends', () => {
    const state = aMeeting({ guests });
    expect(moveInOrder(state, item(1), person(7), -1)).toEqual([]);
    expect(moveInOrder(state, item(1), person(1), 1)).toEqual([]);
  });
});
