import { Document, type IContext } from 'docx';
import { type Block, mapRuns } from '../../shared/documents/model.ts';
import { measuresOf } from './block-measures.ts';
import { childrenOf } from './docx-blocks.ts';
import type { Setting } from './docx-text.ts';
import type { FaceSet } from './faces.ts';
import { cutSigns, type Form, filled, formOf, takeTexts } from './form.ts';
import { escaped, xmlOf } from './xml-of.ts';

/** Writes blocks as XML. The library writes each shape of a block once; a block of the same shape only brings its texts. */
export type BlockWriter = { readonly write: (block: Block) => string };

/** Of one paper a few dozen; a county's year of papers stays far below. */
const mostShapes = 2000;

const emptyContext = (): IContext => {
  const file = new Document({ sections: [] });
  return { file, viewWrapper: file.Document, stack: [] };
};

/** A writer of blocks in the faces of a set. Shapes are kept as long as the writer. */
export const blockWriter = (faces: FaceSet): BlockWriter => {
  const setting: Setting = { ...faces, cut: cutSigns };
  const shapes = new Map<string, Form>();
  const context = emptyContext();
  const shapeOf = (key: string, cut: Block, block: Block): Form => {
    const known = shapes.get(key);
    if (known) return known;
    if (shapes.size >= mostShapes) shapes.clear();
    const shape = formOf(xmlOf(childrenOf(cut, setting, measuresOf(block)), context));
    shapes.set(key, shape);
    return shape;
  };
  return {
    write: (block) => {
      const taken = takeTexts();
      const cut = mapRuns(block, taken.run);
      // Two blocks have one shape when all but their texts is equal, what the texts' lengths decide included.
      const shape = shapeOf(JSON.stringify([cut, measuresOf(block)]), cut, block);
      return filled(shape, taken.texts.map(escaped));
    },
  };
};
