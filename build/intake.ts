import { dayOf } from '../shared/time/office-clock.ts';
import { previewFile } from './preview-file.ts';

/** `npm run -s intake -- FILE`: prints what the import's preview would say of a file, as JSON. Nothing is written. */
const main = async (): Promise<void> => {
  const [path, ...more] = process.argv.slice(2);
  if (path === undefined || more.length > 0) throw new Error('Name one file: npm run -s intake -- FILE');
  const report = await previewFile(path, dayOf(new Date()));
  process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
};

await main();
