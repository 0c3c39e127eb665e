import { shell } from 'electron';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import { translate } from '../../../shared/text/translate.ts';
import { exportAll } from '../../backup/export-all.ts';
import type { BackupKeeper } from '../../backup/keeper.ts';
import type { RestoreRoom } from '../../backup/restore-room.ts';
import { realDisk } from '../../journal/disk.ts';
import type { Services } from '../../services.ts';
import { Refused } from '../refused.ts';

type BackupCalls =
  | 'backup/status'
  | 'backup/choose-folder'
  | 'backup/make'
  | 'backup/forbid-removable'
  | 'backup/export'
  | 'restore/choose'
  | 'restore/look'
  | 'restore/put'
  | 'restore/drop';

type Needs = Pick<Services, 'state' | 'language' | 'chooseFile' | 'chooseFolder' | 'now' | 'rehearsal'>;

/** The calls about backups, restoring, and the readable export. `startAgain` ends this process and starts the application anew. */
export const backupHandlers = (
  { state, language, chooseFile, chooseFolder, now, rehearsal }: Needs,
  keeper: BackupKeeper,
  room: RestoreRoom,
  startAgain: () => void,
): Pick<Handlers, BackupCalls> => {
  const folder = async (): Promise<string> => {
    const chosen = await chooseFolder({ title: translate(language(), 'backup.choose') });
    if (chosen === null) throw new Refused('cancelled');
    return chosen;
  };
  return {
    'backup/status': async () => keeper.status(),
    'backup/choose-folder': async () => keeper.choose(await folder()),
    'backup/make': keeper.make,
    'backup/forbid-removable': keeper.forbidRemovable,
    'backup/export': async () => {
      const name = `huizhen ${now().replaceAll(':', '.').replace('T', ' ')}`;
      const written = await exportAll(realDisk, state, await folder(), name).catch((error: unknown) => {
        throw error instanceof Refused ? error : new Refused('folder-not-writable');
      });
      await shell.openPath(written);
      return written;
    },
    'restore/choose': async () => {
      const path = await chooseFile({ title: translate(language(), 'restore.choose'), extensions: ['hzb', 'json'] });
      if (path === null) throw new Refused('cancelled');
      return room.choose(path);
    },
    'restore/look': ({ secret }) => room.look(secret),
    'restore/put': async () => {
      // What is put in place in a rehearsal would be thrown away with it.
      if (rehearsal !== null) throw new Refused('rehearsal-on-already');
      await room.put();
      startAgain();
    },
    'restore/drop': async () => {
      room.drop();
    },
  };
};
