import { platforms } from '../../facts/platforms.ts';
import { weakAlgorithms } from '../../facts/weak-algorithms.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Android Enterprise and AOSP ignore SHA-1 and use SHA-2, and macOS profiles have no setting for the hash algorithm in the admin center.',
    sources: ['scepProfiles2023', 'scepProfiles2025', 'graphRealResponse2025'],
    examples: {
      bad: [
        { type: 'androidWorkProfileScepCertificateProfile', profile: { hashAlgorithm: 'sha1' } },
        { type: 'macOSScepCertificateProfile', profile: { hashAlgorithm: 'sha2' } },
      ],
      good: [
        { type: 'androidWorkProfileScepCertificateProfile', profile: { hashAlgorithm: 'sha1,sha2' } },
        { type: 'macOSScepCertificateProfile', profile: { hashAlgorithm: null } },
      ],
    },
  };
}

export const unusedHash: ProfileRule = {
  id: 'unused-hash',
  family: 'keys',
  scope: 'profile',
  severity: 'hint',
  evidence: 'inferred',
  title: 'The hash algorithm has no effect on this platform',
  check({ hashAlgorithm, type }, _context, report) {
    const chosen = hashAlgorithm?.value ?? [];
    if (!hashAlgorithm || chosen.length === 0) return;
    const { ignoresSha1, ignoresHash } = platforms[type.platform];
    const span = hashAlgorithm.node.span;
    if (ignoresHash) report({ span, message: ignoresHash.text, isUnnecessary: true });
    else if (ignoresSha1 && chosen.every((value) => weakAlgorithms.hashAlgorithm.values.some((weak) => weak === value)))
      report({ span, severity: 'info', evidence: 'documented', message: ignoresSha1.text });
  },
};
