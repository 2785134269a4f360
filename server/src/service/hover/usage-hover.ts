import { findExtendedKeyUsageByName, findExtendedKeyUsageByOid } from '../../core/facts/extended-key-usages.ts';
import { codeSpan, escapeMarkdown } from '../markdown.ts';
import { sourceLinks } from './source-links.ts';

/** An extended key usage, by its OID or by the name beside it; undefined where it is not well known. */
export function usageHover(written: string): readonly string[] | undefined {
  const usage = findExtendedKeyUsageByOid(written.trim()) ?? findExtendedKeyUsageByName(written.trim());
  if (!usage) return undefined;
  const { name, oid, risk } = usage;
  return [
    `**${escapeMarkdown(name)}** · ${codeSpan(oid)}`,
    'An extended key usage.',
    risk ? escapeMarkdown(risk.text) : '',
    sourceLinks([risk ?? usage]),
  ];
}
