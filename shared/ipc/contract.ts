import { z } from 'zod';
import { handworkSchema } from '../intake/handwork.ts';
import { previewAnswersSchema, previewSchema } from '../intake/preview.ts';
import { transactionSchema, wishSchema } from '../journal/change.ts';
import { draftSchema } from '../journal/draft.ts';
import { headSchema, savedSchema } from '../journal/receipt.ts';
import { historyEntrySchema } from '../journal/record-history.ts';
import { meetingId, noticeId, villageId } from '../records/ids.ts';
import { paperKinds } from '../rectification/notice.ts';
import { dataSetSchema } from '../sets/data-set.ts';
import { day } from '../time/dates.ts';
import { hostViewSchema } from '../views/host-view.ts';
import { roomViewSchema } from '../views/room-view.ts';
import { refusalCodes } from './codes.ts';

/** The three windows. Which one is calling is told by the window's own id, never by what it says. */
export const windowNames = ['console', 'room', 'host'] as const;
export type WindowName = (typeof windowNames)[number];

type CallShape = { readonly from: readonly WindowName[]; readonly input: z.ZodType; readonly output: z.ZodType };
type EventShape = { readonly to: readonly WindowName[]; readonly payload: z.ZodType };

const call = <const C extends CallShape>(shape: C): C => shape;
const event = <const E extends EventShape>(shape: E): E => shape;
const nothing = z.undefined();
const count = z.number().int().nonnegative();

export const languageSchema = z.enum(['zh', 'en']);
export const themeSchema = z.enum(['light', 'dark']);

/** A display as the clerk knows it: its name or number, its size, and whether the console is on it. */
export const displaySchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  width: count,
  height: count,
  hasConsole: z.boolean(),
});
export type Display = z.infer<typeof displaySchema>;

/** Where the room window is: closed, on a display full screen, or in a window of its own beside the console. */
export const roomPlaceSchema = z.enum(['closed', 'display', 'window']);
export const screensSchema = z.strictObject({
  displays: z.array(displaySchema).readonly(),
  room: roomPlaceSchema,
  host: roomPlaceSchema,
});
export type Screens = z.infer<typeof screensSchema>;

/** What the console must know before it can draw anything. */
export const startSchema = z.strictObject({
  today: day,
  head: headSchema,
  isEmpty: z.boolean(),
  records: count,
  draft: draftSchema.nullable(),
  language: languageSchema,
  theme: themeSchema,
  wallTheme: themeSchema,
  who: z.string(),
  version: z.string(),
  dataFolder: z.string(),
  papersFolder: z.string(),
  /** Which set of records this is; null as long as there is only one. */
  set: dataSetSchema.nullable(),
  /** The meeting that is rehearsed on a copy; null where the county's own records are open. */
  rehearsal: meetingId.nullable(),
  screens: screensSchema,
  notices: z
    .array(z.strictObject({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }))
    .readonly(),
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  /** How many steps could be read behind a damage that this start found, and wait to be taken back. */
  salvageable: count,
  /** The key under which this window seals what it lays into its database, in base64url. */
  bodyKey: z.string(),
});
export type Start = z.infer<typeof startSchema>;

/** How the disk of the data folder stands, and how much of it is free. */
export const diskNewsSchema = z.strictObject({
  state: z.enum(['well', 'nearly-full', 'on-reserve', 'read-only', 'slow', 'gone', 'clock-back']),
  freeMegabytes: count,
});
export type DiskNews = z.infer<typeof diskNewsSchema>;

/** What a window may know before anything is opened: whether the records are locked, and how it is to look until they are not. */
export const vaultStatusSchema = z.strictObject({
  isLocked: z.boolean(),
  hasPassword: z.boolean(),
  hasRecovery: z.boolean(),
  lockAfter: count,
  language: languageSchema,
  theme: themeSchema,
});
export type VaultStatus = z.infer<typeof vaultStatusSchema>;

const secret = z.string().max(200);

