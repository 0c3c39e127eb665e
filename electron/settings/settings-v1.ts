import { z } from 'zod';

const bounds = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(200).max(20_000),
  height: z.number().int().min(200).max(20_000),
});

/** Frozen: the settings of this machine, version 1. Only what one may lose; every value has a default. */
export const settingsV1 = z.strictObject({
  v: z.literal(1).default(1),
  language: z.enum(['zh', 'en']).default('zh'),
  theme: z.enum(['light', 'dark']).default('light'),
  /** Of wall and host window: the room may be dark while the console is not. */
  wallTheme: z.enum(['light', 'dark']).default('light'),
  who: z.string().max(80).default(''),
  consoleBounds: bounds.optional(),
  isConsoleMaximized: z.boolean().default(false),
});
