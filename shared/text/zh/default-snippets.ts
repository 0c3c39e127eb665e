import type { Snippet } from '../../meeting/snippets.ts';

/** The sentences that are said again and again in such meetings, until a county has its own. */
export const defaultSnippets: readonly Snippet[] = [
  { code: 'zbg', text: '由{单位}牵头，于{日期}前{事项}' },
  { code: 'xq', text: '限{单位}于{日期}前整改到位，结果报{单位}' },
  { code: 'hb', text: '后备力量{时间}起无人在册，目标{人数}人' },
  { code: 'kq', text: '{职务}{时间}起空缺，至今没有补选' },
  { code: 'gk', text: '{季度}村务公开没有按期张贴' },
  { code: 'fz', text: '{事项}没有明确专人负责' },
  { code: 'hs', text: '{单位}会后核实，{日期}前书面答复' },
  { code: 'bt', text: '按要求完成，{日期}前报{单位}' },
];
