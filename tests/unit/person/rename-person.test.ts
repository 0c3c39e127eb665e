import { describe, expect, test } from 'vitest';
import { buildAgenda } from '../../../shared/documents/build-agenda.ts';
import { buildCaptureSheets } from '../../../shared/documents/build-capture-sheets.ts';
import { buildHostSheets } from '../../../shared/documents/build-host-sheets.ts';
import { buildLedger } from '../../../shared/documents/build-ledger.ts';
import { buildMinutes } from '../../../shared/documents/build-minutes.ts';
import { buildNotice } from '../../../shared/documents/build-notice.ts';
import { buildProfiles } from '../../../shared/documents/build-profiles.ts';
import { linkGuest, renamePerson } from '../../../shared/person/rename-person.ts';
import { meetingId, noticeId, participantId, personId } from '../../../shared/records/ids.ts';
import { applyChanges, type OwnState } from '../../../shared/records/state.ts';
import { hostView } from '../../../shared/views/build-host-view.ts';
import { roomView } from '../../../shared/views/build-room-view.ts';
import { agreed, clerk } from '../../support/a-meeting.ts';
import { aLine, aPrescription, aQuestion } from '../../support/meeting-builders.ts';
import { sampleMeeting, sampleRecords } from '../../support/meeting-state.ts';
import { record } from '../../support/records.ts';

const m1 = meetingId.parse('m1');
const on = { today: '2026-09-21' } as const;
const scenes = ['meeting', 'profile', 'issues', 'discussion', 'map', 'result'] as const;

/** Everything that the room and the host are sent, in each scene and both languages. */
const everyView = (state: OwnState): string => {
  const sent: unknown[] = [];
  for (const scene of scenes) {
    for (const about of [{ issue: 'i1', line: 'l5' }, { line: 'l2', question: 'q1' }, { line: 'lx' }]) {
      const wall = record('wall', { id: 'wall', meeting: 'm1', scene, item: 'a1', ...about });
      state.wall.set(wall.id, wall);
      for (const language of ['zh', 'en'] as const)
        sent.push(roomView(state, on.today, language), hostView(state, on.today, language));
    }
  }
  return JSON.stringify(sent);
};

/** Everything that is printed: minutes, notices, ledger, and what is made beforehand. */
const everyPaper = (state: OwnState): string =>
  JSON.stringify([
    ...[buildMinutes, buildAgenda, buildProfiles, buildCaptureSheets, buildHostSheets].map((build) =>
      build(state, m1, on),
    ),
    ...[...state.notice.keys()].map((id) => buildNotice(state, noticeId.parse(id))),
    buildLedger(state, on),
  ]);

const party = '陆问舟';
const right = '陆闻舟';

/** 陆问舟 is secretary of Liuwan, sits in the meeting, answers a question, is to carry out a measure, and is spoken of. */
const county = (): OwnState => {
  const state = sampleMeeting({
    person: [record('person', { id: 'pp1', name: party })],
    post: [record('post', { id: 'po1', village: 'v-liuwan', person: 'pp1' })],
    participant: sampleRecords.participant.map((one) =>
      one.id === 'p8' ? { ...one, name: party, publicName: party, person: personId.parse('pp1') } : one,
    ),
    line: [...sampleRecords.line, aLine({ id: 'lx', kind: 'suggestion', text: `建议${party}书记驻村`, speaker: 'p3' })],
    suggestion: [record('suggestion', { id: 'sx', meeting: 'm1', line: 'lx', fate: 'adopted' })],
    agendaItem: sampleRecords.agendaItem.map((one) => (one.id === 'a1' ? { ...one, state: 'now' as const } : one)),
    reserve: [record('reserve', { id: 'rs1', village: 'v-liuwan', name: '顾小满', mentor: party })],
  });
  return state;
};

const renamed = (state: OwnState, to = right): OwnState => {
  applyChanges(state, agreed(renamePerson(state, { person: personId.parse('pp1') }, to, clerk)));
  return state;
};

