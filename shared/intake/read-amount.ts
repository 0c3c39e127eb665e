import { halfWidth, saysNothing, withoutBlanks } from './clean-text.ts';
import { type Cell, shownText } from './workbook.ts';

/** What a cell says as a number: nothing, a value (about or exact), or something that is no number. */
export type AmountReading =
  | { readonly is: 'nothing' }
  | { readonly is: 'amount'; readonly value: number; readonly isAbout: boolean }
  | { readonly is: 'unclear'; readonly text: string };

type Written = { readonly value: number; readonly unit: string; readonly isAbout: boolean };

const aboutBefore = /^(大约|约|近|大概|将近)/;
const aboutAfter = /(左右|上下|余|多)$/;

const written = (cell: Cell | undefined): Written | null => {
  if (typeof cell === 'object' && !cell.text.includes('%')) return { value: cell.number, unit: '', isAbout: false };
  const text = withoutBlanks(halfWidth(shownText(cell)));
  const bare = text.replace(aboutBefore, '').replace(aboutAfter, '');
  const found = /^(-?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)([余多]?)(.{0,3})$/.exec(bare);
  if (!found) return null;
  const isAbout = bare !== text || found[2] !== '';
  return { value: Number((found[1] ?? '').replace(/[,，]/g, '')), unit: found[3] ?? '', isAbout };
};

const unclear = (cell: Cell | undefined): AmountReading => {
  const text = withoutBlanks(shownText(cell));
  return saysNothing(text) ? { is: 'nothing' } : { is: 'unclear', text };
};

const rounded = (value: number): number => Number(value.toFixed(6));

/** Money in 万元: a bare number is in `unit`, the unit of the head; 52000元 becomes 5.2, 约300 is marked about. */
export const readMoney = (cell: Cell | undefined, unit: '万元' | '元'): AmountReading => {
  const found = written(cell);
  const named = found?.unit === '' ? unit : found?.unit;
  if (!found) return unclear(cell);
  if (named === '万元' || named === '万') return { is: 'amount', value: rounded(found.value), isAbout: found.isAbout };
  if (named === '元') return { is: 'amount', value: rounded(found.value / 10_000), isAbout: found.isAbout };
  return unclear(cell);
};

/** A count of persons, households or posts, with or without its measure word; only whole numbers from 0 count. */
export const readCount = (cell: Cell | undefined): AmountReading => {
  const found = written(cell);
  const isCount =
    found && /^[人户个名位次批岁家]?$/.test(found.unit) && Number.isInteger(found.value) && found.value >= 0;
  return isCount ? { is: 'amount', value: found.value, isAbout: found.isAbout } : unclear(cell);
};

/** A share from 0 to 100: 98.4%, 98.4, and 0.984 shown as a percentage are the same. A bare 1 or less is a fraction. */
export const readPercent = (cell: Cell | undefined): AmountReading => {
  const found = written(cell);
  if (!found || !['', '%'].includes(found.unit)) return unclear(cell);
  const value = rounded(found.unit === '' && found.value <= 1 ? found.value * 100 : found.value);
  return value >= 0 && value <= 100 ? { is: 'amount', value, isAbout: found.isAbout } : unclear(cell);
};
