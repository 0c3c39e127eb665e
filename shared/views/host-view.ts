import { z } from 'zod';

const count = z.number().int().nonnegative();
const words = z.string();

/** A question that waits: `waited` is seconds at the moment when the view was made, `said` what was answered of it. */
const openQuestion = z.strictObject({ text: words, to: words, waited: count, said: words });
export type HostQuestion = z.infer<typeof openQuestion>;

/** A question that the host may put; its number stays the same when others are put. */
const prompt = z.strictObject({ number: count, text: words, beside: words, isPut: z.boolean() });
export type HostPrompt = z.infer<typeof prompt>;

const missing = z.strictObject({ what: words, slots: z.array(words).readonly() });
export type HostMissing = z.infer<typeof missing>;

const statement = z.strictObject({ by: words, says: words });
export type HostStatement = z.infer<typeof statement>;
const contradiction = z.strictObject({ one: statement, other: statement });
export type HostContradiction = z.infer<typeof contradiction>;

const promised = z.strictObject({
  mark: z.enum(['waiting', 'unsigned', 'doing', 'check', 'done', 'soon', 'over', 'relapse', 'cancelled']),
  measure: words,
  state: words,
  isOverdue: z.boolean(),
});
export type HostPromise = z.infer<typeof promised>;

/** A line that was kept for the chair (Ctrl+Enter). */
const note = z.strictObject({ at: words, kind: words, text: words });
export type HostNote = z.infer<typeof note>;

/** Who has the floor, for how many seconds when the view was made, and whether that clock runs. */
const speaking = z.strictObject({ who: words, seconds: count, isPaused: z.boolean() });

/** What the host's own display is sent: the lanes room and host, never file. */
export const hostViewSchema = z.strictObject({
  language: z.enum(['zh', 'en']),
  theme: z.enum(['light', 'dark']),
  title: words,
  beside: words,
  village: z.strictObject({ at: count, of: count }),
  questions: z.array(openQuestion).readonly(),
  prompts: z.strictObject({ all: count, put: count, rows: z.array(prompt).readonly() }),
  missing: z.array(missing).readonly(),
  contradictions: z.array(contradiction).readonly(),
  promised: z.strictObject({ all: count, kept: count, rows: z.array(promised).readonly() }),
  notes: z.array(note).readonly(),
  speaking: speaking.nullable(),
  speakers: z.array(words).readonly(),
  next: z.array(words).readonly(),
});
export type HostView = z.infer<typeof hostViewSchema>;
