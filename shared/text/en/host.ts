import type { Text } from '../translate.ts';
import type { host as zh } from '../zh/host.ts';

/** English texts: asking, open questions, and the host's sheet. */
export const host: Readonly<Record<keyof typeof zh, Text>> = {
  'slot.village': 'Which village',
  'slot.since': 'Since when',
  'slot.who': 'Who does it',
  'slot.due': 'Done by',
  'host.only': 'For the chair only',
  'host.open-question': 'Open question',
  'host.asked-at': '{time}, for {who}',
  'host.asked-nobody': '{time}, nobody named',
  'host.none-open': 'No question is open',
  'host.missing': 'Still missing',
  'host.missing-none': 'Nothing',
  'host.missing-cause': 'cause',
  'host.missing-prescription': 'prescription',
  'host.promised': 'Promised last time',
  'host.promised-count': '{count}, {kept} kept',
  'host.promised-none': 'Nothing was promised last time',
  'host.notes': 'For the chair only',
  'host.notes-none': 'None',
  'host.next': 'Next',
  'host.next-none': 'Nothing follows',
  'host.idle': 'The meeting has not started',
  'slot.amount': 'How much',
  'slot.source': 'How known',
  'refusal.nothing-to-ask': 'This line lacks nothing; nothing was asked.',
  'refusal.off-record-not-asked': 'What is off the record is not asked about; nothing was changed.',
  'refusal.question-asked-already': 'This was asked already and waits for its answer. F6 puts it on the wall again.',
};
