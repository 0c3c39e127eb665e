import { type KeyboardEvent, type Ref, useRef, useState } from 'react';
import type { Tally, VoteForm } from '../../../shared/appraisal/appraisal.ts';
import { fieldsOf, figureIn, type TallyField } from '../../../shared/appraisal/check-sums.ts';
import { optionsOf } from '../../../shared/appraisal/vote-options.ts';
import { isComposing } from '../../ui/composing.ts';
import { useText } from '../../ui/text.tsx';
import { fieldWords } from './vote-words.ts';

type Typed = Readonly<Partial<Record<TallyField, string>>>;

const halfWidth = (text: string): string =>
  text.replace(/[\uFF10-\uFF19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Only digits, and no more than a county has people. */
const asDigits = (text: string): string => halfWidth(text).replace(/\D/g, '').slice(0, 5);

const typedOf = (tally: Tally | undefined, form: VoteForm): Typed =>
  Object.fromEntries(fieldsOf(form).map((field) => [field, figureIn(tally, field)?.toString() ?? '']));

const numberOf = (typed: Typed, field: TallyField): number | undefined => {
  const text = typed[field] ?? '';
  return text === '' ? undefined : Number(text);
};

/** A count as it is typed: an empty field is not entered, and is no nought. */
const tallyOf = (typed: Typed, form: VoteForm): Tally => {
  const [issued, returned, valid] = (['issued', 'returned', 'valid'] as const).map((field) => numberOf(typed, field));
  return {
    ...(issued === undefined ? {} : { issued }),
    ...(returned === undefined ? {} : { returned }),
    ...(valid === undefined ? {} : { valid }),
    counts: optionsOf[form].flatMap((option) => {
      const count = numberOf(typed, option);
      return count === undefined ? [] : [{ option, count }];
    }),
  };
};

type Props = {
  readonly label: string;
  readonly form: VoteForm;
  readonly tally: Tally | undefined;
  readonly first?: Ref<HTMLInputElement> | undefined;
  /** Every digit, for the sums that are shown live. */
  readonly onTyped: (tally: Tally) => void;
  /** A field is left: what it says is to be kept. */
  readonly onKept: (tally: Tally) => void;
  readonly onLast: () => void;
};

/** The figures of one count: digits only, Enter and Tab go to the next field, Enter in the last one leaves the fields. */
export const VoteFields = ({ label, form, tally, first, onTyped, onKept, onLast }: Props) => {
  const t = useText();
  const box = useRef<HTMLFieldSetElement>(null);
  const [typed, setTyped] = useState(() => typedOf(tally, form));
  const change = (field: TallyField, text: string): void => {
    const next = { ...typed, [field]: asDigits(text) };
    setTyped(next);
    onTyped(tallyOf(next, form));
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.ctrlKey || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    const inputs = [...(box.current?.querySelectorAll('input') ?? [])];
    const next = inputs[inputs.indexOf(event.currentTarget) + 1];
    if (next) next.focus();
    else onLast();
  };
  return (
    <fieldset className="vote-fields" ref={box}>
      <legend>{label}</legend>
      {fieldsOf(form).map((field, index) => (
        <label key={field}>
          <span>{fieldWords(field, form, t)}</span>
          <input
            ref={index === 0 ? first : undefined}
            className="input"
            inputMode="numeric"
            value={typed[field] ?? ''}
            onChange={(event) => change(field, event.target.value)}
            onFocus={(event) => event.target.select()}
            onBlur={() => onKept(tallyOf(typed, form))}
            onKeyDown={press}
          />
        </label>
      ))}
    </fieldset>
  );
};
