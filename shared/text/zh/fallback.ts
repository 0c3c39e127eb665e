/** 纸上备份: what is printed beforehand, and typed in afterwards at its times. */
export const fallback = {
  'fallback.mode': '补记',
} as const;
