import type { rehearsal as zh } from '../zh/rehearsal.ts';

/** A meeting gone through beforehand on a copy. */
export const rehearsal: Readonly<Record<keyof typeof zh, string>> = {
  'rehearsal.word': 'Rehearsal',
  'rehearsal.begin': 'Rehearse',
  'rehearsal.what':
    'A rehearsal works on a copy: try wall and papers; at its end all of it is thrown away, and the county’s data, numbers and papers folder stay as they are. The application opens anew.',
  'rehearsal.bar': 'Rehearsal',
  'rehearsal.end': 'End rehearsal',
  'rehearsal.end-ask':
    'What was recorded in the rehearsal is thrown away; the real data stay as they are. Press Alt+Y again to end, Esc to go on.',
  'rehearsal.go-on': 'Go on',
  'start.rehearsal-impossible':
    'No rehearsal: the copy could not be written to the temporary folder ({folder}). The real data are open. Free some disk space, then press Alt+Y again.',
  'keys.rehearsal': 'Rehearse / end the rehearsal',
  'refusal.rehearsal-on-already':
    'A rehearsal is on already. Press Alt+Y to end it before you rehearse another meeting.',
};
