import { findEnum } from '../facts/enums.ts';
import type { Profile } from '../profile/profile.ts';

/**
 * How the subject of a profile comes about: from its format string, or from a fixed format of old profiles. What fills a
 * fixed format is not documented, so `format` is an assumption, and undefined where there is not even one.
 */
export type SubjectOrigin =
  { readonly kind: 'custom' } | { readonly kind: 'fixed'; readonly format: string | undefined };

export function subjectOrigin({ subjectNameFormat, type }: Profile): SubjectOrigin {
  if (subjectNameFormat === undefined || subjectNameFormat.value === CUSTOM) return { kind: 'custom' };
  const enumName = type.properties.get('subjectNameFormat')?.enumName;
  const members = (enumName === undefined ? undefined : findEnum(enumName))?.members ?? [];
  const member = members.find(({ name }) => name === subjectNameFormat.value);
  return { kind: 'fixed', format: member?.equivalentFormat };
}

/** The member that says: see `subjectNameFormatString`. */
const CUSTOM = 'custom';
