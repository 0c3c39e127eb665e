import { type ReactNode, type RefObject, useState } from 'react';
import { isWallFollowing } from '../../../shared/meeting/show-wall.ts';
import { fieldsIn } from '../../../shared/meeting/snippet-fields.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { useText } from '../../ui/text.tsx';
import { CaptureField } from './capture-field.tsx';
import { CaptureSlots, SendKeys, TabHint } from './capture-foot.tsx';
import { CaptureLead } from './capture-lead.tsx';
import { type Mark, marksOf } from './capture-marks.tsx';
import { CapturePickers } from './capture-pickers.tsx';
import { KindsBar } from './kinds-bar.tsx';
import { PickList } from './pick-list.tsx';
import { speakerWords } from './speaker-words.ts';
import { type CaptureParts, useCapture } from './use-capture.ts';
import { type Picking, useCaptureKeys } from './use-capture-keys.ts';
import type { Correcting } from './use-correcting.ts';
import { useLineReading, useNewestOpen } from './use-line-reading.ts';
import type { People, Speaker } from './use-people-choices.ts';
import { useSentences } from './use-sentences.ts';
import { useSignChoices } from './use-sign-choices.ts';
import { type OpenList, useSigns } from './use-signs.ts';
import { useAnswerKind, useStepKind } from './use-step-kind.ts';
import { useWriting, type Writing } from './use-writing.ts';
import './capture.css';

type Props = CaptureParts & {
  readonly correcting: Correcting;
  readonly people: People;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onFocus: () => void;
  readonly onEscape: () => void;
  /** What is open above the line: for putting a line right, or for a sheet of paper. */
  readonly tools: ReactNode;
};

/** The field holds the unsent line, or the saved one that is being put right. */
const useField = (props: Props) => {
  const { correcting, field, choice, paper } = props;
  const { line } = correcting;
  const capture = useCapture(props);
  const setText = (text: string): void => (line ? correcting.setText(text) : capture.change({ text }));
  return {
    ...capture,
    line,
    kind: line?.kind ?? capture.composing.kind,
    writing: useWriting(field, line ? correcting.text : capture.composing.text, setText),
    setKind: line ? correcting.setKind : (kind: typeof capture.composing.kind) => capture.change({ kind }),
    setSpeaker: (speaker: Speaker): void =>
      line
        ? correcting.setSpeaker(speaker)
        : paper.sheet
          ? capture.change(speaker)
          : capture.floor.picked(speaker, capture.composing.kind),
    setIssue: line ? correcting.link : choice.choose,
  };
};

/** Half a sentence is no line: Enter goes to the first field that is still empty instead. */
const toEmptyField = ({ text, put }: Writing): boolean => {
  const [empty] = fieldsIn(text);
  if (empty) put({ text, from: empty.from, to: empty.to });
  return empty !== undefined;
};

const SignList = ({ list }: { readonly list: OpenList }) => {
  const t = useText();
  const { id, choices, at, sigil, isHeld } = list;
  return (
    <PickList id={id} title={t(`pick.${sigil.sought}`)} choices={choices} at={at}>
      <span className={isHeld ? 'pick-held' : ''} role={isHeld ? 'status' : undefined}>
        {t(isHeld ? 'pick.sign-held' : 'pick.sign-keys')}
      </span>
      <span className="grow" />
      <span className="nw">{t('pick.found', { count: choices.length })}</span>
    </PickList>
  );
};

const signMark = (list: OpenList | null): readonly Mark[] =>
  list ? [{ from: list.sigil.from, to: list.sigil.to, look: 'sign' }] : [];

