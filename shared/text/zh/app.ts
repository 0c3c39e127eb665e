import type { Text } from "../translate.ts";

/** Chinese texts: app. */
export const app = {} as const satisfies Record<string, Text>;
