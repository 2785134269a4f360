import type { Rule } from '../rule.ts';
import { duplicateEntry } from './duplicate-entry.ts';
import { duplicateProperty } from './duplicate-property.ts';
import { ineffectiveIgnore } from './ineffective-ignore.ts';
import { jsonSyntax } from './json-syntax.ts';
import { missingDisplayName } from './missing-display-name.ts';
import { subjectFormatMismatch } from './subject-format-mismatch.ts';
import { tooManyEntries } from './too-many-entries.ts';
import { unknownMember } from './unknown-member.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unknownProperty } from './unknown-property.ts';
import { wrongType } from './wrong-type.ts';

export const schemaRules: readonly Rule[] = [
  jsonSyntax,
  unreadableFile,
  unknownProperty,
  wrongType,
  unknownMember,
  tooManyEntries,
  duplicateProperty,
  ineffectiveIgnore,
  missingDisplayName,
  subjectFormatMismatch,
  duplicateEntry,
];
