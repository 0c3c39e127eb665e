import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { captureLine } from '../../../shared/meeting/capture-line.ts';
import { enterItem } from '../../../shared/meeting/enter-item.ts';
import type { LineKind } from '../../../shared/meeting/meeting.ts';
import { lineKind } from '../../../shared/meeting/meeting.ts';
import { adjournMeeting } from '../../../shared/meeting/run-meeting.ts';
import { roomPart } from '../../../shared/records/definition.ts';
import { kinds } from '../../../shared/records/kinds.ts';
import { applyChanges, type OwnState } from '../../../shared/records/state.ts';
import {
  aCapture,
  aMeeting,
  at,
  captured,
  chair,
  done,
  donglin,
  issueOf,
  item,
  liuwan,
  otherDonglin,
  questionOf,
  secretary,
  shiqiao,
  theMeeting,
  villager,
} from '../../support/a-meeting.ts';

const issues = (state: OwnState) => [...state.issue.values()];
const wall = (state: OwnState) => state.wall.get('wall');

describe('a symptom', () => {
  test('makes one issue of the village on the agenda, with its number and since when', () => {
    const state = aMeeting();
    captured(state);
    expect(issues(state)).toMatchObject([
      {
        village: liuwan,
        summary: '2025年3月起后备力量无人在册',
        since: { from: '2025-03', doubt: 'exact' },
        number: '2026-3-云溪-柳湾-01',
        state: 'none',
        sources: ['meeting'],
      },
    ]);
    expect(state.line.get('l1')?.issue).toBe(issueOf('l1'));
  });

  test('makes an issue for each village that it names', () => {
    const state = aMeeting();
    captured(state, { text: '石桥村和柳湾村都没有公开三季度的账' });
    expect(issues(state).map(({ village }) => village)).toEqual([shiqiao, liuwan]);
  });

  test('means the village on the agenda where two have one name', () => {
    const state = aMeeting();
    captured(state, { text: '东林村今年没有开过会' });
    expect(issues(state).map(({ village }) => village)).toEqual([donglin]);
  });

  test('means the village of the town that is named besides', () => {
    const state = aMeeting();
    captured(state, { text: '青溪镇东林村今年没有开过会' });
    expect(issues(state).map(({ village }) => village)).toEqual([otherDonglin]);
  });

  test('of villages that nobody names makes a question to the room, and no issue', () => {
    const state = aMeeting();
    captured(state, { text: '个别村后备力量配备不正常' });
    expect(issues(state)).toEqual([]);
    expect(state.question.get(questionOf('l1'))).toMatchObject({ state: 'open', line: 'l1' });
    expect(wall(state)).toMatchObject({ scene: 'discussion', line: 'l1', question: questionOf('l1') });
  });

  test('gets its village and its time from the answer', () => {
    const state = aMeeting();
    captured(state, { text: '个别村后备力量配备不正常' });
    captured(state, { line: 'l2', kind: 'answer', text: '柳湾村，去年三月换人以后名册上就没有人了' });
    expect(issues(state)).toMatchObject([
      { village: liuwan, line: 'l1', summary: '个别村后备力量配备不正常', since: { from: '2025-03', doubt: 'exact' } },
    ]);
    expect(state.question.get(questionOf('l1'))).toMatchObject({ state: 'answered', answer: 'l2' });
  });

  test('counts from the election of its own village', () => {
    const state = aMeeting();
    captured(state, { text: '换届以来没有开过会' });
    expect(issues(state)[0]?.since).toMatchObject({ from: '2026-01-15', doubt: 'event' });
  });

  test('takes the next number of its village', () => {
    const state = aMeeting();
    captured(state);
    captured(state, { line: 'l2', text: '公开栏没有更新' });
    expect(issues(state)[1]?.number).toBe('2026-3-云溪-柳湾-02');
  });
});

