// Dates as nine different clerks write them. A date is { y, m, d }; people mostly know only the month.

/** @typedef {{ y: number, m: number, d: number }} Day */

const two = (n) => String(n).padStart(2, '0');
const wide = (text) => text.replace(/[0-9.]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));

/** The days from Excel's day 0 (1899-12-30). @param {Day} day */
export const serial = ({ y, m, d }) => Math.round((Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / 86400000);

/** @param {Day} day */
export const monthOf = ({ y, m }) => `${y}-${two(m)}`;
/** @param {Day} day */
export const dayOf = ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`;
/** @param {string} text YYYY-MM-DD or YYYY-MM */
export const dayFrom = (text) => {
  const [y, m, d = 1] = text.split('-').map(Number);
  return { y, m, d };
};
/** @param {Day} day @param {number} count */
export const addDays = ({ y, m, d }, count) => {
  const moved = new Date(Date.UTC(y, m - 1, d + count));
  return { y: moved.getUTCFullYear(), m: moved.getUTCMonth() + 1, d: moved.getUTCDate() };
};

/**
 * One cell for each way to write a date. `number` is a number cell such as 2021.03, which is plain only
 * while the month is not 10: 2021.10 becomes 2021.1, and that one is planted by hand.
 */
export const writings = {
  dot: ({ y, m }) => ({ v: `${y}.${two(m)}` }),
  compact: ({ y, m }) => ({ v: `${y}${two(m)}` }),
  'compact-number': ({ y, m }) => ({ v: y * 100 + m }),
  dash: ({ y, m }) => ({ v: `${y}-${m}` }),
  chinese: ({ y, m }) => ({ v: `${y}年${m}月` }),
  born: ({ y, m }) => ({ v: `${y}年${m}月生` }),
  slash: ({ y, m, d }) => ({ v: `${y}/${m}/${d}` }),
  'dot-day': ({ y, m, d }) => ({ v: `${y}.${m}.${d}` }),
  'chinese-day': ({ y, m, d }) => ({ v: `${y}年${m}月${d}日` }),
  wide: ({ y, m }) => ({ v: wide(`${y}.${two(m)}`) }),
  number: ({ y, m }) => (m === 10 ? { v: `${y}.10` } : { v: Number(`${y}.${two(m)}`) }),
  'excel-slash': (day) => ({ v: serial(day), style: 'dateSlash' }),
  'excel-month': (day) => ({ v: serial(day), style: 'dateMonth' }),
  'excel-chinese': (day) => ({ v: serial(day), style: 'dateChinese' }),
};

/** @param {string} text digits and full stops to full width */
export const widen = wide;
