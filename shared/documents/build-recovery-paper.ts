import { paperWords } from '../text/zh/paper-words.ts';
import type { Day } from '../time/dates.ts';
import { dateWords } from '../time/format.ts';
import type { DocumentModel } from './model.ts';
import { run } from './paper-context.ts';

/** 恢复码: one sheet for the safe, with the code that opens the records where the password is forgotten or the computer is gone. */
export const buildRecoveryPaper = (code: string, county: string, today: Day): DocumentModel => ({
  title: paperWords['recovery.title'],
  organ: county,
  parts: [
    {
      layout: 'sheet',
      code: run(''),
      blocks: [
        { kind: 'title', lines: [run(paperWords['recovery.title'])] },
        { kind: 'number-line', run: run(`${county}　${dateWords('zh', today)}`), align: 'center' },
        {
          kind: 'table',
          widths: [156],
          head: [run(paperWords['recovery.head'])],
          rows: [{ cells: [{ runs: [run(code)], isCentred: true }], height: 24 }],
        },
        { kind: 'blank', lines: 1 },
        ...paperWords['recovery.steps'].map((step) => ({ kind: 'paragraph' as const, runs: [run(step)] })),
      ],
    },
  ],
});
