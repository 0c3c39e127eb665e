import { useCallback, useMemo } from 'react';
import type { IssueStanding } from '../../../shared/issue/standing.ts';
import type { AgendaItem, Line, Meeting } from '../../../shared/meeting/meeting.ts';
import { kindsByKey } from '../../../shared/meeting/meeting-kinds.ts';
import { agendaOf } from '../../../shared/meeting/meeting-now.ts';
import type { IssueId, VillageId } from '../../../shared/records/ids.ts';
import { all, type State } from '../../../shared/records/state.ts';
import { createNameIndex } from '../../../shared/search/name-index.ts';
import { type Sigil, withPicked } from '../../../shared/search/sigil.ts';
import { useText } from '../../ui/text.tsx';
import { useSpell } from '../../ui/use-spell.ts';
import { useIssueChoices } from './issue-picker.tsx';
import { digitOf } from './kinds-bar.tsx';
import type { Choice } from './pick-list.tsx';
import type { Desk } from './use-desk.ts';
import { useNameIndex } from './use-name-index.ts';
import { type People, type Speaker, usePersonChoices, useSpeakerChoices } from './use-people-choices.ts';
import type { Writing } from './use-writing.ts';

type Parts = {
  readonly state: State;
  readonly meeting: Meeting;
  readonly item: AgendaItem | undefined;
  readonly people: People;
  readonly issues: readonly IssueStanding[];
  readonly desk: Desk;
};

type Deeds = {
  readonly speaker: (speaker: Speaker) => void;
  readonly issue: (issue: IssueId) => void;
  readonly kind: (kind: Line['kind']) => void;
};

const limit = 50;

const useVillageChoices = (state: State, meeting: Meeting, onName: (name: string) => void) => {
  const names = useCallback(
    () =>
      all(state, 'village').map(({ id, name, town }) => {
        const townName = state.unit.get(town)?.name ?? '';
        return { id, texts: [name, townName, townName + name] };
      }),
    [state],
  );
  const index = useNameIndex<VillageId>(names);
  return (typed: string): readonly Choice[] => {
    const first = agendaOf(state, meeting.id).flatMap(({ village }) => village ?? []);
    return index.find(typed, { first, limit }).flatMap(({ id, syllables }) => {
      const village = state.village.get(id);
      if (!village) return [];
      const about = state.unit.get(village.town)?.name ?? '';
      return [{ key: id, words: village.name, about, syllables, pick: () => onName(village.name) }];
    });
  };
};

const useKindChoices = (onKind: (kind: Line['kind']) => void) => {
  const t = useText();
  const spell = useSpell();
  const index = useMemo(() => {
    const kinds = createNameIndex<Line['kind']>(spell);
    for (const [at, kind] of kindsByKey.entries())
      kinds.put({ id: kind, texts: [t(`kind.${kind}`)], code: String(digitOf(at)) });
    return kinds;
  }, [spell, t]);
  return (typed: string): readonly Choice[] =>
    index.find(typed, { first: kindsByKey, limit }).map(({ id, syllables }) => ({
      key: id,
      words: t(`kind.${id}`),
      about: `Alt+${digitOf(kindsByKey.indexOf(id))}`,
      syllables,
      pick: () => onKind(id),
    }));
};

/** What a sign in the text offers. A name takes the place of its sign; speaker, issue and kind are taken out of the text. */
export const useSignChoices = ({ state, meeting, people, issues, desk }: Parts, writing: Writing, deeds: Deeds) => {
  // The list is drawn anew on every key, so the sign is the one that is open now.
  const open: { sigil: Sigil | null } = { sigil: null };
  const put = (words: string): void => {
    if (!open.sigil) return;
    const { text, caret } = withPicked(writing.text, open.sigil, words);
    writing.put({ text, from: caret, to: caret });
  };
  const takeOut =
    <T>(deed: (one: T) => void) =>
    (one: T): void => {
      put('');
      deed(one);
    };
  const choices = {
    speaker: useSpeakerChoices({ state, meeting: meeting.id, people }, desk, takeOut(deeds.speaker)),
    person: usePersonChoices({ state, meeting: meeting.id, people }, put),
    village: useVillageChoices(state, meeting, put),
    issue: useIssueChoices(issues, takeOut(deeds.issue)),
    kind: useKindChoices(takeOut(deeds.kind)),
  };
  return (sigil: Sigil): readonly Choice[] => {
    open.sigil = sigil;
    return choices[sigil.sought](sigil.typed);
  };
};
