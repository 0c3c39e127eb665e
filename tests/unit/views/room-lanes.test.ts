import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Fields } from '../../../shared/records/definition.ts';
import { type Kind, kindNames, kinds } from '../../../shared/records/kinds.ts';
import type { OwnState, State } from '../../../shared/records/state.ts';
import { hostView } from '../../../shared/views/build-host-view.ts';
import { roomView } from '../../../shared/views/build-room-view.ts';
import { hostViewSchema } from '../../../shared/views/host-view.ts';
import { roomViewSchema } from '../../../shared/views/room-view.ts';
import { liuwan, today } from '../../support/liuwan.ts';
import { record } from '../../support/records.ts';

const scenes = ['meeting', 'profile', 'issues', 'discussion', 'map'] as const;
const mark = '不可上墙';

const put = (
  state: OwnState,
  kind: Kind,
  fields: { readonly id: string } & Readonly<Record<string, unknown>>,
): void => {
  const maps: { readonly [K in Kind]: Map<string, unknown> } = state;
  maps[kind].set(fields.id, fields);
};

/** Everything that the room could be sent: each scene, each page, with and without an issue, a line and a question. */
const everythingSent = (state: OwnState, line = 'l-1'): string => {
  const sent: string[] = [];
  for (const scene of scenes) {
    for (const page of [0, 1, 2]) {
      for (const about of [{}, { issue: 'i-1', line, question: 'q-1' }, { line }]) {
        put(state, 'wall', { ...record('wall', { scene, page, ...about }) });
        const view = roomView(state, today, page === 1 ? 'en' : 'zh');
        sent.push(JSON.stringify(roomViewSchema.parse(view)));
      }
    }
  }
  return sent.join('\n');
};

/** A value with the mark in it that a field may hold; null where its schema holds no free text (a flag, an id, a number). */
const marked = (schema: z.ZodType, kind: string, field: string): unknown => {
  const word = `${mark}${kind}${field}`;
  return [word, [word], [{ text: word }]].find((value) => schema.safeParse(value).success) ?? null;
};

const plant = (state: OwnState): string[] => {
  const planted: string[] = [];
  for (const kind of kindNames) {
    const fields: Fields = kinds[kind].fields;
    const secret = Object.entries(fields).filter(([, { lane }]) => lane !== 'room');
    for (const one of [...state[kind].values()]) {
      const values = secret.flatMap(([field, { schema }]) => {
        const value = marked(schema, kind, field);
        if (value === null) return [];
        planted.push(`${kind}.${field}`);
        return [[field, value] as const];
      });
      put(state, kind, { ...one, ...Object.fromEntries(values) });
    }
  }
  return planted;
};

const hiddenLine = (fields: object) => record('line', { id: 'l-x', issue: 'i-x', text: `${mark}的话`, ...fields });

const withLine = (fields: object): OwnState => {
  const state = liuwan();
  put(state, 'line', hiddenLine(fields));
  put(state, 'issue', record('issue', { id: 'i-x', summary: `${mark}的事`, line: 'l-x', meeting: 'm-1' }));
  put(state, 'diagnosis', record('diagnosis', { id: 'd-x', text: `${mark}的原因`, line: 'l-x' }));
  put(
    state,
    'prescription',
    record('prescription', { id: 'rx-x', measure: `${mark}的办法`, person: `${mark}的人`, line: 'l-x' }),
  );
  put(state, 'question', record('question', { id: 'q-1', line: 'l-x', state: 'open' }));
  return state;
};

