import type { Ref } from 'react';
import { KeyHint } from '../../ui/key-hint.tsx';

type Props = {
  readonly number: number;
  readonly title: string;
  readonly what: string;
  readonly onPress: () => void;
  readonly ref: Ref<HTMLButtonElement> | undefined;
};

/** One way to begin, with the digit that takes it. */
export const WayButton = ({ number, title, what, onPress, ref }: Props) => (
  <button ref={ref} type="button" className="way" aria-keyshortcuts={String(number)} onClick={onPress}>
    <span className="way-number" aria-hidden="true">
      {number}
    </span>
    <span>
      <b>{title}</b>
      <span className="way-what">{what}</span>
    </span>
    <span className="way-enter">
      <KeyHint>Enter</KeyHint>
    </span>
  </button>
);
