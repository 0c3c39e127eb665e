import { z } from 'zod';

/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date();
export type Day = z.infer<typeof day>;

/** A day, a month or a year, as precisely as people know it: YYYY, YYYY-MM or YYYY-MM-DD. */
export const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
export type PartialDate = z.infer<typeof partialDate>;

/** The wall clock of the office, without a zone: YYYY-MM-DDTHH:MM:SS. The journal's own stamp is absolute. */
export const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);
export type LocalTime = z.infer<typeof localTime>;

/**
 * A date that people know only roughly (docs/rules.md 2): exact = a day, month or year was named; event = counted from a
 * dated event on file; about = the rest; unknown = no date, and `text` gives the reason. `text` keeps the speaker's words.
 */
export const roughDate = z.union([
  z.strictObject({ from: partialDate, doubt: z.enum(['exact', 'about', 'event']), text: z.string() }),
  z.strictObject({ from: z.null(), doubt: z.literal('unknown'), text: z.string() }),
]);
export type RoughDate = z.infer<typeof roughDate>;

/** A deadline: the day, and for a relative one (docs/rules.md 3.1) how it was said and counted. */
export const deadline = z.strictObject({
  date: day.optional(),
  count: z.number().int().positive().optional(),
  unit: z.enum(['day', 'workday', 'month']).optional(),
  basis: z.enum(['notice', 'signing', 'none']).optional(),
  longTerm: z.boolean().optional(),
  text: z.string(),
});
export type Deadline = z.infer<typeof deadline>;
