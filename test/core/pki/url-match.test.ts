import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearIndexOf } from '../../../server/src/core/pki/linear-search.ts';
import { matchesUrl } from '../../../server/src/core/pki/url-match.ts';
import { matchesWildcard } from '../../../server/src/core/pki/wildcard.ts';

const plain = 'https://ndes.contoso.com/certsrv/mscep/mscep.dll';

describe("a server's URL", () => {
  test.each([
    [plain, plain],
    [plain, 'HTTPS://NDES.Contoso.COM/certsrv/mscep/mscep.dll'],
    ['HTTPS://NDES.Contoso.COM/certsrv/mscep/mscep.dll', plain],
    [plain, 'https://ndes.contoso.com:443/certsrv/mscep/mscep.dll'],
    ['https://ndes.contoso.com:443/certsrv/mscep/mscep.dll', plain],
    ['http://ndes.contoso.com', 'http://ndes.contoso.com:80'],
    [plain, `${plain}/`],
    [`${plain}/`, plain],
    ['https://ndes.contoso.com', 'https://ndes.contoso.com/'],
    ['https://ndes.contoso.com/*', 'https://ndes.contoso.com'],
    ['https://ndes.contoso.com/*', plain],
    ['https://ndes.contoso.com*', plain],
    ['https://*.contoso.com/*', plain],
    ['https://*/certsrv/mscep/mscep.dll', plain],
    ['*://ndes.contoso.com/*', plain],
    ['*', plain],
    ['*mscep.dll', plain],
    ['https://NDES*.contoso.com/certsrv/*/mscep.dll', plain],
    ['{{CloudPKIFQDN}}/TrafficGateway/*', '{{CloudPKIFQDN}}/TrafficGateway/PassThrough/abc'],
    ['', ''],
  ])('%j is where %j leads', (server, url) => {
    expect(matchesUrl(server, url)).toBe(true);
  });

  test.each([
    [plain, 'https://ndes.contoso.com/CERTSRV/mscep/mscep.dll'],
    [plain, 'http://ndes.contoso.com/certsrv/mscep/mscep.dll'],
    [plain, 'https://ndes.contoso.com:8443/certsrv/mscep/mscep.dll'],
    ['http://ndes.contoso.com', 'http://ndes.contoso.com:443'],
    [plain, `${plain}?operation=GetCACaps`],
    [plain, 'https://ndes2.contoso.com/certsrv/mscep/mscep.dll'],
    ['https://ndes.contoso.com', plain],
    ['ndes.contoso.com/certsrv/mscep', 'ndes.contoso.com/CERTSRV/mscep'],
    ['ndes.contoso.com//certsrv/mscep', 'ndes.contoso.com//CERTSRV/mscep'],
    ['https://ndes.contoso.com/*', 'https://ndes.contoso.com.evil.example/x'],
    ['https://ndes.contoso.co./*', 'https://ndes.contoso.com/x'],
    ['https://ndes.contoso.com/(a|b)+', 'https://ndes.contoso.com/a'],
    ['', plain],
  ])('%j is not where %j leads', (server, url) => {
    expect(matchesUrl(server, url)).toBe(false);
  });

  test('any texts are answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (server, url) => {
        expect(typeof matchesUrl(server, url)).toBe('boolean');
        expect(matchesUrl(url.replaceAll('*', ''), url.replaceAll('*', ''))).toBe(true);
      }),
    );
  });
});

describe('a wildcard', () => {
  test.each([
    ['a*b', 'ab', true],
    ['a*b', 'axxb', true],
    ['a*b', 'a', false],
    ['ab*b', 'ab', false],
    ['*', '', true],
    ['**', '', true],
    ['a**b', 'ab', true],
    ['*a*', 'bab', true],
    ['*ab*ba*', 'aba', false],
    ['*ab*ba*', 'abba', true],
    ['a*', 'A', false],
    ['[a-z]*', 'abc', false],
    ['a?c', 'abc', false],
    ['Kiosk*', 'Kiosk – Halle 3', true],
  ])('%j and %j: %s', (pattern, text, expected) => {
    expect(matchesWildcard(pattern, text)).toBe(expected);
  });

  test('says the same as the obvious regular expression', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 });
    fc.assert(
      fc.property(word, text, (pattern, each) => {
        expect(matchesWildcard(pattern, each)).toBe(new RegExp(`^${pattern.replaceAll(/\*+/g, '.*')}$`).test(each));
      }),
    );
  });
});

test('the search for long parts finds what the short one finds', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 60, maxLength: 300 });
  const repeats = fc.tuple(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 }), fc.nat(5));
  fc.assert(
    fc.property(text, repeats, fc.nat(70), ([...letters], [word, tail], from) => {
      const part = word.repeat(40).slice(0, 66) + 'b'.repeat(tail);
      const whole = letters.join('') + word.repeat(45) + part + letters.join('');
      expect(linearIndexOf(whole, part, from)).toBe(whole.indexOf(part, from));
      expect(linearIndexOf(letters.join(''), part, from)).toBe(letters.join('').indexOf(part, from));
    }),
  );
});
