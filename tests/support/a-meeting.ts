import type { Change } from '../../shared/journal/change.ts';
import { isRefusal, type Refusal } from '../../shared/journal/refusal.ts';
import { type Capture, captureLine } from '../../shared/meeting/capture-line.ts';
import { enterItem } from '../../shared/meeting/enter-item.ts';
import { type MeetingPlan, openMeeting } from '../../shared/meeting/open-meeting.ts';
import { startMeeting } from '../../shared/meeting/run-meeting.ts';
import {
  agendaItemId,
  committeeId,
  issueId,
  lineId,
  meetingId,
  participantId,
  questionId,
  unitId,
  villageId,
} from '../../shared/records/ids.ts';
import { applyChanges, type OwnState, stateOf } from '../../shared/records/state.ts';

/** Ids of the invented county: Yunxi with Liuwan, Shiqiao and Donglin, and Qingxi with a second Donglin. */
export const yunxi = unitId.parse('u-yunxi');
export const qingxi = unitId.parse('u-qingxi');
export const liuwan = villageId.parse('v-liuwan');
export const shiqiao = villageId.parse('v-shiqiao');
export const donglin = villageId.parse('v-donglin');
export const otherDonglin = villageId.parse('v-donglin-2');
export const theMeeting = meetingId.parse('m1');

/** The chair is p1, a representative of the masses p2, the town's secretary p3. */
export const chair = participantId.parse('m1-p1');
export const villager = participantId.parse('m1-p2');
export const secretary = participantId.parse('m1-p3');
export const item = (number: number) => agendaItemId.parse(`m1-i${number}`);
export const issueOf = (line: string, number = 1) => issueId.parse(`${line}-issue${number}`);
export const questionOf = (line: string) => questionId.parse(`${line}-question`);

/** A county with four villages; Liuwan voted on 15 January 2026. */
export const aCounty = (): OwnState => {
  const village = (id: typeof liuwan, name: string, town: typeof yunxi) => ({
    id,
    name,
    town,
    kind: 'village' as const,
  });
  return stateOf({
    unit: [
      { id: yunxi, name: '云溪镇', kind: 'town' },
      { id: qingxi, name: '青溪镇', kind: 'town' },
    ],
    village: [
      village(liuwan, '柳湾村', yunxi),
      village(shiqiao, '石桥村', yunxi),
      village(donglin, '东林村', yunxi),
      village(otherDonglin, '东林村', qingxi),
    ],
    committee: [{ id: committeeId.parse('c1'), village: liuwan, kind: 'villagers', electedOn: '2026-01-15' }],
  });
};

/** A plan that is in order; a test says what is different. */
export const aPlan = (different: Partial<MeetingPlan> = {}): MeetingPlan => ({
  id: theMeeting,
  kind: 'review',
  level: 'county',
  round: 3,
  title: '第三轮会诊会',
  date: '2026-09-21',
  place: '三楼会议室',
  organ: '中共青禾县委组织部',
  villages: [liuwan, shiqiao, donglin],
  guests: [
    { name: '沈望川', unitName: '县委组织部', role: 'attends', duty: 'chair', isPresent: true },
    { name: '侯三槐', role: 'people', isPresent: true },
    { name: '石守拙', unitName: '云溪镇党委', role: 'sits-in', isPresent: false },
  ],
  wallMode: 'direct',
  ...different,
});

/** The changes of a decision that must not be refused here. */
export const agreed = (answer: Change[] | Refusal): Change[] => {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer;
};

/** Does what was decided, and gives the way back. */
export const done = (state: OwnState, answer: Change[] | Refusal): Change[] => applyChanges(state, agreed(answer));

/** Who puts lines right, and when. */
export const clerk = { who: '许砚秋', at: '2026-09-21T10:30:00' } as const;

/** A time of the morning of the meeting. */
export const at = (time: string): string => `2026-09-21T${time}:00`;

/** A meeting that runs since nine, with Liuwan under discussion since five past. */
export const aMeeting = (different: Partial<MeetingPlan> = {}): OwnState => {
  const state = aCounty();
  done(state, openMeeting(state, aPlan(different)));
  done(state, startMeeting(state, theMeeting, at('09:00')));
  done(state, enterItem(state, item(1), at('09:05')));
  return state;
};

/** A line of the chair at 9:10; a test says what is different. */
export const aCapture = (different: Partial<Omit<Capture, 'line'>> & { readonly line?: string } = {}): Capture => ({
  meeting: theMeeting,
  kind: 'symptom',
  text: '2025年3月起后备力量无人在册',
  at: at('09:10'),
  speaker: chair,
  speakerState: 'known',
  isOffRecord: false,
  isForHost: false,
  ...different,
  line: lineId.parse(different.line ?? 'l1'),
});

/** Captures a line and gives the way back. */
export const captured = (state: OwnState, different: Parameters<typeof aCapture>[0] = {}): Change[] =>
  done(state, captureLine(state, aCapture(different)));
