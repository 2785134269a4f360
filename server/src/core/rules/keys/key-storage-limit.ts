import { findKeyStorageProvider, keySizes, type KeyStorageFact } from '../../facts/key-storage-providers.ts';
import type { Profile } from '../../profile/profile.ts';
import type { ProfileRule, Report, RuleDocumentation } from '../rule.ts';
import { setMember } from './set-member.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'A TPM and Windows Hello for Business hold no key of 4096 bits, and Windows Hello for Business takes 2048 bits and SHA-256 only.',
    symptoms: [
      'The key is not generated and the profile shows "Error"',
      'Event 32: SCEP certificate enrollment failed',
    ],
    sources: ['scepProfiles2023', 'scepProfiles2025', 'clientCertificateInstallCsp'],
    examples: {
      bad: [
        { profile: { keySize: 'size4096', keyStorageProvider: 'useTpmKspOtherwiseFail' } },
        { profile: { keySize: 'size4096', keyStorageProvider: 'useTpmKspOtherwiseUseSoftwareKsp' } },
        { profile: { keySize: 'size1024', keyStorageProvider: 'usePassportForWorkKspOtherwiseFail' } },
        { profile: { hashAlgorithm: 'sha1', keyStorageProvider: 'usePassportForWorkKspOtherwiseFail' } },
      ],
      good: [
        { profile: { keySize: 'size4096', keyStorageProvider: 'useSoftwareKsp' } },
        { profile: { keySize: 'size2048', keyStorageProvider: 'usePassportForWorkKspOtherwiseFail' } },
      ],
    },
  };
}

export const keyStorageLimit: ProfileRule = {
  id: 'key-storage-limit',
  family: 'keys',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'The key storage provider cannot hold such a key',
  supersedes: ['weak-key', 'weak-hash'],
  check(profile, _context, report) {
    const provider = findKeyStorageProvider(profile.keyStorageProvider?.value ?? '');
    if (!provider) return;
    checkSize(profile, provider, report);
    checkHash(profile, provider, report);
  },
};

function checkSize({ keySize }: Profile, provider: KeyStorageFact, report: Report): void {
  if (!keySize) return;
  const { onlyKeySize, holds4096, text, evidence } = provider;
  const isOther = onlyKeySize !== undefined && keySize.value !== onlyKeySize;
  if (!isOther && (keySize.value !== keySizes.largest || holds4096 === 'yes')) return;
  const mayFallBack = holds4096 === 'fallback';
  report({
    span: keySize.node.span,
    evidence,
    severity: mayFallBack ? 'warning' : 'error',
    message: text,
    fixes: [setMember(keySize, onlyKeySize ?? keySizes.usual, mayFallBack ? 'reissues' : 'safe')],
  });
}

function checkHash({ hashAlgorithm }: Profile, { neededHash, text, evidence }: KeyStorageFact, report: Report): void {
  if (!hashAlgorithm || neededHash === undefined || hashAlgorithm.value.includes(neededHash)) return;
  report({
    span: hashAlgorithm.node.span,
    evidence,
    message: text,
    fixes: [setMember(hashAlgorithm, neededHash, 'safe')],
  });
}
