import { join } from 'node:path';

/** Where in a data folder the journal, the second place of its end, the unsent line and the reserve of room lie. */
export const placesIn = (dataFolder: string) => ({
  journal: join(dataFolder, 'journal'),
  head: join(dataFolder, 'journal-head'),
  draft: join(dataFolder, 'draft.json'),
  reserve: join(dataFolder, 'reserve'),
});
