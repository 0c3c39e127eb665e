import { dayFrom } from './dates.mjs';

// The village of the meeting that the demo holds: its issues are told one by one, not drawn.
const LIUWAN = [
  [
    1,
    '三会一课',
    '支委会会议记录三个月未由参会人签字',
    '2025年3月',
    '2025-03',
    '县督导',
    '逐次签字，镇党委每月抽查',
    '书记',
    '2025-07-31',
    '2025-07-28',
    '已逐次签字，镇党委抽查合格',
  ],
  [
    1,
    '公开',
    '2025年一季度财务公开只有总数',
    '2025年1月',
    '2025-01',
    '走访',
    '按笔公开收支',
    '主任',
    '2025-07-15',
    '2025-07-10',
    '已按笔公开',
  ],
  [
    2,
    '三资',
    '集体资产台账未更新',
    '2024年6月',
    '2024-06',
    '审计',
    '全面清查，更新资产台账并公示',
    '主任',
    '2026-08-18',
    null,
    '只完成房屋清查，未登记机械和林地',
  ],
  [
    2,
    '三会一课',
    '2025年支委会、党员大会会议记录不全，缺4次',
    '2025年9月',
    '2025-09',
    '镇查',
    '补齐2025年会议记录',
    '书记',
    '2026-04-30',
    '2026-04-27',
    '已补齐并注明补记日期',
  ],
  [
    2,
    '公开',
    '公开栏设在村部院内，群众看公示不便',
    '换届以来',
    null,
    '走访',
    '公开栏迁到村委会门口',
    '主任',
    '2026-05-15',
    '2026-05-12',
    '已迁到村委会门口',
  ],
];

/** The issues of 柳湾村 in both rounds, as the ledger has them before they are numbered. */
export const liuwanIssues = () =>
  LIUWAN.map(([round, kind, text, sinceText, since, source, demand, , due, closed, result]) => {
    const [, m, d] = (closed ?? due).split('-').map(Number);
    return {
      round,
      town: '云溪镇',
      village: '柳湾村',
      kind,
      text,
      since: { text: sinceText, since, doubt: since ? 'exact' : 'event' },
      sources: [source],
      demand,
      unit: '柳湾村党支部',
      owner: '陆问舟',
      due: dayFrom(due),
      state: closed ? '已销号' : '逾期',
      closed: closed ? dayFrom(closed) : undefined,
      progress: closed ? `${result}，${m}月${d}日验收` : result,
      notice: `青组改〔${round === 1 ? 2025 : 2026}〕2号`,
      note: closed ? '' : '未申请延期',
    };
  });
