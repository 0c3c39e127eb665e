import { join } from 'node:path';

/** Where in a data folder the journal, the second place of its end, and the unsent line lie. */
export const placesIn = (dataFolder: string) => ({
  journal: join(dataFolder, 'journal'),
  head: join(dataFolder, 'journal-head'),
  draft: join(dataFolder, 'draft.json'),
});
