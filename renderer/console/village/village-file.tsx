import { useMemo } from 'react';
import type { VillageId } from '../../../shared/records/ids.ts';
import { having, type State } from '../../../shared/records/state.ts';
import { dateInTable } from '../../../shared/time/format.ts';
import { villageProfile } from '../../../shared/village/profile.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';
import { ChecksPart } from './checks-part.tsx';
import { IncomePart, PartyPart, ReservePart } from './figures-part.tsx';
import { IssuesPart } from './issues-part.tsx';
import { PromisedPart, RoundsPart } from './rounds-part.tsx';
import { TeamPart } from './team-part.tsx';

type Props = { readonly state: State; readonly village: VillageId };

const useFacts = (state: State, id: VillageId): readonly string[] => {
  const t = useText();
  const { language } = useLanguage();
  const village = state.village.get(id);
  if (!village) return [];
  const { households, residents, partyMembers } = village;
  const ends = having(state, 'committee', 'village', id).flatMap(({ termEnd }) => termEnd ?? []);
  const [end] = [...ends].sort();
  return [
    state.unit.get(village.town)?.name ?? '',
    ...(households === undefined ? [] : [t('village.households', { count: households })]),
    ...(residents === undefined ? [] : [t('village.residents', { count: residents })]),
    ...(partyMembers === undefined ? [] : [t('village.party-members', { count: partyMembers })]),
    ...(end === undefined ? [] : [t('village.term', { end: dateInTable(language, end) })]),
  ];
};

/** The two-committee profile of one village: who runs it, what is open and since when, what was promised. */
export const VillageFile = ({ state, village }: Props) => {
  const { today } = useOfficeClock();
  const profile = useMemo(() => villageProfile(state, village, today), [state, village, today]);
  const facts = useFacts(state, village);
  if (!profile) return null;
  return (
    <section className="village-file" aria-label={profile.name}>
      <header className="village-head">
        <h1>{profile.name}</h1>
        {facts.map((fact) => (
          <span key={fact} className="i2">
            {fact}
          </span>
        ))}
      </header>
      <div className="village-main">
        <TeamPart state={state} team={profile.team} />
        <IssuesPart state={state} issues={profile.openIssues} />
        <ChecksPart state={state} village={village} />
      </div>
      <div className="village-more">
        <ReservePart profile={profile} />
        <IncomePart state={state} village={village} />
        <PartyPart state={state} village={village} />
        <RoundsPart state={state} village={village} />
        <PromisedPart promised={profile.promised} />
      </div>
    </section>
  );
};
