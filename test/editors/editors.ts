import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { baseProfile } from '../support/base-profiles.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** An editor with a language client of its own, driven by a script in its own language. */
export interface Editor {
  readonly command: string;
  readonly install: string;
  /** The arguments that open `file` and run `script`. */
  readonly args: (file: string, script: string) => readonly string[];
  readonly script: string;
}

/** What a person saw: problems by message or code, a hover, labels offered, the fix taken and the document after it. */
export interface Session {
  readonly before: readonly (string | { readonly code: string; readonly message: string })[];
  readonly hover: string | { readonly value: string };
  readonly completion: readonly string[];
  readonly action: string;
  readonly text: string;
}

const root = join(import.meta.dirname, '..', '..');
const cli = join(root, 'dist', 'cli.mjs');

/** A profile with one misspelt variable. */
export const broken = JSON.stringify(baseProfile('iosScepCertificateProfile'), null, 2).replace(
  '{{UserName}}',
  '{{UserNme}}',
);

/** Opens the broken profile, looks, completes, and takes the first quick fix. @throws with what the editor said */
export function drive({ command, install, args, script }: Editor): Session {
  if (!existsSync(cli)) throw new Error('dist/cli.mjs is missing: npm run build');
  const folder = temporaryFolder({ 'profile.json': broken });
  const given = { server: [process.execPath, cli, 'lsp', '--stdio'], broken: '{{UserNme}}', hover: 'O=Contoso' };
  const answer = spawnSync(command, args(join(folder, 'profile.json'), join(import.meta.dirname, script)), {
    cwd: folder,
    encoding: 'utf8',
    timeout: 180_000,
    env: { ...process.env, SCEP_PROFILES_TEST: JSON.stringify(given), HOME: folder, XDG_CONFIG_HOME: folder },
  });
  if (answer.error) throw new Error(`${command} did not run; where it is missing: ${install}`, { cause: answer.error });
  const line = /^RESULT (.*)$/m.exec(answer.stdout)?.[1];
  if (line === undefined) throw new Error(`${command} told nothing: ${answer.stdout}${answer.stderr}`);
  const session: Session | { readonly failure: string } = JSON.parse(line);
  if ('failure' in session) throw new Error(`${command}: ${session.failure}\n${answer.stderr}`);
  return session;
}
