import { workspaceSchema } from '../core/workspace/schema.ts';
import type { Io } from './io.ts';

export type SchemaName = 'workspace';

/** Prints a JSON Schema. */
export async function schemaCommand(name: SchemaName, io: Io): Promise<number> {
  await io.write(`${JSON.stringify(schemas[name](), null, 2)}\n`);
  return 0;
}

const schemas: Readonly<Record<SchemaName, () => object>> = { workspace: workspaceSchema };
