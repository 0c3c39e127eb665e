import type { Text } from "../translate.ts";
import type { ledger as zh } from "../zh/ledger.ts";

/** English texts: ledger. */
export const ledger: Readonly<Record<keyof typeof zh, Text>> = {};
