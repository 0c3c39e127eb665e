import { planIntake } from '../../shared/intake/plan.ts';
import { previewOf } from '../../shared/intake/preview-of.ts';
import type { Workbook } from '../../shared/intake/workbook.ts';
import { applyChanges, emptyState } from '../../shared/records/state.ts';
import type { Ask, IntakeAnswer } from './asks.ts';
import type { WorkbookReading } from './read-workbook.ts';

type PlanAsk = Extract<Ask, { do: 'plan' }>;

/** What reading needs from outside: how a file becomes a workbook, and fresh ids. */
export type PlannerParts = { readonly read: (path: string) => WorkbookReading; readonly newId: () => string };

/** Answers what the reading process is asked; null where nothing is to be said. */
export const createPlanner = ({ read, newId }: PlannerParts): ((ask: Ask) => IntakeAnswer | null) => {
  const held: { workbook: Workbook; state: ReturnType<typeof emptyState> } = {
    workbook: { sheets: [] },
    state: emptyState(),
  };
  const open = (path: string): IntakeAnswer => {
    const reading = read(path);
    if (!reading.ok) return reading;
    held.workbook = reading.workbook;
    return { ok: true, read: true };
  };
  const take = ({ isFirst, kind, records }: Extract<Ask, { do: 'take' }>): null => {
    if (isFirst) held.state = emptyState();
    // A parsed door of types: main hands over the records that its own journal has parsed.
    const shelf: Map<string, unknown> = held.state[kind];
    for (const record of records) shelf.set(record.id, record);
    return null;
  };
  const plan = ({ kind, answers, fallback, today, of, wants, applies, handwork }: PlanAsk): IntakeAnswer => {
    const made = planIntake(held.workbook, {
      state: held.state,
      kind,
      answers,
      fallback,
      today,
      newId,
      ...(handwork ? { handwork } : {}),
    });
    if ('refused' in made) return { ok: false, code: made.refused };
    if (applies) applyChanges(held.state, made.changes);
    if (wants === 'preview') return { ok: true, preview: previewOf(made, of) };
    const rows = [...made.rows.values()].filter((is) => is === 'new' || is === 'changed').length;
    return { ok: true, changes: made.changes, open: made.open, rows };
  };
  return (ask) => {
    switch (ask.do) {
      case 'read':
        return open(ask.path);
      case 'take':
        return take(ask);
      case 'plan':
        return plan(ask);
    }
  };
};
