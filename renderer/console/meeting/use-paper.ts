import { useState } from 'react';
import { readSheetCode } from '../../../shared/documents/sheet-code.ts';
import type { AgendaItem, Meeting } from '../../../shared/meeting/meeting.ts';
import type { State } from '../../../shared/records/state.ts';
import type { LocalTime } from '../../../shared/time/dates.ts';
import { typedTime } from '../../../shared/time/typed-time.ts';
import { useLiveRegion } from '../../ui/live-region.tsx';
import { useText } from '../../ui/text.tsx';

/** The sheet that lines are typed in from: its item (null = of no village), and the time of the next line, `HH:MM`. */
export type SheetInHand = { readonly item: AgendaItem | null; readonly time: string };

type Step = 'off' | 'code' | 'time' | 'line';

/** 补记: typing in what was written on the sheets while there was no power. First the sheet's code, then for each line its time. */
export type Paper = {
  readonly step: Step;
  /** The sheet while a line of it may be typed; null at every other step. */
  readonly sheet: SheetInHand | null;
  /** The sheet and the time that were used last. */
  readonly last: SheetInHand | null;
  /** Begins, or goes back one step: from the line to its time, from the time to the code. */
  readonly open: () => void;
  readonly takeCode: (typed: string) => void;
  /** Empty = the time of the line before. */
  readonly takeTime: (typed: string) => void;
  readonly timeOf: (sheet: SheetInHand) => LocalTime;
  /** A line is on its way: the next one wants its time. */
  readonly entered: () => void;
  readonly close: () => void;
};

const before: Readonly<Record<Step, Step>> = { off: 'code', code: 'code', time: 'code', line: 'time' };

export const usePaper = (state: State, meeting: Meeting): Paper => {
  const t = useText();
  const { refuse, dismiss } = useLiveRegion();
  const [step, setStep] = useState<Step>('off');
  const [last, setLast] = useState<SheetInHand | null>(null);
  return {
    step,
    sheet: step === 'line' ? last : null,
    last,
    open: () => setStep(step === 'off' && last ? 'time' : before[step]),
    takeCode: (typed) => {
      const read = readSheetCode(state, meeting, typed);
      if (read.is === 'wrong') return refuse(t('refusal.sheet-wrong'));
      if (read.is === 'other-meeting') return refuse(t('refusal.sheet-of-other-meeting'));
      dismiss();
      setLast({ item: read.is === 'item' ? read.item : null, time: last?.time ?? '' });
      setStep('time');
    },
    takeTime: (typed) => {
      const time = typed.trim() === '' ? (last?.time ?? '') : (typedTime(typed) ?? '');
      if (!last || time === '') return refuse(t('refusal.time-unreadable'));
      dismiss();
      setLast({ ...last, time });
      setStep('line');
    },
    timeOf: ({ time }) => `${meeting.date}T${time}:00`,
    entered: () => setStep('time'),
    close: () => setStep('off'),
  };
};
