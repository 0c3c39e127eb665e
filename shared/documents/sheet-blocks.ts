import type { Block, Cell, DocumentModel, Part } from './model.ts';
import { organOf, type PaperContext, run } from './paper-context.ts';
import { titleLines } from './title-lines.ts';

/** A cell that somebody fills in with a pen. */
export const byHand: Cell = { runs: [] };

/** A cell with its text in the middle. */
export const centred = (text: string, ...sources: readonly (string | undefined)[]): Cell => ({
  runs: [run(text, ...sources)],
  isCentred: true,
});

/** A sheet with a title, and a code at its foot where it has one. */
export const sheetPart = (title: string, blocks: readonly Block[], code = run('')): Part => ({
  layout: 'sheet',
  code,
  blocks: [{ kind: 'title', lines: titleLines(title).map((line) => run(line)) }, ...blocks],
});

/** A paper of one sheet. */
export const sheetOf = (context: PaperContext, title: string, blocks: readonly Block[]): DocumentModel => ({
  title,
  organ: organOf(context),
  parts: [sheetPart(title, blocks)],
});
