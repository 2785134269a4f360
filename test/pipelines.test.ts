import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { afterEach, describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { baseProfile } from './support/base-profiles.ts';
import { runGit, TestRepository } from './support/git-repository.ts';
import { azureCommand, githubCommand, outputLines } from './support/pipeline-commands.ts';
import {
  pathWithIdleNpx,
  pathWithNpx,
  readYaml,
  root,
  runScript,
  yamlIn,
  type Ran,
  type Step,
} from './support/pipeline-steps.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const good = JSON.stringify(baseProfile('windows81SCEPCertificateProfile', { displayName: 'Wi-Fi' }), undefined, 2);
const wider = good.replace('CN={{UserName}}', 'CN={{UserName}},OU=IT');
const typo = wider.replace('{{UserName}}', '{{UserNme}}');
const version = manifest.version;

const repositories: TestRepository[] = [];
afterEach(() => repositories.splice(0).forEach((repository) => repository.remove()));

/** A pull request of three commits, on a branch of its own: another subject, a typo in it, the file moved. */
function pullRequest(): { readonly folder: string; readonly base: string } {
  const repository = new TestRepository();
  repositories.push(repository);
  const base = repository.commit('export', { 'profiles/wifi.json': good, 'profiles/other.json': '{"a": 1}' });
  repository.git('update-ref', 'refs/remotes/origin/main', base);
  repository.git('checkout', '--quiet', '-b', 'change');
  repository.commit('add the department', { 'profiles/wifi.json': wider });
  repository.commit('mistype', { 'profiles/wifi.json': typo });
  repository.move('profiles/wifi.json', 'profiles/windows/wifi.json');
  repository.commitAll('move');
  return { folder: repository.folder, base };
}

/** What a workflow's author or a contributor could try to smuggle in. */
const hostile = [
  '$(touch pwned)',
  '`touch pwned`',
  '"; touch pwned; "',
  "'; touch pwned; '",
  '--output=pwned',
  '& touch pwned',
];

describe('the GitHub action', () => {
  const action: {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly outputs: Readonly<Record<string, { readonly value: string }>>;
    readonly runs: { readonly using: string; readonly steps: readonly Step[] };
  } = readYaml('action.yml');

  interface ActionRun {
    readonly steps: Readonly<Record<string, Ran>>;
    readonly outputs: Readonly<Record<string, string>>;
    readonly summary: string;
    /** Of the whole action. */
    readonly failed: boolean;
  }

  /** As the runner does it: expressions into the environment, steps one after the other, outputs out of their file. */
  function runAction(folder: string, given: Readonly<Record<string, string>>, path = pathWithNpx()): ActionRun {
    const inputs: Record<string, string> = { ...given };
    for (const [name, input] of Object.entries(action.inputs)) inputs[name] ??= withoutExpression(input.default);
    const files = temporaryFolder({ output: '', summary: '' });
    const found: Record<string, string> = {};
    const steps: Record<string, Ran> = {};
    let failed = false;
    for (const step of action.runs.steps) {
      if (failed || (step.if !== undefined && !holds(step.if, inputs))) continue;
      const env = Object.fromEntries(
        Object.entries(step.env ?? {}).map(([name, value]) => [name, resolved(value, inputs, found)]),
      );
      const github = { GITHUB_OUTPUT: join(files, 'output'), GITHUB_STEP_SUMMARY: join(files, 'summary') };
      const ran = runScript(step.run ?? '', {
        shell: 'bash',
        cwd: folder,
        env: { PATH: path, HOME: files, CI: 'true', GITHUB_ACTIONS: 'true', ...github, ...env },
      });
      failed = ran.exitCode !== 0;
      steps[step.id ?? 'result'] = ran;
      for (const line of readFileSync(github.GITHUB_OUTPUT, 'utf8').split('\n').filter(Boolean)) {
        const [name = '', ...value] = line.split('=');
        found[`steps.${name === 'comment-file' ? 'diff' : 'check'}.outputs.${name}`] = value.join('=');
      }
    }
    const outputs = Object.fromEntries(
      Object.entries(action.outputs).map(([name, { value }]) => [name, resolved(value, inputs, found)]),
    );
    return { steps, outputs, summary: readFileSync(join(files, 'summary'), 'utf8'), failed };
  }

  test('annotates the pull request, writes SARIF and the comment, and fails for the error', () => {
    const { folder, base } = pullRequest();
    const { steps, outputs, summary, failed } = runAction(folder, { base });
    const [annotation] = outputLines(steps['check']?.output ?? '').map(githubCommand);
    expect(annotation).toMatchObject({ name: 'error', properties: { file: 'profiles/windows/wifi.json' } });
    expect(outputs).toEqual({
      'sarif-file': 'scep-profiles.sarif',
      'comment-file': 'scep-profiles.md',
      'exit-code': '1',
    });
    const sarif: Log = JSON.parse(readFileSync(join(folder, 'scep-profiles.sarif'), 'utf8'));
    expect(sarif.runs[0]?.results).toMatchObject([{ ruleId: 'unknown-variable' }]);
    const comment = readFileSync(join(folder, 'scep-profiles.md'), 'utf8');
    expect(comment).toMatch(/^<!-- scep-profiles diff -->\n/);
    expect(comment).toContain('Wi-Fi');
    expect(summary).toContain('unknown-variable');
    expect(summary).toContain('re-issues');
    expect(failed).toBe(true);
  });

  test('passes where nothing is wrong, and compares nothing on a push', () => {
    const { folder, base } = pullRequest();
    runGit(['-C', folder, 'checkout', '--quiet', base]);
    const { steps, outputs, failed } = runAction(folder, {});
    expect(failed).toBe(false);
    expect(steps).not.toHaveProperty('diff');
    expect(outputs).toEqual({ 'sarif-file': 'scep-profiles.sarif', 'comment-file': '', 'exit-code': '0' });
  });

  test('takes its inputs', () => {
    const { folder, base } = pullRequest();
    expect(runAction(folder, { base, 'fail-on': 'never' }).failed).toBe(false);
    expect(runAction(folder, { base, 'changed-since': 'origin/main' }).failed).toBe(true);
    expect(runAction(folder, { paths: 'profiles/other.json\n' }).failed).toBe(false);
    expect(runAction(folder, { paths: 'profiles/other.json\nprofiles/windows' }).failed).toBe(true);
    writeFileSync(
      join(folder, 'known.json'),
      JSON.stringify({ version: 1, findings: { 'profiles/windows/wifi.json': { 'unknown-variable': 1 } } }),
    );
    expect(runAction(folder, { baseline: 'known.json' }).failed).toBe(false);
  });

  test.each(Object.keys(action.inputs))('the input %s is no command', (input) => {
    const folder = temporaryFolder({});
    for (const value of hostile) {
      const { steps } = runAction(folder, { base: 'main', [input]: value }, pathWithIdleNpx());
      expect(steps['check']).toMatchObject({ exitCode: 0, errors: '' });
    }
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  test('has no expression in a script, and names a shell', () => {
    for (const { run, shell } of action.runs.steps) {
      expect(run).not.toContain('${{');
      expect(shell).toBe('bash');
    }
    expect(action.runs.using).toBe('composite');
    expect(action.inputs['version']?.default).toBe(version);
  });

  function withoutExpression(value: string): string {
    return value.startsWith('${{') ? '' : value;
  }

  function holds(condition: string, inputs: Readonly<Record<string, string>>): boolean {
    const input = /^inputs\.(\S+) != ''$/.exec(condition)?.[1];
    if (input === undefined) throw new Error(`cannot evaluate ${condition}`);
    return inputs[input] !== '';
  }

  function resolved(
    text: string,
    inputs: Readonly<Record<string, string>>,
    outputs: Readonly<Record<string, string>>,
  ): string {
    const expression = /^\$\{\{ (\S+) \}\}$/.exec(text)?.[1];
    if (expression === undefined) throw new Error(`cannot evaluate ${text}`);
    return expression.startsWith('inputs.')
      ? (inputs[expression.slice('inputs.'.length)] ?? '')
      : (outputs[expression] ?? '');
  }
});

describe('the comment of the workflow in docs/pipelines.md', () => {
  const workflow: { jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> } = yamlIn(
    'docs/pipelines.md',
    'GitHub Actions',
  );
  const steps = workflow.jobs['scep-profiles']?.steps ?? [];
  const script = steps.find(({ uses }) => uses?.startsWith('actions/github-script@'))?.with?.['script'] ?? '';

  interface Comment {
    readonly id: number;
    readonly user: { readonly type: string };
    readonly body: string;
  }

  /** Runs the script as github-script does: the body of an asynchronous function. */
  async function post(body: string, comments: readonly Comment[]): Promise<readonly unknown[]> {
    const folder = temporaryFolder({ 'comment.md': body });
    const calls: unknown[] = [];
    const call =
      (name: string) =>
      (given: object): void =>
        void calls.push([name, given]);
    const issues = {
      listComments: 'list',
      updateComment: call('update'),
      createComment: call('create'),
    };
    const program = `const process = { env: { COMMENT_FILE: ${JSON.stringify(join(folder, 'comment.md'))} } };
      export default async ({ github, context, require }) => {${script}}`;
    const module: { default: (given: object) => Promise<void> } = await import(
      `data:text/javascript,${encodeURIComponent(program)}`
    );
    await module.default({
      github: { paginate: () => Promise.resolve(comments), rest: { issues } },
      context: { repo: { owner: 'o', repo: 'r' }, issue: { number: 7 } },
      require: () => ({ readFileSync }),
    });
    return calls;
  }

  const body = '<!-- scep-profiles diff -->\nNo SCEP change';

  test('is made once, and then replaced', async () => {
    expect(await post(body, [])).toEqual([['create', { owner: 'o', repo: 'r', issue_number: 7, body }]]);
    const older = { id: 3, user: { type: 'Bot' }, body: '<!-- scep-profiles diff -->\nold' };
    expect(await post(body, [older])).toEqual([['update', { owner: 'o', repo: 'r', comment_id: 3, body }]]);
  });

  test('leaves the comments of people alone', async () => {
    const quoted = { id: 3, user: { type: 'User' }, body };
    expect(await post(body, [quoted])).toMatchObject([['create', {}]]);
  });

  test('is what the action has for it', () => {
    expect(steps.some(({ uses }) => uses === `scep-profiles/scep-profiles@v${version}`)).toBe(true);
  });
});

describe('the GitLab template', () => {
  interface Job {
    readonly script: readonly string[];
    readonly artifacts: { readonly reports: Readonly<Record<string, string>>; readonly paths: readonly string[] };
  }
  const { 'scep-profiles': job }: { 'scep-profiles': Job } = readYaml('templates/scep-profiles.gitlab-ci.yml');

  const runJob = (folder: string, env: Record<string, string>, path = pathWithNpx()): Ran =>
    runScript(job.script.join('\n'), { shell: 'sh', cwd: folder, env: { PATH: path, CI: 'true', ...env } });

  test('reports findings of a merge request, and what it does', () => {
    const { folder, base } = pullRequest();
    const { exitCode, errors } = runJob(folder, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect({ exitCode, errors }).toEqual({ exitCode: 1, errors: '' });
    const report = join(folder, job.artifacts.reports['codequality'] ?? '');
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject([{ check_name: 'unknown-variable' }]);
    expect(readFileSync(join(folder, job.artifacts.reports['junit'] ?? ''), 'utf8')).toContain('<testsuites');
    expect(readFileSync(join(folder, job.artifacts.paths[0] ?? ''), 'utf8')).toContain('Wi-Fi');
  });

  test('takes its variables, and no command in them', () => {
    const { folder } = pullRequest();
    expect(runJob(folder, { SCEP_PROFILES_FAIL_ON: 'never' }).exitCode).toBe(0);
    expect(runJob(folder, { SCEP_PROFILES_PATHS: 'profiles/other.json' }).exitCode).toBe(0);
    expect(runJob(folder, { SCEP_PROFILES_PATHS: 'profiles/other.json\nprofiles/windows' }).exitCode).toBe(1);
    for (const value of hostile)
      for (const name of ['PATHS', 'FAIL_ON', 'BASELINE', 'VERSION'])
        runJob(folder, { [`SCEP_PROFILES_${name}`]: value }, pathWithIdleNpx());
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  test('is of this version', () => {
    expect(job.script.join('\n')).toContain(`SCEP_PROFILES_VERSION:-${version}}`);
  });
});

describe('the Azure template', () => {
  const template: {
    readonly parameters: readonly { readonly name: string; readonly default: string }[];
    readonly steps: readonly Step[];
  } = readYaml('templates/azure-pipelines.yml');
  const scripts = template.steps.filter(({ bash }) => bash !== undefined);

  function runStep(
    step: Step | undefined,
    folder: string,
    given: Readonly<Record<string, string>>,
    path = pathWithNpx(),
  ): Ran {
    const parameters = {
      ...Object.fromEntries(template.parameters.map((each) => [each.name, each.default])),
      ...given,
    };
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, value]) => {
        const parameter = /^\$\{\{ parameters\.(\w+) \}\}$/.exec(value)?.[1];
        if (parameter === undefined) throw new Error(`cannot evaluate ${value}`);
        return [name, parameters[parameter] ?? ''];
      }),
    );
    const service = { BUILD_ARTIFACTSTAGINGDIRECTORY: folder, SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' };
    const script = step?.bash ?? '';
    return runScript(script, {
      shell: 'bash',
      cwd: folder,
      env: { PATH: path, TF_BUILD: 'True', ...service, ...env },
    });
  }

  test('logs the issues, writes the reports, and fails for the error', () => {
    const { folder } = pullRequest();
    const { exitCode, output } = runStep(scripts[0], folder, {});
    expect(exitCode).toBe(1);
    expect(outputLines(output).map(azureCommand)).toMatchObject([
      { name: 'task.logissue', properties: { type: 'error', code: 'unknown-variable' } },
      undefined,
    ]);
    expect(readFileSync(join(folder, 'scep-profiles.xml'), 'utf8')).toContain('unknown-variable');
    expect(JSON.parse(readFileSync(join(folder, 'scep-profiles.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  test('says in the summary what the change does', () => {
    const { folder } = pullRequest();
    const { exitCode, output } = runStep(scripts[1], folder, {});
    expect(exitCode).toBe(0);
    expect(outputLines(output).map(azureCommand)).toEqual([
      { name: 'task.uploadsummary', properties: {}, data: join(folder, 'scep-profiles.md') },
    ]);
    expect(readFileSync(join(folder, 'scep-profiles.md'), 'utf8')).toContain('Wi-Fi');
  });

  test('takes no command in a parameter, and has no expression in a script', () => {
    const { folder } = pullRequest();
    for (const value of hostile)
      for (const name of ['paths', 'failOn', 'version'])
        for (const step of scripts) runStep(step, folder, { [name]: value }, pathWithIdleNpx());
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
    for (const { bash } of scripts) expect(bash).not.toContain('${{');
    expect(template.parameters.find(({ name }) => name === 'version')?.default).toBe(version);
  });
});

describe('the pre-commit hook', () => {
  const [hook]: readonly {
    readonly id: string;
    readonly entry: string;
    readonly files: string;
    readonly language: string;
  }[] = readYaml('.pre-commit-hooks.yaml');
  /** As pre-commit does it: the entry, then the arguments of the configuration, then the files. */
  const runHook = (folder: string, files: readonly string[], args: readonly string[] = []): Ran =>
    runScript(`set -- ${[...args, ...files].map((file) => `'${file}'`).join(' ')}; exec ${hook?.entry} "$@"`, {
      shell: 'bash',
      cwd: folder,
      env: { PATH: pathWithNpx() },
    });

  test('checks the files of a commit, and takes JSON of any kind', () => {
    const { folder } = pullRequest();
    const pattern = new RegExp(hook?.files ?? '');
    const staged = runGit(['-C', folder, 'ls-files'])
      .split('\n')
      .filter((path) => pattern.test(path));
    expect(staged).toEqual(['profiles/other.json', 'profiles/windows/wifi.json']);
    expect(runHook(folder, staged)).toMatchObject({ exitCode: 1, errors: '' });
    expect(runHook(folder, ['profiles/other.json'])).toEqual({ exitCode: 0, output: '\n', errors: '' });
  });

  test('makes safe fixes where that is asked, and is this version', () => {
    const { folder } = pullRequest();
    expect(runHook(folder, ['profiles/windows/wifi.json'], ['--fix'])).toMatchObject({ exitCode: 0, errors: '' });
    expect(readFileSync(join(folder, 'profiles/windows/wifi.json'), 'utf8')).toContain('{{UserName}}');
    expect(hook).toMatchObject({ language: 'system', require_serial: true });
    expect(hook?.entry).toContain(`scep-profiles@${version} `);
  });
});

describe('every example in docs/pipelines.md', () => {
  test.each(['GitHub Actions', 'GitLab', 'Azure Pipelines', 'pre-commit'])('%s is YAML', (heading) => {
    expect(yamlIn('docs/pipelines.md', heading)).toBeTypeOf('object');
  });

  test('what needs a token that may write is left out for forks, here and in the README', () => {
    const workflow: { readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> } = yamlIn(
      'docs/pipelines.md',
      'GitHub Actions',
    );
    const shown: readonly Step[] = yamlIn('README.md', 'In pipelines');
    const outputs = Object.keys(readYaml('action.yml').outputs);
    for (const steps of [workflow.jobs['scep-profiles']?.steps ?? [], shown]) {
      const behind = steps.slice(steps.findIndex(({ id }) => id === 'scep') + 1);
      expect(behind.map(({ uses = '' }) => uses.split('@')[0])).toContain('github/codeql-action/upload-sarif');
      for (const step of behind) {
        expect(step.if).toContain('!github.event.pull_request.head.repo.fork');
        const [, name] = /steps\.scep\.outputs\.([\w-]+) \}\}/.exec(JSON.stringify(step)) ?? [];
        expect(outputs).toContain(name);
      }
    }
  });

  test('names this version and files that are there', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    for (const [, named] of readme.matchAll(/scep-profiles(?:@|\/)v(\d+\.\d+\.\d+)\b/g)) expect(named).toBe(version);
    const page = readFileSync(join(root, 'docs', 'pipelines.md'), 'utf8');
    for (const [, named] of page.matchAll(/@v(\d+\.\d+\.\d+)\b/g)) expect(named).toBe(version);
    for (const [, named] of page.matchAll(/\/v(\d+\.\d+\.\d+)\/templates/g)) expect(named).toBe(version);
    for (const [, path = ''] of page.matchAll(/(templates\/[\w.-]+\.yml)/g))
      expect(existsSync(join(root, path))).toBe(true);
  });
});

describe('the workflows of this repository', () => {
  test.each(readdirSync(join(root, '.github', 'workflows')))(
    '%s has no expression in a script and no secret in its text',
    (name) => {
      const path = join('.github', 'workflows', name);
      const { jobs }: { jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> } = readYaml(path);
      for (const { run = '' } of Object.values(jobs).flatMap(({ steps }) => steps)) expect(run).not.toContain('${{');
      expect(readFileSync(join(root, path), 'utf8')).not.toMatch(/(?:ghp|npm|github_pat)_[A-Za-z0-9]{10}/);
    },
  );
});
