import { openZipPart, type ZipPart, zipPart } from './zip-parts.ts';

/** A part of one paper; `zipped` where it is the same in other papers and was deflated for them. */
export type PaperPart = { readonly name: string; readonly xml: string; readonly zipped?: ZipPart };

/** A part as it goes into a file. */
export const zippedOf = ({ name, xml, zipped }: PaperPart): ZipPart => zipped ?? zipPart(name, xml);

/** A section ends with the paragraph that has its properties: the last one of its blocks, or behind a table one of its own. */
export const endSection = (blocks: string, properties: string): string => {
  const end = blocks.endsWith('</w:p>') ? blocks.lastIndexOf('</w:pPr>') : -1;
  return end < blocks.lastIndexOf('<w:p>')
    ? `${blocks}<w:p><w:pPr>${properties}</w:pPr></w:p>`
    : `${blocks.slice(0, end)}${properties}${blocks.slice(end)}`;
};

/** Takes papers of one look and makes one file of them. `close` gives its parts. */
export type Binder = { readonly add: (parts: readonly PaperPart[]) => void; readonly close: () => readonly ZipPart[] };

const documentPath = 'word/document.xml';
const relationsPath = 'word/_rels/document.xml.rels';
const typesPath = '[Content_Types].xml';
const relation = /<Relationship Id="(rId\d+)" Type="[^"]*\/(header|footer)" Target="([^"]+)"\/>/g;
const headOrFoot = /^word\/(_rels\/)?(header|footer)\d+\.xml/;
const headOrFootType = /<Override [^>]*PartName="\/word\/(?:header|footer)\d+\.xml"[^>]*\/>/g;

const xmlOf = (parts: readonly PaperPart[], name: string): string =>
  parts.find((part) => part.name === name)?.xml ?? '';

/** The text of a document between its head and the properties of its last section. */
const bodyOf = (xml: string) => {
  const [from, to] = [xml.indexOf('<w:body>') + '<w:body>'.length, xml.lastIndexOf('<w:sectPr>')];
  const end = xml.lastIndexOf('</w:body>');
  return { head: xml.slice(0, from), body: xml.slice(from, to), last: xml.slice(to, end), foot: xml.slice(end) };
};

type Kept = { readonly id: string; readonly kind: string; readonly part: PaperPart };

const firstId = 1001;
const relationOf = ({ id, kind, part }: Kept): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${part.name.slice('word/'.length)}"/>`;
const typeOf = ({ kind, part }: Kept): string =>
  `<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml" PartName="/${part.name}"/>`;

/** Heads and feet of all papers, each text once: what differs from paper to paper (the code) makes a foot of its own. */
const openHeadsAndFeet = () => {
  const kept = new Map<string, Kept>();
  const keep = (kind: string, xml: string): string => {
    const known = kept.get(`${kind} ${xml}`);
    if (known) return known.id;
    const id = `rId${firstId + kept.size}`;
    kept.set(`${kind} ${xml}`, { id, kind, part: { name: `word/${kind}${firstId + kept.size}.xml`, xml } });
    return id;
  };
  return {
    all: () => [...kept.values()],
    /** The document of a paper with its heads and feet kept, under the names that they have in the whole. */
    renamed: (parts: readonly PaperPart[]): string => {
      const names = [...xmlOf(parts, relationsPath).matchAll(relation)].map(
        ([, id = '', kind = '', target = '']) => [id, keep(kind, xmlOf(parts, `word/${target}`))] as const,
      );
      const ids = new Map(names);
      return xmlOf(parts, documentPath).replace(
        /r:id="(rId\d+)"/g,
        (all, id: string) => `r:id="${ids.get(id) ?? all}"`,
      );
    },
  };
};

/** The rest of the package around the document: its heads and feet take the place of those of the first paper. */
const packageOf = (first: readonly PaperPart[], kept: readonly Kept[]): readonly ZipPart[] => {
  const relations = xmlOf(first, relationsPath)
    .replace(relation, '')
    .replace('</Relationships>', `${kept.map(relationOf).join('')}</Relationships>`);
  const types = xmlOf(first, typesPath)
    .replace(headOrFootType, '')
    .replace('</Types>', `${kept.map(typeOf).join('')}</Types>`);
  const own = [documentPath, relationsPath, typesPath];
  return [
    ...first.filter(({ name }) => !own.includes(name) && !headOrFoot.test(name)).map(zippedOf),
    ...kept.map(({ part }) => zippedOf(part)),
    zipPart(relationsPath, relations),
    zipPart(typesPath, types),
  ];
};

/** Begins a file with its first paper, whose properties and styles are those of the whole. Each paper is deflated as it comes. */
export const openBinder = (first: readonly PaperPart[]): Binder => {
  const headsAndFeet = openHeadsAndFeet();
  const document = openZipPart(documentPath);
  const { head, foot, ...rest } = bodyOf(headsAndFeet.renamed(first));
  const bound = { ...rest };
  document.write(head);
  return {
    add: (parts) => {
      document.write(endSection(bound.body, bound.last));
      const { body, last } = bodyOf(headsAndFeet.renamed(parts));
      Object.assign(bound, { body, last });
    },
    close: () => {
      const whole = document.close(`${bound.body}${bound.last}${foot}`);
      return [...packageOf(first, headsAndFeet.all()), whole];
    },
  };
};
