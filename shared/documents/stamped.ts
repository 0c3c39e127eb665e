import { paperWords } from '../text/zh/paper-words.ts';
import type { DocumentModel } from './model.ts';

/** A paper of a rehearsal says so over every page, beside what it says there already: a sheet may be left on the table. */
export const stamped = (model: DocumentModel, isRehearsal: boolean): DocumentModel =>
  isRehearsal
    ? { ...model, stamp: [paperWords['rehearsal.stamp'], model.stamp ?? ''].filter(Boolean).join('　') }
    : model;
