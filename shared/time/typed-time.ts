const digits = /^(\d{1,2})[:：.]?(\d{2})$/;

/** A time of day as a clerk types it (`0942`, `942`, `9:42`), as `HH:MM`; null where it is none. */
export const typedTime = (text: string): string | null => {
  const [, hours = '', minutes = ''] = digits.exec(text.trim()) ?? [];
  const isTime = hours !== '' && Number(hours) < 24 && Number(minutes) < 60;
  return isTime ? `${hours.padStart(2, '0')}:${minutes}` : null;
};
