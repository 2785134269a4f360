import { Option, type Command } from 'commander';
import type { CheckOptions } from '../check/check-options.ts';
import { formatNames, type FormatName } from '../formats/format-names.ts';
import type { FailOn } from '../severity.ts';
import { UsageError } from '../usage-error.ts';
import type { Run } from './run.ts';
import type { Shard } from '../check/shard.ts';
import { day, oneOf, part } from './values.ts';

export function addCheck(root: Command, run: Run): void {
  const outputs: { format: FormatName; file: string | undefined }[] = [];
  root
    .command('check')
    .description('find mistakes in profiles: files, and folders with all their .json, .jsonc and .scepsubject files')
    .argument(
      '[path...]',
      'files, folders, and patterns such as profiles/**/*.json; the current folder when there are none',
    )
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
    .option('--baseline <file>', 'leave out the findings that this file knows')
    .option('--update-baseline', 'make the baseline hold what is found now, and nothing else')
    .option('--fix', 'make the safe fixes in the files, then tell what is left')
    .option('--shard <i/n>', 'only this part of the files, such as 1/4, for runs side by side', part)
    .option('--no-redact', 'quote values of your devices in the formats for services and in pipelines, too')
    .option('--config <file>', 'workspace file to use instead of the nearest scep-profiles.json')
    .option('--now <date>', 'take this day, YYYY-MM-DD, for today', day)
    .option('--stdin', 'check standard input')
    .option('--stdin-filename <name>', 'the name it would have as a file')
    .option('--quiet', 'no summary')
    .action(async (paths: string[], options: CheckFlags) => {
      const { checkCommand } = await import('../check/check.ts');
      run.exitCode = await checkCommand(toCheckOptions(paths, outputs, options), run.io);
    });
}

interface CheckFlags {
  readonly redact: boolean;
  readonly failOn: FailOn;
  readonly changedSince?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly fix?: boolean;
  readonly shard?: Shard;
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
  if (flags.shard && flags.stdin) throw new UsageError('--shard goes with files, not with --stdin.');
  if (flags.fix && flags.stdin) throw new UsageError('--fix changes files; it does not go with --stdin.');
  if (flags.fix && flags.changedSince !== undefined)
    throw new UsageError('--fix mends whole files; it does not go with --changed-since.');
  return {
    paths: paths.length > 0 ? paths : ['.'],
    outputs: outputs.length > 0 ? outputs : [{ format: 'text', file: undefined }],
    failOn: flags.failOn,
    now: flags.now ?? new Date().toISOString().slice(0, 10),
    config: flags.config,
    stdinFilename: flags.stdin ? (flags.stdinFilename ?? 'stdin.json') : undefined,
    isQuiet: flags.quiet ?? false,
    changedSince: flags.changedSince,
    baseline: baselineOptions(flags),
    shard: flags.shard,
    isFixing: flags.fix ?? false,
    showsDevices: !flags.redact,
  };
}

function baselineOptions({ baseline, updateBaseline = false, stdin }: CheckFlags): CheckOptions['baseline'] {
  if (updateBaseline && baseline === undefined) throw new UsageError('--update-baseline goes with --baseline FILE.');
  if (updateBaseline && stdin) throw new UsageError('--update-baseline goes with files, not with --stdin.');
  return baseline === undefined ? undefined : { file: baseline, isUpdated: updateBaseline };
}

function setOutput(outputs: { format: FormatName; file: string | undefined }[], file: string): void {
  const last = outputs.at(-1) ?? outputs[outputs.push({ format: 'text', file: undefined }) - 1];
  if (last) last.file = file;
}
