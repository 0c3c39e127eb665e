import type { Text } from "../translate.ts";

/** Chinese texts: meeting. */
export const meeting = {} as const satisfies Record<string, Text>;