/** The capture line: kinds, speaker, field, what it lacks, and what Enter will do. It never moves. */
export const CaptureBox = (props: Props) => {
  const { state, meeting, desk, choice, correcting, people, answering, paper, field, onFocus, onEscape, tools } = props;
  const item = paper.sheet ? (paper.sheet.item ?? undefined) : props.item;
  const t = useText();
  const { today } = useOfficeClock();
  const [picking, setPicking] = useState<Picking | null>(null);
  const on = useField(props);
  const { line, writing, composing } = on;
  useStepKind(props.item, composing.text, on.change);
  useAnswerKind(answering.question, on.change);
  const newest = useNewestOpen(state, meeting.id);
  const deeds = { speaker: on.setSpeaker, issue: on.setIssue, kind: on.setKind };
  const choicesFor = useSignChoices({ state, meeting, item, people, issues: choice.issues, desk }, writing, deeds);
  const signs = useSigns(writing, choicesFor);
  const typed = { kind: on.kind, text: writing.text, sigil: signs.list?.sigil ?? null };
  const reading = useLineReading(state, meeting.id, item, typed, today, answering.question);
  const sentences = useSentences(state, meeting.id, writing);
  const ask = (toWall: boolean): void => {
    if (line || paper.sheet) return;
    if (reading) on.ask({ slots: reading.ask, about: 'typed', toWall });
    else if (newest) on.ask({ slots: newest.ask, about: newest.line.id, toWall });
  };
  useCaptureKeys({
    kind: on.setKind,
    pick: setPicking,
    offRecord: () => (line ? correcting.turnOffRecord() : on.change({ isOffRecord: !composing.isOffRecord })),
    ask,
  });
  const send = (isForHost: boolean): void => {
    if (toEmptyField(writing)) return;
    if (line) correcting.save();
    else on.send(isForHost);
  };
  const close = (): void => {
    setPicking(null);
    onFocus();
  };
  const closing =
    <T,>(deed: (one: T) => void) =>
    (one: T): void => {
      deed(one);
      close();
    };
  const failed = desk.pending.filter(({ phase }) => phase === 'failed').length;
  const isEmpty = writing.text === '';
  return (
    <section className="cap" aria-label={t('capture.label')}>
      {tools}
      {picking && !(picking === 'asked' && line) && (
        <CapturePickers
          {...{ picking, state, meeting, desk, choice, people }}
          snippets={sentences.all}
          onSpeaker={closing(on.setSpeaker)}
          onAsked={closing((askedOf) => on.change({ kind: 'question', askedOf }))}
          onIssue={closing(on.setIssue)}
          onSnippet={closing(sentences.insert)}
          onClose={close}
        />
      )}
      {signs.list && !picking && <SignList list={signs.list} />}
      <div className="cap-top">
        <KindsBar kind={on.kind} onKind={on.setKind} />
        <span className="grow" />
        {failed > 0 ? (
          <b className="red">{t('capture.unsaved', { count: failed })}</b>
        ) : (
          <span className="h nw">{!line && !isEmpty && on.isKept ? t('capture.draft-kept') : ''}</span>
        )}
      </div>
      <div className={line ? 'cap-field is-correcting' : 'cap-field'}>
        {line ? (
          <span className="cap-lead">
            <b>{speakerWords(state, line, t)}</b>
          </span>
        ) : (
          <CaptureLead {...{ state, meeting, item, desk, choice, composing, answering, paper }} />
        )}
        <CaptureField
          field={field}
          label={t('capture.label')}
          placeholder={t('capture.placeholder')}
          writing={writing}
          marks={[...marksOf(writing.text, reading?.vague ?? []), ...signMark(signs.list)]}
          listId={signs.list?.id}
          rowId={signs.list?.rowId}
          onKey={(event) => signs.press(event) || sentences.press(event)}
          onSend={send}
          onSplit={(caret) => (line ? correcting.split(caret) : on.split(caret))}
          onEscape={() => (line ? correcting.stop() : onEscape())}
          onArrow={(step) => line !== undefined && correcting.step(step)}
        />
      </div>
      <div className={reading && reading.ask.length > 0 ? 'cap-foot has-question' : 'cap-foot'}>
        {line ? (
          <span className="cap-hint">
            {`${t('capture.correcting', { time: line.at.slice(11, 16) })}　${t('capture.relink')}`}
          </span>
        ) : reading ? (
          <CaptureSlots reading={reading} today={today} isAskable={!composing.isOffRecord} />
        ) : (
          <span className="cap-signs">{t('capture.signs')}</span>
        )}
        <TabHint tab={signs.list ? null : sentences.tab} />
        <span className="grow" />
        {!line && (
          <SendKeys
            meeting={meeting}
            isOffRecord={composing.isOffRecord}
            isFromPaper={paper.sheet !== null}
            isWallFollowing={isWallFollowing(state)}
          />
        )}
      </div>
    </section>
  );
};