/** Where backups go and when the last one was made; `isMissing` = the folder was chosen and is not there now. */
export const backupStatusSchema = z.strictObject({
  folder: z.string().nullable(),
  lastAt: z.string().nullable(),
  isMissing: z.boolean(),
  isRemovableForbidden: z.boolean(),
});
export type BackupStatus = z.infer<typeof backupStatusSchema>;

/** A backup beside the records here, before anything is put in their place. Times are of the last step of each; null where there is none. */
export const restorePreviewSchema = z.strictObject({
  file: z.string(),
  madeAt: z.string().nullable(),
  lastThere: z.string().nullable(),
  lastHere: z.string().nullable(),
  linesThere: count,
  linesHere: count,
  linesOnlyThere: count,
  linesOnlyHere: count,
  stepsOnlyThere: count,
  stepsOnlyHere: count,
});
export type RestorePreview = z.infer<typeof restorePreviewSchema>;

/** One stored record as the console's database is filled again. */
export const storedRecordSchema = z.strictObject({ kind: z.string(), record: z.record(z.string(), z.json()) });
export type StoredRecord = z.infer<typeof storedRecordSchema>;

/** A paper that was made: its kind, whose it is, and the file name inside the papers folder. */
export const madePaperSchema = z.strictObject({
  kind: z.enum(paperKinds),
  village: z.string().nullable(),
  file: z.string(),
  sources: z.array(z.string()).readonly(),
});
export type MadePaper = z.infer<typeof madePaperSchema>;

const madeSchema = z.strictObject({
  made: z.array(madePaperSchema).readonly(),
  failed: z.array(z.strictObject({ village: z.string().nullable(), code: z.enum(refusalCodes) })).readonly(),
  saved: savedSchema,
});

export const intakeKindSchema = z.enum(['roster', 'villages', 'reserves', 'issues', 'participants']);
export type IntakeKind = z.infer<typeof intakeKindSchema>;

/** The sets of records of this machine, the one that is open, and whether one has to be chosen first. */
export const setsStatusSchema = z.strictObject({
  current: dataSetSchema.nullable(),
  sets: z.array(dataSetSchema).readonly(),
  isChoosing: z.boolean(),
  language: languageSchema,
  theme: themeSchema,
});
export type SetsStatus = z.infer<typeof setsStatusSchema>;

