import type { IssueStanding } from '../../../shared/issue/standing.ts';
import type { State } from '../../../shared/records/state.ts';
import { durationWords } from '../../../shared/time/duration.ts';
import { dateWords } from '../../../shared/time/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';

type Props = { readonly state: State; readonly issues: readonly IssueStanding[] };

const useDetails = (state: State) => {
  const t = useText();
  const { language } = useLanguage();
  return (standing: IssueStanding): readonly string[] => {
    const { since, due, person, leadUnit } = standing;
    const issue = state.issue.get(standing.issue);
    const round = issue?.round && state.round.get(issue.round);
    const owner = person ?? leadUnit;
    const dueKey = standing.isDueProvisional ? 'village.due-provisional' : 'village.due';
    return [
      since.from === null
        ? t('village.since-unknown', { text: since.text })
        : t('village.since-date', { date: dateWords(language, since.from) }),
      ...(round ? [t('village.round', { number: round.number })] : []),
      ...(issue?.sources ?? []).map((source) => t(`source.${source}`)),
      ...(owner === null ? [] : [t('village.person', { name: owner })]),
      ...(due === null ? [] : [t(dueKey, { date: dateWords(language, due) })]),
    ];
  };
};

const StateWord = ({ standing }: { readonly standing: IssueStanding }) => {
  const t = useText();
  if (standing.isOverdue) return <b className="red">{t('village.overdue', { count: standing.overdueDays })}</b>;
  if (standing.isDueSoon) return <span className="amber">{t('state.due-soon')}</span>;
  return <span>{t(`state.${standing.state}`)}</span>;
};

const colours: Partial<Record<IssueStanding['mark'], string>> = { over: 'red', soon: 'amber' };

/** What is open in a village, the most urgent first: since when, for how long, by whom and by when. */
export const IssuesPart = ({ state, issues }: Props) => {
  const t = useText();
  const { language } = useLanguage();
  const detailsOf = useDetails(state);
  return (
    <section>
      <h2 className="section-head">
        {t('village.issues')}
        <span>{issues.length}</span>
      </h2>
      {issues.length === 0 && <p className="village-line i2">{t('village.no-issues')}</p>}
      <ul>
        {issues.map((standing) => (
          <li key={standing.issue} className="village-issue">
            <span className={colours[standing.mark]}>
              <Mark shape={standing.mark} />
            </span>
            <span>{standing.summary}</span>
            <b className="nw">{standing.duration === null ? '' : durationWords(language, standing.duration)}</b>
            <span className="village-details">
              <StateWord standing={standing} />
              {detailsOf(standing).map((detail) => (
                <span key={detail}>{detail}</span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