describe('cause and prescription', () => {
  test('hang on the issue, and the prescription on its newest cause', () => {
    const state = aMeeting();
    captured(state);
    captured(state, { line: 'l2', kind: 'cause', text: '只登记不培养。', issue: issueOf('l1') });
    captured(state, {
      line: 'l3',
      kind: 'prescription',
      text: '由云溪镇党委牵头，10月30日前选定2名以上人选',
      issue: issueOf('l1'),
    });
    expect([...state.diagnosis.values()]).toMatchObject([{ issue: issueOf('l1'), text: '只登记不培养' }]);
    expect([...state.prescription.values()]).toMatchObject([
      {
        issue: issueOf('l1'),
        diagnosis: 'l2-diagnosis',
        leadUnit: '云溪镇党委',
        due: { date: '2026-10-30' },
        isAdopted: true,
      },
    ]);
  });

  test('without an issue are kept as said, and wait to be linked', () => {
    const state = aMeeting();
    captured(state, { kind: 'cause', text: '没有人带' });
    expect(state.line.get('l1')?.text).toBe('没有人带');
    expect(state.diagnosis.size).toBe(0);
  });
});

describe('question and answer', () => {
  test('asks about the newest line of the issue, and stays red on the wall while its issue is talked about', () => {
    const state = aMeeting();
    captured(state);
    captured(state, { line: 'l2', kind: 'question', text: '谁来带？', issue: issueOf('l1'), askedOf: secretary });
    expect(state.question.get(questionOf('l2'))).toMatchObject({ aboutLine: 'l1', askedOf: secretary, state: 'open' });
    captured(state, { line: 'l3', kind: 'cause', text: '没有人带', issue: issueOf('l1') });
    expect(wall(state)).toMatchObject({ line: 'l3', question: questionOf('l2') });
  });

  test('is answered by the next answer, with its time', () => {
    const state = aMeeting();
    captured(state, { kind: 'question', text: '发票在哪里？' });
    captured(state, { line: 'l2', kind: 'answer', text: '在镇里', at: at('09:12') });
    expect(state.question.get(questionOf('l1'))).toMatchObject({ state: 'answered', answeredAt: at('09:12') });
    expect(state.line.get('l2')?.answers).toBe('l1');
  });

  test('gives an issue the time that it lacked', () => {
    const state = aMeeting();
    captured(state, { text: '后备干部一直没配齐' });
    captured(state, { line: 'l2', kind: 'question', text: '从什么时候起？', issue: issueOf('l1') });
    captured(state, { line: 'l3', kind: 'answer', text: '从6月份开始的' });
    expect(state.issue.get(issueOf('l1'))?.since).toMatchObject({ from: '2026-06', doubt: 'exact' });
  });
});

describe('suggestion and decision', () => {
  test('a suggestion waits for its fate', () => {
    const state = aMeeting();
    captured(state, { kind: 'suggestion', text: '建议请假要有人顶班' });
    expect([...state.suggestion.values()]).toMatchObject([{ line: 'l1', village: liuwan, fate: 'open' }]);
  });

  test('decisions are numbered and say who does it by when', () => {
    const state = aMeeting();
    captured(state, {
      kind: 'decision',
      text: '由云溪镇党委牵头，县委组织部配合，于2026年10月30日前完成，结果报县委组织部',
    });
    captured(state, { line: 'l2', kind: 'decision', text: '由县民政局牵头，11月20日前印发' });
    expect([...state.decision.values()]).toMatchObject([
      {
        number: 1,
        leadUnit: '云溪镇党委',
        helpingUnits: '县委组织部',
        due: { date: '2026-10-30' },
        reportTo: '县委组织部',
      },
      { number: 2, leadUnit: '县民政局', due: { date: '2026-11-20' } },
    ]);
  });
});

