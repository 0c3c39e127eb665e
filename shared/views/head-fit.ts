import type { WallHead } from './room-view.ts';
import { inkWidth } from './wall-metrics.ts';

/** The sizes of the title in 1/108 of the height; `wrapped` lets title and town go on a second line. */
const titleSizes = { large: 7.2, long: 5.6, longer: 4.4 } as const;
const narrowTitle = 6.4;

const nameGap = 2.4;

type Names = Pick<WallHead, 'title' | 'beside'>;
type Wall = { readonly width: number; readonly isNarrow: boolean };

/**
 * How the head is set: the title as large as it may be, then what may be left out at its right, the first of it first (households
 * before members). The name itself is never cut: what fits at no size goes on a second line.
 */
export const fitHead = (
  { width, isNarrow }: Wall,
  { title, beside }: Names,
  must: readonly string[],
  spare: readonly string[],
): Pick<WallHead, 'size' | 'spare'> => {
  const gap = isNarrow ? 2.6 : 4;
  const rightOf = (texts: readonly string[]): number =>
    texts.filter((text) => text !== '').reduce((sum, text) => sum + inkWidth(text, 4) + gap, 0);
  const left = beside === '' ? 0 : nameGap + inkWidth(beside, 4);
  const fits = (size: keyof typeof titleSizes, kept: readonly string[]): boolean => {
    const most = size === 'large' && isNarrow ? narrowTitle : titleSizes[size];
    return inkWidth(title, most) + left + rightOf([...kept, ...must]) <= width - 1;
  };
  const said = spare.filter((text) => text !== '');
  for (let dropped = 0; dropped <= said.length; dropped += 1) {
    const kept = said.slice(dropped);
    for (const size of ['large', 'long'] as const) if (fits(size, kept)) return { size, spare: kept };
  }
  return { size: fits('longer', []) ? 'longer' : 'wrapped', spare: [] };
};
