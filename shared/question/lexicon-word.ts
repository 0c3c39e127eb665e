import { z } from 'zod';
import { defineRecord, type RecordOf } from '../records/definition.ts';
import { lexiconWordId } from '../records/ids.ts';
import { host, room } from '../records/lane.ts';
import { lexiconLanguage, lexiconList, wording } from './lexicon.ts';

/** 用词: one wording by which the county's lexicon differs from the one that is shipped, added to a list or taken out of it. */
export const lexiconWord = defineRecord({
  id: room(lexiconWordId),
  language: host(lexiconLanguage),
  list: host(lexiconList),
  text: host(wording),
  isTakenOut: host(z.boolean()),
});
export type LexiconWord = RecordOf<typeof lexiconWord>;
