/** What vitest's JSON report says of one file; only the parts that are counted. */
export interface FileReport {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

/** Passed and failed, as on the last line. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Counts tests. A file that failed before its first test could fail (an import that throws) counts as one failure. */
export const tallyOf = (files: readonly FileReport[]): Tally => {
  const results = files.map((file) => {
    const of = (status: string) => file.assertionResults.filter((test) => test.status === status).length;
    const failed = of('failed');
    return { passed: of('passed'), failed: failed === 0 && file.status === 'failed' ? 1 : failed };
  });
  return addTallies(results);
};

/** The sum of several counts. */
export const addTallies = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
  failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
});

/** The last line of `npm test`, on which other programs rely. */
export const lastLine = (tally: Tally): string => `${tally.passed} passed, ${tally.failed} failed`;
