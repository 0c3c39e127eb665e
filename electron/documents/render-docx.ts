import type { DocumentModel } from '../../shared/documents/model.ts';
import { docxWriter } from './docx-writer.ts';
import { type FaceSet, standardFaces } from './faces.ts';

/**
 * One paper as the bytes of a .docx after GB/T 9704-2012 (docs/rules.md 4.1). For many papers keep a `docxWriter`: it makes what they
 * have in common once. Throws only on a defect.
 */
export const renderDocx = (model: DocumentModel, faces: FaceSet = standardFaces): Promise<Uint8Array<ArrayBuffer>> =>
  docxWriter(faces).write(model);
