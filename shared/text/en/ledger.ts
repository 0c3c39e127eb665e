import type { Text } from '../translate.ts';
import type { ledger as zh } from '../zh/ledger.ts';

/** English texts: ledger. */
export const ledger = {
  'ledger.town': 'Town',
  'ledger.all-towns': 'All towns',
  'ledger.standing': 'State',
  'ledger.all-standings': 'All states',
  'ledger.find': 'Find a village, an issue, a person',
  'ledger.open': 'Not closed',
  'ledger.count': { one: '{count} entry', other: '{count} entries' },
  'ledger.counts.doing': '{count} not closed',
  'ledger.counts.overdue': '{count} overdue',
  'ledger.counts.due-soon': '{count} due soon',
  'ledger.counts.closed': '{count} closed',
  'ledger.counts.relapsed': '{count} of them relapsed',
  'ledger.none': 'No issue in the ledger yet. Import the ledger you have, or capture symptoms in a meeting.',
  'ledger.none-found': 'No issue fits.',
  'ledger.head.number': 'Number',
  'ledger.head.town': 'Town',
  'ledger.head.village': 'Village',
  'ledger.head.summary': 'Issue',
  'ledger.head.measure': 'Demand',
  'ledger.head.owner': 'Responsible',
  'ledger.head.due': 'Deadline',
  'ledger.head.lasting': 'Lasting',
  'ledger.head.state': 'State',
  'ledger.overdue': { one: '{count} day overdue', other: '{count} days overdue' },
  'ledger.more': 'The first {shown} of {count} are shown. Narrow them by town, state or find.',
  'ledger.no-measure': 'No prescription',
  'ledger.due-provisional': '{date} (if issued today)',
  'ledger.go-to-papers': 'Go to papers to export',
} as const satisfies Record<keyof typeof zh, Text>;
