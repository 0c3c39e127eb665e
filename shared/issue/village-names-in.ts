const suffix = /(?:村|社区)$/;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** 石桥、东岭两村, 石桥、东岭都: in a list, or before 一个村, a name stands without its own 村. */
const listOf = (stems: readonly string[]): RegExp => {
  const any = `(?:${stems.map(escaped).join('|')})`;
  return new RegExp(
    `${any}(?:村|社区)?(?:[、，,和与及]${any}(?:村|社区)?)+(?:等?[一二两三四五六七八九十\\d]*个?(?:村|社区)|(?=[都均皆各也]|等地))|${any}(?:这|那)?[一1]个(?:村|社区)`,
    'g',
  );
};

/** Where each name stands in full; a name that lies in a longer one is not meant (东岭村 in 上东岭村). */
const inFull = (text: string, names: readonly string[]): readonly (readonly [at: number, name: string])[] => {
  const there = names.filter((name) => text.includes(name));
  return there.flatMap((name) => {
    const longer = there.filter((other) => other !== name && other.includes(name));
    const at = longer.reduce((left, other) => left.replaceAll(other, '□'.repeat(other.length)), text).indexOf(name);
    return at < 0 ? [] : [[at, name] as const];
  });
};

/** Where the names of lists stand that leave the 村 to the end; a stem of one character is no name. */
const inLists = (text: string, names: readonly string[]): readonly (readonly [at: number, name: string])[] => {
  const there = names
    .map((name) => [name.replace(suffix, ''), name] as const)
    .filter(([stem, name]) => stem.length >= 2 && stem !== name && text.includes(stem));
  if (there.length === 0) return [];
  const longestFirst = there.map(([stem]) => stem).toSorted((one, other) => other.length - one.length);
  return [...text.matchAll(listOf(longestFirst))].flatMap((list) =>
    [...list[0].matchAll(new RegExp(longestFirst.map(escaped).join('|'), 'g'))].flatMap((stem) =>
      there.filter(([own]) => own === stem[0]).map(([, name]) => [list.index + stem.index, name] as const),
    ),
  );
};

/** The names among `names` that a text names, in full or in a list (石桥、东岭两村), each once and in the order of their places. */
export const villageNamesIn = (text: string, names: readonly string[]): readonly string[] => {
  const found = [...inFull(text, names), ...inLists(text, names)].toSorted(([one], [other]) => one - other);
  return [...new Set(found.map(([, name]) => name))];
};
