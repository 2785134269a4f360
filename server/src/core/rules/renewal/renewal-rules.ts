import type { Rule } from '../rule.ts';
import { highRenewalThreshold } from './high-renewal-threshold.ts';
import { renewalThresholdRange } from './renewal-threshold-range.ts';
import { shortRenewalWindow } from './short-renewal-window.ts';

export const renewalRules: readonly Rule[] = [renewalThresholdRange, shortRenewalWindow, highRenewalThreshold];
