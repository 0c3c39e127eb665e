import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';

/** An element as the parser orders it: its name, its attributes, its children. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
};

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
});

const elementOf = (node: Readonly<Record<string, unknown>>): Element[] => {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  if (name === '#text') return [{ name, attributes: {}, children: [], text: String(node[name]) }];
  // A parsed door: this is how the parser writes attributes and children.
  const attributes = (node[':@'] ?? {}) as Record<string, string>;
  const children = ((node[name] ?? []) as Record<string, unknown>[]).flatMap(elementOf);
  return [{ name, attributes, children, text: children.map(({ text }) => text).join('') }];
};

/** A part of a .docx as elements; throws where the part is missing or no XML. */
export const partOf = (docx: Uint8Array, path: string): Element => {
  const bytes = unzipSync(docx)[path];
  if (!bytes) throw new Error(`no ${path}`);
  const [root] = parser
    .parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    .flatMap(elementOf)
    .filter(({ name }: Element) => !name.startsWith('?'));
  return root;
};

/** Every element of a name, wherever it is. */
export const every = (element: Element, name: string): readonly Element[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => every(child, name)),
];
