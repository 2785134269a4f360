import { expect, test } from 'vitest';
import { findAttributeByKey } from '../../../../server/src/core/facts/attributes.ts';
import { meetings } from '../../../../server/src/core/pki/meet.ts';
import { issuerOf } from '../../../../server/src/core/review/verify/issuer.ts';
import { described } from '../../pki/described.ts';
import { profileOf } from '../../pki/profile-of.ts';

const url = (name: string): string => `https://${name}.contoso.com/certsrv/mscep/mscep.dll`;
const authorities = {
  adcs: { kind: 'adcs' },
  keeps: { kind: 'adcs', keepsSubject: true },
  listed: { kind: 'adcs', subjectTemplate: ['commonname'] },
  other: { kind: 'other' },
  otherKeeps: { kind: 'other', keepsSubject: true },
};
const pki = described({
  authorities,
  servers: Object.keys(authorities).map((authority) => ({ urls: [url(authority)], authority })),
});

/** Which of a few attributes the authorities behind the URLs may have left out; `kept` where the subject stays as it is. */
function dropped(...names: readonly string[]): readonly string[] | 'kept' {
  const issuer = issuerOf(meetings(profileOf({ scepServerUrls: names.map(url) }), pki));
  if (issuer.keepsSubject) return 'kept';
  return ['CN', 'O', 'SERIALNUMBER'].filter((key) => issuer.mayDrop(findAttributeByKey(key)?.oid ?? ''));
}

test.each<[string, readonly string[], readonly string[] | 'kept']>([
  ['AD CS takes what its template has', ['adcs'], ['SERIALNUMBER']],
  ['AD CS with a list of its own', ['listed'], ['O', 'SERIALNUMBER']],
  ['AD CS that was told to leave it', ['keeps'], 'kept'],
  ['another kind', ['other'], []],
  ['another kind that leaves it', ['otherKeeps'], 'kept'],
  ['either of two that leave it', ['keeps', 'otherKeeps'], 'kept'],
  ['one that leaves it, and one that does not', ['keeps', 'listed'], ['O', 'SERIALNUMBER']],
  ['one of another kind, and AD CS', ['other', 'adcs'], ['SERIALNUMBER']],
  ['nobody that is described may be AD CS', ['elsewhere'], ['SERIALNUMBER']],
  ['without a URL nothing is known', [], ['CN', 'O', 'SERIALNUMBER']],
])('%s', (_title, names, expected) => {
  expect(dropped(...names)).toEqual(expected);
});
