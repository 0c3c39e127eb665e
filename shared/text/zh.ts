import { app } from './zh/app.ts';
import { backup } from './zh/backup.ts';
import { capture } from './zh/capture.ts';
import { clocks } from './zh/clocks.ts';
import { domain } from './zh/domain.ts';
import { fallback } from './zh/fallback.ts';
import { host } from './zh/host.ts';
import { intake } from './zh/intake.ts';
import { journal } from './zh/journal.ts';
import { ledger } from './zh/ledger.ts';
import { meeting } from './zh/meeting.ts';
import { papers } from './zh/papers.ts';
import { question } from './zh/question.ts';
import { rehearsal } from './zh/rehearsal.ts';
import { room } from './zh/room.ts';
import { sets } from './zh/sets.ts';
import { steps } from './zh/steps.ts';
import { vault } from './zh/vault.ts';
import { village } from './zh/village.ts';
import { votes } from './zh/votes.ts';

/** All texts in Chinese; their keys are the type of the catalogue. A key starts with the noun that it speaks of. */
export const zh = {
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
