import type { IssueState, SourceKind } from '../issue/issue.ts';
import { halfWidth, withoutBlanks } from './clean-text.ts';
import { saysYes } from './read-names.ts';

/** A state as a ledger writes it; `hasRelapsed` for 反弹. */
export type StateReading = { readonly state: IssueState; readonly hasRelapsed?: true };

/** States as ledgers write them (docs/rules.md 3.2). Overdue and due soon are computed from the deadline, never stored. */
const states: readonly (readonly [RegExp, StateReading])[] = [
  [/^反弹/, { state: 'closed', hasRelapsed: true }],
  [/^(已撤销|撤销|不再列入|已取消)$/, { state: 'cancelled' }],
  [/^(未|尚未|没有|暂未)(交办|启动|开始|整改)$/, { state: 'none' }],
  [/^(待|未)签收$/, { state: 'unsigned' }],
  [
    /^(已|验收)?(销号|办结|结案|通过|验收合格|closed)$|^(已)?(完成)?(验收)?(并)?(已)?销号$|^closed$/i,
    { state: 'closed' },
  ],
  [
    /^(待|已报|申请)(验收|销号)$|^(已|全部|均已|已全部)?(整改|完成)(到位|完成|完毕|结束)?$|^(已)?整改(到位|完成)(，|,)?待验收$/,
    { state: 'to-accept' },
  ],
  [
    /^(正在|持续|长期|积极|有序)?(整改|推进|办理|落实|坚持|实施)(中|推进|整改|坚持)?$|^(未|尚未)(完成|销号|办结|整改到位)$|^(逾期|临期|超期)(未完成|未销号)?$|^(部分|基本|阶段性|取得阶段性)(完成|整改|成效)$|^(open|doing|in ?progress|ongoing)$/i,
    { state: 'doing' },
  ],
];

/** Reads a state; `head` says what 是 and 否 are the answers to (是否销号, 是否完成). Null where the words are none. */
export const readState = (written: string, head: string): StateReading | null => {
  const text = withoutBlanks(halfWidth(written)).replace(/[。.！]$/, '');
  if (text === '') return null;
  const yes = /是否|销号|完成|与否/.test(head) ? saysYes(text) : null;
  if (yes !== null) {
    if (!yes) return { state: 'doing' };
    return { state: /销号|办结/.test(head) ? 'closed' : 'to-accept' };
  }
  return states.find(([form]) => form.test(text))?.[1] ?? null;
};

const sources: readonly (readonly [RegExp, SourceKind])[] = [
  [/自查/, 'self-check'],
  [/巡察|巡视/, 'inspection'],
  [/审计/, 'audit'],
  [/暗访|四不两直/, 'unannounced'],
  [/测评|满意度/, 'appraisal'],
  [/信访|12345|举报|投诉|来信来访/, 'petition'],
  [/走访|座谈|谈话|谈心|调研|群众反映/, 'visit'],
  [/^镇|乡镇|镇级|镇党委|全覆盖/, 'town-check'],
  [/县|督导|督查|督查组|实地/, 'county-check'],
  [/会上|会诊|研判/, 'meeting'],
  [/部门|数据|比对|局/, 'department'],
];

/** The kinds of source that a cell names, and the words that name none. */
export const readSources = (
  text: string,
): { readonly kinds: readonly SourceKind[]; readonly unknown: readonly string[] } => {
  const words = text.split(/[、，,;；/\s]+/).filter((word) => word !== '');
  const read = words.map((word) => ({ word, kind: sources.find(([form]) => form.test(word))?.[1] }));
  return {
    kinds: [...new Set(read.flatMap(({ kind }) => kind ?? []))],
    unknown: read.flatMap(({ word, kind }) => (kind ? [] : [word])),
  };
};

const marker = /(?:^|\n|[；;。]|\s)\s*(?:[(（]?(\d{1,2})[)）.、．]|([①-⑩])|([一二三四五六七八九十])、)(?!\d)/g;

/** The items of a cell that numbers them (1. … 2. …, ① … ② …); one item where it does not. */
export const itemsIn = (text: string): readonly string[] => {
  const marks = [...text.matchAll(marker)];
  if (marks.length < 2 || text.slice(0, marks[0]?.index ?? 0).trim() !== '') return [text];
  return marks
    .map((mark, at) => {
      const from = mark.index + mark[0].length;
      const to = marks[at + 1]?.index ?? text.length;
      return text
        .slice(from, to)
        .trim()
        .replace(/[；;]$/, '');
    })
    .filter((item) => item !== '');
};
