import type { Change } from '../../../shared/journal/change.ts';
import { isRefusal, type Refusal } from '../../../shared/journal/refusal.ts';
import { askReadyQuestion } from '../../../shared/meeting/ask-question.ts';
import { type Capture, captureLine } from '../../../shared/meeting/capture-line.ts';
import { enterFromPaper } from '../../../shared/meeting/enter-from-paper.ts';
import type { AgendaItem, Line, Meeting } from '../../../shared/meeting/meeting.ts';
import type { Slot } from '../../../shared/question/slots.ts';
import { issueId, lineId } from '../../../shared/records/ids.ts';
import type { State } from '../../../shared/records/state.ts';
import { newId } from '../../store/new-id.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { useLanguage } from '../../ui/text.tsx';
import { lineLabel } from './step-label.ts';
import type { Answering } from './use-answering.ts';
import { useComposing } from './use-composing.ts';
import type { Decide, Desk } from './use-desk.ts';
import { useFloor } from './use-floor.ts';
import type { useIssueChoice } from './use-issue-choice.ts';
import type { Paper, SheetInHand } from './use-paper.ts';

/** What the capture line stands in. */
export type CaptureParts = {
  readonly state: State;
  readonly meeting: Meeting;
  readonly item: AgendaItem | undefined;
  readonly desk: Desk;
  readonly choice: ReturnType<typeof useIssueChoice>;
  readonly answering: Answering;
  readonly paper: Paper;
};

/** A ready question: what is asked, about the line that is typed or one on record, and whether the room sees it. */
export type Ready = { readonly slots: readonly Slot[]; readonly about: Line['id'] | 'typed'; readonly toWall: boolean };

/** Composes one line and sends it; the field is free at once, the text stays in sight as unsaved until its receipt. */
export const useCapture = ({ state, meeting, item, desk, choice, answering, paper }: CaptureParts) => {
  const { now } = useOfficeClock();
  const { language } = useLanguage();
  const { composing, current, change, clear, receipt, isKept } = useComposing(
    state,
    meeting.id,
    item?.id,
    choice.issue,
  );
  const wishOf = (text: string, isForHost: boolean): Capture => ({
    ...current.current,
    text,
    meeting: meeting.id,
    at: now(),
    isForHost,
    issue: choice.issueNow(),
    question: current.current.kind === 'answer' ? answering.question?.id : undefined,
  });
  const floor = useFloor({ state, meeting, desk, speaker: composing, onSpeaker: change });
  const run = (wish: Capture, decide: (latest: State) => Change[] | Refusal): boolean => {
    const { line: id, kind, text } = wish;
    const decided: Decide = (latest) => {
      const changes = decide(latest);
      // A line and what it means for the floor are one step, undone together.
      return isRefusal(changes) ? changes : [...changes, ...floor.ofLine(latest, wish)];
    };
    const changes = desk.run(lineLabel(wish), decided, { id, kind, text }, receipt);
    if (!changes) return false;
    const made = changes.find((one) => one.kind === 'issue' && one.record.startsWith(id));
    if (made) choice.choose(issueId.parse(made.record));
    clear();
    floor.lineSent(wish, changes);
    return true;
  };
  const capture = (text: string, isForHost: boolean): boolean => {
    desk.sendAgain();
    if (text.trim() === '') return false;
    const wish = wishOf(text, isForHost);
    if (!run(wish, (latest) => captureLine(latest, wish))) return false;
    if (wish.kind === 'answer') answering.end();
    return true;
  };
  /** From a sheet of paper: at its time, under its village; neither the floor nor the wall hears of it. */
  const enter = (sheet: SheetInHand, isForHost: boolean): boolean => {
    const { current: composed } = current;
    if (composed.text.trim() === '') return false;
    const wish = {
      ...wishOf(composed.text, isForHost),
      issue: undefined,
      item: sheet.item?.id ?? null,
      at: paper.timeOf(sheet),
      enteredAt: now(),
    };
    const { line: id, kind, text } = wish;
    if (!desk.run(lineLabel(wish), (latest) => enterFromPaper(latest, wish), { id, kind, text }, receipt)) return false;
    answering.end();
    clear();
    paper.entered();
    return true;
  };
  return {
    composing,
    change,
    isKept,
    floor,
    send: (isForHost: boolean): boolean =>
      paper.sheet ? enter(paper.sheet, isForHost) : capture(current.current.text, isForHost),
    /** Sends what stands before the caret; the rest is the next line, of the same speaker, kind and lane. */
    split: (caret: number): boolean => {
      const { text, speaker, speakerState, isOffRecord, askedOf } = current.current;
      const rest = text.slice(caret).trimStart();
      if (rest === '' || paper.sheet || !capture(text.slice(0, caret), false)) return false;
      change({ text: rest, speaker, speakerState, isOffRecord, askedOf });
      return true;
    },
    /** Puts the ready question; a line that is still typed is saved with it. */
    ask: ({ slots, about, toWall }: Ready): boolean => {
      const asking = { line: lineId.parse(newId()), meeting: meeting.id, slots, at: now(), toWall, language };
      const { text } = current.current;
      if (about !== 'typed')
        return desk.run({ key: 'step.asked' }, (latest) => askReadyQuestion(latest, { ...asking, about })) !== null;
      const wish = wishOf(text, false);
      return run(wish, (latest) => askReadyQuestion(latest, { ...asking, about: wish }));
    },
  };
};
