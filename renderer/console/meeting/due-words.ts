import type { Language } from '../../../shared/text/translate.ts';
import type { Deadline } from '../../../shared/time/dates.ts';
import { dayWords } from '../../../shared/time/format.ts';
import type { Say } from '../../ui/text.tsx';

/** A deadline in a few words. */
export const dueWords = (due: Deadline | undefined, language: Language, t: Say): string => {
  if (due?.date) return t('outcome.due', { date: dayWords(language, due.date) });
  if (due?.count && due.unit) return t('outcome.due-count', { count: due.count, unit: t(`outcome.unit-${due.unit}`) });
  return t('outcome.no-due');
};
