import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs the `openssl` command in a folder with the given files; gives what it wrote to its standard output, or to the file
 * `output`. Fails with what to install where the command is missing.
 */
export function openssl(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
  output?: string,
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'openssl-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { status, stdout, stderr, error } = spawnSync('openssl', args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
    if (error) throw new Error(`This test needs the openssl command: apt-get install openssl (${error.message})`);
    if (status !== 0) throw new Error(`openssl ${args.join(' ')} failed: ${stderr.toString()}`);
    return output === undefined ? stdout : readFileSync(join(folder, output));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
