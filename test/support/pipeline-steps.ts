import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { temporaryFolder } from './temporary-folder.ts';

export const root = join(import.meta.dirname, '..', '..');

/** A step of a pipeline that is a script, with the names that the services give its parts. */
export interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly bash?: string;
  readonly shell?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

/** What a file of this repository holds; the caller says what that is. */
export function readYaml(path: string): ReturnType<typeof parse> {
  return parse(readFileSync(join(root, path), 'utf8'));
}

/** The first block of YAML under a heading of a page of the documentation. */
export function yamlIn(page: string, heading: string): ReturnType<typeof parse> {
  const section = readFileSync(join(root, page), 'utf8').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const block = /```yaml\n([^]*?)```/.exec(section)?.[1];
  if (block === undefined) throw new Error(`${page} has no YAML under "${heading}"`);
  return parse(block);
}

/** The PATH of a machine whose `npx` does nothing. */
export function pathWithIdleNpx(): string {
  return pathWith('#!/usr/bin/env bash\n');
}

/**
 * The PATH of a machine with an `npx` that starts the built command line, and refuses everything but the package that this
 * repository makes.
 */
export function pathWithNpx(): string {
  const cli = join(root, 'dist', 'cli.mjs');
  if (!existsSync(cli)) throw new Error('dist/cli.mjs is missing: npm run build');
  const tool = `#!/usr/bin/env bash
if [ "$1" != --yes ] || [ "$2" != "scep-profiles@${manifest.version}" ]; then echo "npx was asked for $*" >&2; exit 99; fi
shift 2
exec ${JSON.stringify(process.execPath)} ${JSON.stringify(cli)} "$@"
`;
  return pathWith(tool);
}

function pathWith(npx: string): string {
  const folder = temporaryFolder({ npx });
  chmodSync(join(folder, 'npx'), 0o755);
  return `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
}

export interface Ran {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a script as the service does: GitHub and Azure with bash, which ends at the first failure; GitLab with sh. */
export function runScript(
  script: string,
  { shell, cwd, env }: { readonly shell: 'bash' | 'sh'; readonly cwd: string; readonly env: Record<string, string> },
): Ran {
  const args = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script] : ['-e', '-c', script];
  const { status, stdout, stderr, error } = spawnSync(shell, args, { cwd, encoding: 'utf8', env });
  if (error) throw error;
  return { exitCode: status, output: stdout, errors: stderr };
}
