import { Option, type Command } from 'commander';
import type { DiffFormat } from '../diff/diff.ts';
import type { FailOn } from '../severity.ts';
import { UsageError } from '../usage-error.ts';
import type { Run } from './run.ts';
import { day } from './values.ts';

export function addDiff(root: Command, run: Run): void {
  root
    .command('diff')
    .description('say what a change does: which certificates are issued anew, what devices get, what is found')
    .argument('<base>', 'a git revision, of which the merge base counts; or a folder')
    .argument('[head]', 'the later revision, HEAD by default; or the other folder')
    .option('--working-tree', 'compare with the files on disk instead of a revision')
    .addOption(
      new Option('--format <format>', 'how it is printed').choices(['text', 'markdown', 'json']).default('text'),
    )
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
      const { diffCommand } = await import('../diff/diff.ts');
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
