import { halfWidth, saysNothing, withoutBlanks } from './clean-text.ts';

/** The name without the blanks that fill up names of two characters in lists (周　禾). */
export const readName = (text: string): string => withoutBlanks(halfWidth(text)).replace(/[.．•・]/g, '·');

/**
 * The names in one cell, split on 、，,; line breaks and blanks (docs/rules.md 5). A blank beside a single character fills up a
 * name and splits nothing.
 */
export const splitNames = (text: string): readonly string[] =>
  text
    .split(/[、，,;；\n]/)
    .flatMap((part) => {
      const words = part.split(/[\s\u3000\u00a0]+/).filter((word) => word !== '');
      return words.some((word) => [...word].length === 1) ? [words.join('')] : words;
    })
    .map(readName)
    .filter((name) => !saysNothing(name));

/** Whether the name column says that nobody holds the post. */
export const saysVacant = (text: string): boolean =>
  /^[(（]?(空缺|暂缺|缺|待补|缺额|空)[)）]?$/.test(withoutBlanks(text));

/** The sex as it is written; null where the cell says neither. */
export const readSex = (text: string): 'male' | 'female' | null => {
  const bare = withoutBlanks(text);
  if (bare === '男') return 'male';
  return bare === '女' ? 'female' : null;
};
