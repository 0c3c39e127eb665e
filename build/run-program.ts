import { type SpawnOptions, spawn } from 'node:child_process';

/** What a child process left: its exit code (1 when it was killed) and, unless inherited, all that it printed. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a Node script without a shell; prints nothing itself when `quiet`. */
export const runNode = (args: readonly string[], options: SpawnOptions & { quiet?: boolean } = {}): Promise<Ended> => {
  const { quiet, ...rest } = options;
  return new Promise((resolve, reject) => {
    const stdio = quiet ? (['ignore', 'pipe', 'pipe'] as const) : 'inherit';
    const child = spawn(process.execPath, args, { ...rest, stdio: typeof stdio === 'string' ? stdio : [...stdio] });
    const output: string[] = [];
    child.stdout?.on('data', (piece) => output.push(String(piece)));
    child.stderr?.on('data', (piece) => output.push(String(piece)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.join('') }));
  });
};
