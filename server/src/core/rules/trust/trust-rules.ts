import type { Rule } from '../rule.ts';
import { ambiguousRoot } from './ambiguous-root.ts';
import { foreignCloudPki } from './foreign-cloud-pki.ts';
import { trustedRootChain } from './trusted-root-chain.ts';
import { trustedRootExpired } from './trusted-root-expired.ts';
import { trustedRootLevel } from './trusted-root-level.ts';
import { trustedRootMissing } from './trusted-root-missing.ts';
import { trustedRootPlatform } from './trusted-root-platform.ts';
import { trustedRootUnreadable } from './trusted-root-unreadable.ts';

export const trustRules: readonly Rule[] = [
  trustedRootPlatform,
  trustedRootChain,
  trustedRootExpired,
  trustedRootUnreadable,
  ambiguousRoot,
  trustedRootLevel,
  trustedRootMissing,
  foreignCloudPki,
];
