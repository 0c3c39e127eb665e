import type { IssueStanding } from '../../../shared/issue/standing.ts';
import type { IssueId } from '../../../shared/records/ids.ts';
import { durationWords } from '../../../shared/time/duration.ts';
import { useLanguage, useText } from '../../ui/text.tsx';
import type { Choice } from './pick-list.tsx';
import { Picker } from './picker.tsx';

type Props = {
  readonly issues: readonly IssueStanding[];
  readonly onPick: (issue: IssueId) => void;
  readonly onClose: () => void;
};

/** The open issues of the village, by their number or words. */
export const useIssueChoices = (issues: readonly IssueStanding[], onPick: (issue: IssueId) => void) => {
  const { language } = useLanguage();
  return (typed: string): readonly Choice[] =>
    issues
      .map((standing, index) => ({ standing, number: String(index + 1) }))
      .filter(({ standing, number }) => typed === '' || number === typed || standing.summary.includes(typed))
      .map(({ standing, number }) => ({
        key: standing.issue,
        words: `${number}　${standing.summary}`,
        beside: standing.duration ? durationWords(language, standing.duration) : '',
        pick: () => onPick(standing.issue),
      }));
};

/** Which issue the next cause, prescription or question is about: by its number or words. */
export const IssuePicker = ({ issues, onPick, onClose }: Props) => {
  const t = useText();
  const choicesFor = useIssueChoices(issues, onPick);
  return <Picker title={t('pick.issue')} hint={t('pick.issue-hint')} choicesFor={choicesFor} onClose={onClose} />;
};
