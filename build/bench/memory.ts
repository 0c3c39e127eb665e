import type { ElectronApplication } from 'playwright';

/** Has every window and the main process let go of what nobody needs any more: what is left is what the meeting costs. */
const collect = async (app: ElectronApplication): Promise<void> => {
  for (const page of app.windows()) {
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    await session.detach();
  }
  await app.evaluate(() => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    setFlagsFromString('--expose-gc');
    process.getBuiltinModule('node:vm').runInNewContext('gc')();
  });
};

/** The memory of all processes of the application together, in MB, after a collection. */
export const memoryOf = async (app: ElectronApplication): Promise<number> => {
  await collect(app);
  const kilobytes = await app.evaluate(({ app: one }) =>
    one.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kilobytes / 1024;
};
