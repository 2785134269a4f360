import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { platforms } from '../core/facts/platforms.ts';
import type { CertificateStore, Platform } from '../core/facts/fact.ts';
import { checkCommand, type CheckOptions } from './check.ts';
import { diffCommand, type DiffFormat } from './diff/diff.ts';
import { formatNames, type FormatName } from './formats/formats.ts';
import { explainCommand } from './explain/explain.ts';
import type { Io } from './io.ts';
import { lspCommand } from './lsp.ts';
import { nameCommand } from './name.ts';
import { version } from '../project.ts';
import { renderCommand, type RenderFormat } from './render/render.ts';
import { rulesCommand, type RulesFormat } from './rules.ts';
import { schemaCommand, type SchemaName } from './schema.ts';
import type { FailOn } from './severity.ts';
import { UsageError } from './usage-error.ts';
import { verifyCommand } from './verify/verify.ts';

/** Runs one command. Never throws: 0 and 1 are answers, 2 is a wrong use or a failure, told on standard error. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const run: Run = { io, exitCode: 0 };
  try {
    await program(run).parseAsync(argv, { from: 'user' });
    return run.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) io.writeError(`scep-profiles: ${error.message}\n`);
    else
      io.writeError(
        `scep-profiles failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    return 2;
  }
}

interface Run {
  io: Io;
  exitCode: number;
}

function program(run: Run): Command {
  const root = new Command('scep-profiles')
    .description('Checks Microsoft Intune SCEP certificate profiles, and shows what each device will get.')
    .version(version, '-V, --version')
    .option('--color <when>', 'auto, always or never', oneOf('auto', 'always', 'never'), 'auto')
    .exitOverride()
    .configureOutput({ writeOut: (text) => void run.io.write(text), writeErr: (text) => run.io.writeError(text) })
    .showHelpAfterError('(scep-profiles --help tells how)')
    .hook('preAction', (command) => {
      const { color } = command.opts<{ color: string }>();
      if (color !== 'auto') run.io = { ...run.io, useColour: color === 'always' };
    });
  for (const add of [addCheck, addRender, addDiff, addName, addExplain, addRules, addSchema, addVerify, addLsp])
    add(root, run);
  return root;
}

function addCheck(root: Command, run: Run): void {
  const outputs: { format: FormatName; file: string | undefined }[] = [];
  root
    .command('check')
    .description('find mistakes in profiles: files, and folders with all their .json, .jsonc and .scepsubject files')
    .argument('[path...]', 'files and folders; the current folder when there are none')
    .option('--format <format>', `${formatNames.join(', ')}; repeatable`, (value: string) =>
      outputs.push({ format: oneOf(...formatNames)(value), file: undefined }),
    )
    .option('--output <file>', 'where the format before it goes', (file: string) => setOutput(outputs, file))
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 from this severity on')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--changed-since <revision>', 'only findings on lines changed since the merge base with this git revision')
    .option('--config <file>', 'workspace file to use instead of the nearest scep-profiles.json')
    .option('--now <date>', 'take this day, YYYY-MM-DD, for today', day)
    .option('--stdin', 'check standard input')
    .option('--stdin-filename <name>', 'the name it would have as a file')
    .option('--quiet', 'no summary')
    .action(async (paths: string[], options: CheckFlags) => {
      run.exitCode = await checkCommand(toCheckOptions(paths, outputs, options), run.io);
    });
}

interface CheckFlags {
  readonly failOn: FailOn;
  readonly changedSince?: string;
  readonly config?: string;
  readonly now?: string;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly quiet?: boolean;
}

function toCheckOptions(paths: readonly string[], outputs: CheckOptions['outputs'], flags: CheckFlags): CheckOptions {
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError('Several formats need --output FILE after each of them but one.');
  }
  if (flags.stdin && paths.length > 0) throw new UsageError('Give paths or --stdin, not both.');
  if (flags.stdinFilename !== undefined && !flags.stdin) throw new UsageError('--stdin-filename goes with --stdin.');
  if (flags.changedSince !== undefined && flags.stdin)
    throw new UsageError('--changed-since goes with files, not with --stdin.');
  return {
    paths: paths.length > 0 ? paths : ['.'],
    outputs: outputs.length > 0 ? outputs : [{ format: 'text', file: undefined }],
    failOn: flags.failOn,
    now: flags.now ?? new Date().toISOString().slice(0, 10),
    config: flags.config,
    stdinFilename: flags.stdin ? (flags.stdinFilename ?? 'stdin.json') : undefined,
    isQuiet: flags.quiet ?? false,
    changedSince: flags.changedSince,
  };
}

function setOutput(outputs: { format: FormatName; file: string | undefined }[], file: string): void {
  const last = outputs.at(-1) ?? outputs[outputs.push({ format: 'text', file: undefined }) - 1];
  if (last) last.file = file;
}

function addRender(root: Command, run: Run): void {
  root
    .command('render')
    .description('show the subject, the subject alternative names and the validity that every sample device gets')
    .argument('[path...]', 'profiles, .scepsubject files, or folders with them')
    .option('--subject <format>', 'a subject name format instead of files')
    .option('--devices <file>', 'devices of your own: an export of managedDevices, or the short form')
    .addOption(new Option('--platform <platform>', 'with --subject').choices(Object.keys(platforms)))
    .addOption(
      new Option('--store <store>', 'with --subject: a user or a device certificate').choices(['user', 'machine']),
    )
    .option('--profile <name>', 'only the profile of this displayName')
    .option('--device <label>', 'only the device of this label')
    .addOption(new Option('--format <format>').choices(['table', 'json', 'csr', 'der']).default('table'))
    .option('--config <file>', 'workspace file to use instead of the nearest scep-profiles.json')
    .action(async (paths: string[], flags: RenderFlags) => {
      if ((flags.subject === undefined) === (paths.length === 0))
        throw new UsageError('Give profiles, or --subject with a format.');
      run.exitCode = await renderCommand(
        {
          paths,
          subject: flags.subject,
          devicesFile: flags.devices,
          platform: flags.platform,
          store: flags.store,
          profile: flags.profile,
          device: flags.device,
          format: flags.format,
          config: flags.config,
        },
        run.io,
      );
    });
}

interface RenderFlags {
  readonly subject?: string;
  readonly devices?: string;
  readonly platform?: Platform;
  readonly store?: CertificateStore;
  readonly profile?: string;
  readonly device?: string;
  readonly format: RenderFormat;
  readonly config?: string;
}

function addDiff(root: Command, run: Run): void {
  root
    .command('diff')
    .description('say what a change does: which certificates are issued anew, what devices get, what is found')
    .argument('<base>', 'a git revision, of which the merge base counts; or a folder')
    .argument('[head]', 'the later revision, HEAD by default; or the other folder')
    .option('--working-tree', 'compare with the files on disk instead of a revision')
    .addOption(new Option('--format <format>').choices(['text', 'markdown', 'json']).default('text'))
    .option('--no-redact', 'show values of your devices in Markdown and in pipelines, too')
    .option('--promote', 'compare two tenants: ids, URLs, groups and other values of a tenant are no change')
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 when there are new findings from this severity on')
        .choices(['error', 'warning', 'info', 'never'])
        .default('warning'),
    )
    .option('--config <file>', 'workspace file to use for both sides instead of their own')
    .option('--now <date>', 'take this day, YYYY-MM-DD, instead of that of the later commit', day)
    .action(async (base: string, head: string | undefined, flags: DiffFlags) => {
      if (flags.workingTree && head !== undefined)
        throw new UsageError('Give two revisions, or one and --working-tree.');
      run.exitCode = await diffCommand(
        {
          base,
          head,
          isWorkingTree: flags.workingTree ?? false,
          format: flags.format,
          showsDevices: !flags.redact,
          isPromotion: flags.promote ?? false,
          failOn: flags.failOn,
          config: flags.config,
          now: flags.now,
        },
        run.io,
      );
    });
}

interface DiffFlags {
  readonly workingTree?: boolean;
  readonly format: DiffFormat;
  readonly redact: boolean;
  readonly promote?: boolean;
  readonly failOn: FailOn;
  readonly config?: string;
  readonly now?: string;
}

function addName(root: Command, run: Run): void {
  root
    .command('name')
    .description('read a distinguished name as Windows does (CertStrToName), on any platform')
    .argument('[string]', 'the text to read')
    .option(
      '--flags <names>',
      'Win32 flag names with commas between them; repeatable',
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .option('--stdin', 'one JSON string, or object with input and flags, a line; one JSON answer a line')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action(
      async (
        input: string | undefined,
        { flags, stdin, format }: { flags: string[]; stdin?: boolean; format: 'text' | 'json' },
      ) => {
        run.exitCode = await nameCommand(
          { ...(input === undefined ? {} : { input }), flags, isStdin: stdin ?? false, format },
          run.io,
        );
      },
    );
}

function addExplain(root: Command, run: Run): void {
  root
    .command('explain')
    .description('the page of a rule, or what causes an error text or code that you paste')
    .argument('<rule-or-error...>', 'a rule id, or an error such as 0x80092023 or SubjectNameMismatch')
    .action(async (words: string[]) => {
      run.exitCode = await explainCommand(words.join(' '), run.io);
    });
}

function addRules(root: Command, run: Run): void {
  root
    .command('rules')
    .description('list every rule')
    .addOption(new Option('--format <format>').choices(['table', 'json', 'markdown']).default('table'))
    .action(async ({ format }: { format: RulesFormat }) => {
      run.exitCode = await rulesCommand(format, run.io);
    });
}

function addSchema(root: Command, run: Run): void {
  root
    .command('schema')
    .description('print a JSON Schema')
    .argument('<name>', 'workspace: of scep-profiles.json', oneOf('workspace'))
    .action(async (name: SchemaName) => {
      run.exitCode = await schemaCommand(name, run.io);
    });
}

function addVerify(root: Command, run: Run): void {
  root
    .command('verify')
    .description('tell whether a certificate or request is what a profile would have given, and to which device')
    .argument('<certificate>', 'a certificate or a certificate request: DER, PEM or base64')
    .argument('<profile>', 'a profile, or a folder with some')
    .option('--devices <file>', 'devices of your own: an export of managedDevices, or the short form')
    .option('--profile <name>', 'only the profile of this displayName')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .option('--config <file>', 'workspace file to use instead of the nearest scep-profiles.json')
    .action(async (certificate: string, profiles: string, flags: VerifyFlags) => {
      const { devices: devicesFile, profile, format, config } = flags;
      run.exitCode = await verifyCommand({ certificate, profiles, devicesFile, profile, format, config }, run.io);
    });
}

interface VerifyFlags {
  readonly devices?: string;
  readonly profile?: string;
  readonly format: 'text' | 'json';
  readonly config?: string;
}

function addLsp(root: Command, run: Run): void {
  root
    .command('lsp')
    .description('the language server, for editors')
    .requiredOption('--stdio', 'speak over standard input and output')
    .action(async () => {
      run.exitCode = await lspCommand();
    });
}

function oneOf<Value extends string>(...values: readonly Value[]): (given: string) => Value {
  return (given) => {
    const value = values.find((candidate) => candidate === given);
    if (value === undefined) throw new InvalidArgumentError(`It takes ${values.join(', ')}.`);
    return value;
  };
}

function day(given: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(Date.parse(given)))
    throw new InvalidArgumentError('It takes a day such as 2026-11-24.');
  return given;
}
