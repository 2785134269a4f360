// What is told of a workspace file beside its form: certificates and acceptances, mostly on a certain day.
import { describe, expect, test } from 'vitest';
import { weakCertificates } from '../../../server/src/core/facts/weak-algorithms.ts';
import type { Certificate } from '../../../server/src/core/pki/certificate.ts';
import { authorityCertificate, commonName } from '../../../server/src/core/rules/example-certificate.ts';
import { workspaceFindings } from '../../../server/src/core/rules/workspace-findings.ts';
import { acceptanceKey } from '../../../server/src/core/workspace/acceptance-problems.ts';
import type { Acceptance } from '../../../server/src/core/workspace/workspace.ts';
import { workspaceOfText } from '../../support/examples.ts';

const issuing = { authorities: { corp: { kind: 'adcs', certificate: 'ca.cer' } } };
const agents = { servers: [{ urls: ['https://ndes.contoso.com/*'], agentCertificates: ['ca.cer', 'ca.cer'] }] };

interface Day {
  readonly today?: string;
  /** The places of the acceptances that covered something. */
  readonly used?: readonly number[];
}

/** Each finding as the text it underlines and its message. */
function told(content: object, certificate: Partial<Certificate> = {}, { today, used }: Day = {}): readonly string[] {
  const text = JSON.stringify(content);
  const workspace = workspaceOfText(text, {
    certificates: { 'ca.cer': { certificates: [authorityCertificate(certificate)] } },
  });
  const keys = used && new Set(used.map((index) => keyAt(workspace.accepted, index)));
  return [...workspaceFindings(workspace, today, keys).values()]
    .flat()
    .map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
}

function keyAt(accepted: readonly Acceptance[], index: number): string {
  const acceptance = accepted[index];
  if (!acceptance) throw new Error(`There is no acceptance ${index}.`);
  return acceptanceKey(acceptance);
}

describe('a certificate that ends', () => {
  const ends = { notAfter: '2026-11-24T00:00:00Z' };
  const agentEnds = { ...ends, subject: commonName('NDES-RA'), basicConstraints: undefined };
  const authority =
    '"ca.cer": The certificate of the authority "corp" ended on 2026-11-24: with it nothing is issued. Name its present one.';
  const agent = (name: string): string =>
    `"ca.cer": The registration-authority certificate${name} ended on 2026-11-24: NDES answers no device with it, and no profile that uses the server gets a certificate. Renew it and restart IIS, or name the present one.`;

  test.each<
    [
      title: string,
      content: object,
      certificate: Partial<Certificate>,
      today: string | undefined,
      told: readonly string[],
    ]
  >([
    ['of an authority, on a later day', issuing, ends, '2026-11-25', [authority]],
    ['of an authority, on its last day', issuing, ends, '2026-11-24', []],
    ['of an authority, on no day', issuing, ends, undefined, []],
    ['of an authority of which none is known', { authorities: { corp: { kind: 'adcs' } } }, ends, '2026-11-25', []],
    ['of a server, named twice', agents, agentEnds, '2026-11-25', [agent(' "CN=NDES-RA"'), agent(' "CN=NDES-RA"')]],
    ['of a server, without a name', agents, { ...agentEnds, subject: [] }, '2026-11-25', [agent(''), agent('')]],
    ['of a server, on its last day', agents, agentEnds, '2026-11-24', []],
  ])('%s', (_title, content, certificate, today, expected) => {
    expect(told(content, certificate, today === undefined ? {} : { today })).toEqual(expected);
  });
});

describe('a weak certificate of an authority', () => {
  const weak = (what: string): readonly string[] => [expect.stringContaining(`${what} ${weakCertificates.text}`)];

  test.each<[title: string, certificate: Partial<Certificate>, told: readonly string[]]>([
    ['a short key', { publicKey: { algorithm: 'RSA', bits: 2047 } }, weak('It has an RSA key of 2047 bits.')],
    ['the least key', { publicKey: { algorithm: 'RSA', bits: 2048 } }, []],
    ['a short key of another kind', { publicKey: { algorithm: 'EC', bits: 384 } }, []],
    ['a key of which the length is not known', { publicKey: { algorithm: 'RSA', bits: undefined } }, []],
    ['signed with SHA-1', { signatureHash: 'SHA-1' }, weak('It is signed with SHA-1.')],
    ['a root signed with SHA-1', { signatureHash: 'SHA-1', isSelfSigned: true }, []],
    ['signed in a way that is not known', { signatureHash: undefined }, []],
  ])('%s', (_title, certificate, expected) => {
    expect(told(issuing, certificate)).toEqual(expected);
  });
});

describe('an acceptance', () => {
  const until = { rule: 'weak-hash', reason: 'Replaced in May', expires: '2026-05-31' };
  const forever = { rule: 'static-common-name', reason: 'A kiosk' };
  const content = { accepted: [until, forever] };
  const lapsed = `${JSON.stringify(until)}: This acceptance of "weak-hash" ended on 2026-05-31, so that its findings are told again. Mend the profile, or decide anew and set a later day.`;
  const unused = (entry: typeof forever): string =>
    `${JSON.stringify(entry)}: No finding of "${entry.rule}" is covered by this acceptance any more. Remove it, or it hides the next one that comes up there.`;

  test.each<[title: string, day: Day, told: readonly string[]]>([
    ['on its last day', { today: '2026-05-31' }, []],
    ['on the day after', { today: '2026-06-01' }, [lapsed]],
    ['on no day', {}, []],
    ['that covers nothing', { today: '2026-05-31', used: [0] }, [unused(forever)]],
    ['of two that cover nothing', { used: [] }, [unused(until), unused(forever)]],
    ['that has lapsed and covers nothing is told once', { today: '2026-06-01', used: [1] }, [lapsed]],
  ])('%s', (_title, day, expected) => {
    expect(told(content, {}, day)).toEqual(expected);
  });
});
