import type { Text } from '../translate.ts';

/** 数据集: records of several counties, or of a training copy, beside each other and never mixed. */
export const sets = {
  'sets.title': '数据集',
  'sets.note':
    '另一个县、一个乡镇、练习用的一份，各放各的文件夹，密码、备份、文稿也各是各的，互不相通。有两个以上时，打开程序先选。',
  'sets.name': '新数据集的名字，例如 练习用',
  'sets.add': '建立数据集',
  'sets.go': '换到这个',
  'sets.here': '正在用',
  'sets.first': '本县',
  'sets.choose': '打开哪一个数据集',
  'sets.choose-what': '按数字键，或者按 Tab 选了按 Enter。各放各的文件夹，互不相通。',
  'sets.colour-ink': '墨',
  'sets.colour-blue': '蓝',
  'sets.colour-green': '绿',
  'sets.colour-ochre': '赭',
  'sets.colour-violet': '紫',
  'refusal.no-such-set': '找不到这个数据集，没有换。请重新打开程序，从列表里选。',
} as const satisfies Record<string, Text>;
