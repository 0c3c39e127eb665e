import type { RefusalCode } from '../../shared/ipc/codes.ts';

type Values = Readonly<Record<string, string | number>>;

/**
 * An expected "no" on its way out of the shell: a handler throws it, the window gets `{ ok: false, code, values }`.
 * Thrown, because it often comes from deep inside a promise (a full disk); anything else that is thrown is a defect.
 */
export class Refused extends Error {
  readonly code: RefusalCode;
  readonly values: Values | undefined;

  constructor(code: RefusalCode, values?: Values) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.values = values;
  }
}