/** Every call: who may make it, what it takes, what it gives. The one contract of all windows. */
export const calls = {
  'sets/status': call({ from: ['console'], input: nothing, output: setsStatusSchema }),
  /** `firstName`: how the set that was there first is called from now on, where this is the second. */
  'sets/add': call({
    from: ['console'],
    input: z.strictObject({
      name: dataSetSchema.shape.name,
      colour: dataSetSchema.shape.colour,
      firstName: dataSetSchema.shape.name,
    }),
    output: setsStatusSchema,
  }),
  'sets/go': call({ from: ['console'], input: z.strictObject({ id: dataSetSchema.shape.id }), output: nothing }),
  'vault/status': call({ from: ['console'], input: nothing, output: vaultStatusSchema }),
  'vault/unlock': call({ from: ['console'], input: z.strictObject({ secret }), output: nothing }),
  'vault/lock': call({ from: ['console'], input: nothing, output: nothing }),
  /** Gives the recovery code, which is told this once. */
  'vault/set-password': call({
    from: ['console'],
    input: z.strictObject({ current: secret, next: secret }),
    output: z.string(),
  }),
  'vault/remove-password': call({ from: ['console'], input: z.strictObject({ current: secret }), output: nothing }),
  'vault/set-lock-after': call({ from: ['console'], input: count.max(24 * 60), output: nothing }),
  'vault/print-code': call({ from: ['console'], input: z.strictObject({ code: z.string().max(60) }), output: nothing }),
  'app/start': call({ from: ['console'], input: nothing, output: startSchema }),
  'app/ready': call({ from: ['console', 'room', 'host'], input: nothing, output: nothing }),
  'settings/change': call({
    from: ['console'],
    input: z
      .strictObject({ language: languageSchema, theme: themeSchema, wallTheme: themeSchema, who: z.string().max(80) })
      .partial(),
    output: nothing,
  }),
  'journal/append': call({ from: ['console'], input: wishSchema, output: savedSchema }),
  'journal/undo': call({ from: ['console'], input: nothing, output: savedSchema }),
  'journal/redo': call({ from: ['console'], input: nothing, output: savedSchema }),
  'journal/compare': call({ from: ['console'], input: headSchema, output: z.enum(['same', 'behind', 'other']) }),
  'journal/tail': call({
    from: ['console'],
    input: z.strictObject({ after: count, limit: count.max(2000) }),
    output: z.strictObject({ transactions: z.array(transactionSchema).readonly(), head: headSchema }),
  }),
  'journal/take-back': call({
    from: ['console'],
    input: nothing,
    output: z.strictObject({ taken: count, left: count }),
  }),
  /** What a record said before: every step that touched it, oldest first, read back from the journal. */
  'records/history': call({
    from: ['console'],
    input: z.strictObject({ kind: z.string().max(40), record: z.string().max(80) }),
    output: z.array(historyEntrySchema).readonly(),
  }),
  'records/read': call({
    from: ['console'],
    input: z.strictObject({ from: count, limit: count.max(5000) }),
    output: z.strictObject({ records: z.array(storedRecordSchema).readonly(), total: count, head: headSchema }),
  }),
  'database/begin-again': call({ from: ['console'], input: nothing, output: z.boolean() }),
  'draft/keep': call({ from: ['console'], input: draftSchema, output: nothing }),
  'draft/drop': call({ from: ['console'], input: nothing, output: nothing }),
  'backup/status': call({ from: ['console'], input: nothing, output: backupStatusSchema }),
  'backup/choose-folder': call({ from: ['console'], input: nothing, output: backupStatusSchema }),
  'backup/make': call({ from: ['console'], input: nothing, output: backupStatusSchema }),
  'backup/forbid-removable': call({ from: ['console'], input: z.boolean(), output: backupStatusSchema }),
  /** Writes everything as Excel and JSON into a folder that is chosen; gives the folder. */
  'backup/export': call({ from: ['console'], input: nothing, output: z.string() }),
  /** Lets a person choose a backup; refused with `backup-needs-password` until the secret opens it. */
  'restore/choose': call({ from: ['console'], input: nothing, output: restorePreviewSchema }),
  'restore/look': call({ from: ['console'], input: z.strictObject({ secret }), output: restorePreviewSchema }),
  /** Puts the backup that was looked at in the place of the records here, which are kept aside; the application starts anew. */
  'restore/put': call({ from: ['console'], input: nothing, output: nothing }),
  'restore/drop': call({ from: ['console'], input: nothing, output: nothing }),
  'screens/open-room': call({
    from: ['console'],
    input: z.strictObject({ display: z.string().nullable() }),
    output: screensSchema,
  }),
  'screens/close-room': call({ from: ['console'], input: nothing, output: screensSchema }),
  'screens/open-host': call({
    from: ['console'],
    input: z.strictObject({ display: z.string().nullable() }),
    output: screensSchema,
  }),
  'screens/close-host': call({ from: ['console'], input: nothing, output: screensSchema }),
  'room/blank': call({ from: ['console'], input: z.boolean(), output: nothing }),
  'room/drawn': call({ from: ['room'], input: z.strictObject({ seq: count }), output: nothing }),
  'intake/choose': call({
    from: ['console'],
    input: z.strictObject({ kind: intakeKindSchema.nullable() }),
    output: previewSchema,
  }),
  'intake/rework': call({
    from: ['console'],
    input: previewAnswersSchema.extend({ handwork: handworkSchema }),
    output: previewSchema,
  }),
  'intake/confirm': call({ from: ['console'], input: previewAnswersSchema, output: savedSchema }),
  'intake/drop': call({ from: ['console'], input: nothing, output: nothing }),
  'intake/load-sample': call({ from: ['console'], input: nothing, output: savedSchema }),
  'papers/make': call({
    from: ['console'],
    input: z.strictObject({ meeting: meetingId, villages: z.array(villageId).readonly().nullable() }),
    output: madeSchema,
  }),
  'papers/make-together': call({
    from: ['console'],
    input: z.strictObject({ meeting: meetingId, villages: z.array(villageId).readonly().nullable() }),
    output: madeSchema,
  }),
  'papers/make-forms': call({
    from: ['console'],
    input: z.strictObject({ notice: noticeId }),
    output: madeSchema,
  }),
  'papers/make-beforehand': call({
    from: ['console'],
    input: z.strictObject({ meeting: meetingId }),
    output: madeSchema,
  }),
  'rehearsal/begin': call({ from: ['console'], input: z.strictObject({ meeting: meetingId }), output: nothing }),
  'rehearsal/end': call({ from: ['console'], input: nothing, output: nothing }),
  'papers/show-folder': call({ from: ['console'], input: nothing, output: nothing }),
  'papers/open': call({ from: ['console'], input: z.strictObject({ file: z.string().max(200) }), output: nothing }),
} as const;

