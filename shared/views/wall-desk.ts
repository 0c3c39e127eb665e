import type { InRoom, RoomState } from '../lanes/room-state.ts';
import { inRoomHaving } from '../lanes/room-state.ts';
import type { MeetingId } from '../records/ids.ts';
import type { Language } from '../text/translate.ts';
import type { Day } from '../time/dates.ts';
import type { MeetingCounts, VillageStanding } from './counts.ts';
import { fitHead } from './head-fit.ts';
import type { SceneOf, WallHead } from './room-view.ts';
import { type Words, wordsIn } from './wall-words.ts';

/** All that a scene of the wall is drawn from. There is no State in it: what is not for the room cannot be named here. */
export type WallDesk = {
  readonly room: RoomState;
  readonly today: Day;
  readonly language: Language;
  readonly words: Words;
  readonly wall: InRoom<'wall'>;
  readonly meeting: InRoom<'meeting'>;
  readonly item: InRoom<'agendaItem'> | null;
  readonly counts: () => MeetingCounts;
  /** Where every village stands, on the record as the minutes count it. */
  readonly villages: () => readonly VillageStanding[];
  /** What a line of text has between the margins, in 1/108 of the height. */
  readonly width: number;
  /** Whether the wall is narrower than 3:2 (a 4:3 projector), where fewer columns fit. */
  readonly isNarrow: boolean;
  /** Who spoke a line, as the room may be told; empty for nobody known. */
  readonly speakerOf: (line: string) => string;
  /** Who is asked, as the room may be told. */
  readonly askedIn: (question: string) => string;
};

/** The agenda of a meeting in its order. */
export const agendaOf = (room: RoomState, meeting: MeetingId): readonly InRoom<'agendaItem'>[] =>
  inRoomHaving(room, 'agendaItem', 'meeting', meeting).toSorted((one, other) => one.order - other.order);

/** The round as it is spoken of: its own title, or `第三轮会诊`. */
export const roundWords = (room: RoomState, meeting: InRoom<'meeting'>, language: Language): string => {
  const round = room.round.get(meeting.round);
  if (!round) return '';
  const number = language === 'zh' ? chineseNumber(round.number) : round.number;
  return wordsIn(language)('wall.round', { number });
};

const digits = '零一二三四五六七八九';

/** 1-99 in Chinese, as rounds are counted: 三, 十, 十二, 二十一. */
export const chineseNumber = (number: number): string => {
  if (number < 10) return digits[number] ?? String(number);
  if (number >= 100) return String(number);
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${number % 10 === 0 ? '' : (digits[number % 10] ?? '')}`;
};

/** What stands at the right of a head besides the place in the agenda: what must, and what may be left out, the first of it first. */
export type BesideHead = {
  readonly page?: SceneOf<'issues'>['page'];
  readonly must?: readonly string[];
  readonly spare?: readonly string[];
};

/** The head of a scene: the village with its town and its place in the agenda, else the matter, else the meeting. */
export const headOf = (desk: WallDesk, { page, must = [], spare = [] }: BesideHead = {}): WallHead => {
  const { room, meeting, item, words } = desk;
  const round = roundWords(room, meeting, desk.language);
  const village = item?.village && room.village.get(item.village);
  const villages = agendaOf(room, meeting.id).filter(({ kind }) => kind === 'village');
  const place = {
    at: village ? villages.findIndex(({ id }) => id === item?.id) + 1 : 0,
    of: villages.length,
  };
  const names = {
    title: village ? village.name : (item?.title ?? meeting.title),
    beside: village ? (room.unit.get(village.town)?.name ?? '') : '',
  };
  const placeWords = place.at > 0 ? words('wall.village-place', place) : '';
  const pageWords = page && page.of > 1 ? words('wall.page', page) : '';
  return { ...names, round, village: place, ...fitHead(desk, names, [...must, placeWords, pageWords], spare) };
};

/** The page that is wished for, counted from 1, where there are `of` pages: never past the last. */
export const pageOf = (desk: WallDesk, of: number): { at: number; of: number } => ({
  at: Math.min(desk.wall.page, of - 1) + 1,
  of,
});
