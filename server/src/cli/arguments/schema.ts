import type { Command } from 'commander';
import { schemaCommand, type SchemaName } from '../schema.ts';
import type { Run } from './run.ts';
import { oneOf } from './values.ts';

export function addSchema(root: Command, run: Run): void {
  root
    .command('schema')
    .description('print a JSON Schema')
    .argument('<name>', 'workspace: of scep-profiles.json', oneOf('workspace'))
    .action(async (name: SchemaName) => {
      run.exitCode = await schemaCommand(name, run.io);
    });
}
