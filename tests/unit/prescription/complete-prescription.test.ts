import { describe, expect, test } from 'vitest';
import { completePrescription, emptyTerms } from '../../../shared/prescription/complete-prescription.ts';
import { prescriptionId } from '../../../shared/records/ids.ts';
import { aMeeting, captured, done, issueOf } from '../../support/a-meeting.ts';

const measure = prescriptionId.parse('l2-prescription');
const today = '2026-09-21';

const withMeasure = () => {
  const state = aMeeting();
  captured(state);
  captured(state, { line: 'l2', kind: 'prescription', text: '补齐人选', issue: issueOf('l1') });
  return state;
};

describe('what a prescription lacks', () => {
  test('is filled in by the beginning of a unit’s name, a name and a day in words', () => {
    const state = withMeasure();
    done(state, completePrescription(state, measure, { unit: '云溪', person: '', due: '10月30日前' }, today));
    expect(state.prescription.get(measure)).toMatchObject({ leadUnit: '云溪镇', due: { date: '2026-10-30' } });
  });

  test('gets the unit with the person who is here', () => {
    const state = withMeasure();
    done(state, completePrescription(state, measure, { unit: '', person: '石守', due: '两周内' }, today));
    expect(state.prescription.get(measure)).toMatchObject({ person: '石守拙', leadUnit: '云溪镇党委' });
    const filled = state.prescription.get(measure);
    expect(filled && emptyTerms(filled)).toEqual([]);
  });

  test('keeps a name that nobody registered as it was typed', () => {
    const state = withMeasure();
    done(state, completePrescription(state, measure, { unit: '', person: '村文书', due: '' }, today));
    expect(state.prescription.get(measure)?.person).toBe('村文书');
  });

  test('stays as it is where the day cannot be read', () => {
    const state = withMeasure();
    const answer = completePrescription(state, measure, { unit: '云溪镇', person: '', due: '尽快' }, today);
    expect(answer).toEqual({ refused: 'due-unreadable', values: { words: '尽快' } });
  });
});
