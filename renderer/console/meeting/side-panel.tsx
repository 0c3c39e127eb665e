import { type ReactNode, useEffect, useRef } from 'react';
import type { Meeting } from '../../../shared/meeting/meeting.ts';
import type { IssueId, ParticipantId, QuestionId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import type { TextKey } from '../../../shared/text/translate.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';
import { CoursePanel } from './course-panel.tsx';
import { HostPanel } from './host-panel.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { QuestionsPanel } from './questions-panel.tsx';
import { QueuePanel } from './queue-panel.tsx';
import type { Desk } from './use-desk.ts';
import type { People } from './use-people-choices.ts';
import { VotesPanel } from './votes-panel.tsx';

export type PanelName = 'people' | 'questions' | 'outcome' | 'course' | 'votes' | 'host' | 'queue';

type Props = {
  readonly name: PanelName;
  readonly state: State;
  readonly meeting: Meeting;
  readonly desk: Desk;
  /** The issue that is talked about. */
  readonly issue: IssueId | undefined;
  readonly people: People;
  /** The next line is the answer to this question. */
  readonly onAnswer: (question: QuestionId) => void;
  readonly onRename: (participant: ParticipantId) => void;
  readonly onClose: () => void;
};

const bodyOf = ({ name, state, meeting, desk, issue, people, onAnswer, onRename }: Props): ReactNode => {
  switch (name) {
    case 'people':
      return <PeoplePanel state={state} meeting={meeting} desk={desk} onRename={onRename} />;
    case 'questions':
      return <QuestionsPanel {...{ state, meeting, desk, people, onAnswer }} />;
    case 'outcome':
      return <OutcomePanel state={state} meeting={meeting} desk={desk} issue={issue} />;
    case 'votes':
      return <VotesPanel state={state} meeting={meeting} desk={desk} />;
    case 'host':
      return <HostPanel state={state} meeting={meeting} desk={desk} />;
    case 'queue':
      return <QueuePanel state={state} meeting={meeting} desk={desk} />;
    case 'course':
      return <CoursePanel state={state} meeting={meeting} desk={desk} />;
  }
};

/** A panel in the place of the village: neither the record, nor the capture line, nor the miniature is ever covered. */
export const SidePanel = (props: Props) => {
  const t = useText();
  const box = useRef<HTMLElement>(null);
  const { name, onClose } = props;
  const title: TextKey = `panel.${name}`;
  useEffect(() => {
    const find = (what: string) => box.current?.querySelector<HTMLElement>(what);
    const first = find('[data-first]') ?? find('[role="listbox"], button:not(.panel-close), input');
    // The panel that is opened gets the keys, whatever panel was there before.
    if (name) first?.focus();
  }, [name]);
  return (
    <section
      className="panel"
      aria-label={t(title)}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <h2 className="section-head">
        <span className="grow">{t(title)}</span>
        <button type="button" className="panel-close" tabIndex={-1} onClick={onClose}>
          <KeyHint>Esc</KeyHint> {t('panel.close')}
        </button>
      </h2>
      {bodyOf(props)}
    </section>
  );
};
