import type { Rule } from '../rule.ts';
import { emptySan } from './empty-san.ts';
import { legacySan } from './legacy-san.ts';
import { malformedSan } from './malformed-san.ts';
import { missingDirectoryName } from './missing-directory-name.ts';
import { missingSan } from './missing-san.ts';
import { missingSid } from './missing-sid.ts';
import { nonAsciiSan } from './non-ascii-san.ts';
import { sanForbiddenCharacter } from './san-forbidden-character.ts';
import { sanPrefix } from './san-prefix.ts';
import { sanTypeNotOffered } from './san-type-not-offered.ts';
import { sidTagTyped } from './sid-tag.ts';

export const sanRules: readonly Rule[] = [
  emptySan,
  sanForbiddenCharacter,
  sanPrefix,
  malformedSan,
  nonAsciiSan,
  missingSan,
  sidTagTyped,
  sanTypeNotOffered,
  legacySan,
  missingSid,
  missingDirectoryName,
];
