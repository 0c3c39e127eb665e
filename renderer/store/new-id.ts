/** A fresh id that no other record has: 128 random bits. */
export const newId = (): string => crypto.randomUUID();
