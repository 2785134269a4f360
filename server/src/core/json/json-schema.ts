/** A JSON Schema, draft-07, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The draft that editors know best. */
export const draft07 = 'http://json-schema.org/draft-07/schema#';

/** A description in Markdown, for VS Code's JSON service, and without it for everybody else. */
export function described(markdown: string): JsonSchema {
  return { description: markdown.replaceAll('`', ''), markdownDescription: markdown };
}

/** The same record with other values. */
export function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
