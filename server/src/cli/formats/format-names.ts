/** The output formats of `check`, apart from what writes them, so that the help of the command loads none of it. */
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
