import type { Text } from '../translate.ts';
import type { sets as zh } from '../zh/sets.ts';

/** Records of several counties, or of a training copy, beside each other and never mixed. */
export const sets: Readonly<Record<keyof typeof zh, Text>> = {
  'sets.title': 'Data sets',
  'sets.note':
    'Another county, a town, a copy for training: each has its own folder, password, backups and papers, and nothing passes between them. With two or more, one is chosen at the start.',
  'sets.name': 'Name of a new data set, for example Training',
  'sets.add': 'Make data set',
  'sets.go': 'Change to this one',
  'sets.here': 'open now',
  'sets.first': 'This county',
  'sets.choose': 'Which data set to open',
  'sets.choose-what':
    'Press its digit, or choose with Tab and press Enter. Each has its own folder; nothing passes between them.',
  'sets.colour-ink': 'Ink',
  'sets.colour-blue': 'Blue',
  'sets.colour-green': 'Green',
  'sets.colour-ochre': 'Ochre',
  'sets.colour-violet': 'Violet',
  'refusal.no-such-set': 'There is no such data set; nothing was changed. Start again and choose from the list.',
};
