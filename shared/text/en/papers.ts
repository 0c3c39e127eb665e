import type { Text } from "../translate.ts";
import type { papers as zh } from "../zh/papers.ts";

/** English texts: papers. */
export const papers: Readonly<Record<keyof typeof zh, Text>> = {};
