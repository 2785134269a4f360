import type { Rule } from '../rule.ts';
import { jsonSyntax } from './json-syntax.ts';
import { subjectFormatMismatch } from './subject-format-mismatch.ts';
import { unknownMember } from './unknown-member.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unknownProperty } from './unknown-property.ts';
import { wrongType } from './wrong-type.ts';

export const schemaRules: readonly Rule[] = [
  jsonSyntax,
  unknownProperty,
  wrongType,
  unknownMember,
  subjectFormatMismatch,
  unreadableFile,
];
