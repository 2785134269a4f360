import { describe, expect, test } from 'vitest';
import { parseFormat } from '../../../server/src/core/subject/parse.ts';
import { dumpParts } from '../../support/dump-subject.ts';

describe('parseFormat', () => {
  test.each([
    ['', ''],
    ['device.contoso.com', '"device.contoso.com"'],
    ['{{UserPrincipalName}}', '(wellFormed UserPrincipalName)'],
    ['{{DeviceName}}.contoso.com', '(wellFormed DeviceName) ".contoso.com"'],
    [' {{DeviceName}} ', '" " (wellFormed DeviceName) " "'],
    [
      'https://{{CloudPKIFQDN}}/a?b={{DeviceId}}&c=d,e',
      '"https://" (wellFormed CloudPKIFQDN) "/a?b=" (wellFormed DeviceId) "&c=d,e"',
    ],
    ['tag:x,2022:sid:<<OnPremisesSecurityIdentifier>>', '"tag:x,2022:sid:" <wellFormed OnPremisesSecurityIdentifier>'],
    ['CN={{DeviceId}},O="a"', '"CN=" (wellFormed DeviceId) ",O=\\"a\\""'],
    ['{{DeviceName.contoso.com', '(unclosed DeviceName)'],
    ['{{DeviceName}.contoso.com', '(unclosed DeviceName) ".contoso.com"'],
    ['"{{DeviceName"', '"\\"" (unclosed DeviceName) "\\""'],
    ['{{a,b}}+=', '(badName a,b) "+="'],
    ['https://x/<id>', '"https://x/<id>"'],
    ['{{{X}}}', '"{" (wellFormed X) "}"'],
    ['\ud800{{A}}', '"\\ud800" (wellFormed A)'],
  ])('%j', (text, parts) => {
    expect(dumpParts(text, parseFormat(text))).toBe(parts);
  });
});
