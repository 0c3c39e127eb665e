import type { Text } from "../translate.ts";
import type { journal as zh } from "../zh/journal.ts";

/** English texts: journal. */
export const journal: Readonly<Record<keyof typeof zh, Text>> = {};
