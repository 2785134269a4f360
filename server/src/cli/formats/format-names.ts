/** The output formats of `check`. */
export const formatNames = [
  'text',
  'json',
  'sarif',
  'github',
  'gitlab',
  'azure',
  'rdjson',
  'junit',
  'markdown',
] as const;

export type FormatName = (typeof formatNames)[number];
