/** A value in double quotes, those inside it doubled, as CertStrToName reads it. */
export function quoteValue(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
