import { Option, type Command } from 'commander';
import type { RulesFormat } from '../rules.ts';
import type { Run } from './run.ts';

export function addRules(root: Command, run: Run): void {
  root
    .command('rules')
    .description('list every rule')
    .addOption(
      new Option('--format <format>', 'how it is printed').choices(['table', 'json', 'markdown']).default('table'),
    )
    .action(async ({ format }: { format: RulesFormat }) => {
      const { rulesCommand } = await import('../rules.ts');
      run.exitCode = await rulesCommand(format, run.io);
    });
}
