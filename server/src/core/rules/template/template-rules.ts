import type { Rule } from '../rule.ts';
import { templateDefault } from './template-default.ts';
import { templateExtendedKeyUsage } from './template-extended-key-usage.ts';
import { templateKeyAlgorithm } from './template-key-algorithm.ts';
import { templateKeySize } from './template-key-size.ts';
import { templateKeyUsage } from './template-key-usage.ts';
import { templateManagerApproval } from './template-manager-approval.ts';
import { templateNotDescribed } from './template-not-described.ts';
import { templateNotPublished } from './template-not-published.ts';
import { templatePrivateKey } from './template-private-key.ts';
import { templateProofOfOrigin } from './template-proof-of-origin.ts';
import { templatePublishedInDirectory } from './template-published-in-directory.ts';
import { templateRequiredSignatures } from './template-required-signatures.ts';
import { templateSchemaVersion } from './template-schema-version.ts';
import { templateSubjectFromDirectory } from './template-subject-from-directory.ts';

export const templateRules: readonly Rule[] = [
  templateNotPublished,
  templateSubjectFromDirectory,
  templateSchemaVersion,
  templateProofOfOrigin,
  templateKeySize,
  templateDefault,
  templateNotDescribed,
  templateKeyUsage,
  templateExtendedKeyUsage,
  templateManagerApproval,
  templateRequiredSignatures,
  templatePrivateKey,
  templateKeyAlgorithm,
  templatePublishedInDirectory,
];
