import type { Text } from "../translate.ts";
import type { app as zh } from "../zh/app.ts";

/** English texts: app. */
export const app: Readonly<Record<keyof typeof zh, Text>> = {};