describe('what may be on the wall', () => {
  test('a line goes up at once while the wall is direct', () => {
    const state = aMeeting();
    captured(state);
    expect(wall(state)).toMatchObject({ scene: 'discussion', line: 'l1', issue: issueOf('l1') });
  });

  test('a line waits while the wall is released by hand', () => {
    const state = aMeeting({ wallMode: 'release' });
    captured(state);
    expect(state.line.get('l1')?.wall).toBe('waiting');
    expect(wall(state)).toMatchObject({ scene: 'profile' });
  });

  test('a line with the name of a villager waits, and says for which word', () => {
    const state = aMeeting();
    captured(state, { text: '侯三槐说账没有公开' });
    expect(state.line.get('l1')).toMatchObject({ wall: 'waiting', heldFor: ['侯三槐'] });
  });

  test('a line that names its own hidden speaker waits', () => {
    const state = aMeeting();
    captured(state, { text: '石守拙反映账没有公开', speaker: secretary, speakerState: 'hidden' });
    expect(state.line.get('l1')).toMatchObject({ wall: 'waiting', heldFor: ['石守拙'] });
  });

  test('a line for the host makes no issue', () => {
    const state = aMeeting();
    captured(state, { isForHost: true });
    expect(state.line.get('l1')).toMatchObject({ lane: 'host', wall: 'off' });
    expect(state.issue.size).toBe(0);
  });

  test('a line off the record stays in the file and gives rise to nothing', () => {
    const state = aMeeting();
    captured(state, { isOffRecord: true, kind: 'decision' });
    expect(state.line.get('l1')).toMatchObject({ lane: 'file', isOffRecord: true, wall: 'off' });
    expect(state.decision.size).toBe(0);
  });

  test('nobody in the room learns from a line who spoke it', () => {
    const state = aMeeting();
    captured(state, { speaker: villager, speakerState: 'hidden' });
    const line = state.line.get('l1');
    expect(line && Object.values(roomPart(kinds.line, line))).not.toContain(villager);
    expect(line?.speaker).toBe(villager);
  });

  test('an unknown speaker leaves no name at all', () => {
    const state = aMeeting();
    captured(state, { speaker: chair, speakerState: 'unknown' });
    expect(state.line.get('l1')?.speaker).toBeUndefined();
  });
});

describe('a line is refused', () => {
  test('while the meeting is adjourned', () => {
    const state = aMeeting();
    done(state, adjournMeeting(state, theMeeting, at('10:00')));
    expect(captureLine(state, aCapture())).toEqual({ refused: 'meeting-not-running' });
  });

  test('when there is nothing in it', () => {
    expect(captureLine(aMeeting(), aCapture({ text: '  ' }))).toEqual({ refused: 'line-empty' });
  });

  test('when it is sent twice', () => {
    const state = aMeeting();
    captured(state);
    expect(captureLine(state, aCapture())).toEqual({ refused: 'line-captured-already' });
  });
});

describe('one Enter is one step', () => {
  const texts = [
    '个别村不正常',
    '柳湾村和石桥村没有公开',
    '由镇党委牵头，10月30日前完成',
    '侯三槐反映',
    '从6月份开始的',
    '好',
  ];
  const step = fc.record({
    kind: fc.constantFrom<LineKind>(...lineKind.options),
    text: fc.constantFrom(...texts),
    isForHost: fc.boolean(),
    isOffRecord: fc.boolean(),
    speakerState: fc.constantFrom('known' as const, 'unknown' as const, 'hidden' as const),
    onIssue: fc.nat(3),
  });

  test('taking it back restores the county, the meeting and the wall exactly (seed 20260921)', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), fc.boolean(), (steps, isRelease) => {
        const state = aMeeting(isRelease ? { wallMode: 'release' } : {});
        const backs = steps.map(({ onIssue, ...different }, index) => {
          const before = structuredClone(state);
          const issue = [...state.issue.values()][onIssue]?.id;
          const back = captured(state, { ...different, line: `l${index}`, issue });
          return { before, back };
        });
        for (const { before, back } of backs.toReversed()) {
          applyChanges(state, back);
          expect(state).toEqual(before);
        }
      }),
      { seed: 20260921, numRuns: 150 },
    );
  });

  test('also after the wall was turned to another village in between', () => {
    const state = aMeeting();
    const before = structuredClone(state);
    const back = captured(state);
    const further = done(state, enterItem(state, item(2), at('09:20')));
    applyChanges(state, further);
    applyChanges(state, back);
    expect(state).toEqual(before);
  });
});
