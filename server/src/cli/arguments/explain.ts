import type { Command } from 'commander';
import type { Run } from './run.ts';

export function addExplain(root: Command, run: Run): void {
  root
    .command('explain')
    .description('the page of a rule, or what causes an error text or code that you paste')
    .argument('<rule-or-error...>', 'a rule id, or an error such as 0x80092023 or SubjectNameMismatch')
    .action(async (words: string[]) => {
      const { explainCommand } = await import('../explain/explain.ts');
      run.exitCode = await explainCommand(words, run.io);
    });
}
