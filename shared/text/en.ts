import { app } from './en/app.ts';
import { backup } from './en/backup.ts';
import { capture } from './en/capture.ts';
import { clocks } from './en/clocks.ts';
import { domain } from './en/domain.ts';
import { fallback } from './en/fallback.ts';
import { host } from './en/host.ts';
import { intake } from './en/intake.ts';
import { journal } from './en/journal.ts';
import { ledger } from './en/ledger.ts';
import { meeting } from './en/meeting.ts';
import { papers } from './en/papers.ts';
import { question } from './en/question.ts';
import { rehearsal } from './en/rehearsal.ts';
import { room } from './en/room.ts';
import { sets } from './en/sets.ts';
import { steps } from './en/steps.ts';
import { vault } from './en/vault.ts';
import { village } from './en/village.ts';
import { votes } from './en/votes.ts';

/** All texts in English; a missing key does not compile. */
export const en = {
  ...app,
  ...backup,
  ...clocks,
  ...capture,
  ...domain,
  ...host,
  ...fallback,
  ...intake,
  ...journal,
  ...ledger,
  ...meeting,
  ...papers,
  ...question,
  ...rehearsal,
  ...room,
  ...sets,
  ...steps,
  ...vault,
  ...village,
  ...votes,
} as const;
