import type { Command } from 'commander';
import type { Run } from './run.ts';

export function addInit(root: Command, run: Run): void {
  root
    .command('init')
    .description('write a first scep-profiles.json from the profiles, exports and certificates that lie around')
    .argument('[folder]', 'where it goes and what is looked through', '.')
    .action(async (folder: string) => {
      const { initCommand } = await import('../init.ts');
      run.exitCode = await initCommand(folder, run.io);
    });
}
