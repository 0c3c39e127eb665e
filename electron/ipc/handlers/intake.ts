import { join } from 'node:path';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import { translate } from '../../../shared/text/translate.ts';
import { openIntakeRoom } from '../../intake/intake-room.ts';
import { loadSample } from '../../intake/load-sample.ts';
import { utilityReader } from '../../intake/utility-reader.ts';
import type { Services } from '../../services.ts';
import { Refused } from '../refused.ts';

type IntakeHandlers = Pick<
  Handlers,
  'intake/choose' | 'intake/rework' | 'intake/confirm' | 'intake/drop' | 'intake/load-sample'
>;

/** Answers the calls of intake: choose and read a file, write what was shown, drop it, load the sample county. */
export const intakeHandlers = (services: Services): IntakeHandlers => {
  const start = utilityReader(join(services.bundleFolder, 'main', 'intake-process.cjs'));
  const room = openIntakeRoom(services, start);
  return {
    'intake/choose': async ({ kind }) => {
      const title = translate(services.language(), 'intake.choose-title');
      const path = await services.chooseFile({ title, extensions: ['xlsx', 'xls', 'et', 'ods', 'csv'] });
      if (path === null) throw new Refused('cancelled');
      return room.read(path, kind);
    },
    'intake/rework': (given) => room.rework(given),
    'intake/confirm': (answers) => room.confirm(answers),
    'intake/drop': async () => {
      room.drop();
      return undefined;
    },
    'intake/load-sample': () => loadSample(services, join(services.bundleFolder, 'sample'), start),
  };
};
