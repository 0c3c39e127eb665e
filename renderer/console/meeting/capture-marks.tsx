import { memo, type Ref } from 'react';
import { fieldsIn } from '../../../shared/meeting/snippet-fields.ts';
import type { VagueWord } from '../../../shared/question/lit-words.ts';

/** A stretch of the text that is drawn otherwise than the rest. */
export type Mark = {
  readonly from: number;
  readonly to: number;
  readonly look: 'vague' | 'field' | 'sign' | 'composed';
};

type Props = { readonly ref?: Ref<HTMLDivElement>; readonly text: string; readonly marks: readonly Mark[] };

type Piece = { readonly from: number; readonly to: number; readonly looks: string };

/** The text cut wherever a stretch begins or ends; stretches may lie over each other. */
const piecesOf = (text: string, marks: readonly Mark[]): readonly Piece[] => {
  const within = (at: number): number => Math.min(Math.max(at, 0), text.length);
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [within(from), within(to)])])];
  const places = cuts.toSorted((one, other) => one - other);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? from;
    const over = marks.filter((mark) => mark.from <= from && mark.to >= to).map(({ look }) => `is-${look}`);
    return { from, to, looks: over.join(' ') };
  });
};

/** The stretches of vague words and of fields that are still to be filled in. */
export const marksOf = (text: string, vague: readonly VagueWord[]): readonly Mark[] => [
  ...vague.map((word) => ({ from: word.at, to: word.at + word.text.length, look: 'vague' as const })),
  ...fieldsIn(text).map(({ from, to }) => ({ from, to, look: 'field' as const })),
];

/** A text with its stretches. The same letters at the same places as without: nothing moves when a word lights up. */
export const MarkedText = memo(({ text, marks }: Omit<Props, 'ref'>) =>
  piecesOf(text, marks).map(({ from, to, looks }) =>
    looks === '' ? (
      text.slice(from, to)
    ) : (
      <span key={from} className={looks}>
        {text.slice(from, to)}
      </span>
    ),
  ),
);

/** What is seen of the capture field: it lies behind the field, whose own letters are not drawn, and scrolls along with it. */
export const CaptureMarks = ({ ref, text, marks }: Props) => (
  <div className="cap-marks" aria-hidden="true" ref={ref}>
    <MarkedText text={text} marks={marks} />
    {/* As the field does, the last line takes its place also while it is empty. */}
    {'\u200b'}
  </div>
);
