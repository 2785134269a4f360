import { cloudPkiUrl } from '../../facts/ndes.ts';
import { platforms } from '../../facts/platforms.ts';
import { weakAlgorithms } from '../../facts/weak-algorithms.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { refusedValues } from './refused-by-authority.ts';
import { setMember } from './set-member.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Select the strongest algorithm that the devices support, says the documentation. SHA-1 is broken, and Cloud PKI does not take it.',
    symptoms: ['Cloud PKI issues no certificate'],
    sources: [...weakAlgorithms.hashAlgorithm.sources, 'cloudPkiConfigureCa'],
    examples: {
      bad: [
        { profile: { hashAlgorithm: 'sha1' } },
        { profile: { hashAlgorithm: 'sha1', scepServerUrls: [cloudPkiUrl.example] }, title: 'refused by Cloud PKI' },
      ],
      good: [
        { profile: { hashAlgorithm: 'sha2' } },
        { profile: { hashAlgorithm: 'sha1,sha2' }, title: 'the device can take the stronger one' },
      ],
    },
  };
}

export const weakHash: ProfileRule = {
  id: 'weak-hash',
  family: 'keys',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'SHA-1 is the only hash algorithm',
  check(profile, { workspace }, report) {
    const { hashAlgorithm, type } = profile;
    const { ignoresSha1, ignoresHash } = platforms[type.platform];
    if (!hashAlgorithm || ignoresSha1 || ignoresHash) return;
    const { values, usual, text } = weakAlgorithms.hashAlgorithm;
    const chosen = hashAlgorithm.value;
    if (chosen.length === 0 || !chosen.every((value) => values.some((weak) => weak === value))) return;
    const refused = refusedValues(profile, workspace, 'refusedHashAlgorithms');
    const isRefused = chosen.some((value) => refused?.value.includes(value));
    report({
      span: hashAlgorithm.node.span,
      severity: isRefused ? 'error' : 'warning',
      message: isRefused && refused ? refused.reason : text,
      fixes: [setMember(hashAlgorithm, usual, isRefused ? 'safe' : 'reissues')],
    });
  },
};