/** Every event that main pushes: to which windows, and with what content. */
export const events = {
  'room/view': event({ to: ['room', 'console'], payload: z.strictObject({ seq: count, view: roomViewSchema }) }),
  'host/view': event({ to: ['host'], payload: hostViewSchema }),
  /** Nobody has touched a key for long: the console closes what it has open and asks to be locked. */
  'vault/lock-wanted': event({ to: ['console'], payload: nothing }),
  'backup/status': event({ to: ['console'], payload: backupStatusSchema }),
  'screens/changed': event({ to: ['console'], payload: screensSchema }),
  'intake/progress': event({ to: ['console'], payload: z.strictObject({ done: count, of: count }) }),
  'papers/progress': event({ to: ['console'], payload: z.strictObject({ done: count, of: count, file: z.string() }) }),
  'disk/news': event({ to: ['console'], payload: diskNewsSchema }),
  'journal/trouble': event({
    to: ['console'],
    payload: z.strictObject({ code: z.enum(refusalCodes).nullable(), waiting: count }),
  }),
} as const;

export type CallName = keyof typeof calls;
export type EventName = keyof typeof events;
export type Input<N extends CallName> = z.infer<(typeof calls)[N]['input']>;
export type Output<N extends CallName> = z.infer<(typeof calls)[N]['output']>;
export type Payload<N extends EventName> = z.infer<(typeof events)[N]['payload']>;

/** One handler for each call: a missing or a surplus one does not compile. */
export type Handlers = { readonly [N in CallName]: (input: Input<N>) => Promise<Output<N>> };

/** The answer to every call: a value, or a code of the closed list. Nothing is ever thrown across windows. */
export type Answer<N extends CallName> =
  | { readonly ok: true; readonly value: Output<N> }
  | {
      readonly ok: false;
      readonly code: (typeof refusalCodes)[number];
      readonly values?: Readonly<Record<string, string | number>>;
    };

type CallsOf<W extends WindowName> = {
  [N in CallName]: W extends (typeof calls)[N]['from'][number] ? N : never;
}[CallName];
type EventsOf<W extends WindowName> = {
  [N in EventName]: W extends (typeof events)[N]['to'][number] ? N : never;
}[EventName];

/** What the preload of a window exposes as `window.huizhen`: its calls and its events, nothing else. */
export type Bridge<W extends WindowName> = {
  readonly calls: { readonly [N in CallsOf<W>]: (input: Input<N>) => Promise<Answer<N>> };
  readonly events: { readonly [N in EventsOf<W>]: (listen: (payload: Payload<N>) => void) => () => void };
};
