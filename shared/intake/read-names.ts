import { halfWidth, saysNothing, withoutBlanks } from './clean-text.ts';

/** Whether a cell that is marked says yes (√, 是, 1) or no (×, 否, 0, nothing); null where it says something else. */
export const saysYes = (text: string): boolean | null => {
  const bare = withoutBlanks(halfWidth(text)).toLowerCase();
  if (/^(√|✓|✔|☑|■|●|▲|★|是|有|1|y|yes|对)$/.test(bare)) return true;
  return saysNothing(text) || /^(×|✗|✘|□|○|否|不是|0|n|no)$/.test(bare) ? false : null;
};

/** The name without the blanks that fill up names of two characters in lists (周　禾). */
export const readName = (text: string): string => withoutBlanks(halfWidth(text)).replace(/[.．•・]/g, '·');

/** A name in a cell with what stands in brackets behind it or before its colon: 周禾（女）, 副书记：周禾, 何青（代）. */
export type NameReading = {
  readonly name: string;
  readonly sex: 'male' | 'female' | null;
  /** A post, or 代; empty where nothing was said. */
  readonly said: string;
};

const aside =
  /^(女|男|兼|兼职|专职|新任|连任|留任|中共党员|党员|预备党员|非党员|群众|.{1,4}族|[男女][,，、].{1,4}族?|党外|挂职)$/;
const saidPost = /书记|主任|委员|支委|村委|监委|会计|主席|连长|^代$|代理/;

const nameOf = (part: string, label: string): NameReading => {
  const found = /^(.*?)[(（]([^()（）]*)[)）]$/.exec(part);
  const inside = found?.[2] ?? '';
  if (found?.[1] && saidPost.test(inside)) return { name: readName(found[1]), sex: null, said: inside };
  if (found?.[1] && aside.test(inside)) {
    const sex = inside.startsWith('女') ? 'female' : inside.startsWith('男') ? 'male' : null;
    return { name: readName(found[1]), sex, said: label };
  }
  return { name: readName(part), sex: null, said: label };
};

const separators = /[、，,;；/\n](?![^(（]*[)）])/;

// 副书记 周禾: a word that is a post says which one the name behind it holds.
const words = (part: string): readonly string[] => {
  const found = part.split(/[\s\u3000\u00a0]+/).filter((word) => word !== '');
  return found.some((word) => [...word].length === 1) ? [found.join('')] : found;
};

/**
 * The names in one cell, split on 、，,; line breaks and blanks (docs/rules.md 5), each with what is said beside it. A blank beside
 * a single character fills up a name and splits nothing; a word before a colon holds for the names behind it.
 */
export const namesIn = (text: string): readonly NameReading[] => {
  const names: NameReading[] = [];
  let label = '';
  for (const part of text.split(separators).flatMap(words)) {
    const labelled = /^([^:：]{1,12})[:：](.*)$/.exec(part);
    if (labelled) label = labelled[1] ?? '';
    const rest = labelled ? (labelled[2] ?? '') : part;
    if (!saysNothing(rest)) names.push(nameOf(rest, label));
  }
  return names;
};

/** The names alone. */
export const splitNames = (text: string): readonly string[] => namesIn(text).map(({ name }) => name);

/** Whether the name column says that nobody holds the post. */
export const saysVacant = (text: string): boolean =>
  /^[(（]?(职位|岗位)?(空缺|暂缺|缺|待补|待选|待定|缺额|空|空岗|空编|暂无|缺员|缺配|出缺)(\d+[人名])?[)）]?$/.test(
    withoutBlanks(halfWidth(text)),
  );

/** The sex as it is written; null where the cell says neither. */
export const readSex = (text: string): 'male' | 'female' | null => {
  const bare = withoutBlanks(text);
  if (/^(男|男性|male|m|man)$/i.test(bare)) return 'male';
  return /^(女|女性|female|f|woman)$/i.test(bare) ? 'female' : null;
};
