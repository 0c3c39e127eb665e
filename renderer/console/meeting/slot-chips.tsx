import { memo } from 'react';
import type { Reading } from '../../../shared/question/read-entry.ts';
import { type Slot, slot } from '../../../shared/question/slots.ts';
import type { Language } from '../../../shared/text/translate.ts';
import type { Day } from '../../../shared/time/dates.ts';
import { durationSince, durationWords } from '../../../shared/time/duration.ts';
import { dateWords } from '../../../shared/time/format.ts';
import { type Say, useLanguage, useText } from '../../ui/text.tsx';
import './slots.css';

type Props = { readonly reading: Reading; readonly today: Day };

const sinceValue = ({ since, said }: Reading, today: Day, language: Language, t: Say): string => {
  if (!since) return said.since ?? '';
  const duration = durationSince({ ...since, text: '' }, today);
  const date = dateWords(language, since.from);
  const isAbout = since.doubt === 'about' && !duration?.isAbout;
  return [isAbout ? t('capture.about', { date }) : date, duration ? durationWords(language, duration) : '']
    .filter(Boolean)
    .join('　');
};

const wordsOf = (one: Slot, reading: Reading, today: Day, language: Language, t: Say): string => {
  if (one === 'since') return sinceValue(reading, today, language, t);
  if (one === 'due' && reading.due) return t('capture.by', { date: dateWords(language, reading.due.from) });
  return reading.said[one] ?? '';
};

/** The slots of a line in their fixed order: open ones dashed with a question mark, filled ones with what was said. */
export const SlotChips = memo(({ reading, today }: Props) => {
  const t = useText();
  const { language } = useLanguage();
  return slot.options
    .filter((one) => reading.ask.includes(one) || reading.said[one] !== undefined)
    .map((one) =>
      reading.ask.includes(one) ? (
        <span key={one} className="line-slot is-open" data-slot={one}>
          {t(`question.slot-${one}`)} ?
        </span>
      ) : (
        <span key={one} className="line-slot" data-slot={one}>
          {t(`question.slot-${one}`)} <b>{wordsOf(one, reading, today, language, t)}</b>
        </span>
      ),
    );
});
