import type { FileChild, IContext, IXmlableObject } from 'docx';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** A text as it stands in XML: the five signs written out, control characters left out, as the library writes it. */
export const escaped = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these have no place in XML
  text.replace(/[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g, (sign) => escapes[sign] ?? '');

const textOf = (value: unknown): string => (typeof value === 'string' ? escaped(value) : String(value));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const attributesOf = (value: unknown): string =>
  isObject(value)
    ? Object.entries(value)
        .map(([name, one]) => ` ${name}="${textOf(one)}"`)
        .join('')
    : '';

const written = (element: unknown): string => {
  if (!isObject(element)) return textOf(element);
  const [name = '', content] = Object.entries(element)[0] ?? [];
  if (!isObject(content)) return `<${name}>${textOf(content)}</${name}>`;
  if (!Array.isArray(content)) return `<${name}${attributesOf(content['_attr'])}/>`;
  const isAttributes = (child: unknown): boolean => isObject(child) && Object.keys(child)[0] === '_attr';
  const attributes = content.filter(isAttributes).map((child) => attributesOf(child['_attr']));
  const children = content.filter((child) => !isAttributes(child) && child !== undefined).map(written);
  return `<${name}${attributes.join('')}>${children.join('')}</${name}>`;
};

/** The XML of the library's paragraphs and tables, byte for byte as its packer writes them. */
export const xmlOf = (children: readonly FileChild[], context: IContext): string =>
  children.map((child) => written(child.prepForXml(context) satisfies IXmlableObject | undefined)).join('');
