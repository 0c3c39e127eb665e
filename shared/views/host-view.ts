import { z } from 'zod';

const count = z.number().int().nonnegative();
const words = z.string();

const openQuestion = z.strictObject({ text: words, to: words, askedAt: words });
export type HostQuestion = z.infer<typeof openQuestion>;

const missing = z.strictObject({ what: words, slots: z.array(words).readonly() });
export type HostMissing = z.infer<typeof missing>;

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

/** What the host's own display is sent: the lanes room and host, never file. */
export const hostViewSchema = z.strictObject({
  language: z.enum(['zh', 'en']),
  theme: z.enum(['light', 'dark']),
  title: words,
  beside: words,
  village: z.strictObject({ at: count, of: count }),
  questions: z.array(openQuestion).readonly(),
  missing: z.array(missing).readonly(),
  promised: z.strictObject({ all: count, kept: count, rows: z.array(promised).readonly() }),
  notes: z.array(note).readonly(),
  next: z.array(words).readonly(),
});
export type HostView = z.infer<typeof hostViewSchema>;
