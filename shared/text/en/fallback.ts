import type { fallback as zh } from '../zh/fallback.ts';

/** What is printed beforehand, and typed in afterwards at its times. */
export const fallback: Readonly<Record<keyof typeof zh, string>> = {
  'fallback.mode': 'From paper',
  'fallback.panel': 'Typing in from paper',
  'fallback.code': 'Sheet',
  'fallback.code-hint': 'at its foot, like 0921-03-K',
  'fallback.general': 'No village',
  'fallback.time': 'Time',
  'fallback.time-again': 'empty: {time} again',
  'fallback.keys-code': 'Enter takes it, Esc leaves it',
  'fallback.keys-time': 'Enter goes to the line, Alt+T another sheet, Esc done',
  'fallback.keys-line':
    'Type what the sheet says: kind and speaker as ever, Enter saves it, not to the wall. Alt+T time, sheet, end',
  'keys.from-paper': 'Type in from paper',
  'refusal.sheet-wrong':
    'This is no sheet code; nothing was taken. Copy it from the left of the foot, its last sign too.',
  'refusal.sheet-of-other-meeting':
    'This sheet is of another meeting; nothing was taken. Look at the month and day in its foot.',
  'end.from-paper': 'from paper',
  'end.edited': '{end}, corrected',
  'former.was': '{time} changed by {who}; before: {was}',
  'former.off-record': 'off the record',
  'former.on-record': 'on the record',
  'correct.unsaved': 'The words of this line are changed and not saved. Enter saves them, Esc leaves them, then go on.',
  'correct.find': 'Find a line',
  'correct.find-hint': 'Some of its words, a name, a village, a time',
  'correct.village': 'Which village it belongs to',
  'correct.village-hint': 'Village',
  'correct.no-village': 'No village',
  'correct.time': 'Time',
  'correct.history': 'What it said before',
  'correct.history-hint': 'Choose one to bring it back into the field, Enter saves it. Each says when and by whom',
  'correct.time-hint': 'such as 0942',
  'keys.correct-find': 'Correcting: find a line',
  'keys.correct-far': 'Correcting: ten lines; ends',
  'keys.correct-what': 'Correcting: village, time, earlier words',
  'papers.kind.agenda': 'Agenda',
  'papers.kind.profiles': 'Village sheets',
  'papers.kind.capture': 'Capture sheets',
  'papers.kind.host': 'Chair’s sheets, for the chair only',
  'papers.beforehand': 'Make the four papers for before',
  'papers.beforehand-again': 'Make the four papers for before again',
  'papers.beforehand-why':
    'Printed beforehand: without power the meeting goes on on paper, and is typed in afterwards by the code of each sheet. The chair’s sheets lie in a folder of their own, never among those for the room. Minutes and notices are made once the meeting is over.',
  'refusal.time-unreadable': 'This is no time; nothing was changed. Write four digits, such as 0942.',
  'refusal.answer-before-question':
    'The answer would come before its question; nothing was changed. Put the question’s time right first.',
};
