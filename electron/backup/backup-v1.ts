import { z } from 'zod';

/**
 * Frozen: what a backup says of itself, version 1. A backup is a zip without compression with this as `backup.json`, the slots as `keys.json`
 * and the segments as `journal/000001.hzj` and on, each byte for byte as in the data folder; its comment is the SHA-256 of all bytes before it. `at` in ms since 1970.
 */
export const backupV1 = z.strictObject({
  backup: z.literal(1),
  at: z.number().int().nonnegative(),
  key: z.string().regex(/^[A-Za-z0-9_-]{16}$/),
  head: z.strictObject({ seq: z.number().int().nonnegative(), hash: z.string() }),
  files: z
    .array(
      z.strictObject({
        name: z.string().regex(/^(keys\.json|journal\/\d{6}\.hzj)$/),
        length: z.number().int().nonnegative(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .readonly(),
});
export type BackupFile = z.infer<typeof backupV1>;
