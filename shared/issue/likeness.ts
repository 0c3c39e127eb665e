/** Words that every report has and that say nothing about what is wrong. */
const filler =
  /目前|至今|现在|仍然|一直|已经|以来|连续|开始|长期|近期|个月|季度|上半年|下半年|今年|去年|没有|存在|问题|情况|有的|进行|[的了在是未无不已仍又也和与及共起前后年月日号个名人次笔项元万两]/g;

const figure = /[0-9０-９〇零一二三四五六七八九十百千]+/g;

/**
 * What a symptom is about: without the names of villages and towns, without dates, figures, marks and words that say
 * nothing. `names` are the names of all villages and towns of the county.
 */
export const essence = (text: string, names: readonly string[]): string => {
  const without = names
    .filter((name) => name !== '')
    .toSorted((one, other) => other.length - one.length)
    .reduce((kept, name) => kept.replaceAll(name, ''), text);
  return without
    .replace(figure, '')
    .replace(filler, '')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
};

const bigramsOf = (text: string): readonly string[] => {
  const characters = [...text];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
};

/** How many pairs of characters two texts share, of all that both have: 0 nothing, 1 the same. Both are essences. */
export const likeness = (one: string, other: string): number => {
  const left = bigramsOf(one);
  const right = [...bigramsOf(other)];
  const all = left.length + right.length;
  if (left.length === 0 || right.length === 0) return 0;
  const shared = left.filter((pair) => {
    const at = right.indexOf(pair);
    if (at >= 0) right.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / all;
};

/** From here on two symptoms are proposed as the same; a person decides. */
export const likeFrom = 0.5;

/** Whether two symptoms of different villages read like the same one. */
export const isLike = (one: string, other: string, names: readonly string[]): boolean =>
  likeness(essence(one, names), essence(other, names)) >= likeFrom;
