import type { Text } from "../translate.ts";

/** Chinese texts: intake. */
export const intake = {} as const satisfies Record<string, Text>;
