import type { IssueStanding } from '../../../shared/issue/standing.ts';
import type { IssueId } from '../../../shared/records/ids.ts';
import { durationWords } from '../../../shared/time/duration.ts';
import { useLanguage, useText } from '../../ui/text.tsx';
import { Picker } from './picker.tsx';

type Props = {
  readonly issues: readonly IssueStanding[];
  readonly onPick: (issue: IssueId) => void;
  readonly onClose: () => void;
};

/** Which issue the next cause, prescription or question is about: by its number or words. */
export const IssuePicker = ({ issues, onPick, onClose }: Props) => {
  const t = useText();
  const { language } = useLanguage();
  const choicesFor = (typed: string) =>
    issues
      .map((standing, index) => ({ standing, number: String(index + 1) }))
      .filter(({ standing, number }) => typed === '' || number === typed || standing.summary.includes(typed))
      .map(({ standing, number }) => ({
        key: standing.issue,
        words: `${number}　${standing.summary}`,
        beside: standing.duration ? durationWords(language, standing.duration) : '',
        pick: () => onPick(standing.issue),
      }));
  return <Picker title={t('pick.issue')} hint={t('pick.issue-hint')} choicesFor={choicesFor} onClose={onClose} />;
};
