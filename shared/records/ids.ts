import { z } from 'zod';

/** Letters, digits, dash, underscore and colon: safe in file names, keys and indexes alike. */
const idText = z.string().regex(/^[A-Za-z0-9:_-]{1,80}$/);

export const countyId = idText.brand<'CountyId'>();
export const unitId = idText.brand<'UnitId'>();
export const villageId = idText.brand<'VillageId'>();
export const committeeId = idText.brand<'CommitteeId'>();
export const personId = idText.brand<'PersonId'>();
export const postId = idText.brand<'PostId'>();
export const reserveId = idText.brand<'ReserveId'>();
export const yearFactsId = idText.brand<'YearFactsId'>();
export const roundId = idText.brand<'RoundId'>();
export const meetingId = idText.brand<'MeetingId'>();
export const agendaItemId = idText.brand<'AgendaItemId'>();
export const participantId = idText.brand<'ParticipantId'>();
export const lineId = idText.brand<'LineId'>();
export const questionId = idText.brand<'QuestionId'>();
export const preparedQuestionId = idText.brand<'PreparedQuestionId'>();
export const issueId = idText.brand<'IssueId'>();
export const diagnosisId = idText.brand<'DiagnosisId'>();
export const prescriptionId = idText.brand<'PrescriptionId'>();
export const suggestionId = idText.brand<'SuggestionId'>();
export const decisionId = idText.brand<'DecisionId'>();
export const noticeId = idText.brand<'NoticeId'>();
export const paperId = idText.brand<'PaperId'>();
export const speechId = idText.brand<'SpeechId'>();
export const wallId = idText.brand<'WallId'>();
export const judgementId = idText.brand<'JudgementId'>();
export const appraisalId = idText.brand<'AppraisalId'>();
export const voteRuleId = idText.brand<'VoteRuleId'>();
export const commonCauseId = idText.brand<'CommonCauseId'>();
export const lexiconWordId = idText.brand<'LexiconWordId'>();
export const issueGroupId = idText.brand<'IssueGroupId'>();
export const intakeAnswerId = idText.brand<'IntakeAnswerId'>();
export const intakeShapeId = idText.brand<'IntakeShapeId'>();
export const snippetsId = idText.brand<'SnippetsId'>();

/** An id of any kind of record: how a journal names what it changes. */
export const recordId = idText;

export type UnitId = z.infer<typeof unitId>;
export type VillageId = z.infer<typeof villageId>;
export type CommitteeId = z.infer<typeof committeeId>;
export type PersonId = z.infer<typeof personId>;
export type PostId = z.infer<typeof postId>;
export type ReserveId = z.infer<typeof reserveId>;
export type RoundId = z.infer<typeof roundId>;
export type MeetingId = z.infer<typeof meetingId>;
export type AgendaItemId = z.infer<typeof agendaItemId>;
export type ParticipantId = z.infer<typeof participantId>;
export type LineId = z.infer<typeof lineId>;
export type QuestionId = z.infer<typeof questionId>;
export type PreparedQuestionId = z.infer<typeof preparedQuestionId>;
export type IssueId = z.infer<typeof issueId>;
export type DiagnosisId = z.infer<typeof diagnosisId>;
export type PrescriptionId = z.infer<typeof prescriptionId>;
export type SuggestionId = z.infer<typeof suggestionId>;
export type DecisionId = z.infer<typeof decisionId>;
export type NoticeId = z.infer<typeof noticeId>;
export type PaperId = z.infer<typeof paperId>;
export type SpeechId = z.infer<typeof speechId>;
export type JudgementId = z.infer<typeof judgementId>;
export type AppraisalId = z.infer<typeof appraisalId>;
export type VoteRuleId = z.infer<typeof voteRuleId>;
export type CommonCauseId = z.infer<typeof commonCauseId>;
export type IssueGroupId = z.infer<typeof issueGroupId>;
