import type { Label } from '../../../shared/journal/change.ts';
import type { Line } from '../../../shared/meeting/meeting.ts';

const wordsKept = 14;

/** The beginning of a text, as undo says it. */
export const shortWords = (text: string): string => {
  const characters = [...text.trim()];
  return characters.length > wordsKept ? `${characters.slice(0, wordsKept).join('')}…` : characters.join('');
};

/** What undo will say of a captured line. What is off the record leaves no words behind, not even there. */
export const lineLabel = (line: Pick<Line, 'kind' | 'text' | 'isOffRecord'>): Label =>
  line.isOffRecord ? { key: 'step.off-record' } : { key: `step.${line.kind}`, values: { text: shortWords(line.text) } };
