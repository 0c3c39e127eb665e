import { memo, useMemo } from 'react';
import { groupOf, likeIssues } from '../../../shared/issue/group-issues.ts';
import type { Issue } from '../../../shared/issue/issue.ts';
import type { IssueStanding } from '../../../shared/issue/standing.ts';
import type { AgendaItem, VillageStep } from '../../../shared/meeting/meeting.ts';
import { stepOf } from '../../../shared/meeting/steps.ts';
import type { IssueId, VillageId } from '../../../shared/records/ids.ts';
import { having, type State } from '../../../shared/records/state.ts';
import type { Language } from '../../../shared/text/translate.ts';
import { durationWords } from '../../../shared/time/duration.ts';
import { dateInTable, dateWords, dayWords } from '../../../shared/time/format.ts';
import { type VillageProfile, villageProfile } from '../../../shared/village/profile.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Mark } from '../../ui/mark.tsx';
import { type Say, useLanguage, useText } from '../../ui/text.tsx';
import { StepContent } from './step-content.tsx';
import { VillageSteps } from './village-steps.tsx';

type Props = {
  readonly state: State;
  readonly village: VillageId;
  readonly issue: IssueId | undefined;
  /** Its place on the agenda, where it is under discussion; a village that is only looked at has no steps. */
  readonly item?: AgendaItem | undefined;
  readonly onStep?: ((step: VillageStep) => void) | undefined;
};

/** 8.6 of 万元 in Chinese; English knows no such unit and writes the yuan out. */
const incomeFigure = (language: Language, income: number): string =>
  language === 'zh' ? String(income) : `¥${Math.round(income * 10_000).toLocaleString('en')}`;

const Facts = ({ profile }: { readonly profile: VillageProfile }) => {
  const t = useText();
  const { language } = useLanguage();
  const { team, reserves, reserveTarget, isReserveShort, income } = profile;
  const [newest] = income;
  return (
    <div className="vil-facts">
      <div>
        <span>{t('pane.team')}</span>
        <b>{team.size}</b>
        {t('pane.people')}
        {team.vacancies.length > 0 && <em>{t('pane.team-vacant', { count: team.vacancies.length })}</em>}
      </div>
      <div className={isReserveShort ? 'is-owed' : undefined}>
        <span>{t('pane.reserve')}</span>
        <b>{reserves.length}</b>
        {t('pane.reserve-of', { target: reserveTarget })}
      </div>
      <div>
        <span>{t('pane.cross')}</span>
        <b>{team.inBoth}</b>
        {t('pane.people')}
      </div>
      {newest && (
        <div>
          <span>{t('pane.income', { year: newest.year })}</span>
          <b>{incomeFigure(language, newest.income)}</b>
          {t('pane.income-unit')}
        </div>
      )}
    </div>
  );
};

