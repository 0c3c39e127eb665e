import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inRoomHaving, roomState } from '../../../shared/lanes/room-state.ts';
import { issueId } from '../../../shared/records/ids.ts';
import type { PartRule } from '../../../shared/records/part.ts';
import { followed } from '../../../shared/records/part.ts';
import {
  applyChanges,
  emptyState,
  having,
  type State,
  stateOf,
  where,
  withChanges,
} from '../../../shared/records/state.ts';
import { histories } from '../../support/county-changes.ts';
import { record } from '../../support/records.ts';

const villages = ['v1', 'v2', 'v3', 'v4', 'v5'] as const;
const everything: PartRule = { wants: () => true, widens: [] };

const asked = (state: State) => villages.map((village) => having(state, 'issue', 'village', village));
const walked = (state: State) => villages.map((name) => where(state, 'issue', ({ village }) => village === name));

describe('the issues of a village, asked for without walking through the whole county', () => {
  test('are those that a walk finds, in its order, after every change of any history', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const state = emptyState();
        for (const changes of history) {
          applyChanges(state, changes);
          expect(asked(state)).toEqual(walked(state));
        }
      }),
    );
  });

  test('are the same where the records are copied instead of altered, and the copy leaves those before as they were', () => {
    fc.assert(
      fc.property(histories, (history) => {
        let state: State = emptyState();
        for (const changes of history) {
          const before = walked(state);
          const next = withChanges(state, changes);
          expect(asked(next)).toEqual(walked(next));
          expect(asked(state)).toEqual(before);
          state = next;
        }
      }),
    );
  });

  test('are the same in the part of the records that a window follows', () => {
    const one = record('issue', { id: 'i1', village: 'v1' });
    const part = stateOf({ issue: [one, record('issue', { id: 'i2', village: 'v2' })] });
    asked(part);
    const next = followed(part, [{ kind: 'issue', record: 'i1', fields: { village: 'v2' } }], everything) ?? part;
    expect(asked(next)).toEqual(walked(next));
    expect(having(part, 'issue', 'village', 'v1')).toEqual([one]);
  });

  test('hold for the room only what the room may see', () => {
    const state = stateOf({ issue: [record('issue', { id: 'i1', village: 'v1', progress: '只给主持' })] });
    expect(inRoomHaving(state, 'issue', 'village', 'v1')).toHaveLength(1);
    const [seen] = inRoomHaving(roomState(state), 'issue', 'village', 'v1');
    expect(JSON.stringify(seen)).not.toContain('只给主持');
  });

  test('a notice is found by each issue that it names', () => {
    const items = ['i1', 'i2'].map((issue) => ({ issue: issueId.parse(issue), prescriptions: [] }));
    const notice = record('notice', { items });
    const state = stateOf({ notice: [notice] });
    expect(['i1', 'i2', 'i3'].map((issue) => having(state, 'notice', 'issues', issue))).toEqual([
      [notice],
      [notice],
      [],
    ]);
  });
});
