import type { JsonSchema } from '../core/json/json-schema.ts';
import { profileSchema } from '../core/profile/schema.ts';
import { devicesSchema } from '../core/workspace/device-schema.ts';
import { workspaceSchema } from '../core/workspace/schema.ts';
import type { Io } from './io.ts';
import type { SchemaName } from './schema-names.ts';

/** Prints a JSON Schema. */
export async function schemaCommand(name: SchemaName, io: Io): Promise<number> {
  await io.write(`${JSON.stringify(schemas[name](), null, 2)}\n`);
  return 0;
}

const schemas: Readonly<Record<SchemaName, () => JsonSchema>> = {
  profile: profileSchema,
  workspace: workspaceSchema,
  devices: devicesSchema,
};
