import { useEffect, useState } from 'react';
import type { State } from '../../../shared/records/state.ts';
import { type Say, useText } from '../../ui/text.tsx';
import { itemName } from './agenda-pane.tsx';
import { LineInput } from './line-input.tsx';
import type { Paper, SheetInHand } from './use-paper.ts';
import './paper-strip.css';

type Props = { readonly state: State; readonly paper: Paper; readonly onField: () => void };

/** What a sheet is about: its village, its matter, or neither. */
export const sheetWords = (state: State, { item }: SheetInHand, t: Say): string =>
  item ? itemName(state, item, t) : t('fallback.general');

const Asked = ({
  label,
  hint,
  onTaken,
  onClose,
}: {
  readonly label: string;
  readonly hint: string;
  readonly onTaken: (typed: string) => void;
  readonly onClose: () => void;
}) => {
  const [typed, setTyped] = useState('');
  return (
    <LineInput
      label={label}
      hint={hint}
      text={typed}
      onText={setTyped}
      onEnter={() => onTaken(typed)}
      onEscape={onClose}
      isFirst
    />
  );
};

/** Above the capture line while sheets of paper are typed in: asks for the code of the sheet, then for the time of each line. */
export const PaperStrip = ({ state, paper, onField }: Props) => {
  const t = useText();
  const { step, last } = paper;
  useEffect(() => {
    if (step === 'line') onField();
  }, [step, onField]);
  if (step === 'off') return null;
  const close = (): void => {
    paper.close();
    onField();
  };
  const sheet = last && step !== 'code' ? sheetWords(state, last, t) : '';
  return (
    <section className="paper-strip" aria-label={t('fallback.panel')}>
      <b>{t('fallback.mode')}</b>
      {sheet !== '' && <span className="nw">{sheet}</span>}
      {step === 'code' && (
        <Asked
          key="code"
          label={t('fallback.code')}
          hint={t('fallback.code-hint')}
          onTaken={paper.takeCode}
          onClose={close}
        />
      )}
      {step === 'time' && (
        <Asked
          key="time"
          label={t('fallback.time')}
          hint={last?.time ? t('fallback.time-again', { time: last.time }) : t('correct.time-hint')}
          onTaken={paper.takeTime}
          onClose={close}
        />
      )}
      {step === 'line' && last && <b className="nw">{last.time}</b>}
      <span className="h">{t(`fallback.keys-${step}`)}</span>
    </section>
  );
};
