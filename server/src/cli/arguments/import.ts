import type { Command } from 'commander';
import { importKinds, type ImportKind } from '../import/import-kinds.ts';
import type { Run } from './run.ts';
import { oneOf } from './values.ts';

export function addImport(root: Command, run: Run): void {
  root
    .command('import')
    .description('print entries for scep-profiles.json from exports')
    .argument(
      '<kind>',
      'template: LDIF, text of certutil, JSON of the directory; ndes: .reg files; ca: a certificate and text of certutil, of one authority; devices: exports of managedDevices, users and devices that belong together',
      oneOf(...importKinds),
    )
    .argument('<file...>', 'the exports')
    .option('--anonymise', 'of devices: replace what names a person or a machine, the same by the same')
    .option('--salt <text>', 'a text of your own that the replacements follow from')
    .action(async (kind: ImportKind, files: string[], flags: { anonymise?: boolean; salt?: string }) => {
      const { anonymise, salt } = flags;
      const isAsked = anonymise === true || salt !== undefined;
      const { importCommand } = await import('../import/import.ts');
      run.exitCode = await importCommand(
        { kind, files, anonymise: isAsked ? { salt: salt ?? '' } : undefined },
        run.io,
      );
    });
}
