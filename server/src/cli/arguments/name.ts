import { Option, type Command } from 'commander';
import type { Run } from './run.ts';

export function addName(root: Command, run: Run): void {
  root
    .command('name')
    .description('read a distinguished name as Windows does (CertStrToName), on any platform')
    .argument('[string]', 'the text to read')
    .option(
      '--flags <names>',
      'Win32 flag names with commas between them; repeatable',
      (value: string, all: readonly string[] | undefined) => [...(all ?? []), value],
    )
    .option('--stdin', 'one JSON string, or object with input and flags, a line; one JSON answer a line')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .action(
      async (
        input: string | undefined,
        { flags = [], stdin, format }: { flags?: string[]; stdin?: boolean; format: 'text' | 'json' },
      ) => {
        const { nameCommand } = await import('../name/name.ts');
        run.exitCode = await nameCommand(
          { ...(input === undefined ? {} : { input }), flags, isStdin: stdin ?? false, format },
          run.io,
        );
      },
    );
}
