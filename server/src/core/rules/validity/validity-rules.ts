import type { Rule } from '../rule.ts';
import { validityBelowMinimum } from './validity-below-minimum.ts';
import { validityExceedsAuthorityLife } from './validity-exceeds-authority-life.ts';
import { validityExceedsAuthority } from './validity-exceeds-authority.ts';
import { validityExceedsMaximum } from './validity-exceeds-maximum.ts';
import { validityExceedsTemplate } from './validity-exceeds-template.ts';
import { validityNotHonoured } from './validity-not-honoured.ts';
import { validityNotUsed } from './validity-not-used.ts';
import { validityRange } from './validity-range.ts';

export const validityRules: readonly Rule[] = [
  validityRange,
  validityExceedsTemplate,
  validityExceedsAuthorityLife,
  validityExceedsAuthority,
  validityExceedsMaximum,
  validityBelowMinimum,
  validityNotHonoured,
  validityNotUsed,
];
