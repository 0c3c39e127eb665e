import { describe, expect, test } from 'vitest';
import { type Asking, askReadyQuestion } from '../../../shared/meeting/ask-question.ts';
import { lineId } from '../../../shared/records/ids.ts';
import { applyChanges, type OwnState } from '../../../shared/records/state.ts';
import { roomView } from '../../../shared/views/build-room-view.ts';
import {
  aCapture,
  aMeeting,
  at,
  captured,
  chair,
  done,
  issueOf,
  questionOf,
  secretary,
  theMeeting,
} from '../../support/a-meeting.ts';

const vague = { text: '个别村后备力量配备不正常', speaker: secretary };

const asking = (different: Partial<Asking> = {}): Asking => ({
  line: lineId.parse('l2'),
  meeting: theMeeting,
  about: lineId.parse('l1'),
  slots: ['village', 'since'],
  at: at('09:12'),
  toWall: true,
  language: 'zh',
  ...different,
});

const questions = (state: OwnState) => [...state.question.values()];

describe('the ready question', () => {
  test('about a symptom without a village puts the question it already is in words, and asks once', () => {
    const state = aMeeting();
    captured(state, vague);
    done(state, askReadyQuestion(state, asking()));
    expect(questions(state)).toMatchObject([
      { id: questionOf('l1'), line: 'l2', aboutLine: 'l1', slots: ['village', 'since'], state: 'open' },
    ]);
    expect(state.line.get('l2')).toMatchObject({ kind: 'question', speaker: chair, lane: 'room', wall: 'shown' });
    expect(state.line.get('l2')?.text).toMatch(/哪.*村？.*什么时候/);
  });

  test('stands on the wall above the symptom that drew it', () => {
    const state = aMeeting();
    captured(state, vague);
    done(state, askReadyQuestion(state, asking()));
    expect(state.wall.get('wall')).toMatchObject({ scene: 'discussion', line: 'l2', question: questionOf('l1') });
    expect(roomView(state, '2026-09-21', 'zh').scene).toMatchObject({
      ask: { state: 'open', lines: [state.line.get('l2')?.text] },
      chain: [{ kind: 'symptom', text: vague.text, status: 'open' }, {}, {}],
    });
  });

  test('about an issue asks for what that lacks, and leaves the issue on the wall', () => {
    const state = aMeeting();
    captured(state, { text: '后备力量配备不正常' });
    done(state, askReadyQuestion(state, asking({ slots: ['since'] })));
    expect(questions(state)).toMatchObject([{ line: 'l2', aboutLine: 'l1', slots: ['since'] }]);
    expect(state.wall.get('wall')).toMatchObject({ issue: issueOf('l1'), question: questionOf('l2') });
  });

  test('saves the line that is still being typed along with it, and one undo takes both back', () => {
    const state = aMeeting();
    const before = structuredClone(state);
    const back = done(state, askReadyQuestion(state, asking({ about: aCapture(vague) })));
    expect([...state.line.keys()]).toEqual(['l1', 'l2']);
    expect(questions(state)).toHaveLength(1);
    applyChanges(state, back);
    expect(state).toEqual(before);
  });

  test('for the host alone leaves the wall as it is', () => {
    const state = aMeeting();
    captured(state, { text: '后备力量配备不正常' });
    const wall = state.wall.get('wall');
    done(state, askReadyQuestion(state, asking({ slots: ['since'], toWall: false })));
    expect(state.line.get('l2')).toMatchObject({ lane: 'host', wall: 'off' });
    expect(state.wall.get('wall')).toEqual(wall);
  });

  test('waits for its release where all lines do', () => {
    const state = aMeeting({ wallMode: 'release' });
    captured(state, { text: '后备力量配备不正常' });
    const wall = state.wall.get('wall');
    done(state, askReadyQuestion(state, asking({ slots: ['since'] })));
    expect(state.line.get('l2')?.wall).toBe('waiting');
    expect(state.wall.get('wall')).toEqual(wall);
  });

  test('about what only the host may read is for the host, whatever is wished', () => {
    const state = aMeeting();
    captured(state, { text: '后备力量配备不正常', isForHost: true });
    done(state, askReadyQuestion(state, asking({ slots: ['since'] })));
    expect(state.line.get('l2')?.lane).toBe('host');
  });

  test('pressed twice asks nothing twice', () => {
    const state = aMeeting();
    captured(state, vague);
    done(state, askReadyQuestion(state, asking()));
    expect(askReadyQuestion(state, asking({ line: lineId.parse('l3') }))).toEqual({
      refused: 'question-asked-already',
    });
  });

  test('is never put about what is off the record', () => {
    const state = aMeeting();
    captured(state, { text: '账上有出入', isOffRecord: true });
    expect(askReadyQuestion(state, asking())).toEqual({ refused: 'off-record-not-asked' });
  });

  test('names whom it is asked of, for the host', () => {
    const state = aMeeting();
    captured(state, vague);
    done(state, askReadyQuestion(state, asking({ askedOf: secretary })));
    expect(questions(state)[0]?.askedOf).toBe(secretary);
  });
});
