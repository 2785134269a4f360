import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../server/src/core/pki/certificate.ts';
import { isIssuerOf, leadsTo } from '../../../server/src/core/pki/chain.ts';
import { authorityCertificate, commonName } from '../../../server/src/core/rules/example-certificate.ts';

let serial = 0;

/** A certificate of a name, issued by another; its key is that of its name unless told otherwise. */
function certificate(name: string, issuer: string, changes: Partial<Certificate> = {}): Certificate {
  serial += 1;
  return authorityCertificate({
    subject: commonName(name),
    issuer: commonName(issuer),
    subjectKeyIdentifier: `key of ${name}`,
    authorityKeyIdentifier: `key of ${issuer}`,
    isSelfSigned: name === issuer,
    thumbprint: `thumbprint ${serial}`,
    ...changes,
  });
}

const root = certificate('root', 'root');
const policy = certificate('policy', 'root');
const issuing = certificate('issuing', 'policy');
const stranger = certificate('stranger', 'stranger');

describe('whether a chain leads to a certificate', () => {
  test.each([
    ['its own', issuing, [], 'yes'],
    ['its issuer', policy, [policy], 'yes'],
    ['its root, over one between', root, [root, policy], 'yes'],
    [
      'a renewed root of the same name',
      certificate('root', 'root', { subjectKeyIdentifier: 'new' }),
      [root, policy],
      'yes',
    ],
    ['another root, the whole chain being known', stranger, [root, policy, stranger], 'no'],
    ['another root, one between being unknown', stranger, [root, stranger], 'unknown'],
    ['another root, nothing being known', stranger, [], 'unknown'],
    [
      'the second root of one that is cross-signed',
      stranger,
      [root, policy, stranger, certificate('policy', 'stranger', { subjectKeyIdentifier: 'key of policy' })],
      'yes',
    ],
  ] as const)('%s', (_name, target, known, expected) => {
    expect(leadsTo(issuing, target, known)).toBe(expected);
  });

  test('ends where two authorities issued each other', () => {
    const [one, other] = [certificate('one', 'other'), certificate('other', 'one')];
    expect(leadsTo(one, stranger, [one, other])).toBe('no');
  });
});

describe('who issued a certificate', () => {
  test('goes by the key where both tell, else by the name', () => {
    expect(isIssuerOf(policy, issuing)).toBe(true);
    expect(isIssuerOf(root, issuing)).toBe(false);
    expect(isIssuerOf(certificate('policy', 'root', { subjectKeyIdentifier: 'another' }), issuing)).toBe(false);
    const silent = certificate('issuing', 'policy', { authorityKeyIdentifier: undefined });
    expect(isIssuerOf(policy, silent)).toBe(true);
    expect(isIssuerOf(root, root)).toBe(false);
  });
});
