import { z } from 'zod';
import { cleanInput } from '../../shared/door/clean.ts';
import { lineKind } from '../../shared/meeting/meeting.ts';
import { day } from '../../shared/time/dates.ts';

const words = z.string().min(1);

const participantSchema = z.strictObject({
  name: words,
  unit: words.optional(),
  post: words.optional(),
  role: z.enum(['attends', 'sits-in', 'excused', 'people']),
  duty: z.enum(['chair', 'minutes']).optional(),
});

const speech = { text: words, who: words.optional() };

const stepSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('time'), to: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/) }),
  z.strictObject({ do: z.literal('arrive'), who: words }),
  z.strictObject({ do: z.literal('leave'), who: words }),
  z.strictObject({ do: z.literal('start') }),
  z.strictObject({ do: z.literal('enter'), village: words }),
  z.strictObject({ do: z.literal('speak'), who: words }),
  z.strictObject({
    do: z.literal('capture'),
    kind: lineKind,
    ...speech,
    offRecord: z.boolean().optional(),
    hostOnly: z.boolean().optional(),
  }),
  z.strictObject({ do: z.literal('diagnose'), ...speech }),
  z.strictObject({ do: z.literal('prescribe'), ...speech, adopted: z.boolean().optional() }),
  z.strictObject({ do: z.literal('suggest'), ...speech, fate: z.enum(['adopted', 'kept', 'declined']).optional() }),
  z.strictObject({ do: z.literal('decide'), ...speech }),
  z.strictObject({ do: z.literal('ask'), ...speech, of: words.optional() }),
  z.strictObject({ do: z.literal('answer'), ...speech }),
  z.strictObject({ do: z.literal('in-writing'), by: day }),
  z.strictObject({ do: z.literal('show'), scene: z.enum(['meeting', 'profile', 'issues', 'discussion', 'map']) }),
  z.strictObject({ do: z.literal('release') }),
  z.strictObject({ do: z.literal('take-off') }),
  z.strictObject({ do: z.literal('blank') }),
  z.strictObject({ do: z.literal('unblank') }),
  z.strictObject({ do: z.literal('undo') }),
  z.strictObject({ do: z.literal('redo') }),
  z.strictObject({ do: z.literal('adjourn') }),
  z.strictObject({ do: z.literal('resume') }),
  z.strictObject({ do: z.literal('language'), to: z.enum(['zh', 'en']) }),
  z.strictObject({
    do: z.literal('screenshot'),
    window: z.enum(['console', 'room']),
    name: z.string().regex(/^[a-z0-9-]+$/),
  }),
  z.strictObject({ do: z.literal('close') }),
  z.strictObject({ do: z.literal('papers') }),
]);

/** What a clerk does in one meeting, step by step, as `npm run demo -- --script FILE.json` reads it (README). */
export const demoScriptSchema = z.strictObject({
  today: day.optional(),
  language: z.enum(['zh', 'en']).optional(),
  meeting: z.strictObject({
    kind: z.enum(['review', 'analysis']),
    round: z.number().int().positive(),
    title: words,
    date: day,
    place: words,
    organ: words.optional(),
    wall: z.enum(['direct', 'release']).optional(),
    villages: z.array(words).min(1),
    participants: z.array(participantSchema).min(1),
  }),
  steps: z.array(stepSchema).min(1),
});
export type DemoScript = z.infer<typeof demoScriptSchema>;
export type DemoStep = DemoScript['steps'][number];

/**
 * Reads a script. Throws an error that names each place and what is wrong there (`steps.3.kind: …`), so that the
 * person who wrote the file can mend it.
 */
export const readDemoScript = (json: string): DemoScript => {
  const result = demoScriptSchema.safeParse(cleanInput(JSON.parse(json)));
  if (result.success) return result.data;
  const places = result.error.issues.map((issue) => `${issue.path.join('.') || '(file)'}: ${issue.message}`);
  throw new Error(`The script does not fit its schema:\n  ${places.join('\n  ')}`);
};
