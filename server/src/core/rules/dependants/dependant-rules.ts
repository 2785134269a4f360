import type { Rule } from '../rule.ts';
import { dependantMissing } from './dependant-missing.ts';
import { dependantPlatform } from './dependant-platform.ts';
import { dependantStore } from './dependant-store.ts';
import { severalDependants } from './several-dependants.ts';

export const dependantRules: readonly Rule[] = [dependantPlatform, dependantStore, dependantMissing, severalDependants];
