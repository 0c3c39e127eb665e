import type { Text } from "../translate.ts";

/** Chinese texts: ledger. */
export const ledger = {} as const satisfies Record<string, Text>;
