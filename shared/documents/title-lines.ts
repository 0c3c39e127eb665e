/** Characters of 22 pt on a line of 156 mm, less one at each side: a title does not touch the margins. */
const longest = 18;

// A line of a title ends behind a bracket, a mark or a whole group in quotes, never inside one.
const mayBreakAt = (characters: readonly string[], index: number): boolean => {
  const head = characters.slice(0, index).join('');
  const open = (one: string, other: string): boolean => head.split(one).length !== head.split(other).length;
  if (open('（', '）') || open('“', '”') || open('《', '》')) return false;
  return !/[”）》、，]/u.test(characters[index] ?? '') && !/[“（《]$/u.test(head);
};

/** Breaks a title into lines of nearly equal length, not inside brackets or quotes; short ones stay on one line. */
export const titleLines = (title: string): readonly string[] => {
  const characters = [...title];
  if (characters.length <= longest) return [title];
  const lines = Math.ceil(characters.length / longest);
  const ideal = Math.ceil(characters.length / lines);
  const candidates = characters
    .map((_, index) => index)
    .filter((index) => index > 0 && index <= longest && mayBreakAt(characters, index));
  const [best] = candidates.sort((one, other) => Math.abs(one - ideal) - Math.abs(other - ideal));
  const at = best ?? ideal;
  return [characters.slice(0, at).join(''), ...titleLines(characters.slice(at).join(''))];
};
