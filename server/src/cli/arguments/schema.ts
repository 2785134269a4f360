import type { Command } from 'commander';
import { schemaNames, type SchemaName } from '../schema-names.ts';
import type { Run } from './run.ts';
import { oneOf } from './values.ts';

export function addSchema(root: Command, run: Run): void {
  root
    .command('schema')
    .description('print a JSON Schema')
    .argument(
      '[name]',
      'profile: of all ten types; workspace: of scep-profiles.json; devices: of a file of sample devices',
      oneOf(...schemaNames),
      'profile',
    )
    .action(async (name: SchemaName) => {
      const { schemaCommand } = await import('../schema.ts');
      run.exitCode = await schemaCommand(name, run.io);
    });
}
