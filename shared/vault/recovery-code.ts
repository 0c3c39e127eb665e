/** Crockford's base 32: no letter that is taken for a digit, none that makes words. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many bytes of chance a recovery code carries: 120 bits, which no computer can try through. */
export const recoveryBytes = 15;

const groupSize = 4;

const checkOf = (text: string): string => {
  const sum = [...text].reduce((total, letter, at) => total + (at + 1) * (letters.indexOf(letter) + 1), 0);
  return letters.charAt(sum % letters.length) + letters.charAt(Math.floor(sum / letters.length) % letters.length);
};

const lettersOf = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => letters.charAt(Number.parseInt(five, 2))).join('');
};

/** The code for `recoveryBytes` bytes of chance, as it is printed: 26 letters, the last two of which find a slip of the pen, in groups of four. */
export const recoveryCodeOf = (bytes: Uint8Array): string => {
  const text = lettersOf(bytes);
  return (`${text}${checkOf(text)}`.match(new RegExp(`.{1,${groupSize}}`, 'g')) ?? []).join('-');
};

/**
 * What was typed from the paper, as the code stands there: small letters, spaces and full-width letters are forgiven, O, I and L are read as the
 * digits that they look like. Null where it cannot be a code, be it for one letter.
 */
export const readRecoveryCode = (typed: string): string | null => {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const length = (recoveryBytes * 8) / 5;
  if (text.length !== length + 2 || [...text].some((letter) => !letters.includes(letter))) return null;
  const code = text.slice(0, length);
  if (checkOf(code) !== text.slice(length)) return null;
  return (text.match(new RegExp(`.{1,${groupSize}}`, 'g')) ?? []).join('-');
};
