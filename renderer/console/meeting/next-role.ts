import type { Participant } from '../../../shared/meeting/meeting.ts';

const roles: readonly Participant['role'][] = ['attends', 'sits-in', 'excused', 'people'];

/** The role after this one, as R turns through them. */
export const nextRole = (role: Participant['role']): Participant['role'] =>
  roles[(roles.indexOf(role) + 1) % roles.length] ?? 'attends';
