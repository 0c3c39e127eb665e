import { describe, expect, test } from 'vitest';
import { askPrompt, type PromptAsking } from '../../../shared/meeting/ask-question.ts';
import { prepareQuestion, rewordPrepared } from '../../../shared/meeting/prepare-question.ts';
import { lineId, preparedQuestionId } from '../../../shared/records/ids.ts';
import type { OwnState } from '../../../shared/records/state.ts';
import { hostView } from '../../../shared/views/build-host-view.ts';
import { promptsFor } from '../../../shared/views/host-prompts.ts';
import { hostViewSchema } from '../../../shared/views/host-view.ts';
import { aMeeting, at, captured, chair, done, liuwan, theMeeting } from '../../support/a-meeting.ts';

const today = '2026-09-21';
const id = preparedQuestionId.parse('pq1');
const sheet = (state: OwnState, time = '09:20') =>
  hostViewSchema.parse(hostView(state, today, 'zh', 'light', at(time)));

const prepared = (text = '入党申请人有几名？'): OwnState => {
  const state = aMeeting();
  done(state, prepareQuestion(state, id, liuwan, text));
  return state;
};

const put = (state: OwnState, different: Partial<PromptAsking> = {}) => {
  const [prompt] = promptsFor(state, liuwan, today, 'zh');
  if (!prompt) throw new Error('Nothing is prepared.');
  const { key, text, slots, about } = prompt;
  return askPrompt(state, {
    line: lineId.parse('q'),
    meeting: theMeeting,
    key,
    text,
    slots,
    about,
    at: at('09:12'),
    toWall: true,
    ...different,
  });
};

describe('the host’s sheet', () => {
  test('offers first what the clerk wrote down beforehand, then what the village’s issues lack', () => {
    const state = prepared();
    captured(state, { text: '后备力量配备不正常' });
    expect(
      sheet(state)
        .prompts.rows.map(({ text }) => text)
        .slice(0, 2),
    ).toEqual(['入党申请人有几名？', expect.stringMatching(/什么时候/)]);
  });

  test('marks a question as asked once it was put, and puts it only once', () => {
    const state = prepared();
    done(state, put(state));
    expect(sheet(state).prompts).toMatchObject({ put: 1, rows: [{ isPut: true }] });
    expect(state.line.get('q')).toMatchObject({ kind: 'question', text: '入党申请人有几名？', wall: 'shown' });
    expect(put(state, { line: lineId.parse('q2') })).toEqual({ refused: 'question-asked-already' });
  });

  test('says how long the open question has waited', () => {
    const state = prepared();
    done(state, put(state));
    expect(sheet(state, '09:13').questions).toMatchObject([{ text: '入党申请人有几名？', waited: 60 }]);
  });

  test('no longer offers what was reworded to nothing', () => {
    const state = prepared();
    done(state, rewordPrepared(state, id, '  '));
    expect(sheet(state).prompts.all).toBe(0);
  });

  test('sets two statements that contradict beside each other', () => {
    const state = aMeeting();
    captured(state, { kind: 'material', text: '柳湾村后备力量有2人' });
    expect(sheet(state).contradictions).toMatchObject([
      { one: { by: '在册数据', says: '后备 0 人' }, other: { says: '后备 2 人' } },
    ]);
    expect(sheet(state).prompts.rows[0]?.text).toBe('后备力量到底几人？谁核对过？');
  });

  test('does not name whoever speaks hidden', () => {
    const state = aMeeting();
    captured(state, { kind: 'material', text: '后备力量有2人', speaker: chair, speakerState: 'hidden' });
    expect(JSON.stringify(sheet(state).contradictions)).not.toContain('沈望川');
  });
});
