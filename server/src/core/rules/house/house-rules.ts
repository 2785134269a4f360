import type { Rule } from '../rule.ts';
import { houseDisplayName } from './house-display-name.ts';
import { houseForbiddenAttribute } from './house-forbidden-attribute.ts';
import { houseHost } from './house-host.ts';
import { houseKeySize } from './house-key-size.ts';
import { houseKeyStorageProvider } from './house-key-storage-provider.ts';
import { houseRequiredAttribute } from './house-required-attribute.ts';
import { houseScopeTag } from './house-scope-tag.ts';

/** Rules that an organisation makes for itself in its workspace file; without one they say nothing. */
export const houseRules: readonly Rule[] = [
  houseRequiredAttribute,
  houseForbiddenAttribute,
  houseHost,
  houseKeyStorageProvider,
  houseKeySize,
  houseScopeTag,
  houseDisplayName,
];
