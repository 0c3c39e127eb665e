import { type Ref, useMemo, useState } from 'react';
import { isRefusal } from '../../../shared/journal/refusal.ts';
import { type Capture, captureLine } from '../../../shared/meeting/capture-line.ts';
import type { AgendaItem, Line, Meeting } from '../../../shared/meeting/meeting.ts';
import { kindsByKey } from '../../../shared/meeting/meeting-kinds.ts';
import { issueId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';
import { type Keys, useKeys } from '../../ui/use-keys.ts';
import { CaptureField } from './capture-field.tsx';
import { IssuePicker } from './issue-picker.tsx';
import { digitOf, KindsBar } from './kinds-bar.tsx';
import { SpeakerPicker } from './speaker-picker.tsx';
import { participantWords, speakerWords } from './speaker-words.ts';
import { lineLabel } from './step-label.ts';
import { useComposing } from './use-composing.ts';
import type { Correcting } from './use-correcting.ts';
import type { Desk } from './use-desk.ts';
import { useFloor } from './use-floor.ts';
import type { useIssueChoice } from './use-issue-choice.ts';
import { useStepKind } from './use-step-kind.ts';

type Props = {
  readonly state: State;
  readonly meeting: Meeting;
  readonly item: AgendaItem | undefined;
  readonly desk: Desk;
  readonly choice: ReturnType<typeof useIssueChoice>;
  readonly correcting: Correcting;
  readonly field: Ref<HTMLTextAreaElement>;
  readonly onFocus: () => void;
  readonly onEscape: () => void;
};

type Parts = Pick<Props, 'state' | 'meeting' | 'item' | 'desk' | 'choice'>;

/** A line and what it means for the floor are one step, undone together. */
const withFloor = (latest: State, floor: ReturnType<typeof useFloor>, capture: Capture) => {
  const changes = captureLine(latest, capture);
  return isRefusal(changes) ? changes : [...changes, ...floor.ofLine(latest, capture)];
};

/** Composes one line and sends it; the field is free at once, the text stays in sight as unsaved until its receipt. */
const useCapture = ({ state, meeting, item, desk, choice }: Parts) => {
  const { now } = useOfficeClock();
  const { composing, current, change, clear, receipt, isKept } = useComposing(
    state,
    meeting.id,
    item?.id,
    choice.issue,
  );
  const floor = useFloor({ state, meeting, desk, speaker: composing, onSpeaker: change });
  const send = (isForHost: boolean): void => {
    desk.sendAgain();
    const line = current.current;
    if (line.text.trim() === '') return;
    const capture = { ...line, meeting: meeting.id, at: now(), isForHost, issue: choice.issueNow() };
    const shown = { id: line.line, kind: line.kind, text: line.text };
    const changes = desk.run(lineLabel(line), (latest) => withFloor(latest, floor, capture), shown, receipt);
    if (!changes) return;
    const made = changes.find((change) => change.kind === 'issue' && change.record.startsWith(line.line));
    if (made) choice.choose(issueId.parse(made.record));
    clear();
    floor.lineSent(line, changes);
  };
  return { composing, change, send, isKept, floor };
};

const Lead = ({
  state,
  meeting,
  item,
  choice,
  composing,
}: Parts & { readonly composing: ReturnType<typeof useCapture>['composing'] }) => {
  const t = useText();
  const village = item?.village && state.village.get(item.village)?.name;
  const asked = composing.kind === 'question' && composing.askedOf && state.participant.get(composing.askedOf);
  const hasSpeaker = composing.speaker !== undefined || composing.speakerState !== 'unknown';
  return (
    <span className="cap-lead" data-meeting={meeting.id}>
      {hasSpeaker ? <b>{speakerWords(state, composing, t)}</b> : <span className="i3">{t('capture.no-speaker')}</span>}
      {village && <span>{choice.number > 0 ? t('capture.issue', { village, number: choice.number }) : village}</span>}
      {asked && <b>{t('capture.asked', { name: participantWords(state, asked, t) })}</b>}
      {composing.isOffRecord && <b className="cap-off">{t('capture.off-record')}</b>}
    </span>
  );
};

const SendKeys = ({ meeting, isOffRecord }: { readonly meeting: Meeting; readonly isOffRecord: boolean }) => {
  const t = useText();
  const target = isOffRecord
    ? 'capture.to-file'
    : meeting.wallMode === 'direct'
      ? 'capture.to-wall'
      : 'capture.to-wait';
  return (
    <>
      <span>
        <KeyHint>Enter</KeyHint> {t(target)}
      </span>
      <span>
        <KeyHint>Ctrl+Enter</KeyHint> {t('capture.host-only')}
      </span>
      {meeting.wallMode === 'release' && (
        <span>
          <KeyHint>F8</KeyHint> {t('capture.release')}
        </span>
      )}
      <span className="is-wide">
        <KeyHint>Alt+X</KeyHint> {t('capture.off-record')}
      </span>
      <span className="is-wide">
        <KeyHint>Ctrl+Z</KeyHint> {t('capture.undo')}
      </span>
    </>
  );
};

const useCaptureKeys = (
  kind: (kind: Line['kind']) => void,
  pick: (what: 'speaker' | 'asked' | 'issue') => void,
  offRecord: () => void,
): void => {
  const keys = useMemo<Keys>(() => {
    const deed = (run: () => void) => () => void run();
    const kinds = kindsByKey.map((one, index) => [`Alt+${digitOf(index)}`, deed(() => kind(one))] as const);
    return {
      ...Object.fromEntries(kinds),
      F4: deed(() => pick('speaker')),
      'Ctrl+P': deed(() => pick('speaker')),
      'Alt+Q': deed(() => pick('asked')),
      'Ctrl+I': deed(() => pick('issue')),
      'Alt+X': deed(offRecord),
      'Ctrl+O': deed(offRecord),
    };
  }, [kind, pick, offRecord]);
  useKeys(keys);
};

/** The capture line: kinds, speaker, field, and what Enter will do. It never moves. */
export const CaptureBox = (props: Props) => {
  const { state, meeting, item, desk, choice, correcting, field, onFocus, onEscape } = props;
  const t = useText();
  const [picking, setPicking] = useState<'speaker' | 'asked' | 'issue' | null>(null);
  const { composing, change, send, isKept, floor } = useCapture({ state, meeting, item, desk, choice });
  const line = correcting.line;
  useStepKind(item, composing.text, change);
  const setKind = correcting.line ? correcting.setKind : (kind: Line['kind']) => change({ kind });
  useCaptureKeys(setKind, setPicking, () => !line && change({ isOffRecord: !composing.isOffRecord }));
  const closePicker = (): void => {
    setPicking(null);
    onFocus();
  };
  const failed = desk.pending.filter(({ phase }) => phase === 'failed').length;
  return (
    <section className="cap" aria-label={t('capture.label')}>
      {picking === 'speaker' && (
        <SpeakerPicker
          state={state}
          meeting={meeting.id}
          desk={desk}
          onPick={(speaker) => {
            if (line) correcting.setSpeaker(speaker);
            else floor.picked(speaker, composing.kind);
            closePicker();
          }}
          onClose={closePicker}
        />
      )}
      {picking === 'asked' && !line && (
        <SpeakerPicker
          state={state}
          meeting={meeting.id}
          desk={desk}
          onPick={({ speaker }) => {
            change({ kind: 'question', askedOf: speaker });
            closePicker();
          }}
          onClose={closePicker}
        />
      )}
      {picking === 'issue' && (
        <IssuePicker
          issues={choice.issues}
          onPick={(issue) => {
            if (line) correcting.link(issue);
            else choice.choose(issue);
            closePicker();
          }}
          onClose={closePicker}
        />
      )}
      <div className="cap-top">
        <KindsBar kind={line?.kind ?? composing.kind} onKind={setKind} />
        <span className="grow" />
        {failed > 0 ? (
          <b className="red">{t('capture.unsaved', { count: failed })}</b>
        ) : (
          <span className="h nw">{!line && composing.text !== '' && isKept ? t('capture.draft-kept') : ''}</span>
        )}
      </div>
      <div className={line ? 'cap-field is-correcting' : 'cap-field'}>
        {line ? (
          <span className="cap-lead">
            <b>{speakerWords(state, line, t)}</b>
          </span>
        ) : (
          <Lead state={state} meeting={meeting} item={item} desk={desk} choice={choice} composing={composing} />
        )}
        <CaptureField
          ref={field}
          label={t('capture.label')}
          placeholder={t('capture.placeholder')}
          text={line ? correcting.text : composing.text}
          onText={(text) => (line ? correcting.setText(text) : change({ text }))}
          onSend={(isForHost) => (line ? correcting.save() : send(isForHost))}
          onEscape={() => (line ? correcting.stop() : onEscape())}
          onArrow={(step) => line !== undefined && correcting.step(step)}
        />
      </div>
      <div className="cap-foot">
        <span className="cap-hint">
          {line ? `${t('capture.correcting', { time: line.at.slice(11, 16) })}　${t('capture.relink')}` : ''}
        </span>
        <span className="grow" />
        {!line && <SendKeys meeting={meeting} isOffRecord={composing.isOffRecord} />}
      </div>
    </section>
  );
};
