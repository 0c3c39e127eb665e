import { useEffect, useState } from 'react';
import type { Reading } from '../../shared/village/find-village.ts';

const options = { toneType: 'none', type: 'array' } as const;

const load = async (): Promise<Reading> => {
  const { pinyin } = await import('pinyin-pro');
  // Many villages are named after a family: 单家村 is found as shan and as dan.
  return (text) => [pinyin(text, options), pinyin(text, { ...options, mode: 'surname' })];
};

/** The reading of characters; null until its dictionary, which is large, has been loaded. */
export const useReading = (): Reading | null => {
  const [reading, setReading] = useState<{ readonly read: Reading } | null>(null);
  useEffect(() => void load().then((read) => setReading({ read })), []);
  return reading?.read ?? null;
};
