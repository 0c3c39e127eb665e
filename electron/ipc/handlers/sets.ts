import { mkdir } from 'node:fs/promises';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import { type DataSet, firstSet } from '../../../shared/sets/data-set.ts';
import { diskCode, realDisk } from '../../journal/disk.ts';
import { folderOfSet, readSets, writeSets } from '../../sets/sets-file.ts';
import type { SettingsStore } from '../../settings/settings.ts';
import { Refused } from '../refused.ts';

/** What the calls about sets of records need. */
export type SetsParts = {
  /** Where the list and the first set lie. */
  readonly home: string;
  readonly current: DataSet | null;
  readonly isChoosing: boolean;
  readonly isRehearsal: boolean;
  readonly settings: Pick<SettingsStore, 'get'>;
  readonly newId: () => string;
  /** Ends this process and starts the application on that set. */
  readonly startOn: (id: string) => void;
};

/** The calls about sets of records: which there are, a new one, and the way to another, which is a start of its own. */
export const setsHandlers = (parts: SetsParts): Pick<Handlers, 'sets/status' | 'sets/add' | 'sets/go'> => {
  const { home, current, isChoosing, isRehearsal, settings, newId, startOn } = parts;
  const status = () => {
    const { language, theme } = settings.get();
    return { current, sets: [...readSets(home)], isChoosing, language, theme };
  };
  return {
    'sets/status': async () => status(),
    'sets/add': async ({ name, colour, firstName }) => {
      if (isRehearsal) throw new Refused('rehearsal-on-already');
      const before = readSets(home);
      const first: DataSet = { id: firstSet, name: firstName, colour: 'ink' };
      const added: DataSet = { id: newId().replaceAll('-', '').slice(0, 12), name, colour };
      const list = [...(before.length === 0 ? [first] : before), added];
      try {
        await mkdir(folderOfSet(home, added.id), { recursive: true });
        await writeSets(realDisk, home, list);
      } catch (error) {
        throw new Refused(diskCode(error));
      }
      return status();
    },
    'sets/go': async ({ id }) => {
      if (!readSets(home).some((set) => set.id === id)) throw new Refused('no-such-set');
      startOn(id);
    },
  };
};
