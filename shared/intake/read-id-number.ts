import { halfWidth, saysNothing, withoutBlanks } from './clean-text.ts';
import { type Cell, shownText } from './workbook.ts';

/** What a cell says as a citizen's number 身份证号 (GB 11643-1999), with the birth and sex that it carries. */
export type IdReading =
  | { readonly is: 'nothing' }
  | { readonly is: 'id'; readonly id: string; readonly birth: string; readonly sex: 'male' | 'female' }
  | { readonly is: 'digits-lost' }
  | { readonly is: 'length'; readonly digits: number }
  | { readonly is: 'check-digit'; readonly id: string };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** The eighteenth place of a number from its first seventeen (ISO 7064, MOD 11-2, as GB 11643 prescribes). */
export const checkDigit = (seventeen: string): string => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0);
  return checks[sum % 11] ?? '';
};

/** Reads a citizen's number. A number cell keeps 15 digits only, so from 16 on its last ones are lost for good. */
export const readIdNumber = (cell: Cell | undefined): IdReading => {
  const text = withoutBlanks(halfWidth(shownText(cell)))
    .toUpperCase()
    .replace(/^(=?["'’‘`])|["'’]$/g, '');
  if (saysNothing(text)) return { is: 'nothing' };
  if (typeof cell === 'object' && cell.number >= 1e15) return { is: 'digits-lost' };
  if (/^\d(\.\d+)?E\+\d+$/.test(text)) return { is: 'digits-lost' };
  // A number that went through a spreadsheet and came back as text: its last three places became noughts.
  if (/^\d{15}000$/.test(text)) return { is: 'digits-lost' };
  if (!/^\d{17}[\dX]$/.test(text)) return { is: 'length', digits: text.length };
  const birth = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  const isBirth = !Number.isNaN(Date.parse(birth));
  if (!isBirth || checkDigit(text) !== text[17]) return { is: 'check-digit', id: text };
  return { is: 'id', id: text, birth, sex: Number(text[16]) % 2 === 1 ? 'male' : 'female' };
};

/** The number with only its last four places shown: all that a preview may show of it. */
export const maskedId = (text: string): string => {
  const bare = withoutBlanks(halfWidth(text));
  return bare.length > 4 ? `****${bare.slice(-4)}` : bare;
};

/** A telephone number with its middle hidden: 138****2071. */
export const maskedPhone = (text: string): string => {
  const digits = halfWidth(text).replace(/\D/g, '');
  return digits.length >= 7 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : text;
};

/** A telephone number without the blanks and dashes people put into it; null where the cell holds none. */
export const readPhone = (cell: Cell | undefined): string | null => {
  const text = withoutBlanks(halfWidth(typeof cell === 'object' ? String(cell.number) : shownText(cell))).replace(
    /[、，,;；/].*$/,
    '',
  );
  const digits = text.replace(/\D/g, '');
  return digits.length >= 7 && digits.length <= 13 ? digits : null;
};
