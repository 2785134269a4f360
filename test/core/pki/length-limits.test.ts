import { expect, test } from 'vitest';
import { mayLimitLengths } from '../../../server/src/core/pki/length-limits.ts';
import { described } from './described.ts';
import { profileOf } from './profile-of.ts';

const url = (name: string): string => `https://${name}.contoso.com/certsrv/mscep/mscep.dll`;
const cloud = 'https://{{CloudPKIFQDN}}/TrafficGateway/PassThroughRoutingService/CloudPki/CloudPkiService/Scep/a/b';

const pki = described({
  authorities: {
    adcs: { kind: 'adcs' },
    free: { kind: 'adcs', lengthLimits: false },
    unsaid: { kind: 'other' },
    cloud: { kind: 'cloudPki' },
  },
  servers: ['adcs', 'free', 'unsaid'].map((authority) => ({ urls: [url(authority)], authority })),
});

test.each<[title: string, urls: readonly string[], expected: boolean]>([
  ['AD CS', [url('adcs')], true],
  ['AD CS that was told not to', [url('free')], false],
  ['an authority of which it is not known', [url('unsaid')], false],
  ['one of two', [url('free'), url('adcs')], true],
  ['one beside a URL that nobody described', [url('free'), url('elsewhere')], false],
  ['nothing that is described', [url('elsewhere')], true],
  ['no URL', [], true],
  ['Cloud PKI, which nobody has to describe', [cloud], false],
  ['Cloud PKI beside a URL that nobody described', [url('elsewhere'), cloud], false],
])('values may be too long for %s', (_title, scepServerUrls, expected) => {
  expect(mayLimitLengths(profileOf({ scepServerUrls }), pki)).toBe(expected);
});
