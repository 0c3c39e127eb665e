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
  'refusal.no-password': '还没有设密码，锁不上。请先在“设置”的“密码”里设一个。',
  'keys.lock': '锁上操作台',
  'vault.unlock-title': '操作台已锁',
  'vault.unlock': '打开',
  'vault.password': '密码，或者恢复码',
  'vault.trying': '正在核对',
  'vault.unlock-what': '记录都在，没有改动。大屏照原样显示。',
  'vault.unlock-recovery': '忘了密码：输入印在纸上的恢复码，打开以后在“设置”里换新密码。',
  'vault.lock-waits': '还有 {count} 条没有存上，现在锁会丢。存上以后再锁。',
  'vault.title': '密码',
  'vault.note-none': '没有设密码：能打开这台电脑的人，都能看到这里的数据。记录文件已经加密，设密码不用重写，马上就好。',
  'vault.note-set':
    '记录、草稿、查询库和备份都已加密，没有密码和恢复码谁也读不出来，维护人员也不能。导出的文稿是普通文件，不在其内。',
  'vault.current': '现在的密码',
  'vault.next': '新密码，至少 8 个字',
  'vault.again': '再输一遍',
  'vault.set': '设上密码',
  'vault.change': '换成新密码',
  'vault.remove': '去掉密码',
  'vault.lock': '现在锁上',
  'vault.not-same': '两遍不一样',
  'vault.too-short': '至少 8 个字',
  'vault.needs-current': '先填现在的密码',
  'vault.code': '恢复码',
  'vault.code-what':
    '只显示这一次。印出来放进保险柜：忘了密码或换电脑时，只有它能打开记录和备份。旧的恢复码已经作废。备份里还是旧密码，请再备份一次。',
  'vault.print': '印恢复码',
  'vault.code-kept': '已经收好，不再显示',
  'vault.removed': '密码已去掉',
  'vault.lock-after': '多久不动就锁',
  'vault.lock-minutes': '{count} 分钟',
  'vault.lock-never': '不自动锁',
} as const satisfies Record<string, Text>;
