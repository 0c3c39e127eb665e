import type { Text } from "../translate.ts";

/** Chinese texts: papers. */
export const papers = {} as const satisfies Record<string, Text>;
