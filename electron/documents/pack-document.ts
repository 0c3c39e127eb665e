import { Document, type FileChild, Packer } from 'docx';
import type { DocumentModel, Part } from '../../shared/documents/model.ts';
import { markScale } from './block-measures.ts';
import { sectionOf } from './docx-frame.ts';
import type { Setting } from './docx-text.ts';
import { stylesXml } from './styles-xml.ts';

/** A sheet takes over head and foot from the sheet before it: the code at its foot is the same. */
const isAsBefore = (part: Part, before: Part | undefined): boolean =>
  part.layout === 'sheet' && before?.layout === 'sheet' && part.code.text === before.code.text;

/** Which sections take over head and foot from the one before, and how far each mark is narrowed. */
export const framingsOf = ({ parts }: DocumentModel) =>
  parts.map((part, index) => ({
    isAsBefore: isAsBefore(part, parts[index - 1]),
    markScale: part.layout === 'letter' ? markScale(part.mark.text, 152) : 100,
  }));

/**
 * A whole paper packed by the library, with `contentOf` for what stands on the pages of each part. Its properties name the paper
 * and the organ, never who sat at which machine.
 */
export const packDocument = async (
  model: DocumentModel,
  setting: Setting,
  framings: ReturnType<typeof framingsOf>,
  contentOf: (part: Part, index: number) => readonly FileChild[],
): Promise<Uint8Array> => {
  const stamp = model.stamp === undefined ? null : { text: model.stamp, sources: [] };
  const document = new Document({
    title: model.title,
    creator: model.organ,
    lastModifiedBy: model.organ,
    externalStyles: stylesXml(setting),
    evenAndOddHeaderAndFooters: true,
    sections: model.parts.map((part, index) => {
      const framing = framings[index] ?? { isAsBefore: false, markScale: 100 };
      return sectionOf(part, setting, { stamp, ...framing }, contentOf(part, index));
    }),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
};
