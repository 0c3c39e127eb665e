import type { Change } from '../../shared/journal/change.ts';
import { all, type State } from '../../shared/records/state.ts';
import { withJournal, write } from '../../tests/support/prepared-county.ts';

const lines = 600;
const issues = 120;
const people = 40;
const itemsEach = 12;

type Fields = NonNullable<Change['fields']>;

const made = (kind: string, record: string, fields: Fields): Change => ({ kind, record, fields });

const kindsInTurn = ['symptom', 'cause', 'prescription', 'question', 'answer', 'material'] as const;
const minute = (at: number): string =>
  `${String(9 + Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

/** How many records a state holds. */
export const countRecords = (state: State): number => Object.values(state).reduce((sum, { size }) => sum + size, 0);

/** One meeting of a round of before, with all that is left of it: closed issues for the most part, some still open. */
const pastMeeting = (state: State, number: number): Change[] => {
  const id = `past-${number}`;
  const villages = all(state, 'village');
  const year = 2016 + (number % 10);
  const day = `${year}-0${1 + (number % 9)}-1${number % 10}`;
  const villageAt = (at: number): string => villages[(number * itemsEach + at) % villages.length]?.id ?? '';
  const itemOf = (at: number) => ({ item: `${id}-i${at % itemsEach}`, village: villageAt(at % itemsEach) });
  const at = (line: number): string => `${day}T${minute(Math.floor(line / 5))}:00`;
  return [
    made('meeting', id, {
      title: `${year}年第${number}次会诊会`,
      kind: 'review',
      round: 'past',
      date: day,
      place: '县委三楼会议室',
      organ: '中共青禾县委组织部',
      state: 'issued',
      wallMode: 'direct',
      sittings: [{ from: at(0), to: at(lines) }],
    }),
    ...Array.from({ length: itemsEach }, (_, item) =>
      made('agendaItem', `${id}-i${item}`, {
        meeting: id,
        order: item + 1,
        kind: 'village',
        village: villageAt(item),
        state: 'done',
        spentSeconds: 600,
      }),
    ),
    ...Array.from({ length: people }, (_, person) =>
      made('participant', `${id}-p${person}`, {
        meeting: id,
        name: `参会${number}之${person}`,
        order: person,
        isPresent: true,
        ...(person < 4
          ? { role: 'people' }
          : { role: 'attends', publicName: `参会${number}之${person}`, unitName: '县民政局' }),
      }),
    ),
    ...Array.from({ length: issues }, (_, issue) =>
      made('issue', `${id}-s${issue}`, {
        village: villageAt(issue % itemsEach),
        summary: `${year}年第${number}次会诊第${issue + 1}条：公开栏没有按季张贴`,
        since: { from: `${year}-03`, doubt: 'exact', text: `${year}年3月起` },
        meeting: id,
        line: `${id}-l${issue * 5}`,
        round: 'past',
        sources: ['county-check'],
        ...(issue < 6 ? { state: 'doing' } : { state: 'closed', closedOn: `${year}-11-20` }),
      }),
    ),
    ...Array.from({ length: issues }, (_, issue) =>
      made('diagnosis', `${id}-d${issue}`, {
        issue: `${id}-s${issue}`,
        text: '没有指定接手的人',
        line: `${id}-l${issue * 5 + 1}`,
      }),
    ),
    ...Array.from({ length: issues }, (_, issue) =>
      made('prescription', `${id}-r${issue}`, {
        issue: `${id}-s${issue}`,
        measure: '按季核对并张贴',
        leadUnit: '县民政局',
        isAdopted: true,
        due: { date: `${year}-10-15`, text: '10月15日前' },
        line: `${id}-l${issue * 5 + 2}`,
      }),
    ),
    ...Array.from({ length: lines }, (_, line) => {
      const kind = kindsInTurn[line % kindsInTurn.length] ?? 'material';
      return made('line', `${id}-l${line}`, {
        meeting: id,
        ...itemOf(Math.floor(line / 50)),
        kind,
        at: at(line),
        speaker: `${id}-p${4 + (line % 36)}`,
        speakerState: 'known',
        text: `${year}年第${number}次会诊第${line + 1}句：会上逐条核对了账目与公示情况`,
        lane: 'room',
        isOffRecord: false,
        wall: 'shown',
      });
    }),
    ...Array.from({ length: lines / 4 }, (_, question) =>
      made('question', `${id}-q${question}`, {
        meeting: id,
        line: `${id}-l${question * 4 + 3}`,
        state: 'answered',
        answer: `${id}-l${question * 4}`,
      }),
    ),
    ...Array.from({ length: itemsEach }, (_, item) =>
      made('notice', `${id}-n${item}`, {
        meeting: id,
        village: villageAt(item),
        state: 'issued',
        number: number * itemsEach + item + 1,
        year,
        date: `${day}`,
        items: [{ issue: `${id}-s${item}`, prescriptions: [`${id}-r${item}`] }],
      }),
    ),
  ];
};

/** Adds meetings of before to the journal of a data folder that no application uses, until it holds so many records. */
export const fillArchive = (data: string, records: number): Promise<number> =>
  withJournal(data, async (journal) => {
    await write(journal, 'past', 'meeting.opened', [
      made('round', 'past', { number: 1, level: 'county', title: '往年会诊', year: 2016 }),
    ]);
    for (let number = 0; countRecords(journal.state) < records; number += 1)
      await write(journal, `past-${number}`, 'meeting.opened', pastMeeting(journal.state, number));
    return countRecords(journal.state);
  });
