import { z } from 'zod';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import { snippetsId } from '../records/ids.ts';
import { host } from '../records/lane.ts';

/** 句式: a short code and the sentence that it stands for; `{单位}` is a field to be filled in. */
export const snippet = z.strictObject({ code: z.string(), text: z.string() });
export type Snippet = Readonly<z.infer<typeof snippet>>;

/** The sentences of a county, in the order in which they are offered. One record, id `snippets`; none until somebody changes them. */
export const snippets = defineRecord({
  id: host(snippetsId),
  list: host(z.array(snippet).readonly()),
});
export type Snippets = RecordOf<typeof snippets>;
