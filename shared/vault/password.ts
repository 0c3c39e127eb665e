/** The fewest letters of a password. Length is what counts; nothing else is asked (NIST SP 800-63B 5.1.1). */
export const shortestPassword = 8;

/** A password as it is hashed: one that was typed with another input method is the same. */
export const normalPassword = (typed: string): string => typed.normalize('NFKC');

/** Whether a password is long enough, counted in characters as a person counts them. */
export const isLongEnough = (typed: string): boolean => [...normalPassword(typed)].length >= shortestPassword;
