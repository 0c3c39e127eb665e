/** 纸上备份: what is printed beforehand, and typed in afterwards at its times. */
export const fallback = {
  'fallback.mode': '补记',
  'refusal.time-unreadable': '这个时间看不懂，没有改动。写四位数，如 0942。',
  'refusal.answer-before-question': '这样答复就在追问之前了，没有改动。先改追问的时间。',
} as const;
