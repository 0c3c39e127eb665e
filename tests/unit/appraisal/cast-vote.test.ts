import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Tally, VoteForm } from '../../../shared/appraisal/appraisal.ts';
import { dropVote, enterTally, openVote, releaseVote } from '../../../shared/appraisal/cast-vote.ts';
import { fieldsOf, sumFaults } from '../../../shared/appraisal/check-sums.ts';
import { judgeVote } from '../../../shared/appraisal/judge-vote.ts';
import { rulesFor, usualRules } from '../../../shared/appraisal/usual-rules.ts';
import { optionsOf } from '../../../shared/appraisal/vote-options.ts';
import { theWall } from '../../../shared/meeting/meeting-now.ts';
import { takeOff } from '../../../shared/meeting/release-line.ts';
import { showScene } from '../../../shared/meeting/show-wall.ts';
import { appraisalId } from '../../../shared/records/ids.ts';
import { emptyState, type OwnState } from '../../../shared/records/state.ts';
import { aMeeting, at, done, item, theMeeting } from '../../support/a-meeting.ts';

const vote = appraisalId.parse('vote-1');

const papers = (counts: readonly number[], different: Partial<Tally> = {}): Tally => ({
  issued: 40,
  returned: 38,
  valid: 37,
  counts: optionsOf.satisfaction.map((option, index) => ({ option, count: counts[index] ?? 0 })),
  ...different,
});

const right = papers([12, 9, 14, 1, 1]);
const held: { state: OwnState } = { state: emptyState() };

const openOne = (form: VoteForm = 'satisfaction'): void => {
  const ballot = { id: vote, meeting: theMeeting, form, subject: '柳湾村班子总体评价', voters: 40, at: at('10:00') };
  done(held.state, openVote(held.state, ballot));
};

const enter = (tally: Tally): void => void done(held.state, enterTally(held.state, vote, 'first', tally));

beforeEach(() => {
  held.state = aMeeting();
});

