import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../../shared/journal/refusal.ts';
import { judgeVillage } from '../../../shared/judgement/judge.ts';
import { carriedItems } from '../../../shared/meeting/carried-items.ts';
import { carryOver, enterItem } from '../../../shared/meeting/enter-item.ts';
import { itemNow, theWall } from '../../../shared/meeting/meeting-now.ts';
import { openMeeting } from '../../../shared/meeting/open-meeting.ts';
import { closeMeeting } from '../../../shared/meeting/run-meeting.ts';
import { stepStandings } from '../../../shared/meeting/step-standing.ts';
import { enterStep, kindOfStep, moveStep, stepOf, steps } from '../../../shared/meeting/steps.ts';
import { meetingId } from '../../../shared/records/ids.ts';
import type { OwnState } from '../../../shared/records/state.ts';
import {
  aMeeting,
  aPlan,
  at,
  captured,
  done,
  donglin,
  issueOf,
  item,
  liuwan,
  shiqiao,
  theMeeting,
} from '../../support/a-meeting.ts';

const stepNow = (state: OwnState) => {
  const now = itemNow(state, theMeeting);
  return now && stepOf(now);
};

const lacksOf = (state: OwnState, step: (typeof steps)[number]) => {
  const now = itemNow(state, theMeeting);
  const standings = now ? stepStandings(state, now, '2026-09-21') : [];
  return standings.find((one) => one.step === step)?.lacks.map(({ lack }) => lack);
};

describe('the steps of a village', () => {
  test('go from its profile to a decision, and say where they end', () => {
    const state = aMeeting();
    for (const step of steps.slice(1)) {
      done(state, moveStep(state, theMeeting, 1));
      expect(stepNow(state)).toBe(step);
    }
    expect(moveStep(state, theMeeting, 1)).toEqual({ refused: 'last-step' });
  });

  test('can be taken in any order: every step may be entered from every other, though nothing is complete', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 12 }), (walk) => {
        const state = aMeeting();
        for (const step of walk) {
          const answer = enterStep(state, item(1), step);
          if (isRefusal(answer)) expect(stepNow(state)).toBe(step);
          else done(state, answer);
        }
        expect(stepNow(state)).toBe(walk.at(-1));
      }),
    );
  });

  test('are kept by the village when another one comes in between', () => {
    const state = aMeeting();
    captured(state);
    done(state, enterStep(state, item(1), 'judgement'));
    done(state, enterItem(state, item(2), at('10:00')));
    expect(stepNow(state)).toBe('profile');
    done(state, enterItem(state, item(1), at('10:10')));
    expect(stepNow(state)).toBe('judgement');
  });

  test('turn the wall to the issue that causes are looked for, and leave it alone while it stays', () => {
    const state = aMeeting();
    captured(state);
    done(state, enterStep(state, item(1), 'causes', issueOf('l1')));
    expect(state.wall.get(theWall)).toMatchObject({ scene: 'discussion', issue: issueOf('l1') });
    const wall = state.wall.get(theWall);
    if (wall) state.wall.set(theWall, { ...wall, isFollowing: false });
    done(state, enterStep(state, item(1), 'symptoms'));
    expect(state.wall.get(theWall)).toMatchObject({ scene: 'discussion' });
  });

  test('do not put a symptom on the wall that waits for its release', () => {
    const state = aMeeting({ wallMode: 'release' });
    captured(state);
    done(state, enterStep(state, item(1), 'causes', issueOf('l1')));
    expect(state.wall.get(theWall)).toMatchObject({ scene: 'issues' });
  });

  test('want a kind of line each, where they want one', () => {
    expect(kindOfStep).toMatchObject({ statements: 'material', causes: 'cause', decision: 'decision' });
    expect(kindOfStep.judgement).toBeUndefined();
  });

  test('say what is lacking: a cause, a prescription, who, by when, a grade, a decision', () => {
    const state = aMeeting();
    captured(state);
    expect(lacksOf(state, 'causes')).toEqual(['cause']);
    expect(lacksOf(state, 'prescriptions')).toEqual(['prescription']);
    captured(state, { line: 'l2', kind: 'cause', text: '没有专人负责', issue: issueOf('l1') });
    captured(state, { line: 'l3', kind: 'prescription', text: '补齐人选', issue: issueOf('l1') });
    expect(lacksOf(state, 'causes')).toEqual([]);
    expect(lacksOf(state, 'prescriptions')).toEqual(['who', 'due']);
    expect(lacksOf(state, 'judgement')).toEqual(['grade']);
    done(state, judgeVillage(state, item(1), { grade: 'poor', proposal: 'list' }, at('10:00')));
    expect(lacksOf(state, 'judgement')).toEqual(['reasons']);
    expect(lacksOf(state, 'decision')).toEqual(['decision']);
  });

  test('know what a cause of the catalogue lies in, and leave words of one’s own open', () => {
    const state = aMeeting();
    captured(state);
    captured(state, { line: 'l2', kind: 'cause', text: '没有专人负责', issue: issueOf('l1') });
    captured(state, { line: 'l3', kind: 'cause', text: '老支书病了半年', issue: issueOf('l1') });
    expect([...state.diagnosis.values()].map(({ kind }) => kind)).toEqual(['system', undefined]);
  });
});

describe('villages that were not finished', () => {
  test('are offered to the next meeting, which knows where they come from, and are offered once', () => {
    const state = aMeeting();
    captured(state);
    done(state, enterItem(state, item(2), at('10:00')));
    done(state, carryOver(state, item(2), at('10:05')));
    expect(carriedItems(state)).toEqual([]);
    done(state, closeMeeting(state, theMeeting, at('11:00')));
    expect(carriedItems(state).map(({ village }) => village)).toEqual([shiqiao, donglin]);
    const next = meetingId.parse('m2');
    done(state, openMeeting(state, { ...aPlan({ villages: [shiqiao, liuwan] }), id: next, date: '2026-10-12' }));
    const items = [...state.agendaItem.values()].filter(({ meeting }) => meeting === next);
    expect(items.map(({ carriedFrom }) => carriedFrom)).toEqual([item(2), undefined]);
    expect(carriedItems(state).map(({ village }) => village)).toEqual([donglin]);
  });
});