const TeamTable = ({ profile: { team } }: { readonly profile: VillageProfile }) => {
  const t = useText();
  const { language } = useLanguage();
  return (
    <table className="tt">
      <thead>
        <tr>
          <th>{t('pane.name')}</th>
          <th>{t('committee.party')}</th>
          <th>{t('committee.villagers')}</th>
          <th className="num">{t('pane.age')}</th>
          <th className="num">{t('pane.since')}</th>
        </tr>
      </thead>
      <tbody>
        {team.members.map((member) => (
          <tr key={member.person}>
            <td>
              {member.isOneShoulder ? <b>{member.name}</b> : member.name}
              {member.isOneShoulder && <span className="tag">{t('post.one-shoulder')}</span>}
            </td>
            <td>{member.party ?? <span className="i3">—</span>}</td>
            <td>{member.villagers ?? <span className="i3">—</span>}</td>
            <td className="num">{member.age ?? ''}</td>
            <td className="num">{member.since && dateInTable(language, member.since)}</td>
          </tr>
        ))}
        {team.vacancies.map((vacancy, index) => (
          // Vacancies have no id of their own and never change their order within one drawing.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={index} className="red">
            <td>
              <b>{t('post.vacant')}</b>
            </td>
            <td>{vacancy.committee === 'party' ? (vacancy.post ?? '—') : <span className="i3">—</span>}</td>
            <td>{vacancy.committee === 'villagers' ? (vacancy.post ?? '—') : <span className="i3">—</span>}</td>
            <td className="num" />
            <td className="num">{vacancy.duration && durationWords(language, vacancy.duration)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What the chain of an issue still lacks: a cause, a prescription, who does it, by when. Null for one that is handed over. */
const lackOf = (
  state: State,
  { issue, state: standing, leadUnit, person, due, measure }: IssueStanding,
  t: Say,
): string | null => {
  if (standing !== 'none') return null;
  if (having(state, 'diagnosis', 'issue', issue).length === 0 && measure === null) return t('pane.lacks-cause');
  if (measure === null) return t('pane.lacks-prescription');
  const lacksWho = leadUnit === null && person === null;
  if (lacksWho && due === null) return t('pane.lacks-both');
  if (lacksWho) return t('pane.lacks-who');
  return due === null ? t('pane.lacks-due') : null;
};

const villagesOf = (state: State, issues: readonly Issue[], t: Say): string =>
  issues.map(({ village }) => state.village.get(village)?.name ?? '').join(t('list.comma'));

/** In which other villages the same symptom is, and, of the chosen issue, where one reads like it and is not grouped yet. */
const GroupWords = ({
  state,
  issue: id,
  isChosen,
}: {
  readonly state: State;
  readonly issue: IssueId;
  readonly isChosen: boolean;
}) => {
  const t = useText();
  const issue = state.issue.get(id);
  const group = issue?.group ? groupOf(state, issue).filter((other) => other.id !== id) : [];
  const like = isChosen ? likeIssues(state, id) : [];
  return (
    <>
      {group.length > 0 && (
        <span>{t('group.same', { villages: villagesOf(state, group, t), count: group.length + 1 })}</span>
      )}
      {like.length > 0 && (
        <span>
          {t('group.like', { villages: villagesOf(state, like, t) })} <KeyHint>Alt+G</KeyHint>
        </span>
      )}
    </>
  );
};

type RowProps = {
  readonly state: State;
  readonly standing: IssueStanding;
  readonly isChosen: boolean;
  readonly number: number;
};

const IssueRow = ({ state, standing, isChosen, number }: RowProps) => {
  const t = useText();
  const { language } = useLanguage();
  const { since, duration, isOverdue, overdueDays, due } = standing;
  const lack = lackOf(state, standing, t);
  return (
    <li
      ref={isChosen ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
      className={isChosen ? 'is-chosen' : undefined}
      aria-current={isChosen ? 'true' : undefined}
    >
      <span className={isOverdue ? 'red' : undefined}>
        <Mark shape={isChosen && !isOverdue ? 'now' : standing.mark} />
      </span>
      <span>{`${number}　${standing.summary}`}</span>
      <span className="iss-long">{duration && durationWords(language, duration)}</span>
      <span className="iss-meta">
        <span>
          {since.from ? (
            t('pane.issue-since', { date: dateWords(language, since.from) })
          ) : (
            <span className="red">{t('pane.issue-since-unknown')}</span>
          )}
        </span>
        {isOverdue && <b className="red">{t('pane.overdue', { count: overdueDays })}</b>}
        {due && <span>{t('pane.promised', { date: dayWords(language, due) })}</span>}
        {!isOverdue && standing.state !== 'none' && <span>{t(`state.${standing.state}`)}</span>}
        {lack && <span className="red">{lack}</span>}
        <GroupWords state={state} issue={standing.issue} isChosen={isChosen} />
      </span>
    </li>
  );
};

/** The village under discussion: who runs it, what is open there since when, which issue is talked about. */
export const VillagePane = memo(({ state, village, issue, item, onStep }: Props) => {
  const t = useText();
  const { today } = useOfficeClock();
  const profile = useMemo(() => villageProfile(state, village, today), [state, village, today]);
  if (!profile) return null;
  const kept = profile.promised.filter(({ isKept }) => isKept).length;
  return (
    <section className="vil" aria-label={profile.name}>
      <h1>
        {profile.name} <small>{profile.townName}</small>
      </h1>
      {item && onStep && <VillageSteps state={state} item={item} onStep={onStep} />}
      <Facts profile={profile} />
      {!item || stepOf(item) === 'profile' ? (
        <TeamTable profile={profile} />
      ) : (
        <StepContent state={state} item={item} />
      )}
      <div>
        <p className="vil-head">
          <span>
            {t(profile.openIssues.length === 0 ? 'pane.no-issues' : 'pane.open-issues', {
              count: profile.openIssues.length,
            })}
          </span>
          {profile.openIssues.length > 1 && <span className="i3">{t('pane.issue-keys')}</span>}
        </p>
        <ol className="iss">
          {profile.openIssues.map((standing, index) => (
            <IssueRow
              key={standing.issue}
              state={state}
              standing={standing}
              isChosen={standing.issue === issue}
              number={index + 1}
            />
          ))}
        </ol>
      </div>
      {profile.promised.length > 0 && (
        <p className="h">{t('pane.promises', { count: profile.promised.length, kept })}</p>
      )}
    </section>
  );
});
