import { Paragraph, TextRun } from 'docx';
import { unzipSync } from 'fflate';
import type { DocumentModel, Part } from '../../shared/documents/model.ts';
import { blockWriter } from './block-shapes.ts';
import { type Binder, endSection, openBinder, type PaperPart, zippedOf } from './docx-binder.ts';
import type { FaceSet } from './faces.ts';
import { cutSigns, type Form, filled, formOf, type Taken, takeTexts } from './form.ts';
import { framingsOf, packDocument } from './pack-document.ts';
import { escaped } from './xml-of.ts';
import { zipOf, zipPart } from './zip-parts.ts';

/** Writes papers; what is the same in many of them is made once and kept as long as the writer. */
export type DocxWriter = {
  readonly write: (model: DocumentModel) => Promise<Uint8Array<ArrayBuffer>>;
  /** Begins one file of several papers, each on pages of its own with the head, foot and page numbers it has alone. */
  readonly open: (title: string) => Volume;
};

/** One file of several papers. Nothing is kept of a paper but its deflated text. */
export type Volume = {
  readonly add: (model: DocumentModel) => Promise<void>;
  readonly close: () => Uint8Array<ArrayBuffer>;
};

/** A part of every paper of one frame: deflated for good, or a form that each paper fills. */
type FramePart = PaperPart | { readonly name: string; readonly form: Form };

/** What papers of one frame have in common; `sections` are the properties of the sections that are not the last. */
type Frame = { readonly parts: readonly FramePart[]; readonly sections: readonly string[] };

const cutPart = (part: Part, taken: Taken): Part => {
  switch (part.layout) {
    case 'minutes':
    case 'landscape':
      return { ...part, blocks: [] };
    case 'letter':
      return { ...part, mark: taken.run(part.mark), code: taken.run(part.code), blocks: [] };
    case 'sheet':
      return { ...part, code: taken.run(part.code), blocks: [] };
  }
};

/** The paper without its texts. The first texts taken are title, organ and time, then one for the blocks of each part. */
const cutModel = (model: DocumentModel, now: string) => {
  const taken = takeTexts();
  const [title, organ, time] = [taken.whole(model.title), taken.whole(model.organ), taken.whole(now)];
  const bodies = model.parts.map(() => taken.whole(''));
  const stamp = model.stamp === undefined ? undefined : taken.run({ text: model.stamp, sources: [] }).text;
  const parts = model.parts.map((part) => cutPart(part, taken));
  const cut: DocumentModel = { title, organ, parts, ...(stamp === undefined ? {} : { stamp }) };
  return { cut, time, bodies, taken };
};

const bodySlot = (sign: string): Paragraph => new Paragraph({ children: [new TextRun(sign)] });

/** The paragraph that holds the place of a part's blocks; the library gives it the section's properties, but for the last part. */
const slot =
  /<w:p>(?:<w:pPr>(<w:sectPr>[^\u{f0000}-\u{ffffd}]*<\/w:sectPr>)<\/w:pPr>)?<w:r><w:t xml:space="preserve">([\u{f0000}-\u{ffffd}])<\/w:t><\/w:r><\/w:p>/gu;

const withoutSlots = (xml: string): string => xml.replace(slot, '$2');

const sectionsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(slot)].flatMap(([, properties]) => properties ?? []);

const withoutTime = (xml: string, sign: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${sign}`);

const framePart = (name: string, xml: string, time: string): FramePart => {
  const form = formOf(withoutTime(withoutSlots(xml), time));
  return form.slots.length === 0 ? { name, xml, zipped: zipPart(name, xml) } : { name, form };
};

const frameOf = (packed: Uint8Array, time: string): Frame => {
  const decoder = new TextDecoder();
  const files = Object.entries(unzipSync(packed)).filter(([, bytes]) => bytes.length > 0);
  const texts = files.map(([name, bytes]) => ({ name, xml: decoder.decode(bytes) }));
  return {
    parts: texts.map(({ name, xml }) => framePart(name, xml, time)),
    sections: texts.flatMap(({ name, xml }) => (name === 'word/document.xml' ? sectionsIn(xml) : [])),
  };
};

const firstBody = 3;

/** A writer of papers in the faces of a set. Throws only on a defect. */
export const docxWriter = (faces: FaceSet): DocxWriter => {
  const blocks = blockWriter(faces);
  const frames = new Map<string, Frame>();
  const frameFor = async (model: DocumentModel, { cut, bodies, time }: ReturnType<typeof cutModel>): Promise<Frame> => {
    const key = JSON.stringify([cut, framingsOf(model)]);
    const known = frames.get(key);
    if (known) return known;
    const setting = { ...faces, cut: cutSigns };
    const packed = await packDocument(cut, setting, framingsOf(model), (_, at) => [bodySlot(bodies[at] ?? '')]);
    const frame = frameOf(packed, time);
    frames.set(key, frame);
    return frame;
  };
  const partsOf = async (model: DocumentModel): Promise<readonly PaperPart[]> => {
    const cut = cutModel(model, new Date().toISOString());
    const { parts, sections } = await frameFor(model, cut);
    const texts = cut.taken.texts.map(escaped);
    for (const [index, part] of model.parts.entries()) {
      const body = part.blocks.map(blocks.write).join('');
      const properties = sections[index];
      texts[firstBody + index] = properties === undefined ? body : endSection(body, properties);
    }
    return parts.map((part) => ('form' in part ? { name: part.name, xml: filled(part.form, texts) } : part));
  };
  return {
    write: async (model) => zipOf((await partsOf(model)).map(zippedOf)),
    open: (title) => {
      const now: { binder: Binder | null } = { binder: null };
      return {
        add: async (model) => {
          if (now.binder) now.binder.add(await partsOf(model));
          else now.binder = openBinder(await partsOf({ ...model, title }));
        },
        close: () => {
          if (!now.binder) throw new Error('no papers to write together');
          return zipOf(now.binder.close());
        },
      };
    },
  };
};
