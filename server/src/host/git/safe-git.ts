import { simpleGit, type SimpleGit } from 'simple-git';

export interface GitPlace {
  readonly folder: string;
  /** Of our own process. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends git where it runs; what waits for it is rejected. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * git that only reads. Nothing that a repository configures is started (hooks, file system monitor, filters, a pager),
 * nothing is fetched, nothing is asked, nothing is written; its messages are in English. Only for plumbing commands.
 */
export function safeGit({ folder, env, signal }: GitPlace, input?: string): SimpleGit {
  return simpleGit({
    baseDir: folder,
    config: ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.quotePath=false'],
    // The library refuses to touch these settings at all; the values here switch off what they can start.
    unsafe: { allowUnsafeFsMonitor: true, allowUnsafeHooksPath: true, allowUnsafeProtocolOverride: true },
    allowEnvironment: Object.keys(guards),
    ...(input === undefined ? {} : { input: () => input }),
    ...(signal ? { abort: signal } : {}),
  }).env({ ...passedOn(env), ...guards });
}

/** A partial clone fetches what it lacks, with a program that the repository names: no protocol is allowed. */
const guards = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
};

/** What git needs to be found and to find the user's own settings (`safe.directory`). All else stays here. */
const wanted = new Set([
  'PATH',
  'PATHEXT',
  'HOME',
  'HOMEDRIVE',
  'HOMEPATH',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'XDG_CONFIG_HOME',
  'SYSTEMROOT',
  'TMPDIR',
  'TEMP',
  'TMP',
]);

function passedOn(env: GitPlace['env']): Record<string, string> {
  const entries = Object.entries(env).flatMap(([name, value]) =>
    value !== undefined && wanted.has(name.toUpperCase()) ? [[name, value] as const] : [],
  );
  return Object.fromEntries(entries);
}
