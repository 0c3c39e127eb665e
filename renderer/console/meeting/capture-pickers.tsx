import type { Line } from '../../../shared/meeting/meeting.ts';
import type { Snippet } from '../../../shared/meeting/snippets.ts';
import type { IssueId } from '../../../shared/records/ids.ts';
import { useText } from '../../ui/text.tsx';
import { IssuePicker } from './issue-picker.tsx';
import { Picker } from './picker.tsx';
import { SpeakerPicker } from './speaker-picker.tsx';
import type { CaptureParts } from './use-capture.ts';
import type { Picking } from './use-capture-keys.ts';
import type { People, Speaker } from './use-people-choices.ts';

type Props = Pick<CaptureParts, 'state' | 'meeting' | 'desk' | 'choice'> & {
  readonly picking: Picking;
  readonly people: People;
  readonly snippets: readonly Snippet[];
  readonly onSpeaker: (speaker: Speaker) => void;
  readonly onAsked: (asked: Line['speaker']) => void;
  readonly onIssue: (issue: IssueId) => void;
  readonly onSnippet: (snippet: Snippet) => void;
  readonly onClose: () => void;
};

/** The lists that a key opens: who speaks, who is asked, which issue, which sentence. */
export const CapturePickers = (props: Props) => {
  const { picking, state, meeting, people, desk, choice, snippets, onClose } = props;
  const t = useText();
  const who = { state, meeting: meeting.id, people, desk, onClose };
  switch (picking) {
    case 'speaker':
      return <SpeakerPicker {...who} onPick={props.onSpeaker} />;
    case 'asked':
      return <SpeakerPicker {...who} onPick={({ speaker }) => props.onAsked(speaker)} />;
    case 'issue':
      return <IssuePicker issues={choice.issues} onPick={props.onIssue} onClose={onClose} />;
    case 'snippet': {
      const choicesFor = (typed: string) =>
        snippets
          .filter(({ code, text }) => code.startsWith(typed.trim().toLowerCase()) || text.includes(typed.trim()))
          .map((one) => ({ key: one.code, words: one.code, about: one.text, pick: () => props.onSnippet(one) }));
      return (
        <Picker title={t('pick.snippet')} hint={t('pick.snippet-hint')} choicesFor={choicesFor} onClose={onClose} />
      );
    }
  }
};
