import type { Rule } from '../rule.ts';
import { validityBelowMinimum } from './validity-below-minimum.ts';
import { validityExceedsMaximum } from './validity-exceeds-maximum.ts';
import { validityExceedsTemplate } from './validity-exceeds-template.ts';
import { validityNotUsed } from './validity-not-used.ts';
import { validityRange } from './validity-range.ts';

export const validityRules: readonly Rule[] = [
  validityRange,
  validityExceedsTemplate,
  validityExceedsMaximum,
  validityBelowMinimum,
  validityNotUsed,
];
