/** 演练: a meeting gone through beforehand on a copy. */
export const rehearsal = {
  'rehearsal.word': '演练',
  'rehearsal.begin': '演练一遍',
  'rehearsal.what':
    '演练用的是一份副本：大屏、文稿都能试，结束时全部丢弃，本县的数据、编号和文稿文件夹不变。程序会重新打开一次。',
  'rehearsal.bar': '演练中',
  'rehearsal.end': '结束演练',
  'rehearsal.end-ask': '演练里记的都会丢弃，正式的数据不变。再按一次 Alt+Y 结束，按 Esc 继续演练。',
  'rehearsal.go-on': '继续演练',
  'start.rehearsal-impossible':
    '没有进入演练：副本写不进临时文件夹（{folder}）。现在打开的是正式数据。腾出硬盘后再按 Alt+Y。',
  'keys.rehearsal': '演练 / 结束演练',
  'refusal.rehearsal-on-already': '已经在演练。先按 Alt+Y 结束，再演练别的会。',
} as const;
