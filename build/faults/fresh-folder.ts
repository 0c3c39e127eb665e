import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../../tests/support/application.ts';

const memory = '/dev/shm';

/** A new folder for what is only read: in memory where the machine has such a place, since thousands of them are made. */
export const folderInMemory = (name: string): string =>
  existsSync(memory) ? mkdtempSync(join(memory, `huizhen-${name}-`)) : freshFolder(name);
