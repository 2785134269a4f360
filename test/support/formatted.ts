import { join } from 'node:path';
import { expect } from 'vitest';
import type { FormatName } from '../../server/src/cli/formats/format-names.ts';
import { runCli } from './run-cli.ts';

/** What `check` says about a folder in a format. */
export async function formatted(format: FormatName, folder: string, ...args: string[]): Promise<string> {
  const { output, errors } = await runCli(['check', '--format', format, '--now', '2026-11-24', ...args], {
    cwd: folder,
  });
  expect(errors).toBe('');
  return output;
}

export const sampleWorkspace = join(import.meta.dirname, '..', 'sample-workspace');
