import type { Text } from "../translate.ts";
import type { room as zh } from "../zh/room.ts";

/** English texts: room. */
export const room: Readonly<Record<keyof typeof zh, Text>> = {};
