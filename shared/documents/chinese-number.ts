const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

const below100 = (count: number): string => {
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${head}${ones === 0 ? '' : digits[ones]}`;
};

/** A number from 1 to 199 as headings and rounds write it: 一, 十二, 九十五, 一百〇三. Larger ones stay in figures. */
export const chineseNumber = (count: number): string => {
  if (!Number.isInteger(count) || count < 1 || count > 199) return String(count);
  if (count < 100) return below100(count);
  const rest = count - 100;
  if (rest === 0) return '一百';
  return `一百${rest < 10 ? '〇' : rest < 20 ? '一' : ''}${below100(rest)}`;
};
