import type { Language, TextKey, TextValues } from '../text/translate.ts';
import { type Choice, type Doubt, intakeField } from './preview.ts';

/** A text of the catalogue in the language that is spoken. */
type Say = (key: TextKey, values?: TextValues) => string;

const datedValues = ['given', 'known', 'value'];

// Tables show a month as 1996.03 in both languages (docs/look.md).
const inTables = (date: string): string => (/^\d{4}(-\d{2}){0,2}$/.test(date) ? date.replaceAll('-', '.') : date);

const spelled = (language: Language, date: string): string => {
  const [year = '', month] = date.split('-');
  if (!month) return year;
  const day = new Date(Date.UTC(Number(year), Number(month) - 1, 1));
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(day);
};

const shown = (
  t: Say,
  language: Language,
  [name, value]: readonly [string, string | number],
): readonly [string, string | number] => {
  if (typeof value === 'number') return [name, value];
  const field = intakeField.safeParse(value);
  if (name === 'field' && field.success) return [name, t(`intake.field-${field.data}`)];
  if (name === 'date') return [name, spelled(language, value)];
  if (name === 'value' && (value === 'male' || value === 'female')) return [name, t(`intake.sex-${value}`)];
  if (name === 'known' && value === '') return [name, t('intake.birth-unknown')];
  return [name, datedValues.includes(name) ? inTables(value) : value];
};

const valuesOf = (t: Say, language: Language, values: TextValues): TextValues =>
  Object.fromEntries(Object.entries(values).map((entry) => shown(t, language, entry)));

/** What a doubt says and why, in the language that is spoken. */
export const doubtWords = (
  t: Say,
  language: Language,
  doubt: Doubt,
): { readonly what: string; readonly why: string } => {
  const values = { ...valuesOf(t, language, doubt.values), subject: doubt.subject };
  return { what: t(`intake.doubt-${doubt.code}`, values), why: t(`intake.doubt-${doubt.code}-why`, values) };
};

/** What a choice does, in the language that is spoken. */
export const choiceWords = (t: Say, language: Language, choice: Choice): string =>
  t(`intake.choice-${choice.code}`, valuesOf(t, language, choice.values));
