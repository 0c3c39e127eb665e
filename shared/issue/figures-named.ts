/** A thing that is counted in a village and that two sources may count differently. */
export type Counted = 'reserve' | 'income' | 'party-members' | 'households' | 'recruits';

/** A figure as a text names it: of what, how many, and of which year where the text says one. */
export type FigureNamed = { readonly of: Counted; readonly value: number; readonly year: number | null };

const small = '零一二三四五六七八九';

/** 0 to 99 as people write them: 12, 两, 十二, 二十. Null for what is no number. */
const numberIn = (words: string): number | null => {
  if (/^\d+(?:\.\d+)?$/.test(words)) return Number(words);
  const digit = (character: string | undefined): number =>
    character ? small.indexOf(character.replace('两', '二')) : 0;
  const [, tens = '', ten, ones] = /^([一二三四五六七八九]?)(十)?([零一二两三四五六七八九]?)$/.exec(words) ?? [];
  if (ten === undefined) return ones ? digit(ones) : null;
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones === '' ? undefined : ones);
};

const number = '(\\d+(?:\\.\\d+)?|[一二三四五六七八九]?十?[零一二两三四五六七八九]?)';
const between = '[^，。；,;\\d一二两三四五六七八九十零]{0,8}';
const people = '(?:名|人|个)';

const patterns: readonly { readonly of: Counted; readonly pattern: RegExp }[] = [
  { of: 'reserve', pattern: new RegExp(`后备(?:力量|干部|人选|人才)?${between}${number}\\s*${people}`) },
  { of: 'reserve', pattern: new RegExp(`${number}\\s*${people}后备`) },
  { of: 'income', pattern: new RegExp(`(?:集体(?:经济|经营性)?|经营性)收入${between}(\\d+(?:\\.\\d+)?)\\s*万元`) },
  { of: 'recruits', pattern: new RegExp(`发展(?:了)?(?:新)?党员${between}${number}\\s*${people}`) },
  {
    of: 'party-members',
    pattern: new RegExp(`(?<!发展|发展了|发展新)党员(?:共|总数|有|为)?\\s*${number}\\s*${people}`),
  },
  // 6户群众有疑问 counts those who asked, not the village: only words for the whole of it make a figure.
  { of: 'households', pattern: new RegExp(`(?:全村|本村|总户数|户数|住户|村里?共)${between}${number}\\s*户(?!外|籍)`) },
];

const none: readonly { readonly of: Counted; readonly pattern: RegExp }[] = [
  { of: 'reserve', pattern: /后备(?:力量|干部|人选|人才)?(?:无人在册|一个也没有|一名也没有|没有人)/ },
  { of: 'recruits', pattern: /(?:未|没有)发展(?:一名)?党员/ },
];

/** The year that a text names: in figures, or from this day. */
const yearIn = (text: string, thisYear: number): number | null => {
  const [, figures] = /(20\d{2})年/.exec(text) ?? [];
  if (figures) return Number(figures);
  if (text.includes('去年')) return thisYear - 1;
  return text.includes('今年') ? thisYear : null;
};

/** The figures that a text names of the things a village is counted by; `thisYear` is the year in which it was said. */
export const figuresNamed = (text: string, thisYear: number): readonly FigureNamed[] => {
  const year = yearIn(text, thisYear);
  const counted = patterns.flatMap(({ of, pattern }) => {
    const value = numberIn(pattern.exec(text)?.[1] ?? '');
    return value === null ? [] : [{ of, value, year }];
  });
  const zero = none.flatMap(({ of, pattern }) => (pattern.test(text) ? [{ of, value: 0, year }] : []));
  return [...counted, ...zero].filter((one, index, all) => all.findIndex(({ of }) => of === one.of) === index);
};
