import type { Text } from "../translate.ts";

/** Chinese texts: room. */
export const room = {} as const satisfies Record<string, Text>;
