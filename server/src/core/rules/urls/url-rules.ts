import type { Rule } from '../rule.ts';
import { cloudPkiHost } from './cloud-pki-host.ts';
import { cloudPkiMixed } from './cloud-pki-mixed.ts';
import { httpsRequired } from './https-required.ts';
import { internalHost } from './internal-host.ts';
import { malformedUrl } from './malformed-url.ts';
import { missingUrl } from './missing-url.ts';
import { wrongUrlPath } from './wrong-url-path.ts';

export const urlRules: readonly Rule[] = [
  missingUrl,
  malformedUrl,
  httpsRequired,
  cloudPkiMixed,
  cloudPkiHost,
  wrongUrlPath,
  internalHost,
];
