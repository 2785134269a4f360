import { describe, expect, test } from 'vitest';
import { formatName } from '../../../server/src/core/name/format-name.ts';
import { readName } from '../../../server/src/core/name/read-name.ts';
import { meetings } from '../../../server/src/core/pki/meet.ts';
import { asIssued } from '../../../server/src/core/render/as-issued.ts';
import { described } from '../pki/described.ts';
import { profileOf } from '../pki/profile-of.ts';

const first = 'https://ndes.contoso.com/certsrv/mscep/mscep.dll';
const second = 'https://other.contoso.com/certsrv/mscep/mscep.dll';

function issued(subject: string, authority: object, urls: readonly string[] = [first]): object | undefined {
  const read = readName(subject);
  if (!read.ok) throw new Error(read.error.message);
  const pki = described({
    authorities: { corp: authority, otherCorp: { kind: 'adcs' } },
    servers: [
      { urls: [first], authority: 'corp' },
      { urls: [second], authority: 'otherCorp' },
    ],
  });
  const answer = asIssued(read.name, meetings(profileOf({ scepServerUrls: urls }), pki));
  return (
    answer && {
      subject: formatName(answer.name),
      dropped: formatName(answer.dropped.map((attribute) => [attribute])),
      isReordered: answer.isReordered,
    }
  );
}

const adcs = { kind: 'adcs' };

describe('the subject that AD CS issues', () => {
  test.each<[string, string, object, object]>([
    [
      'in the order of its list, without what is not in it',
      'CN=Jane,G=Jane,OU=Sales,OU=Boats,E=jane@contoso.com,2.5.4.65=x',
      adcs,
      {
        subject: 'E=jane@contoso.com, CN=Jane, OU=Sales, OU=Boats',
        dropped: 'G=Jane, OID.2.5.4.65=x',
        isReordered: true,
      },
    ],
    [
      'as it is, where that fits the list',
      'CN=Jane,O=Contoso',
      adcs,
      { subject: 'CN=Jane, O=Contoso', dropped: '', isReordered: false },
    ],
    [
      'by a list of its own, whatever its spelling',
      'O=Contoso,CN=Jane,G=Jane',
      { ...adcs, subjectTemplate: ['givenname', 'COMMONNAME'] },
      { subject: 'G=Jane, CN=Jane', dropped: 'O=Contoso', isReordered: true },
    ],
    [
      'as it is requested, where the CA is told to',
      'O=Contoso,CN=Jane,G=Jane',
      { ...adcs, keepsSubject: true },
      { subject: 'O=Contoso, CN=Jane, G=Jane', dropped: '', isReordered: false },
    ],
    ['with nothing in it', 'G=Jane', adcs, { subject: '', dropped: 'G=Jane', isReordered: false }],
  ])('%s', (_name, subject, authority, expected) => {
    expect(issued(subject, authority)).toEqual(expected);
  });

  test.each<[string, string, object, readonly string[]]>([
    [
      'for another kind of authority',
      'CN=Jane,G=Jane',
      { kind: 'other', keepsSubject: false, subjectTemplate: ['CommonName'] },
      [first],
    ],
    ['for a server that nobody described', 'CN=Jane', adcs, ['https://nobody.contoso.com/']],
    ['where two authorities may issue', 'CN=Jane', adcs, [first, second]],
    ['where one of two servers is not described', 'CN=Jane', adcs, [first, 'https://nobody.contoso.com/']],
    ['for several attributes in one RDN', 'CN=Jane+O=Contoso', adcs, [first]],
  ])('is not told %s', (_name, subject, authority, urls) => {
    expect(issued(subject, authority, urls)).toBeUndefined();
  });
});
