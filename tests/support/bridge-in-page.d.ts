import type { Bridge } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    /** The bridge of the console, as a test calls it inside the page; the other windows have fewer calls. */
    readonly huizhen: Bridge<'console'>;
  }
}
