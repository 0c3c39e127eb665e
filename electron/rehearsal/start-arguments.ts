import { type MeetingId, meetingId } from '../../shared/records/ids.ts';

const option = '--rehearsal=';

/** The prepared meeting that a start is to rehearse, as its command line says; null for every other start. */
export const rehearsalAsked = (argv: readonly string[]): MeetingId | null => {
  const asked = argv.find((argument) => argument.startsWith(option))?.slice(option.length);
  const parsed = meetingId.safeParse(asked);
  return parsed.success ? parsed.data : null;
};

/** The command line of the next start: the same, with the rehearsal of this meeting, or without any. */
export const argumentsFor = (argv: readonly string[], rehearsal: MeetingId | null): string[] => [
  ...argv.slice(1).filter((argument) => !argument.startsWith(option)),
  ...(rehearsal === null ? [] : [`${option}${rehearsal}`]),
];
