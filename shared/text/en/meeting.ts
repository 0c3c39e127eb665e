import type { Text } from "../translate.ts";
import type { meeting as zh } from "../zh/meeting.ts";

/** English texts: meeting. */
export const meeting: Readonly<Record<keyof typeof zh, Text>> = {};
