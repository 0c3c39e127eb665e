import type { Text } from "../translate.ts";

/** Chinese texts: journal. */
export const journal = {} as const satisfies Record<string, Text>;
