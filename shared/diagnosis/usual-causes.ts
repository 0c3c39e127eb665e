import type { Change } from '../journal/change.ts';
import type { Refusal } from '../journal/refusal.ts';
import { update } from '../journal/write.ts';
import { commonCauseId, type DiagnosisId } from '../records/ids.ts';
import { all, type State } from '../records/state.ts';
import { createNameIndex } from '../search/name-index.ts';
import type { Spell } from '../search/spelling.ts';
import type { CauseKind, CommonCause } from './diagnosis.ts';

const entries: readonly (readonly [CauseKind, string])[] = [
  ['people', '书记不主动，遇事等上面'],
  ['people', '班子不团结，事情议不成'],
  ['people', '年轻人在外，没有人接手'],
  ['people', '经手的人不懂办法，没有培训'],
  ['system', '没有专人负责'],
  ['system', '只登记不培养，定下的事没有人跟'],
  ['system', '没有按期检查，到期没有人催'],
  ['system', '审核走过场，没有人对账'],
  ['money', '集体没有收入，办事没有钱'],
  ['money', '资金拨付晚，项目停下来'],
  ['outside', '镇和部门没有定下由谁牵头'],
  ['outside', '政策变了，村里没有跟上'],
  ['history', '多年的旧账没有理清'],
  ['history', '换届时没有交接'],
];

/** The catalogue that a county begins with; it may be edited, and free text is always possible beside it. */
export const usualCauses: readonly CommonCause[] = entries.map(([kind, text], index) => ({
  id: commonCauseId.parse(`cause-${index + 1}`),
  kind,
  text,
  order: index + 1,
}));

/** The county's catalogue of causes in its order: its own entries, and each usual one that it has not edited. */
export const commonCauses = (state: State): readonly CommonCause[] => {
  const own = all(state, 'commonCause');
  const edited: ReadonlySet<string> = new Set(own.map(({ id }) => id));
  return [...usualCauses.filter(({ id }) => !edited.has(id)), ...own].toSorted((one, other) => one.order - other.order);
};

/** The causes that a typed text means, the best first: by characters, and with a dictionary by pinyin or initials (`myzr` finds 没有专人负责). */
export const causesFor = (state: State, query: string, spell: Spell | null): readonly CommonCause[] => {
  const causes = commonCauses(state);
  if (query.trim() === '') return causes;
  const index = createNameIndex<CommonCause['id']>(spell);
  for (const { id, text } of causes) index.put({ id, texts: [text] });
  return index.find(query, { limit: causes.length }).flatMap((found) => causes.find(({ id }) => id === found.id) ?? []);
};

/** What the catalogue says a cause lies in; nothing for words of one's own. */
export const causeKindOf = (state: State, text: string): CauseKind | undefined =>
  commonCauses(state).find((cause) => cause.text === text)?.kind;

/** Says what a cause lies in, or takes it back. */
export const setCauseKind = (state: State, id: DiagnosisId, kind: CauseKind | null): Change[] | Refusal =>
  state.diagnosis.has(id) ? [update('diagnosis', id, { kind })] : { refused: 'no-such-cause' };
