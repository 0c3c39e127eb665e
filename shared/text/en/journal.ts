import type { Text } from '../translate.ts';
import type { journal as zh } from '../zh/journal.ts';

/** English texts: refusals of calls, notices at the start, titles of windows. */
export const journal: Readonly<Record<keyof typeof zh, Text>> = {
  'refusal.refused': 'This window may not do that. No record was changed. Do it from the console.',
  'refusal.misfit':
    'This entry is incomplete or has the wrong form ({where}). It was not written and no record was changed. Correct it and send it again.',
  'refusal.defect':
    'Something inside the program failed and this step was not done. Saved records are unchanged. Try again; if it fails again, note what you were doing and tell whoever maintains the program.',
  'refusal.disk-full':
    'The disk is full, so this entry is not saved yet. You can go on typing; unsaved text is kept on screen. Free some space and saving will continue.',
  'refusal.disk-read-only':
    'The data folder cannot be written, so this entry is not saved yet. You can go on typing; unsaved text is kept on screen. Check the permissions of the folder, or whether the disk is write-protected.',
  'refusal.disk-failing':
    'The disk does not answer or reports errors, so this entry is not saved yet. You can go on typing; unsaved text is kept on screen. Check whether the disk is loose or failing.',
  'refusal.disk-gone':
    'The data folder is gone, so this entry is not saved yet. You can go on typing; unsaved text is kept on screen. Connect the disk again or put the folder back, then start the program anew; write down the unsaved text before.',
  'disk.nearly-full':
    'The disk is nearly full: {free} MB left. There is room for now; free some space after the meeting.',
  'disk.on-reserve':
    'The disk is full and the reserve is in use: about a thousand more entries can be saved. Free some space soon; saving goes on by itself.',
  'disk.read-only':
    'The data folder cannot be written now, so new entries are not saved; all earlier records are there. Check the permissions of the folder, or whether the disk is write-protected.',
  'disk.slow':
    'The disk answers slowly: saving is under way and not confirmed. You can go on typing; if it stays so, check the disk or the network drive.',
  'disk.gone':
    'The data folder is gone: the disk may have been unplugged, or the folder moved or deleted. Put it back in its place: {folder}',
  'disk.clock-back':
    'The clock of the computer was set back. Entries are saved and stay in order, but new ones carry an earlier time of day. Check date and time of the computer.',
  'refusal.nothing-to-undo': 'There is nothing to undo.',
  'refusal.nothing-to-redo': 'There is nothing to redo.',
  'refusal.issued-stays':
    'Papers have been issued, and what was recorded before them can no longer be undone. To correct it, record the correction and issue new papers.',
  'refusal.cancelled': 'Cancelled; nothing was changed.',
  'refusal.no-such-meeting':
    'This meeting was not found and nothing was changed. Choose it again from the list of meetings.',
  'refusal.no-such-preview': 'This preview is no longer there and nothing was imported. Choose the file again.',
  'refusal.preview-stale':
    'Records changed after the preview, so nothing was imported and no record was changed. Preview the file again, then confirm.',
  'refusal.doubts-open':
    'Some doubtful rows are undecided, so nothing was imported. Take or skip each of them, then confirm.',
  'refusal.nothing-to-write': 'The file says nothing that is not on record already. There is nothing to write.',
  'refusal.paper-failed':
    'This paper was not made; the records of the meeting are not affected. Try again; if it fails again, export the ledger as a copy first.',
  'refusal.folder-not-writable':
    'The papers folder cannot be written and the paper was not saved; the records of the meeting are not affected. Close an open file of the same name, or check the permissions of the folder.',
  'refusal.file-not-found':
    'This file was not found and nothing was changed. It may have been moved, renamed or deleted.',
  'refusal.file-too-large':
    'The file is too large and was not read; no record was changed. Remove sheets and pictures that are not needed, or split it into several files.',
  'refusal.file-not-a-workbook':
    'This is not a table that can be read (Excel, WPS, ODS, CSV); no record was changed. Open it in Excel or WPS, save it as .xlsx and choose that.',
  'refusal.file-password':
    'The file has a password and was not read; no record was changed. Remove the password in Excel or WPS, save a copy and choose that.',
  'refusal.file-damaged':
    'The file is damaged and was not read; no record was changed. Open it in Excel or WPS, save a copy and choose that.',
  'refusal.file-bomb':
    'Unpacked, this file is abnormally large; it was not read and no record was changed. Check where it comes from and do not open files of unknown origin.',
  'refusal.file-no-head-row':
    'No head row was found, so nothing was imported and no record was changed. Check that one row names the columns, such as 村名 and 姓名.',
  'refusal.file-no-sheet': 'The workbook has no sheet with content, so nothing was imported and no record was changed.',
  'refusal.reading-took-too-long':
    'Reading took too long and was stopped; no record was changed. Remove empty rows and columns around the table, then choose the file again.',
  'refusal.reading-took-too-much-memory':
    'Reading this file took too much memory and was stopped; no record was changed. Split it into smaller files.',
  'refusal.one-display-only':
    'There is no other display to use, so the room window was not opened: it must not cover the console. Connect the projector and set it to "extend", or open the room in a window.',
  'start.journal-damaged': {
    one: 'A journal file is damaged. The first {kept} steps are intact and fully restored; about {count} step after them cannot be read. The damaged files are kept unchanged in {folder}. Do not delete them; whoever maintains the program may be able to use them.',
    other:
      'A journal file is damaged. The first {kept} steps are intact and fully restored; about {count} steps after them cannot be read. The damaged files are kept unchanged in {folder}. Do not delete them; whoever maintains the program may be able to use them.',
  },
  'start.journal-newer': {
    one: '{count} step was written by a newer version. It is kept unchanged but not shown. Open the records with the newer version.',
    other:
      '{count} steps were written by a newer version. They are kept unchanged but not shown. Open the records with the newer version.',
  },
  'start.draft-damaged':
    'The line that was not sent last time cannot be read; other records are not affected. The file was kept as {file}.',
  'start.settings-damaged':
    'Window places, language and other settings cannot be read and are back to their first state; records are not affected. The file was kept as {file}.',
  'start.disk-full':
    'The disk is full: new entries cannot be saved for now, existing records can be read. Free some space.',
  'start.disk-read-only':
    'The data folder cannot be written: new entries cannot be saved for now, existing records can be read. Check the permissions of the folder, or whether the disk is write-protected.',
  'start.disk-failing':
    'The disk does not answer or reports errors: new entries cannot be saved for now, existing records can be read. Check the disk.',
  'start.disk-gone':
    'The data folder is gone: new entries cannot be saved for now. Connect the disk again, then start the program anew.',
  'start.clock-back':
    'The clock of the computer ({now}) stands before the last record ({last}). Entries are saved and stay in order. Check date and time of the computer.',
  'start.cannot-open':
    'The data folder cannot be opened, so the program did not start; no file was changed. Check the disk and the permissions of the folder, then start again: {folder}',
  'start.newer-journal':
    'These records were written by a newer version and this version cannot read them; no file was changed. Open them with the newer version: {folder}',
  'journal.newer': 'Written by a newer version',
  'window.console': 'Huizhen Console',
  'window.room': 'Huizhen Room',
  'window.host': 'Huizhen Host',
  'window.start-title': 'Huizhen did not start',
};
