import type { Text } from "../translate.ts";
import type { intake as zh } from "../zh/intake.ts";

/** English texts: intake. */
export const intake: Readonly<Record<keyof typeof zh, Text>> = {};