describe('the sums of a vote', () => {
  test('tell by how many papers the options miss the valid ones', () => {
    expect(sumFaults(papers([12, 9, 14, 1, 4]), 'satisfaction')).toEqual([{ fault: 'counts-over-valid', by: 3 }]);
    expect(sumFaults(papers([12, 9, 14, 0, 0]), 'satisfaction')).toEqual([{ fault: 'counts-under-valid', by: 2 }]);
  });

  test('tell that more papers came back than went out, and more are valid than came back', () => {
    const faults = sumFaults(papers([12, 9, 14, 1, 1], { issued: 36, returned: 36 }), 'satisfaction');
    expect(faults).toEqual([{ fault: 'valid-over-returned', by: 1 }]);
    expect(sumFaults({ ...right, issued: 30 }, 'satisfaction')).toEqual([{ fault: 'returned-over-issued', by: 8 }]);
  });

  test('are not right while a field is empty: an empty field is no nought', () => {
    const counts = right.counts.filter(({ option }) => option !== 'abstain');
    expect(sumFaults({ ...right, counts, valid: 36 }, 'satisfaction')).toEqual([
      { fault: 'missing', field: 'abstain' },
    ]);
  });

  test('are right exactly when the options add up to valid ≤ returned ≤ issued, for any figures', () => {
    const figures = fc.tuple(...fieldsOf('satisfaction').map(() => fc.integer({ min: 0, max: 6 })));
    fc.assert(
      fc.property(figures, ([issued = 0, returned = 0, valid = 0, ...counts]) => {
        const sum = counts.reduce((all, one) => all + one, 0);
        const isRight = valid > 0 && sum === valid && valid <= returned && returned <= issued;
        expect(sumFaults(papers(counts, { issued, returned, valid }), 'satisfaction').length === 0).toBe(isRight);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the clauses', () => {
  const clause = (id: string, tally: Tally) => {
    const rule = usualRules.find((one) => one.id === id);
    return rule && judgeVote(rule, tally);
  };

  test('list a village of which 56.8 % are satisfied, and none of which exactly 60 % are', () => {
    expect(clause('rule-satisfaction-listing', right)).toMatchObject({ perMille: 568, isMet: true });
    const sixty = papers([12, 12, 16, 0, 0], { returned: 40, valid: 40 });
    expect(clause('rule-satisfaction-listing', sixty)).toMatchObject({ perMille: 600, isMet: false });
  });

  test('fail whoever more than half are dissatisfied with, whatever the score, and pass at exactly half', () => {
    const half = papers([20, 0, 20, 0, 0], { returned: 40, valid: 40 });
    expect(clause('rule-satisfaction-dissatisfied', half)).toMatchObject({ isMet: true });
    const more = papers([19, 0, 21, 0, 0], { returned: 40, valid: 40 });
    expect(clause('rule-satisfaction-dissatisfied', more)).toMatchObject({ isMet: false });
  });

  test('take a third as a third: 13 of 39 is not more than a third, 14 is', () => {
    const judged = (incompetent: number) =>
      clause('rule-appraisal-incompetent', {
        valid: 39,
        counts: [
          { option: 'competent', count: 39 - incompetent },
          { option: 'incompetent', count: incompetent },
        ],
      });
    expect(judged(13)).toMatchObject({ isMet: false });
    expect(judged(14)).toMatchObject({ isMet: true });
  });

  test('that a county has edited or switched off count as it says', () => {
    const [listing] = usualRules.filter(({ id }) => id === 'rule-satisfaction-listing');
    if (!listing) throw new Error('There is no such clause.');
    held.state.voteRule.set(listing.id, { ...listing, over: 55, number: '第九条' });
    const [rule] = rulesFor(held.state, 'satisfaction', '2026-09-21').filter(({ id }) => id === listing.id);
    expect(rule && judgeVote(rule, right)).toMatchObject({ number: '第九条', isMet: false });
    held.state.voteRule.set(listing.id, { ...listing, isOn: false });
    expect(rulesFor(held.state, 'satisfaction', '2026-09-21').map(({ id }) => id)).not.toContain(listing.id);
  });
});

describe('a vote', () => {
  test('cannot be released while its sums are wrong, and is on the wall once they are right', () => {
    openOne();
    enter(papers([12, 9, 14, 1, 4]));
    expect(releaseVote(held.state, vote, at('10:20'))).toEqual({ refused: 'vote-sums-wrong' });
    enter(right);
    done(held.state, releaseVote(held.state, vote, at('10:21')));
    expect(held.state.wall.get(theWall)).toMatchObject({ scene: 'result', appraisal: vote });
    expect(held.state.appraisal.get(vote)?.released?.clauses.map(({ number }) => number)).toContain('第五条');
  });

  test('that two people counted differently cannot be released', () => {
    openOne();
    enter(right);
    done(held.state, enterTally(held.state, vote, 'second', papers([11, 10, 14, 1, 1])));
    expect(releaseVote(held.state, vote, at('10:20'))).toEqual({ refused: 'vote-sums-wrong' });
  });

  test('that is corrected after its release keeps what it said, and the wall follows only with the new release', () => {
    openOne();
    enter(right);
    done(held.state, releaseVote(held.state, vote, at('10:21')));
    enter(papers([13, 9, 13, 1, 1]));
    expect(held.state.appraisal.get(vote)?.released?.tally).toEqual(right);
    done(held.state, releaseVote(held.state, vote, at('10:30')));
    expect(held.state.appraisal.get(vote)).toMatchObject({
      released: { tally: papers([13, 9, 13, 1, 1]), at: at('10:21'), correctedAt: at('10:30') },
      former: [{ tally: right }],
    });
  });

  test('leaves the wall by one key, stays public, and can be shown again', () => {
    openOne();
    enter(right);
    done(held.state, releaseVote(held.state, vote, at('10:21')));
    done(held.state, takeOff(held.state));
    expect(held.state.wall.get(theWall)).toMatchObject({ scene: 'profile', item: item(1) });
    expect(held.state.appraisal.get(vote)?.released).toBeDefined();
    done(held.state, showScene(held.state, theMeeting, 'result'));
    expect(held.state.wall.get(theWall)).toMatchObject({ scene: 'result', appraisal: vote });
  });

  test('may be removed until it is public', () => {
    openOne();
    enter(right);
    done(held.state, releaseVote(held.state, vote, at('10:21')));
    expect(dropVote(held.state, vote)).toEqual({ refused: 'vote-public' });
  });

  test('by hands is compared with those present', () => {
    openOne('hands');
    const counts = [
      { option: 'for', count: 21 },
      { option: 'against', count: 15 },
      { option: 'abstain', count: 4 },
    ] as const;
    enter({ valid: 40, counts });
    done(held.state, releaseVote(held.state, vote, at('10:21')));
    expect(held.state.appraisal.get(vote)?.released?.clauses).toMatchObject([{ perMille: 525, isMet: true }]);
  });
});
