import { cloudPkiUrl } from '../../facts/ndes.ts';
import { weakAlgorithms } from '../../facts/weak-algorithms.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { refusedValues } from './refused-by-authority.ts';
import { setMember } from './set-member.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'RSA keys of less than 2048 bits are not used any more; Cloud PKI and many other CAs and servers refuse them.',
    symptoms: ['Cloud PKI issues no certificate', 'A server refuses the certificate at the handshake'],
    sources: [...weakAlgorithms.keySize.sources, 'cloudPkiConfigureCa'],
    examples: {
      bad: [
        { profile: { keySize: 'size1024' } },
        { profile: { keySize: 'size1024', scepServerUrls: [cloudPkiUrl.example] }, title: 'refused by Cloud PKI' },
      ],
      good: [{ profile: { keySize: 'size2048' } }],
    },
  };
}

export const weakKey: ProfileRule = {
  id: 'weak-key',
  family: 'keys',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'A key of 1024 bits is too short',
  check(profile, { workspace }, report) {
    const { keySize } = profile;
    const { values, usual, text } = weakAlgorithms.keySize;
    if (!keySize || !values.some((value) => value === keySize.value)) return;
    const refused = refusedValues(profile, workspace, 'refusedKeySizes');
    const isRefused = refused?.value.includes(keySize.value) ?? false;
    report({
      span: keySize.node.span,
      severity: isRefused ? 'error' : 'warning',
      message: isRefused && refused ? refused.reason : text,
      fixes: [setMember(keySize, usual, isRefused ? 'safe' : 'reissues')],
    });
  },
};
