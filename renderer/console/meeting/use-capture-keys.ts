import { useMemo, useRef } from 'react';
import type { Line } from '../../../shared/meeting/meeting.ts';
import { kindsByKey } from '../../../shared/meeting/meeting-kinds.ts';
import { type Keys, useKeys } from '../../ui/use-keys.ts';
import { digitOf } from './kinds-bar.tsx';

/** What is picked from a list of its own. */
export type Picking = 'speaker' | 'asked' | 'issue' | 'snippet';

type Deeds = {
  readonly kind: (kind: Line['kind']) => void;
  readonly pick: (what: Picking) => void;
  readonly offRecord: () => void;
  readonly ask: (toWall: boolean) => void;
};

/** The keys of the capture line; they work wherever the focus is. */
export const useCaptureKeys = (deeds: Deeds): void => {
  const latest = useRef(deeds);
  latest.current = deeds;
  const keys = useMemo<Keys>(() => {
    const deed = (run: (on: Deeds) => void) => () => void run(latest.current);
    const kinds = kindsByKey.map((one, index) => [`Alt+${digitOf(index)}`, deed((on) => on.kind(one))] as const);
    return {
      ...Object.fromEntries(kinds),
      F4: deed((on) => on.pick('speaker')),
      'Ctrl+P': deed((on) => on.pick('speaker')),
      'Alt+Q': deed((on) => on.pick('asked')),
      'Ctrl+I': deed((on) => on.pick('issue')),
      'Alt+J': deed((on) => on.pick('snippet')),
      'Alt+X': deed((on) => on.offRecord()),
      'Ctrl+O': deed((on) => on.offRecord()),
      'Ctrl+Q': deed((on) => on.ask(true)),
      'Ctrl+Shift+Q': deed((on) => on.ask(false)),
    };
  }, []);
  useKeys(keys);
};
