import type { Command } from 'commander';
import type { Run } from './run.ts';

export function addLsp(root: Command, run: Run): void {
  root
    .command('lsp')
    .description('the language server, for editors')
    .requiredOption('--stdio', 'speak over standard input and output')
    .action(async () => {
      const { lspCommand } = await import('../lsp.ts');
      run.exitCode = await lspCommand();
    });
}
