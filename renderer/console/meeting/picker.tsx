import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { isComposing } from '../../ui/composing.ts';
import { useText } from '../../ui/text.tsx';

/** One row that can be picked: what it says, what stands at its right, and what picking it does. */
export type Choice = {
  readonly key: string;
  readonly words: string;
  readonly beside: string;
  readonly pick: () => void;
};

type Props = {
  readonly title: string;
  readonly hint: string;
  readonly choicesFor: (typed: string) => readonly Choice[];
  readonly onClose: () => void;
};

const rows = 6;

/** Opens upwards from the capture line over the village; Enter and Tab take the row, Esc closes. */
export const Picker = ({ title, hint, choicesFor, onClose }: Props) => {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const choices = choicesFor(typed);
  const first = Math.max(0, Math.min(at - rows + 1, choices.length - rows));
  useEffect(() => input.current?.focus(), []);
  const press = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    const count = Math.max(1, choices.length);
    if (event.key === 'ArrowDown') setAt((at + 1) % count);
    else if (event.key === 'ArrowUp') setAt((at - 1 + count) % count);
    else if (event.key === 'Enter' || event.key === 'Tab') choices[at]?.pick();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="pick" role="dialog" aria-label={title}>
      <div className="pick-list" role="listbox" id={id} aria-label={title}>
        {choices.slice(first, first + rows).map((choice, index) => (
          <div
            key={choice.key}
            id={`${id}-${choice.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={first + index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              choice.pick();
            }}
          >
            <span className="cut">{choice.words}</span>
            <span className="pick-beside">{choice.beside}</span>
          </div>
        ))}
        {choices.length === 0 && <p className="i3">{t('pick.none')}</p>}
      </div>
      <div className="pick-foot">
        <input
          ref={input}
          className="input"
          role="combobox"
          aria-label={title}
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={choices[at] ? `${id}-${choices[at].key}` : undefined}
          placeholder={hint}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
          onBlur={onClose}
        />
        <span className="nw">{t('pick.keys')}</span>
      </div>
    </div>
  );
};
