import { Document, Packer } from 'docx';
import type { DocumentModel } from '../../shared/documents/model.ts';
import { sectionOf } from './docx-frame.ts';
import { type FaceSet, standardFaces } from './faces.ts';
import { stylesXml } from './styles-xml.ts';

/**
 * A paper as the bytes of a .docx after GB/T 9704-2012 (docs/rules.md 4.1). Its properties name the paper and the organ, never who
 * sat at which machine. Throws only on a defect.
 */
export const renderDocx = async (model: DocumentModel, faces: FaceSet = standardFaces): Promise<Uint8Array> => {
  const document = new Document({
    title: model.title,
    creator: model.organ,
    lastModifiedBy: model.organ,
    externalStyles: stylesXml(faces),
    evenAndOddHeaderAndFooters: true,
    sections: model.parts.map((part) => sectionOf(part, faces, model.stamp)),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
};
