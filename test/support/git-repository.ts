import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A repository of its own, made with the real git, whose commits are the same at every run. */
export class TestRepository {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'scep-profiles-git-')));
  #commits = 0;

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
  }

  /** Writes these files, takes out those that are undefined, and commits everything. The id of the commit. */
  commit(message: string, files: Readonly<Record<string, string | Uint8Array | undefined>>): string {
    for (const [path, content] of Object.entries(files)) {
      if (content === undefined) rmSync(join(this.folder, path));
      else this.write(path, content);
    }
    return this.commitAll(message);
  }

  commitAll(message: string): string {
    this.#commits += 1;
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', `--message=${message}`);
    return this.git('rev-parse', 'HEAD').trim();
  }

  write(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.folder, to)), { recursive: true });
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  /** One commit a day, from the first of March 2026 on. */
  git(...args: string[]): string {
    const date = new Date(Date.UTC(2026, 2, 1 + this.#commits, 12)).toISOString();
    return runGit(['-C', this.folder, ...args], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The real git, without anybody's settings. */
export function runGit(args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const settings = ['user.name=Test', 'user.email=test@contoso.com', 'core.autocrlf=false', 'commit.gpgsign=false'];
  const answer = spawnSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', ...env },
  });
  if (answer.error) throw new Error('git is missing: apt-get install -y git', { cause: answer.error });
  if (answer.status !== 0) throw new Error(`git ${args.join(' ')}: ${answer.stderr}`);
  return answer.stdout;
}
