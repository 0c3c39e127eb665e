import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import {
  completePrescription,
  emptyTerms,
  type TypedTerms,
} from '../../../shared/prescription/complete-prescription.ts';
import type { Prescription } from '../../../shared/prescription/prescription.ts';
import { useOfficeClock } from '../../store/store.tsx';
import { isComposing } from '../../ui/composing.ts';
import { useText } from '../../ui/text.tsx';
import type { Desk } from './use-desk.ts';

type Props = { readonly prescription: Prescription; readonly desk: Desk };

const none: TypedTerms = { unit: '', person: '', due: '' };

/** What a prescription still lacks, as open places to fill in: unit, person, day in words. Enter goes on, the last one saves, and so does leaving the form by Tab. */
export const PrescriptionForm = ({ prescription, desk }: Props) => {
  const t = useText();
  const { today } = useOfficeClock();
  const [typed, setTyped] = useState(none);
  const box = useRef<HTMLFieldSetElement>(null);
  const empty = emptyTerms(prescription);
  const save = (): void => {
    const changes = desk.run({ key: 'step.prescription-completed' }, (latest) =>
      completePrescription(latest, prescription.id, typed, today),
    );
    if (changes) setTyped(none);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    const inputs = [...(box.current?.querySelectorAll('input') ?? [])];
    const next = event.ctrlKey ? undefined : inputs[inputs.indexOf(event.currentTarget) + 1];
    if (next) next.focus();
    else save();
  };
  const leave = ({ relatedTarget }: FocusEvent): void => {
    const stays = relatedTarget instanceof Node && box.current?.contains(relatedTarget);
    if (!stays && Object.values(typed).some((words) => words.trim() !== '')) save();
  };
  if (empty.length === 0) return null;
  return (
    <fieldset className="terms" ref={box} onBlur={leave}>
      <legend>
        {prescription.measure}
        <span className="red">{` ${empty.map((term) => t(`terms.lack-${term}`)).join(t('list.comma'))}`}</span>
      </legend>
      {empty.map((term) => (
        <label key={term} className="line-input">
          <span>{t(`terms.${term}`)}</span>
          <input
            className="input"
            placeholder={t(`terms.${term}-hint`)}
            value={typed[term]}
            onChange={(event) => setTyped({ ...typed, [term]: event.target.value })}
            onKeyDown={press}
          />
        </label>
      ))}
    </fieldset>
  );
};
