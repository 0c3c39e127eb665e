import { useMemo, useRef } from 'react';
import type { Scene } from '../../../shared/meeting/show-wall.ts';
import { type Keys, useKeys } from '../../ui/use-keys.ts';
import type { PanelName } from './side-panel.tsx';

const scenes: readonly Scene[] = ['meeting', 'profile', 'issues', 'discussion', 'map', 'result'];

/** What the desk's keys do. */
export type DeskKeys = {
  readonly agenda: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly scene: (scene: Scene) => void;
  readonly page: (by: 1 | -1) => void;
  readonly release: () => void;
  readonly takeOff: () => void;
  readonly correct: () => void;
  readonly issue: (by: 1 | -1) => void;
  readonly panel: (name: PanelName) => void;
  readonly villageStep: (by: 1 | -1) => void;
  readonly group: () => void;
  readonly follow: () => void;
  readonly paper: () => void;
  readonly rename: () => void;
  readonly escape: () => void;
};

/** The keys of the meeting's screen; they work wherever the focus is. */
export const useDeskKeys = (deeds: DeskKeys): void => {
  const latest = useRef(deeds);
  latest.current = deeds;
  const keys = useMemo<Keys>(() => {
    const deed = (run: (deeds: DeskKeys) => void) => () => void run(latest.current);
    const twin = (names: readonly string[], run: (deeds: DeskKeys) => void) =>
      names.map((name) => [name, deed(run)] as const);
    return Object.fromEntries([
      ...twin(['Ctrl+J'], (on) => on.agenda()),
      ...twin(['Ctrl+PageDown'], (on) => on.step(1)),
      ...twin(['Ctrl+PageUp'], (on) => on.step(-1)),
      ...scenes.flatMap((scene, index) => twin([`Ctrl+${index + 1}`], (on) => on.scene(scene))),
      ...twin(['Alt+PageDown'], (on) => on.page(1)),
      ...twin(['Alt+PageUp'], (on) => on.page(-1)),
      ...twin(['F8', 'Ctrl+L'], (on) => on.release()),
      ...twin(['F3', 'Ctrl+T'], (on) => on.takeOff()),
      ...twin(['F2', 'Ctrl+E'], (on) => on.correct()),
      ...twin(['Alt+ArrowDown'], (on) => on.issue(1)),
      ...twin(['Alt+ArrowUp'], (on) => on.issue(-1)),
      ...twin(['F5', 'Ctrl+U'], (on) => on.panel('people')),
      ...twin(['F6', 'Ctrl+G'], (on) => on.panel('questions')),
      ...twin(['F7', 'Ctrl+D'], (on) => on.panel('outcome')),
      ...twin(['F10', 'Ctrl+M'], (on) => on.panel('course')),
      ...twin(['F11', 'Ctrl+R'], (on) => on.panel('votes')),
      ...twin(['Alt+H'], (on) => on.panel('host')),
      ...twin(['Alt+W'], (on) => on.panel('queue')),
      ...twin(['Alt+F'], (on) => on.follow()),
      ...twin(['Alt+T'], (on) => on.paper()),
      ...twin(['Alt+R'], (on) => on.rename()),
      ...twin(['Alt+G'], (on) => on.group()),
      ...twin(['Alt+ArrowRight'], (on) => on.villageStep(1)),
      ...twin(['Alt+ArrowLeft'], (on) => on.villageStep(-1)),
      [
        'Escape',
        // Esc brings the clerk back to her line, and leaves the key to whoever else has something to put away: a refusal.
        (): false => {
          latest.current.escape();
          return false;
        },
      ],
    ]);
  }, []);
  useKeys(keys);
};
