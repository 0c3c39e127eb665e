import type { ParticipantId } from '../records/ids.ts';
import type { Reading } from '../village/find-village.ts';
import type { Participant } from './meeting.ts';

/** Somebody who can be picked: by the number on the list, characters, pinyin or initials. */
export type Pickable = {
  readonly id: ParticipantId;
  readonly words: string;
  readonly typed: readonly string[];
  readonly order: number;
};

/** The participants as they can be picked; `wordsOf` says how one is called. Initials need a reading. */
export const pickables = (
  participants: readonly Participant[],
  wordsOf: (participant: Participant) => string,
  reading: Reading | null,
): readonly Pickable[] =>
  participants.map((participant) => {
    const readings = reading ? reading(participant.name) : [];
    const typed = readings.flatMap((syllables) => [
      syllables.join(''),
      syllables.map((syllable) => syllable.slice(0, 1)).join(''),
    ]);
    return { id: participant.id, words: wordsOf(participant), typed: [...new Set(typed)], order: participant.order };
  });

const rankOf = ({ words, typed, order }: Pickable, query: string): number => {
  if (String(order) === query) return 0;
  if (typed.some((spelling) => spelling.startsWith(query))) return 1;
  if (words.includes(query)) return 2;
  return typed.some((spelling) => spelling.includes(query)) ? 3 : 4;
};

/** Who fits what was typed, the best first; everybody where nothing was. */
export const findSpeakers = (all: readonly Pickable[], typed: string): readonly Pickable[] => {
  const query = typed.trim().toLowerCase();
  if (query === '') return all;
  return all
    .map((one) => ({ one, rank: rankOf(one, query) }))
    .filter(({ rank }) => rank < 4)
    .sort((one, other) => one.rank - other.rank)
    .map(({ one }) => one);
};
