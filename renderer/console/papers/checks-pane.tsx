import type { PaperGap } from '../../../shared/documents/paper-checks.ts';
import { adoptedOnRecord, reportedDecisions, reportedIssues } from '../../../shared/documents/reported.ts';
import { meetingCounts } from '../../../shared/views/counts.ts';
import { Mark } from '../../ui/mark.tsx';
import { useText } from '../../ui/text.tsx';
import type { PapersOf } from './use-papers.ts';

const Gap = ({ gap }: { readonly gap: PaperGap }) => {
  const t = useText();
  return (
    <li className="papers-gap">
      <span className={gap.isOwed ? 'red' : 'amber'}>
        <Mark shape={gap.isOwed ? 'fail' : 'soon'} />
      </span>
      <span className={gap.isOwed ? 'papers-gap-name' : ''}>{t(`papers.gap.${gap.kind}`)}</span>
      <span className="h">{gap.village}</span>
      <span className="papers-gap-text h">{gap.text}</span>
    </li>
  );
};

const useFine = ({ state, meeting, gaps }: PapersOf) => {
  const t = useText();
  const lacks = (kind: string): boolean => gaps.some((gap) => gap.kind.startsWith(kind));
  const measures = reportedIssues(state, meeting.id).flatMap(({ id }) => adoptedOnRecord(state, id)).length;
  const decisions = reportedDecisions(state, meeting.id).length;
  const { present } = meetingCounts(state, meeting.id);
  return [
    ...(lacks('measure') || measures === 0
      ? []
      : [{ text: t('papers.fine.measures'), count: t('papers.fine.measures-count', { count: measures }) }]),
    ...(lacks('decision') || decisions === 0
      ? []
      : [{ text: t('papers.fine.decisions'), count: t('papers.fine.decisions-count', { count: decisions }) }]),
    { text: t('papers.fine.present'), count: t('papers.fine.present-count', { count: present }) },
  ];
};

/** What the papers lack: owed in red, then what may stay and is said, then what is in order. */
export const ChecksPane = ({ papers }: { readonly papers: PapersOf }) => {
  const t = useText();
  const fine = useFine(papers);
  const owed = papers.gaps.filter(({ isOwed }) => isOwed).length;
  return (
    <section className="papers-checks">
      <h2 className="section-head">
        {t('papers.checks')}
        <span className="grow" />
        <span className={owed > 0 ? 'red' : 'h'}>
          {owed > 0 ? t('papers.owed', { count: owed }) : t('papers.nothing-owed')}
        </span>
      </h2>
      <ul className="papers-scroll">
        {papers.gaps.map((gap) => (
          <Gap key={`${gap.kind}-${gap.about}`} gap={gap} />
        ))}
        {fine.map(({ text, count }) => (
          <li key={text} className="papers-gap">
            <Mark shape="done" />
            <span className="i2">{text}</span>
            <span className="h">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
