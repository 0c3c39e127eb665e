import { type KeyboardEvent, useState } from 'react';
import { type Doubt, type IntakeField, intakeField } from '../../../shared/intake/preview.ts';
import { Button } from '../../ui/button.tsx';
import { isComposing } from '../../ui/composing.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useText } from '../../ui/text.tsx';

type CorrectProps = { readonly doubt: Doubt; readonly onCorrect: (doubt: Doubt, text: string) => void };

/** A cell put right in place: what is typed here is read instead of it; the office's own file stays as it is. */
const Correct = ({ doubt, onCorrect }: CorrectProps) => {
  const t = useText();
  const [text, setText] = useState('');
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Escape') event.currentTarget.blur();
    else if (event.key !== 'Enter' || text.trim() === '') return;
    else onCorrect(doubt, text.trim());
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <label className="doubt-by-hand">
      <KeyHint>R</KeyHint>
      {t('intake.correct', { cell: doubt.cell })}
      <input
        className="input doubt-hand"
        value={text}
        maxLength={400}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
    </label>
  );
};

type TellProps = { readonly doubt: Doubt; readonly onTell: (doubt: Doubt, field: IntakeField) => void };

/** What a column means, told by hand; kept for the next file of the shape. */
const Tell = ({ doubt, onTell }: TellProps) => {
  const t = useText();
  const [field, setField] = useState<IntakeField>('ignored');
  return (
    <div className="doubt-by-hand">
      <label>
        <KeyHint>R</KeyHint>
        {t('intake.tell-column', { column: doubt.subject })}
        <select
          className="input doubt-hand"
          value={field}
          onChange={(event) => setField(intakeField.parse(event.target.value))}
        >
          {intakeField.options.map((one) => (
            <option key={one} value={one}>
              {t(`intake.field-${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Button onPress={() => onTell(doubt, field)}>{t('intake.tell-take')}</Button>
    </div>
  );
};

const ofColumns: readonly Doubt['code'][] = ['column-unread', 'column-guessed'];
const ofRows: readonly Doubt['code'][] = ['rows-hidden', 'member-left', 'members-left', 'item-unowned', 'town-missing'];

/** The way to put a doubt right by hand: its cell, or the meaning of its column; nothing where it is about neither. */
export const ByHand = ({ doubt, onCorrect, onTell }: CorrectProps & TellProps) => {
  if (ofColumns.includes(doubt.code)) return <Tell doubt={doubt} onTell={onTell} />;
  return ofRows.includes(doubt.code) ? null : <Correct doubt={doubt} onCorrect={onCorrect} />;
};
