import fc from 'fast-check';
import type { Change } from '../../shared/journal/change.ts';

const id = (prefix: string) => fc.integer({ min: 1, max: 5 }).map((number) => `${prefix}${number}`);
const name = fc.constantFrom('陆问舟', '乔䶮', '吴满仓', '周禾');

const setting = (kind: string, prefix: string, fields: fc.Arbitrary<Record<string, string | null>>) =>
  fc.record({ kind: fc.constant(kind), record: id(prefix), fields });

const change: fc.Arbitrary<Change> = fc.oneof(
  setting('person', 'p', fc.record({ name, phone: fc.option(fc.constant('13800002071')) })),
  setting('post', 'o', fc.record({ village: id('v'), person: id('p'), post: fc.constant('委员') })),
  setting('issue', 'i', fc.record({ village: id('v'), summary: name, state: fc.constantFrom('none', 'doing') })),
  fc.record({ kind: fc.constantFrom('person', 'post', 'issue'), record: id('p'), remove: fc.constant(true as const) }),
  fc.record({ kind: fc.constant('issue'), record: id('i'), remove: fc.constant(true as const) }),
);

/** Random transactions on a few persons, posts and issues: set, cleared, taken away and recorded again. */
export const histories = fc.array(fc.array(change, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
