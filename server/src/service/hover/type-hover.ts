import { platforms } from '../../core/facts/platforms.ts';
import type { ProfileType } from '../../core/facts/profile-types.ts';
import { codeSpan, escapeMarkdown, lines, list } from '../markdown.ts';
import { sourceLinks } from './source-links.ts';

/** What profiles of a type are for today. */
export function typeHover(type: ProfileType): readonly string[] {
  const { retired, remarks } = platforms[type.platform];
  const status = [type.status?.text, retired?.text].filter((text) => text !== undefined);
  return [
    lines(`**SCEP certificate profile** for ${escapeMarkdown(type.label)}`, codeSpan(type.odataType)),
    lines(...[...new Set(status)].map(escapeMarkdown)),
    list(remarks.map(({ text }) => [escapeMarkdown(text)])),
    `In Microsoft Graph (beta): ${codeSpan(type.endpoint)}`,
    sourceLinks([...(type.status ? [type.status] : []), platforms[type.platform], type]),
  ];
}
