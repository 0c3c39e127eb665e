import type { Text } from '../translate.ts';

/** 密码和钥匙: who may open the records, and what is told when a key is missing or wrong. */
export const vault = {
  'refusal.locked': '操作台已锁，没有改动。请先输入密码打开。',
  'refusal.wrong-password': '密码或恢复码不对，没有打开，记录没有改动。请核对大小写和输入法后再试。',
  'refusal.password-wait': '连续输错多次，还要等 {seconds} 秒才能再试。记录没有改动。',
  'refusal.password-too-short': '密码至少 {count} 个字，没有设上。可以用一句好记的话。',
  'start.keys-missing':
    '找不到打开这些记录的钥匙文件（keys.json），程序没有启动，文件没有改动。请从备份里恢复，或把 keys.json 放回：{folder}',
  'start.journal-short':
    '记录文件末尾少了 {count} 步（现有 {kept} 步）。文件可能被旧的副本覆盖过，或被别的程序截短。请先不要继续记录，从备份恢复或查明原因。',
  'start.journal-other':
    '记录文件与上次关闭时不是同一份（现有 {kept} 步）。它可能被旧的副本覆盖过。请先不要继续记录，从备份恢复或查明原因。',
  'salvage.offer': '损坏处后面还读得出 {count} 步，可以接回来。接不上的留在另存的文件里。',
  'salvage.take': '接回这 {count} 步',
  'salvage.taken': '已接回 {count} 步。',
  'salvage.left': '已接回 {count} 步，{left} 步缺了前面的内容接不上，原样留在另存的文件里。',
} as const satisfies Record<string, Text>;
