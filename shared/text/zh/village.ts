import type { Text } from "../translate.ts";

/** Chinese texts: village. */
export const village = {} as const satisfies Record<string, Text>;
