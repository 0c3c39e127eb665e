import { useMemo, useRef, useState } from 'react';
import { type Keys, useKeys } from '../../ui/use-keys.ts';
import type { Correcting } from './use-correcting.ts';

/** What is open beside the line that is put right. */
export type CorrectTool = 'find' | 'village' | 'time' | 'history';

const page = 10;
const everywhere = 100_000;

/** The keys that work while a line is put right: to other lines, and to what of it is put right. */
export const useCorrectKeys = (correcting: Correcting) => {
  const [tool, setTool] = useState<CorrectTool | null>(null);
  const latest = useRef(correcting);
  latest.current = correcting;
  const keys = useMemo<Keys>(() => {
    const on = (run: (correcting: Correcting) => void) => (): undefined | false => {
      if (!latest.current.line) return false;
      run(latest.current);
      return undefined;
    };
    return {
      PageUp: on((one) => void one.step(-page)),
      PageDown: on((one) => void one.step(page)),
      'Ctrl+Home': on((one) => void one.step(-everywhere)),
      'Ctrl+End': on((one) => void one.step(everywhere)),
      'Ctrl+F': on(() => setTool('find')),
      'Alt+V': on(() => setTool('village')),
      'Alt+T': on(() => setTool('time')),
      'Alt+U': on(() => setTool('history')),
    };
  }, []);
  useKeys(keys);
  return { tool: correcting.line ? tool : null, close: () => setTool(null) };
};
