import { describe, expect, test } from 'vitest';
import { judgementOf, judgeVillage, releaseJudgement } from '../../../shared/judgement/judge.ts';
import { roomState } from '../../../shared/lanes/room-state.ts';
import { theWall } from '../../../shared/meeting/meeting-now.ts';
import { judgementId } from '../../../shared/records/ids.ts';
import { gradeCounts } from '../../../shared/views/counts.ts';
import { aMeeting, at, done, item, liuwan, theMeeting } from '../../support/a-meeting.ts';

describe('judging a village', () => {
  test('is one judgement, however many parts of it are given one after another', () => {
    const state = aMeeting();
    done(state, judgeVillage(state, item(1), { grade: 'fair' }, at('10:00')));
    done(state, judgeVillage(state, item(1), { proposal: 'remind' }, at('10:01')));
    done(state, judgeVillage(state, item(1), { reasons: ' 后备力量断档 ' }, at('10:02')));
    expect(state.judgement.size).toBe(1);
    expect(judgementOf(state, item(1))).toMatchObject({
      grade: 'fair',
      proposal: 'remind',
      reasons: '后备力量断档',
      decidedBy: '沈望川',
    });
    expect(state.wall.get(theWall)).toMatchObject({ scene: 'profile' });
  });

  test('is in no figure before its release, and counts from then on', () => {
    const state = aMeeting();
    done(state, judgeVillage(state, item(1), { grade: 'poor', proposal: 'list' }, at('10:00')));
    expect(gradeCounts(roomState(state), theMeeting).judged).toBe(0);
    done(state, releaseJudgement(state, item(1), at('10:05')));
    expect(gradeCounts(roomState(state), theMeeting)).toMatchObject({
      judged: 1,
      byGrade: { poor: 1 },
      byProposal: { list: 1 },
    });
  });

  test('cannot be released without a grade', () => {
    const state = aMeeting();
    done(state, judgeVillage(state, item(1), { proposal: 'remind' }, at('10:00')));
    expect(releaseJudgement(state, item(1), at('10:05'))).toEqual({ refused: 'grade-missing' });
  });

  test('that was released is corrected in public too, and says when', () => {
    const state = aMeeting();
    done(state, judgeVillage(state, item(1), { grade: 'fair' }, at('10:00')));
    done(state, releaseJudgement(state, item(1), at('10:05')));
    done(state, judgeVillage(state, item(1), { grade: 'fairly-good' }, at('10:09')));
    expect(judgementOf(state, item(1))?.released).toEqual({
      grade: 'fairly-good',
      at: at('10:05'),
      correctedAt: at('10:09'),
    });
  });

  test('is compared with the village’s last round: better, the same or worse', () => {
    const state = aMeeting();
    const [round] = [...state.round.values()];
    if (!round) throw new Error('There is no round.');
    const before = { ...round, id: 'round-2', number: 2 };
    Reflect.apply(Map.prototype.set, state.round, [before.id, before]);
    done(state, judgeVillage(state, item(1), { grade: 'good' }, at('10:00')));
    done(state, releaseJudgement(state, item(1), at('10:05')));
    const now = judgementOf(state, item(1));
    const former = { ...now, id: judgementId.parse('j-before'), round: 'round-2', meeting: 'm0', item: 'm0-i1' };
    const released = { grade: 'fair', at: at('10:05') };
    Reflect.apply(Map.prototype.set, state.judgement, [former.id, { ...former, village: liuwan, released }]);
    expect(gradeCounts(roomState(state), theMeeting)).toMatchObject({ compared: 1, better: 1, same: 0, worse: 0 });
  });
});
