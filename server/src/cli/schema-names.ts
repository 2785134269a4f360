/** The JSON Schemas there are. */
export const schemaNames = ['profile', 'workspace', 'devices'] as const;

export type SchemaName = (typeof schemaNames)[number];
