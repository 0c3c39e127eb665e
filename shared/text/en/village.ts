import type { Text } from "../translate.ts";
import type { village as zh } from "../zh/village.ts";

/** English texts: village. */
export const village: Readonly<Record<keyof typeof zh, Text>> = {};
