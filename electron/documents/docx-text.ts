import { type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Face, Run } from '../../shared/documents/model.ts';
import { cutByRarity, type FaceSet, type Piece } from './faces.ts';

/** The faces of a paper, and how a text is cut where they change. */
export type Setting = FaceSet & { readonly cut: (text: string) => readonly Piece[] };

/** The setting of plain text in the faces of a set. */
export const settingOf = (faces: FaceSet): Setting => ({ ...faces, cut: cutByRarity });

/** What a piece of text may have of its own; everything else comes from the paragraph's style. */
export type Own = { readonly scale?: number; readonly face?: Face };

const latin = 'Times New Roman';

/**
 * Text as runs of Word: each says `hint eastAsia`, so that quotes and dashes take the Chinese face, and characters that the
 * GB2312 faces lack take the larger face of the same kind.
 */
export const textRuns = (runs: readonly Run[], faces: Setting, style: Face, own: Own = {}): readonly TextRun[] =>
  runs.flatMap((run) => {
    const face = run.face ?? own.face ?? style;
    return faces.cut(run.text).map(
      ({ text, isRare }) =>
        new TextRun({
          text,
          font: {
            ascii: latin,
            hAnsi: latin,
            cs: latin,
            eastAsia: (isRare ? faces.rare : faces.names)[face],
            hint: 'eastAsia',
          },
          ...(own.scale === undefined ? {} : { scale: own.scale }),
        }),
    );
  });

/** A paragraph of a style. */
export const paragraph = (
  style: string,
  children: readonly TextRun[],
  options: Omit<IParagraphOptions, 'style' | 'children'> = {},
): Paragraph => new Paragraph({ ...options, style, children: [...children] });
