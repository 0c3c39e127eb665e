import { describe, expect, test } from 'vitest';
import { buildAgenda } from '../../../shared/documents/build-agenda.ts';
import { buildCaptureSheets } from '../../../shared/documents/build-capture-sheets.ts';
import { buildHostSheets } from '../../../shared/documents/build-host-sheets.ts';
import { buildProfiles } from '../../../shared/documents/build-profiles.ts';
import { runsOf } from '../../../shared/documents/model.ts';
import { prepareQuestion } from '../../../shared/meeting/prepare-question.ts';
import { preparedQuestionId } from '../../../shared/records/ids.ts';
import type { OwnState } from '../../../shared/records/state.ts';
import { aMeeting, at, captured, done, liuwan, secretary, theMeeting, villager } from '../../support/a-meeting.ts';

const on = { today: '2026-09-21' } as const;

const wordsOf = (state: OwnState, build = buildHostSheets): string => {
  const model = build(state, theMeeting, on);
  if (!model) throw new Error('no paper');
  return runsOf(model)
    .map(({ text }) => text)
    .join('\n');
};

const prepared = (): OwnState => {
  const state = aMeeting();
  done(state, prepareQuestion(state, preparedQuestionId.parse('q1'), liuwan, '台账到底谁在管？'));
  return state;
};

describe('the host’s sheet on paper', () => {
  test('has what was prepared, what is missing and who speaks, for each item of the agenda', () => {
    const state = prepared();
    captured(state, { text: '后备力量配备不正常' });
    const words = wordsOf(state);
    expect(words).toContain('台账到底谁在管？');
    expect(words).toContain('后备力量配备不正常');
    expect(words).toContain('从何时起');
    expect(words.match(/主持用单　第\d项/g)).toHaveLength(3);
  });

  test('names the masses by kind only, and never says what is off the record', () => {
    const state = prepared();
    captured(state, { line: 'l1', text: '侯三槐反映书记亲属占地', isOffRecord: true, speaker: villager });
    captured(state, { line: 'l2', text: '账目没有公开', speaker: secretary, at: at('09:12') });
    const words = wordsOf(state);
    expect(words).not.toContain('侯三槐');
    expect(words).not.toContain('亲属占地');
    expect(words).toContain('群众代表');
  });

  test('says on every page whom it is for; no paper for the room says what stands in it', () => {
    const state = prepared();
    expect(buildHostSheets(state, theMeeting, on)?.stamp).toContain('只给主持');
    for (const build of [buildAgenda, buildProfiles, buildCaptureSheets]) {
      expect(wordsOf(state, build)).not.toContain('台账到底谁在管');
    }
  });
});
