import type { question as zh } from '../zh/question.ts';

/** The sharp question, in English. */
export const question: Readonly<Record<keyof typeof zh, string>> = {
  'question.slot-village': 'Village',
  'question.slot-since': 'Since',
  'question.slot-who': 'Who',
  'question.slot-amount': 'How much',
  'question.slot-source': 'Source',
  'question.slot-due': 'Due',
  'question.full-village': 'Which villages?',
  'question.full-since': 'Since when?',
  'question.full-who': 'Who exactly?',
  'question.full-amount': 'How many?',
  'question.full-source': 'How is it known?',
  'question.full-due': 'By when?',
  'question.short-village': 'Where?',
  'question.short-since': 'Since?',
  'question.short-who': 'Who?',
  'question.short-amount': 'How many?',
  'question.short-source': 'Source?',
  'question.short-due': 'By when?',
};
