import type { Rule } from '../rule.ts';
import { extendedKeyUsageName } from './extended-key-usage-name.ts';
import { mailEncryptionKey } from './mail-encryption-key.ts';
import { malformedExtendedKeyUsage } from './malformed-extended-key-usage.ts';
import { missingClientAuthentication } from './missing-client-authentication.ts';
import { missingExtendedKeyUsage } from './missing-extended-key-usage.ts';
import { missingMailAddress } from './missing-mail-address.ts';
import { missingMailNames } from './missing-mail-names.ts';
import { refusedExtendedKeyUsage } from './refused-extended-key-usage.ts';
import { riskyExtendedKeyUsage } from './risky-extended-key-usage.ts';
import { unusedExtendedKeyUsage } from './unused-extended-key-usage.ts';

export const extendedKeyUsageRules: readonly Rule[] = [
  refusedExtendedKeyUsage,
  malformedExtendedKeyUsage,
  missingExtendedKeyUsage,
  missingClientAuthentication,
  riskyExtendedKeyUsage,
  missingMailAddress,
  missingMailNames,
  mailEncryptionKey,
  unusedExtendedKeyUsage,
  extendedKeyUsageName,
];