describe('a name that was put right', () => {
  test('stands in every view and on every paper, and the old one nowhere', () => {
    expect([everyView(county()).includes(party), everyPaper(county()).includes(party)]).toEqual([true, true]);
    const state = renamed(county());
    expect(everyView(state)).not.toContain(party);
    expect(everyPaper(state)).not.toContain(party);
    expect([everyView(state).includes(right), everyPaper(state).includes(right)]).toEqual([true, true]);
  });

  test('is in one step, and taken back in one', () => {
    const state = county();
    const before = structuredClone(state);
    const back = applyChanges(state, agreed(renamePerson(state, { person: personId.parse('pp1') }, right, clerk)));
    applyChanges(state, back);
    expect(state).toEqual(before);
  });

  test('leaves what was said before among the edits of the line, with who changed it', () => {
    const { edits } = renamed(county()).line.get('lx') ?? {};
    expect(edits).toEqual([{ ...clerk, was: { text: `建议${party}书记驻村` } }]);
  });

  test('does not touch a longer name that holds it', () => {
    const state = county();
    state.person.set('pp2', record('person', { id: 'pp2', name: `${party}舟` }));
    state.line.set('ly', aLine({ id: 'ly', kind: 'material', text: `${party}舟和${party}都到了` }));
    expect(renamed(state).line.get('ly')?.text).toBe(`${party}舟和${right}都到了`);
  });

  test('of two people of one name changes file and list of the one, and no words, which may speak of the other', () => {
    const state = county();
    state.person.set('pp3', record('person', { id: 'pp3', name: party }));
    renamed(state);
    expect(state.participant.get('p8')?.name).toBe(right);
    expect([state.person.get('pp3')?.name, state.line.get('lx')?.text]).toEqual([party, `建议${party}书记驻村`]);
  });

  test('of a guest typed with name and unit of somebody on file is put right for both, and in the words', () => {
    const state = county();
    const guest = state.participant.get('p8');
    if (guest) state.participant.set('p8', { ...guest, person: undefined, unit: undefined, unitName: '云溪镇' });
    state.person.set('pp1', record('person', { id: 'pp1', name: party, unit: 'u-town' }));
    applyChanges(state, agreed(renamePerson(state, { participant: participantId.parse('p8') }, right, clerk)));
    expect([state.person.get('pp1')?.name, state.line.get('lx')?.text]).toEqual([right, `建议${right}书记驻村`]);
  });

  test('is refused when it is empty, and changes nothing when it is the same', () => {
    const state = county();
    const person = personId.parse('pp1');
    expect(renamePerson(state, { person }, ' ', clerk)).toEqual({ refused: 'name-missing' });
    expect(renamePerson(state, { person }, party, clerk)).toEqual([]);
  });
});

describe('somebody of the masses', () => {
  test('is named by kind everywhere, under the old name and under the right one', () => {
    const state = county();
    state.line.set('lz', aLine({ id: 'lz', kind: 'material', text: '侯三槐家门口没有公开栏', speaker: 'p11' }));
    state.question.set('qz', aQuestion({ id: 'qz', line: 'l2', askedOf: 'p11', state: 'open' }));
    const participant = participantId.parse('p11');
    applyChanges(state, agreed(renamePerson(state, { participant }, '侯三怀', clerk)));
    expect(state.line.get('lz')?.text).toContain('侯三怀');
    for (const name of ['侯三槐', '侯三怀']) {
      expect(everyView(state)).not.toContain(name);
      expect(everyPaper(state)).not.toContain(name);
    }
  });
});

describe('a guest who turns out to be on file', () => {
  const typed = (): OwnState => {
    const state = county();
    state.person.set('pp4', record('person', { id: 'pp4', name: '单云帆' }));
    const guest = state.participant.get('p9');
    if (guest) state.participant.set('p9', { ...guest, name: '单帆', publicName: '单帆' });
    state.line.set('lg', aLine({ id: 'lg', kind: 'commitment', text: '单帆负责补齐', speaker: 'p9' }));
    state.prescription.set('rxg', aPrescription({ id: 'rxg', person: '单帆', line: 'l5' }));
    return state;
  };
  const link = (state: OwnState) => linkGuest(state, participantId.parse('p9'), personId.parse('pp4'), clerk);

  test('is this person from now on, and the typed name remains nowhere', () => {
    expect(everyPaper(typed())).toContain('单帆');
    const state = typed();
    applyChanges(state, agreed(link(state)));
    expect(state.participant.get('p9')).toMatchObject({ person: 'pp4', name: '单云帆', publicName: '单云帆' });
    expect(everyView(state)).not.toContain('单帆');
    expect(everyPaper(state)).not.toContain('单帆');
    expect(everyPaper(state)).toContain('单云帆');
  });

  test('is refused where the person stands on the list already', () => {
    const state = typed();
    applyChanges(state, agreed(link(state)));
    expect(linkGuest(state, participantId.parse('p7'), personId.parse('pp4'), clerk)).toEqual({
      refused: 'person-listed-already',
      values: { name: '单云帆' },
    });
  });
});

describe('a speaker who stays hidden', () => {
  test('is in no view and on no paper, whatever was said and however the name was put right', () => {
    const state = county();
    const line = { speaker: 'p7', speakerState: 'hidden', lane: 'room', wall: 'shown' } as const;
    state.line.set('lh', aLine({ id: 'lh', kind: 'suggestion', text: '何立秋说账目不清', ...line }));
    state.suggestion.set('sh', record('suggestion', { id: 'sh', meeting: 'm1', line: 'lh', fate: 'kept' }));
    // The list of those present names whoever is present; what was said under the promise is not tied to it.
    const said = everyView(state) + everyPaper(state);
    expect(said).not.toContain('何立秋说');
    applyChanges(state, agreed(renamePerson(state, { participant: participantId.parse('p7') }, '何立冬', clerk)));
    const after = everyView(state) + everyPaper(state);
    expect(after).not.toContain('何立秋');
    expect(after).not.toContain('何立冬说');
  });
});
