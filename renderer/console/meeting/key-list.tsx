import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { isComposing } from '../../ui/composing.ts';

type Props<T> = {
  readonly label: string;
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly draw: (row: T, index: number) => ReactNode;
  /** What a key does to the row; true when it did something. */
  readonly onKey: (row: T, key: string, event: KeyboardEvent) => boolean;
  /** Hears of the row that the keys work on. */
  readonly onAt?: (row: T) => void;
};

/** A list that is walked with the arrows and worked on with keys: one stop for Tab, however long it is. */
export const KeyList = <T,>({ label, rows, keyOf, draw, onKey, onAt }: Props<T>) => {
  const id = useId();
  const [wanted, setWanted] = useState(0);
  const at = Math.min(wanted, rows.length - 1);
  const row = rows[at];
  // biome-ignore lint/correctness/useExhaustiveDependencies: told of a row once, however often the list is drawn
  useEffect(() => void (row !== undefined && onAt?.(row)), [row === undefined ? '' : keyOf(row)]);
  const press = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.target !== event.currentTarget) return;
    const isMove = !event.altKey && !event.ctrlKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp');
    if (isMove) setWanted(Math.min(rows.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1))));
    else if (row === undefined || !onKey(row, event.key, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="key-list"
      role="listbox"
      aria-label={label}
      aria-activedescendant={row === undefined ? undefined : `${id}-${keyOf(row)}`}
      tabIndex={0}
      onKeyDown={press}
    >
      {rows.map((one, index) => (
        <div
          key={keyOf(one)}
          id={`${id}-${keyOf(one)}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onPointerDown={() => setWanted(index)}
          ref={index === at ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
        >
          {draw(one, index)}
        </div>
      ))}
    </div>
  );
};
