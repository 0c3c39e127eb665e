import { openSlots, slotsOfIssue, slotsOfPrescription } from '../issue/open-slots.ts';
import { scannerOf } from '../lanes/scan.ts';
import type { Prescription } from '../prescription/prescription.ts';
import type { DecisionId, IssueId, MeetingId, PrescriptionId } from '../records/ids.ts';
import { all, type State } from '../records/state.ts';
import { isOnRecord } from '../views/counts.ts';
import {
  adoptedOnRecord,
  isReported,
  reportedDecisions,
  reportedDiagnoses,
  reportedIssues,
  reportedQuestions,
  reportedSuggestions,
} from './reported.ts';

/** What a paper of a meeting still lacks. `owed` = somebody must fill it in; `note` = it may stay, and is said. */
export const paperGapKinds = [
  'measure-no-owner',
  'measure-no-due',
  'issue-no-since',
  'decision-no-owner',
  'decision-no-due',
  'question-open',
  'words-vague',
  'suggestion-open',
  'issue-no-prescription',
  'issue-no-cause',
  'village-no-judgement',
  'hidden-name',
] as const;
export type PaperGapKind = (typeof paperGapKinds)[number];

export type PaperGap = {
  readonly kind: PaperGapKind;
  readonly isOwed: boolean;
  readonly about: IssueId | PrescriptionId | DecisionId | string;
  readonly village: string;
  readonly text: string;
};

const owed: readonly PaperGapKind[] = [
  'measure-no-owner',
  'measure-no-due',
  'issue-no-since',
  'decision-no-owner',
  'decision-no-due',
  'question-open',
];

type Found = Omit<PaperGap, 'isOwed'>;

const villageName = (state: State, village: string | undefined): string => state.village.get(village ?? '')?.name ?? '';

const measureGaps = (state: State, one: Prescription, village: string): readonly Found[] => {
  const at = { about: one.id, village, text: one.measure };
  const slots = openSlots(slotsOfPrescription(state, one));
  return [
    ...(slots.includes('who') ? [{ ...at, kind: 'measure-no-owner' as const }] : []),
    ...(slots.includes('due') ? [{ ...at, kind: 'measure-no-due' as const }] : []),
    ...(slots.some((slot) => slot !== 'who' && slot !== 'due') ? [{ ...at, kind: 'words-vague' as const }] : []),
  ];
};

const issueGaps = (state: State, meeting: MeetingId): readonly Found[] =>
  reportedIssues(state, meeting).flatMap((issue) => {
    const at = { about: issue.id, village: villageName(state, issue.village), text: issue.summary };
    const prescriptions = adoptedOnRecord(state, issue.id);
    const slots = openSlots(slotsOfIssue(state, issue));
    return [
      ...(prescriptions.length === 0 ? [{ ...at, kind: 'issue-no-prescription' as const }] : []),
      ...(reportedDiagnoses(state, issue.id).length === 0 ? [{ ...at, kind: 'issue-no-cause' as const }] : []),
      ...(slots.includes('since') ? [{ ...at, kind: 'issue-no-since' as const }] : []),
      ...(slots.some((slot) => slot !== 'since') ? [{ ...at, kind: 'words-vague' as const }] : []),
      ...prescriptions.flatMap((one) => measureGaps(state, one, at.village)),
    ];
  });

/** Units as the text itself names them: a decision that says 由…牵头 owes no field. */
const namesOwner = /由.{2,20}(牵头|负责|研究|办理|落实)/;
const namesDay = /\d+月(\d+日|底)?前|年底前|日内|工作日内|个月内|立行立改|长期坚持/;

const decisionGaps = (state: State, meeting: MeetingId): readonly Found[] =>
  reportedDecisions(state, meeting).flatMap(({ id, text, village, leadUnit, person, due }): Found[] => {
    const at = { about: id, village: villageName(state, village), text };
    const hasOwner = leadUnit !== undefined || person !== undefined || namesOwner.test(text);
    return [
      ...(hasOwner ? [] : [{ ...at, kind: 'decision-no-owner' as const }]),
      ...(due !== undefined || namesDay.test(text) ? [] : [{ ...at, kind: 'decision-no-due' as const }]),
    ];
  });

const lineGaps = (state: State, meeting: MeetingId): readonly Found[] => {
  const at = (id: string): Omit<Found, 'kind'> => {
    const line = state.line.get(id);
    return { about: id, village: villageName(state, line?.village), text: line?.text ?? '' };
  };
  const scan = scannerOf(state);
  const hidden = all(state, 'line').filter(
    (line) =>
      line.meeting === meeting &&
      isOnRecord(line) &&
      isReported(state, { line: line.id }) &&
      scan(line.text).length > 0,
  );
  return [
    ...reportedQuestions(state, meeting)
      .filter((question) => question.state === 'open')
      .map(({ line }) => ({ ...at(line), kind: 'question-open' as const })),
    ...reportedSuggestions(state, meeting)
      .filter(({ fate }) => fate === 'open')
      .map(({ line }) => ({ ...at(line), kind: 'suggestion-open' as const })),
    ...hidden.map(({ id }) => ({ ...at(id), kind: 'hidden-name' as const })),
  ];
};

/** Villages that were discussed and of which no judgement is public: the minutes name no grade for them. */
const judgementGaps = (state: State, meeting: MeetingId): readonly Found[] =>
  all(state, 'agendaItem')
    .filter((item) => item.meeting === meeting && item.state === 'done' && item.village !== undefined)
    .filter((item) => !all(state, 'judgement').some(({ item: of, released }) => of === item.id && released))
    .map(({ id, village }) => ({
      kind: 'village-no-judgement',
      about: id,
      village: villageName(state, village),
      text: villageName(state, village),
    }));

/**
 * What the papers of a meeting still lack (docs/rules.md 3.2, 4): owed first. None of it stops the papers: what is missing is a blank on
 * them, an issue without an adopted prescription is on no notice, a hidden name is printed by kind.
 */
export const paperGaps = (state: State, meeting: MeetingId): readonly PaperGap[] => {
  const found = [
    ...issueGaps(state, meeting),
    ...decisionGaps(state, meeting),
    ...judgementGaps(state, meeting),
    ...lineGaps(state, meeting),
  ];
  return paperGapKinds.flatMap((kind) =>
    found.filter((gap) => gap.kind === kind).map((gap) => ({ ...gap, isOwed: owed.includes(kind) })),
  );
};
