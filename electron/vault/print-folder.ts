import { join } from 'node:path';

/** Where in a data folder a paper with the recovery code lies until it was printed; emptied at each start, lock and end. */
export const printFolderIn = (dataFolder: string): string => join(dataFolder, 'to-print');
