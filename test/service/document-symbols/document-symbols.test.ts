import { describe, expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols } from '../../../server/src/service/document-symbols.ts';
import { baseProfile, profileTypeNames } from '../../support/base-profiles.ts';
import { serviceOf } from '../completion/completing.ts';

/** An outline as a person sees it: name, detail in parentheses, children indented. */
function outline(symbols: readonly DocumentSymbol[], indent = ''): readonly string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail ? ` (${detail})` : ''}`,
    ...outline(children, `${indent}  `),
  ]);
}

describe('the outline', () => {
  test('of a profile leads to what its certificates say', () => {
    const text = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), null, 2);
    expect(outline(documentSymbols(serviceOf(text)))).toEqual([
      'Sample profile (Windows 8.1 and later (Windows 10 and 11))',
      '  Certificate validity period (1 year)',
      '  Subject name format (CN={{UserName}},O=Contoso)',
      '    CN ({{UserName}})',
      '    O (Contoso)',
      '  Extended key usage',
      '    Client Authentication (1.3.6.1.5.5.7.3.2)',
      '  SCEP Server URLs',
      '    https://ndes.contoso.com/certsrv/mscep/mscep.dll',
      '  Subject alternative name',
      '    User principal name (UPN) ({{UserPrincipalName}})',
    ]);
  });

  test('of a subject file has its subjects, and an RDN of several attributes is one entry', () => {
    const text = '# head\nCN={{UserName}},O=Contoso\n\n"odd", OU=a+L=b,\n';
    expect(outline(documentSymbols(serviceOf(text, { kind: 'scepsubject' })))).toEqual([
      'CN={{UserName}},O=Contoso',
      '  CN ({{UserName}})',
      '  O (Contoso)',
      '"odd", OU=a+L=b,',
      '  "odd"',
      '  OU + L (a + b)',
    ]);
  });

  test.each([
    ['no name', '{ "@odata.type": "#microsoft.graph.windows81SCEPCertificateProfile" }'],
    ['a blank name', '{ "@odata.type": "#microsoft.graph.windows81SCEPCertificateProfile", "displayName": " \\n" }'],
  ])('gives a profile with %s a name nevertheless', (_case, text) => {
    expect(documentSymbols(serviceOf(text)).map(({ name }) => name)).toEqual(['Without a name']);
  });

  test('of other JSON is empty', () => {
    expect(documentSymbols(serviceOf('{ "name": "package" }'))).toEqual([]);
  });
});

describe.each(profileTypeNames)('every beginning of a %s', (type) => {
  test('has names, and ranges that lie in each other', () => {
    const whole = JSON.stringify(baseProfile(type, { displayName: 'a\tb\u2028c' }));
    for (let end = 0; end <= whole.length; end += 13) {
      const service = serviceOf(whole.slice(0, end));
      for (const symbol of documentSymbols(service)) checkSymbol(symbol, service.document.getText().length);
    }
  });
});

/** On one line, so that the character is the offset. */
function checkSymbol({ name, range, selectionRange, children = [] }: DocumentSymbol, end: number): void {
  expect(name.trim()).not.toBe('');
  expect(name).not.toMatch(/[\r\n\t]/);
  expect(range.end.character).toBeLessThanOrEqual(end);
  for (const inner of [selectionRange, ...children.map((child) => child.range)]) {
    expect(inner.start.character, name).toBeGreaterThanOrEqual(range.start.character);
    expect(inner.end.character, name).toBeLessThanOrEqual(range.end.character);
  }
  for (const child of children) checkSymbol(child, end);
}
