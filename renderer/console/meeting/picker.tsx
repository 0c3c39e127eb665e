import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../ui/text.tsx';
import { compositionGuard } from './composition-guard.ts';
import { type Choice, PickList, rowId } from './pick-list.tsx';

type Props = {
  readonly title: string;
  readonly hint: string;
  readonly choicesFor: (typed: string) => readonly Choice[];
  readonly onClose: () => void;
};

/** A list with a field of its own: Enter and Tab take the row, Esc closes; none of them while an input method chooses. */
export const Picker = ({ title, hint, choicesFor, onClose }: Props) => {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [guard] = useState(compositionGuard);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const choices = choicesFor(typed);
  const chosen = choices[at];
  useEffect(() => input.current?.focus(), []);
  const press = (event: KeyboardEvent): void => {
    if (guard.isTaken(event.nativeEvent)) return;
    const count = Math.max(1, choices.length);
    if (event.key === 'ArrowDown') setAt((at + 1) % count);
    else if (event.key === 'ArrowUp') setAt((at - 1 + count) % count);
    else if (event.key === 'Enter' || event.key === 'Tab') chosen?.pick();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <PickList id={id} title={title} choices={choices} at={at} isDialog>
      <input
        ref={input}
        className="input"
        role="combobox"
        aria-label={title}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={chosen && rowId(id, chosen)}
        placeholder={hint}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        onKeyUp={guard.noteUp}
        onCompositionEnd={(event) => guard.noteEnd(event.timeStamp)}
        onBlur={onClose}
      />
      <span className="nw">{t('pick.keys')}</span>
    </PickList>
  );
};
