import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { PaperRow } from '../../../shared/documents/paper-list.ts';
import type { State } from '../../../shared/records/state.ts';
import { isComposing } from '../../ui/composing.ts';
import { Mark } from '../../ui/mark.tsx';
import { useText } from '../../ui/text.tsx';
import type { Making } from './use-make-papers.ts';
import { usePaperName } from './use-paper-name.ts';

type Props = {
  readonly state: State;
  readonly rows: readonly PaperRow[];
  readonly making: Making;
  readonly at: number;
  readonly onAt: (at: number) => void;
};

const useStanding = ({ rows, making }: Pick<Props, 'rows' | 'making'>) => {
  const t = useText();
  const { progress, failed } = making;
  return (row: PaperRow, index: number) => {
    const hasFailed = failed.some(({ village }) => village === row.village) && row.kind === 'notice';
    // Of all papers of the meeting the counter tells which one is being made; of a single one it does not matter.
    if (progress && progress.of === rows.length && progress.done === index) {
      return { shape: 'now', word: t('papers.state.now'), colour: '' } as const;
    }
    if (hasFailed) return { shape: 'fail', word: t('papers.state.failed'), colour: 'red' } as const;
    if (row.made)
      return { shape: 'done', word: t('papers.state.made', { version: row.made.version }), colour: '' } as const;
    return { shape: 'waiting', word: t('papers.state.waiting'), colour: '' } as const;
  };
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The papers of the meeting, one row each; arrows go from row to row and what is reached is shown. */
export const PaperListPane = ({ state, rows, making, at, onAt }: Props) => {
  const nameOf = usePaperName(state);
  const standingOf = useStanding({ rows, making });
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const press = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    const next = Math.min(rows.length - 1, Math.max(0, at + step));
    onAt(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <ul className="papers-scroll" ref={list} onKeyDown={press}>
      {rows.map((row, index) => {
        const { shape, word, colour } = standingOf(row, index);
        return (
          <li key={`${row.kind}-${row.of}`}>
            <button
              type="button"
              className={`papers-row ${colour}`}
              aria-current={index === at ? 'true' : undefined}
              tabIndex={index === at ? 0 : -1}
              onClick={() => onAt(index)}
            >
              <Mark shape={shape} />
              <span className="cut">{nameOf(row)}</span>
              <span className="papers-row-state">{word}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};
