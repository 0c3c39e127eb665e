import type { z } from 'zod';
import type { Change } from '../../shared/journal/change.ts';
import type { Fields } from '../../shared/records/definition.ts';
import { kindNames, kinds } from '../../shared/records/kinds.ts';
import { all, type State } from '../../shared/records/state.ts';

/** What every mark begins with; no word of the county does. */
export const markWord = '暗标';

/** One mark: the field that it was put into, and what stands there now. */
export type Mark = { readonly where: string; readonly text: string };

/** The form in which a field takes a text: alone, or in a list; null where it holds no free text (a flag, an id, a number). */
const holding = (schema: z.ZodType, text: string): string | readonly string[] | null =>
  [text, [text]].find((value) => schema.safeParse(value).success) ?? null;

/** Whether a field says which record it is about: an id takes letters, and a mark there would only break the link. */
const isLink = (schema: z.ZodType): boolean => schema.safeParse('a-link').success && !schema.safeParse('有 字').success;

/**
 * Changes that put a mark of its own into every field of the lanes host and file, of every record there is, and which
 * marks these are. What a field of the room holds is never touched.
 */
export const marksInSecretFields = (state: State): { readonly changes: Change[]; readonly marks: readonly Mark[] } => {
  const marks: Mark[] = [];
  const changes = kindNames.flatMap((kind) => {
    const fields: Fields = kinds[kind].fields;
    const secret = Object.entries(fields).filter(([, { lane, schema }]) => lane !== 'room' && !isLink(schema));
    if (secret.length === 0) return [];
    return all(state, kind).map(({ id }) => {
      const put = secret.flatMap(([field, { schema }]) => {
        const text = `${markWord}${marks.length}尾`;
        const value = holding(schema, text);
        if (value === null) return [];
        marks.push({ where: `${kind}.${field}`, text });
        return [[field, value] as const];
      });
      return { kind, record: id, fields: Object.fromEntries(put) } as Change;
    });
  });
  return { changes: changes.filter(({ fields }) => Object.keys(fields ?? {}).length > 0), marks };
};
