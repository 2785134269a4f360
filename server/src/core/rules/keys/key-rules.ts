import type { Rule } from '../rule.ts';
import { deploymentChannel } from './deployment-channel.ts';
import { helloDeviceCertificate } from './hello-device-certificate.ts';
import { keyAboveAuthority } from './key-above-authority.ts';
import { keyStorageLimit } from './key-storage-limit.ts';
import { missingKeyUsage } from './missing-key-usage.ts';
import { unusedHash } from './unused-hash.ts';
import { weakHash } from './weak-hash.ts';
import { weakKey } from './weak-key.ts';

export const keyRules: readonly Rule[] = [
  missingKeyUsage,
  keyStorageLimit,
  deploymentChannel,
  weakKey,
  weakHash,
  helloDeviceCertificate,
  keyAboveAuthority,
  unusedHash,
];
