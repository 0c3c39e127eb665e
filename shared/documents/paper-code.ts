// Without I, O, Q and Z, which are read wrongly by hand. 31 is prime: one wrong sign or two swapped ones are always seen.
const alphabet = '0123456789ABCDEFGHJKLMNPRSTUVWX';

/**
 * The check character of a document number: computed from every sign of it by position, so that a receipt with a miswritten
 * number is noticed when it comes back.
 */
export const checkCharacter = (number: string): string => {
  const sum = [...number].reduce((total, sign, index) => (total * 7 + (sign.codePointAt(0) ?? 0) + index) % 31, 1);
  return alphabet[sum] ?? '0';
};

/** The code at the bottom left of a notice and both its receipts: the number and its check character. */
export const paperCode = (number: string): string => `${number}-${checkCharacter(number)}`;
