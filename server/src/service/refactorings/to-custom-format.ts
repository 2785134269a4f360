import { subjectNameFormat, subjectNameFormatString } from '../../core/facts/properties.ts';
import type { Profile } from '../../core/profile/profile.ts';
import { subjectOrigin } from '../../core/render/fixed-formats.ts';
import type { Fix } from '../../core/rules/rule.ts';
import { reissuing } from '../../core/rules/variables/write-variable.ts';
import type { Span } from '../../core/text/span.ts';
import { isAt, setProperty } from './properties.ts';

/** A fixed format of old profiles as a format of its own, which can be changed. What fills the fixed one is assumed. */
export function toCustomFormat(text: string, profile: Profile, asked: Span): readonly Fix[] {
  const origin = subjectOrigin(profile);
  const property = profile.properties.get(subjectNameFormat.name);
  if (origin.kind === 'custom' || origin.format === undefined || !property?.value) return [];
  if (!isAt(profile, [subjectNameFormat.name, subjectNameFormatString.name], asked)) return [];
  const format = setProperty(text, profile, {
    name: subjectNameFormatString.name,
    value: origin.format,
    after: property,
  });
  if (format.length === 0) return [];
  const edits = [{ span: property.value.span, newText: '"custom"' }, ...format];
  return [reissuing(`Convert to the custom format ${origin.format}, which is assumed to give the same`, edits)];
}
