import type { Snippet } from '../../meeting/snippets.ts';

/** The sentences that are said again and again in such meetings, until a county has its own. */
export const defaultSnippets: readonly Snippet[] = [
  { code: 'led', text: '{unit} leads; {what} is done by {date}' },
  { code: 'due', text: '{unit} puts this right by {date} and reports to {unit}' },
  { code: 'res', text: 'No reserve on the list since {month}; the target is {number}' },
  { code: 'vac', text: 'The post of {post} has been vacant since {month}' },
  { code: 'pub', text: 'Village affairs of {quarter} were not posted in time' },
  { code: 'own', text: 'Nobody is named as responsible for {what}' },
  { code: 'wri', text: '{unit} checks this and answers in writing by {date}' },
  { code: 'com', text: 'Will be done as required; report to {unit} by {date}' },
];
