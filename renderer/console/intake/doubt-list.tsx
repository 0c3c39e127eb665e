import { useEffect, useRef } from 'react';
import { choiceWords, doubtWords } from '../../../shared/intake/doubt-words.ts';
import type { Doubt, IntakeField } from '../../../shared/intake/preview.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useLanguage, useText } from '../../ui/text.tsx';
import { ByHand } from './by-hand.tsx';

type ItemProps = {
  readonly doubt: Doubt;
  readonly sheetName: string;
  readonly number: number;
  readonly given: string | undefined;
  readonly isCurrent: boolean;
  readonly onGo: () => void;
  readonly onAnswer: (key: string) => void;
  readonly onCorrect: (doubt: Doubt, text: string) => void;
  readonly onTell: (doubt: Doubt, field: IntakeField) => void;
};

const Choices = ({ doubt, given, onAnswer }: Pick<ItemProps, 'doubt' | 'given' | 'onAnswer'>) => {
  const t = useText();
  const { language } = useLanguage();
  return (
    <div className="doubt-choices">
      {doubt.choices.map((choice) => (
        <button
          key={choice.key}
          type="button"
          className="button"
          aria-pressed={given === choice.key}
          aria-keyshortcuts={choice.key}
          onClick={() => onAnswer(choice.key)}
        >
          <KeyHint>{choice.key}</KeyHint>
          {choiceWords(t, language, choice)}
        </button>
      ))}
    </div>
  );
};

const Item = ({ doubt, sheetName, number, given, isCurrent, onGo, onAnswer, onCorrect, onTell }: ItemProps) => {
  const t = useText();
  const { language } = useLanguage();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const { what, why } = doubtWords(t, language, doubt);
  const isNote = doubt.choices.length === 0;
  const isSettled = isNote || given !== undefined;
  const chosen = doubt.choices.find(({ key }) => key === given);
  return (
    <li
      ref={place}
      className={[isCurrent ? 'is-current' : '', isSettled ? 'is-settled' : ''].join(' ')}
      aria-current={isCurrent}
      data-code={doubt.code}
      data-sheet={sheetName}
      data-row={doubt.row}
    >
      <span className="doubt-number">{isSettled ? <Mark shape="done" /> : number}</span>
      <div>
        <button type="button" className="doubt-go" onClick={onGo}>
          <span className="doubt-cell">{doubt.cell}</span>
          {what}
        </button>
        <span className="h">{chosen && !isCurrent ? choiceWords(t, language, chosen) : why}</span>
        {isCurrent && !isNote && <Choices doubt={doubt} given={given} onAnswer={onAnswer} />}
        {isCurrent && <ByHand doubt={doubt} onCorrect={onCorrect} onTell={onTell} />}
      </div>
    </li>
  );
};

type Props = {
  readonly doubts: readonly Doubt[];
  readonly sheetNames: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  readonly current: Doubt | null;
  readonly onGo: (doubt: Doubt) => void;
  readonly onAnswer: (key: string) => void;
  readonly onCorrect: (doubt: Doubt, text: string) => void;
  readonly onTell: (doubt: Doubt, field: IntakeField) => void;
};

/** What is in doubt, cell by cell; the current one shows its answers with their number keys. */
export const DoubtList = ({ doubts, sheetNames, answers, current, onGo, onAnswer, onCorrect, onTell }: Props) => {
  const t = useText();
  const settled = doubts.filter(({ id, choices }) => choices.length === 0 || answers[id] !== undefined).length;
  if (doubts.length === 0) return <p className="section-head">{t('intake.doubts-none')}</p>;
  return (
    <>
      <div className="section-head">
        {t('intake.doubts-title', { count: doubts.length, settled })}
        <span className="grow" />
        <KeyHint>{`F8 ${t('intake.next-doubt')}`}</KeyHint>
      </div>
      <ol className="doubts">
        {doubts.map((doubt, at) => (
          <Item
            key={doubt.id}
            doubt={doubt}
            sheetName={sheetNames[doubt.sheet] ?? ''}
            number={at + 1}
            given={answers[doubt.id]}
            isCurrent={doubt.id === current?.id}
            onGo={() => onGo(doubt)}
            onAnswer={onAnswer}
            onCorrect={onCorrect}
            onTell={onTell}
          />
        ))}
      </ol>
    </>
  );
};
