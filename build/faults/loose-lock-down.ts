import {
  isAllowed as allowed,
  type denyPermissions as guarded,
  type lockDown as locked,
  type webPreferences as preferences,
} from '../../electron/lock-down.ts';

export const openingSwitches: readonly string[] = [];
export const isAllowed = allowed;

/** The guard taken away: pages with Node in them, and without a border to other origins. */
export const webPreferences: typeof preferences = (preload) => ({
  preload,
  sandbox: false,
  contextIsolation: false,
  nodeIntegration: true,
  webSecurity: false,
  allowRunningInsecureContent: true,
});

/** The guard taken away: whoever asks gets what is asked for. */
export const denyPermissions: typeof guarded = () => undefined;

/** The guard taken away: a page goes where it likes. */
export const lockDown: typeof locked = () => undefined;
