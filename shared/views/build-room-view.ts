import { inRoomWhere, roomState } from '../lanes/room-state.ts';
import { scanNumbers } from '../lanes/scan.ts';
import { voiceOfAsked, voiceOfLine } from '../lanes/voice.ts';
import { wallState } from '../lanes/wall-state.ts';
import { having, type State } from '../records/state.ts';
import type { Language } from '../text/translate.ts';
import type { Day } from '../time/dates.ts';
import { meetingCounts, villageStandings } from './counts.ts';
import { discussionScene } from './discussion-scene.ts';
import { mapScene } from './map-scene.ts';
import { meetingScene } from './meeting-scene.ts';
import { issuesScene, profileScene } from './profile-scene.ts';
import { resultScene } from './result-scene.ts';
import type { RoomScene, RoomView } from './room-view.ts';
import type { WallDesk } from './wall-desk.ts';
import { narrowRatio, textWidth, usualRatio } from './wall-metrics.ts';
import { voiceWords, wordsIn } from './wall-words.ts';

/** The id of the one record that says what the wall shows. */
export const wallRecordId = 'wall';

const idleScene = (state: State): RoomScene => {
  const [county] = inRoomWhere(roomState(state), 'county', () => true);
  return { scene: 'idle', county: county?.name ?? '' };
};

const deskOf = (state: State, today: Day, language: Language, ratio: number): WallDesk | null => {
  const words = wordsIn(language);
  const room = wallState(state, words('wall.held'));
  const wall = room.wall.get(wallRecordId);
  const meeting = wall?.meeting && room.meeting.get(wall.meeting);
  if (!wall || !meeting) return null;
  const item = (wall.item && room.agendaItem.get(wall.item)) || null;
  const onRecord = roomState(state);
  return {
    room,
    today,
    width: textWidth(ratio),
    isNarrow: ratio <= narrowRatio,
    language,
    words,
    wall,
    meeting,
    item,
    // Figures count what is on the record, also what waits for its release: they equal those of the minutes.
    counts: () => meetingCounts(onRecord, meeting.id),
    villages: () => villageStandings(onRecord, today, item?.village),
    speakerOf: (id) => {
      const line = state.line.get(id);
      return line ? voiceWords(words, voiceOfLine(state, line)) : '';
    },
    askedIn: (id) => {
      const question = state.question.get(id);
      return question ? voiceWords(words, voiceOfAsked(state, question)) : '';
    },
  };
};

const sceneOf = (desk: WallDesk): RoomScene => {
  switch (desk.wall.scene) {
    case 'meeting':
      return meetingScene(desk);
    case 'profile':
      return profileScene(desk) ?? meetingScene(desk);
    case 'issues':
      return issuesScene(desk) ?? meetingScene(desk);
    case 'discussion':
      return discussionScene(desk);
    case 'map':
      return mapScene(desk);
    case 'result':
      return resultScene(desk) ?? profileScene(desk) ?? meetingScene(desk);
  }
};

/** Words that somebody released for a line that the wall may show. */
const releasedWords = (state: State): readonly string[] =>
  having(state, 'line', 'held', 'yes').flatMap(({ wall, heldFor }) => (wall === 'shown' ? (heldFor ?? []) : []));

/** The last gate: whatever field a phone or ID number came from, it is covered before the view leaves. */
const coverNumbers = <T>(value: T, released: readonly string[]): T => {
  const cover = (part: unknown): unknown => {
    if (typeof part === 'string') {
      const hits = scanNumbers(part).filter(({ text }) => !released.includes(text));
      return hits.reduceRight((text, { from, to }) => `${text.slice(0, from)}■■■${text.slice(to)}`, part);
    }
    if (Array.isArray(part)) return part.map(cover);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, cover(inner)]));
  };
  // A parsed door of types: only the letters of texts change, never the shape.
  return cover(value) as T;
};

/**
 * What the wall shows now: the scene that the wall's record names, from room fields only. Lines that are off the record,
 * for the host, waiting, or taken off are in it nowhere, and neither is anything made from them. Nothing is on a blanked wall.
 * `ratio` = width of the wall by its height: pages and sizes follow from it.
 */
export const roomView = (
  state: State,
  today: Day,
  language: Language,
  theme: RoomView['theme'] = 'light',
  ratio = usualRatio,
): RoomView => {
  const desk = deskOf(state, today, language, ratio);
  const isBlanked = state.wall.get(wallRecordId)?.isBlanked ?? false;
  if (isBlanked) return { language, theme, isBlanked, scene: { scene: 'idle', county: '' } };
  const scene = desk ? sceneOf(desk) : idleScene(state);
  return { language, theme, isBlanked, scene: coverNumbers(scene, releasedWords(state)) };
};
