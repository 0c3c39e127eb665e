import { join } from 'node:path';
import { foundCounty } from '../../shared/county/found-county.ts';
import { sampleCounty } from '../../shared/county/sample-county.ts';
import { safeKey } from '../../shared/intake/asking.ts';
import type { Change } from '../../shared/journal/change.ts';
import type { Saved } from '../../shared/journal/receipt.ts';
import { kindNames } from '../../shared/records/kinds.ts';
import { all, applyChanges, stateOf } from '../../shared/records/state.ts';
import type { Services } from '../services.ts';
import type { StartReader } from './reader.ts';
import { openReading, plannedRecords } from './reading.ts';

/** The sample's files in the order in which each finds what it speaks of. */
export const sampleFiles = ['villages', 'roster', 'reserves', 'issues', 'departments'] as const;

type Needs = Pick<Services, 'state' | 'record' | 'today' | 'newId' | 'send'>;

/**
 * Loads the sample county from its workbooks in `folder`, as one transaction that one undo takes back. Nobody is asked: each
 * doubt takes its safe choice, so that what is doubtful stays empty. Throws `Refused`, and then nothing is written.
 */
export const loadSample = async (services: Needs, folder: string, start: StartReader): Promise<Saved> => {
  const { state, newId, send, today } = services;
  const future = stateOf(Object.fromEntries(kindNames.map((kind) => [kind, all(state, kind)])));
  const changes: Change[] = foundCounty(future, sampleCounty, [], newId);
  applyChanges(future, changes);
  const reading = openReading(start);
  const asked = { kind: null, answers: {}, fallback: safeKey, today: today(), applies: true };
  try {
    await reading.take(plannedRecords(future));
    for (const [done, name] of sampleFiles.entries()) {
      send('intake/progress', { done, of: sampleFiles.length });
      await reading.read(join(folder, `${name}.xlsx`));
      const plan = await reading.changes({ ...asked, of: { id: name, file: name } });
      changes.push(...plan.changes);
    }
  } finally {
    reading.close();
  }
  send('intake/progress', { done: sampleFiles.length, of: sampleFiles.length });
  return services.record({ key: 'intake.sample-loaded', values: { county: sampleCounty } }, changes);
};