describe('what the room is sent', () => {
  test('holds no field of the lanes host and file, whatever kind of record it stands in', () => {
    const state = liuwan();
    const planted = plant(state);
    expect(new Set(planted)).toContain('person.idNumber');
    expect(new Set(planted)).toContain('participant.name');
    expect(new Set(planted)).toContain('preparedQuestion.text');
    expect(new Set(planted)).toContain('question.reason');
    expect(everythingSent(state)).not.toContain(mark);
  });

  test('would show the mark if it stood in a field of the room', () => {
    const state = liuwan();
    put(state, 'village', record('village', { name: `${mark}村` }));
    expect(everythingSent(state)).toContain(mark);
  });

  test.each([
    ['is off the record', { isOffRecord: true }],
    ['is off the record, though its lane says file', { isOffRecord: true, lane: 'file' }],
    ['is for the host', { lane: 'host' }],
    ['waits for its release', { wall: 'waiting' }],
    ['was taken off', { wall: 'off' }],
    ['holds a telephone number', { text: `${mark} 13812345678` }],
    ['names a people’s representative', { text: `${mark} 吕春苗` }],
  ])('leaves out a line that %s, and all that was made from it', (_, fields) => {
    expect(everythingSent(withLine(fields), 'l-x')).not.toContain(mark);
  });

  test('shows the same line when nothing stands against it', () => {
    expect(everythingSent(withLine({}), 'l-x')).toContain(mark);
  });

  test('shows a held word once somebody has released it', () => {
    const state = withLine({ text: `${mark} 13812345678`, heldFor: ['13812345678'] });
    expect(everythingSent(state, 'l-x')).toContain('13812345678');
  });

  test('never names a people’s representative or a hidden speaker, only their kind', () => {
    const spoken = (fields: object) => ({ kind: 'suggestion', issue: undefined, text: '路灯应当修好', ...fields });
    const people = everythingSent(withLine(spoken({ speaker: 'pa-3' })), 'l-x');
    expect(people).not.toContain('吕春苗');
    expect(people).toContain('群众代表');
    const hidden = everythingSent(withLine(spoken({ speaker: 'pa-2', speakerState: 'hidden' })), 'l-x');
    expect(hidden).toContain('有群众反映');
    const named = everythingSent(withLine(spoken({ speaker: 'pa-1' })), 'l-x');
    expect(named).toContain('云溪镇党委 石守拙');
  });

  test('is nothing at all while the wall is blanked', () => {
    const state = liuwan();
    put(state, 'wall', record('wall', { isBlanked: true }));
    expect(roomView(state, today, 'zh').scene).toEqual({ scene: 'idle', county: '' });
  });

  test('covers a number wherever it was typed, in a field of the room too', () => {
    const state = liuwan();
    put(state, 'meeting', record('meeting', { place: '会议室 13812345678' }));
    expect(everythingSent(state)).not.toContain('13812345678');
  });

  test('keeps hidden lines out for any mixture of lane, flag, switch and kind', () => {
    fc.assert(
      fc.property(
        fc.record({
          lane: fc.constantFrom('room', 'host', 'file'),
          isOffRecord: fc.boolean(),
          wall: fc.constantFrom('waiting', 'shown', 'off'),
          kind: fc.constantFrom('symptom', 'cause', 'prescription', 'question', 'answer', 'suggestion', 'decision'),
        }),
        (fields) => {
          const isPublic = fields.lane === 'room' && !fields.isOffRecord && fields.wall === 'shown';
          expect(everythingSent(withLine(fields), 'l-x').includes(mark)).toBe(isPublic);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('what was asked and answered', () => {
  const answered = (fields: object): OwnState => {
    const state = liuwan();
    put(state, 'line', record('line', { id: 'l-x', kind: 'answer', issue: undefined, answers: 'l-1', ...fields }));
    const said = [{ slot: 'amount', text: `${mark}的数`, line: 'l-x' }];
    put(state, 'question', record('question', { id: 'q-1', line: 'l-1', state: 'open', slots: ['amount'], said }));
    return state;
  };

  test('reaches the room only as the line of its answer does, never from the question', () => {
    expect(everythingSent(answered({ text: '会上答了' }))).not.toContain(mark);
    expect(everythingSent(answered({ text: '会上答了', speakerState: 'hidden' }))).not.toContain(mark);
  });

  test('is on the host’s sheet, unless its line is off the record', () => {
    const sheet = (state: State): string => JSON.stringify(hostView(state, today, 'zh'));
    expect(sheet(answered({ text: '会上答了' }))).toContain(`${mark}的数`);
    expect(sheet(answered({ text: '会上答了', isOffRecord: true }))).not.toContain(`${mark}的数`);
  });

  test('never has a prepared question or a contradiction on the wall', () => {
    const state = liuwan();
    put(state, 'preparedQuestion', record('preparedQuestion', { text: `${mark}的一问` }));
    put(
      state,
      'line',
      record('line', { id: 'l-y', lane: 'host', text: `${mark}，后备力量有9317人`, kind: 'material' }),
    );
    expect(everythingSent(state)).not.toMatch(new RegExp(`${mark}|9317`));
    const sheet = JSON.stringify(hostView(state, today, 'zh'));
    expect(sheet).toContain(`${mark}的一问`);
    expect(sheet).toContain('后备 9317 人');
  });
});

describe('what the chair is sent', () => {
  const sheet = (state: State): string => JSON.stringify(hostViewSchema.parse(hostView(state, today, 'zh')));

  test('holds lines for the chair, but none that is off the record', () => {
    expect(sheet(withLine({ lane: 'host', item: 'a-1' }))).toContain(`${mark}的话`);
    expect(sheet(withLine({ lane: 'host', item: 'a-1', isOffRecord: true }))).not.toContain(`${mark}的话`);
  });
});
