import type { ReactNode } from 'react';
import type { Syllable } from '../../../shared/search/name-index.ts';
import { useText } from '../../ui/text.tsx';
import './pick.css';

/** One row that can be picked: what it is called, what is said of it, how it is typed, and what picking it does. */
export type Choice = {
  readonly key: string;
  readonly words: string;
  readonly about?: string;
  readonly syllables?: readonly Syllable[];
  readonly beside?: string;
  readonly pick: () => void;
};

type Props = {
  readonly id: string;
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly at: number;
  /** With a field of its own the list is a dialog; under the capture line it belongs to that. */
  readonly isDialog?: boolean;
  /** Below the rows: the field of a picker that has one, and its keys. */
  readonly children: ReactNode;
};

const rows = 6;

/** The id of a row, for the field that steers it. */
export const rowId = (id: string, { key }: Choice): string => `${id}-${key}`;

const Spelling = ({ syllables }: { readonly syllables: readonly Syllable[] }) => (
  <span className="pick-typed" aria-hidden="true">
    {syllables.map(({ letters, typed }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: syllables have no other name than their place
      <span key={index}>
        <u>{letters.slice(0, typed)}</u>
        {letters.slice(typed)}{' '}
      </span>
    ))}
  </span>
);

/** Opens upwards from the capture line over the village, never over the record; six rows are in sight. */
export const PickList = ({ id, title, choices, at, isDialog, children }: Props) => {
  const t = useText();
  const first = Math.max(0, Math.min(at - rows + 1, choices.length - rows));
  return (
    <div className="pick" {...(isDialog ? { role: 'dialog', 'aria-label': title } : {})}>
      <div className="pick-list" role="listbox" id={id} aria-label={title}>
        {choices.slice(first, first + rows).map((choice, index) => (
          <div
            key={choice.key}
            id={rowId(id, choice)}
            role="option"
            tabIndex={-1}
            aria-selected={first + index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              choice.pick();
            }}
          >
            <span className="pick-words">{choice.words}</span>
            <span className="pick-about">{choice.about ?? ''}</span>
            {choice.beside !== undefined && <span className="pick-beside">{choice.beside}</span>}
            {choice.syllables?.some(({ typed }) => typed > 0) && <Spelling syllables={choice.syllables} />}
          </div>
        ))}
        {choices.length === 0 && <p className="i3">{t('pick.none')}</p>}
      </div>
      <div className="pick-foot">{children}</div>
    </div>
  );
};
