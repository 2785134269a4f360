import { findEnum } from '../../facts/enums.ts';
import { bitsOfKeySize } from '../../pki/key-size.ts';
import { meetings } from '../../pki/meet.ts';
import { authorityCertificate } from '../example-certificate.ts';
import type { Example, ProfileRule, RuleDocumentation } from '../rule.ts';
import { setMember } from './set-member.ts';

const FILE = 'cloud.cer';

/** A profile of this key size for Cloud PKI, whose issuing CA has a key of so many bits. */
function issuedWith(bits: number, keySize: string): Example {
  return {
    profile: { keySize, keyStorageProvider: 'useSoftwareKsp' },
    workspace: {
      authorities: { cloud: { kind: 'cloudPki', certificate: FILE } },
      servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'cloud' }],
    },
    certificates: { [FILE]: { certificates: [authorityCertificate({ publicKey: { algorithm: 'RSA', bits } })] } },
  };
}

export function documentation(): RuleDocumentation {
  return {
    why: 'With Cloud PKI the key size and the hash of a profile must not be higher than those of the issuing CA.',
    sources: ['cloudPkiConfigureCa'],
    examples: {
      bad: [issuedWith(2048, 'size4096')],
      good: [issuedWith(4096, 'size4096'), issuedWith(3072, 'size2048')],
    },
  };
}

export const keyAboveAuthority: ProfileRule = {
  id: 'key-above-authority',
  family: 'keys',
  scope: 'profile',
  severity: 'info',
  evidence: 'documented',
  title: 'The key is longer than that of the Cloud PKI authority',
  needs: ['authority'],
  check(profile, { workspace }, report) {
    const { keySize } = profile;
    const bits = keySize && bitsOfKeySize(keySize.value);
    if (!keySize || bits === undefined || !workspace) return;
    for (const { kind, authority } of meetings(profile, workspace.pki)) {
      const own = authority?.certificate?.publicKey;
      if (kind !== 'cloudPki' || own?.algorithm !== RSA || own.bits === undefined || own.bits >= bits) continue;
      const longest = longestWithin(own.bits);
      report({
        span: keySize.node.span,
        message: `keySize ("Key size (bits)") is ${bits}, but the authority "${authority?.name ?? ''}" of Cloud PKI has a key of ${own.bits} bits, and that of a profile must not be longer. Choose a shorter key.`,
        fixes: longest === undefined ? [] : [setMember(keySize, longest, 'reissues')],
      });
      return;
    }
  },
};

/** Keys of other algorithms are shorter and no weaker. */
const RSA = 'RSA';

function longestWithin(bits: number): string | undefined {
  const members = findEnum('keySize')?.members.map(({ name }) => name) ?? [];
  return members
    .filter((name) => (bitsOfKeySize(name) ?? Number.POSITIVE_INFINITY) <= bits)
    .toSorted((a, b) => (bitsOfKeySize(a) ?? 0) - (bitsOfKeySize(b) ?? 0))
    .at(-1);
}
