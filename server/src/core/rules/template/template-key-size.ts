import { findEnum, memberLabel } from '../../facts/enums.ts';
import { keySize as property } from '../../facts/properties.ts';
import { bitsOfKeySize } from '../../pki/key-size.ts';
import type { CertificateTemplate } from '../../pki/pki.ts';
import type { Profile } from '../../profile/profile.ts';
import { setMember } from '../keys/set-member.ts';
import type { Fix, ProfileRule, RuleDocumentation } from '../rule.ts';
import { meeting } from './example-workspace.ts';
import { described, metTemplates } from './met-templates.ts';
import { hasOtherAlgorithm } from './template-key-algorithm.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'The CA refuses a request whose key has fewer bits than the minimum of the template.',
    symptoms: [
      'Event 31 on the NDES server: "The public key does not meet the minimum size required by the specified certificate template. 0x80094811 (CERTSRV_E_KEY_LENGTH)"',
      'Event 87 on the device, with the same text',
    ],
    sources: ['gradeneggerEvent31', 'gradeneggerEvent87', 'msCrtd'],
    examples: {
      bad: [
        { profile: { keySize: 'size2048' }, workspace: meeting({ minimalKeySize: 4096 }) },
        { profile: { keySize: 'size1024' }, workspace: meeting({ minimalKeySize: 2048 }) },
      ],
      good: [
        { profile: { keySize: 'size2048' }, workspace: meeting({ minimalKeySize: 2048 }) },
        { profile: { keySize: 'size2048' }, workspace: meeting({ minimalKeySize: 1024 }) },
      ],
    },
  };
}

export const templateKeySize: ProfileRule = {
  id: 'template-key-size',
  family: 'template',
  scope: 'profile',
  severity: 'error',
  evidence: 'reported',
  title: 'The key is smaller than the certificate template allows',
  needs: ['template'],
  supersedes: ['weak-key'],
  check(profile, { workspace }, report) {
    const { keySize } = profile;
    const bits = keySize && bitsOfKeySize(keySize.value);
    if (!keySize || bits === undefined) return;
    const strictest = strictestOf(metTemplates(profile, workspace).map(({ template }) => template));
    const needed = strictest?.minimalKeySize;
    if (!strictest || needed === undefined || needed <= bits) return;
    report({
      span: keySize.node.span,
      message: `The key size is ${bits} bits, but the template "${strictest.name}" that this profile meets asks for ${needed} at least: the CA refuses every request (0x80094811).`,
      related: [described(strictest, 'minimalKeySize')],
      fixes: enlarge(profile, needed),
    });
  },
};

/** The bits of another algorithm's key are not comparable. */
function strictestOf(templates: readonly CertificateTemplate[]): CertificateTemplate | undefined {
  return templates
    .filter((template) => !hasOtherAlgorithm(template))
    .reduce<CertificateTemplate | undefined>(
      (most, template) => ((template.minimalKeySize ?? 0) > (most?.minimalKeySize ?? 0) ? template : most),
      undefined,
    );
}

/** None where a key storage provider, which may not hold the largest key, is chosen too. */
function enlarge({ keySize, keyStorageProvider }: Profile, needed: number): readonly Fix[] {
  const members = findEnum(property.enumName ?? '')?.members ?? [];
  const fitting = members.find(({ name }) => (bitsOfKeySize(name) ?? 0) >= needed)?.name;
  const isLargest = fitting === members.at(-1)?.name;
  if (!keySize || fitting === undefined || (isLargest && keyStorageProvider)) return [];
  return [
    { ...setMember(keySize, fitting, 'safe'), title: `Ask for ${memberLabel(property.enumName ?? '', fitting)} bits` },
  ];
}
