import { describe, expect, test } from 'vitest';
import type { ServiceDocument } from '../../../server/src/service/service-document.ts';
import { inlayHints } from '../../../server/src/service/inlay-hints.ts';
import { baseProfile } from '../../support/base-profiles.ts';
import { workspaceOf } from '../../support/examples.ts';
import { serviceOf } from '../completion/completing.ts';
import { profile, withSubject } from '../completion/profiles.ts';

const workspace = workspaceOf({
  devices: {
    own: [
      { label: 'Short', operatingSystem: 'Windows', deviceName: 'A', user: { userPrincipalName: 'a@b.example' } },
      { label: 'Long', operatingSystem: 'Windows', deviceName: 'L'.repeat(70), user: { userPrincipalName: '' } },
    ],
  },
});

/** Each hint behind the characters before it. */
function hintsOf({ document, ...rest }: ServiceDocument): readonly string[] {
  const range = { start: document.positionAt(0), end: document.positionAt(Infinity) };
  return inlayHints({ document, ...rest }, range).map(({ position, label }) => {
    const offset = document.offsetAt(position);
    return `${document.getText().slice(Math.max(0, offset - 4), offset)}|${typeof label === 'string' ? label : ''}`;
  });
}

describe('the length of the longest subject', () => {
  test.each([
    ['a variable', 'CN={{UserPrincipalName}},O=abc', ['abc"|longest: 20 characters']],
    ['an attribute that is too long', 'CN={{DeviceName}},O=abc', ['abc"|longest CN: 70 of 64']],
    ['nothing that changes', 'CN=static,O=abc', []],
    ['a value that no device has', 'CN={{SerialNumber}},O=abc', []],
    ['what is no variable', 'CN={{Made_Up}},O=abc', []],
    ['a subject that is rejected', 'CN={{UserPrincipalName}},Contoso', []],
    ['an attribute that there is not', 'CN={{UserPrincipalName}},UID=x', []],
  ])('behind the string: %s', (_case, subject, expected) => {
    expect(hintsOf(serviceOf(withSubject(subject), { workspace }))).toEqual(expected);
  });

  test('is not told where every device is refused', () => {
    const text = withSubject('CN={{UserPrincipalName}},O=abc', { store: 'machine' });
    expect(hintsOf(serviceOf(text, { workspace }))).toEqual([]);
  });

  test('is told of the built-in devices, too, and says so', () => {
    const service = serviceOf('CN={{UserPrincipalName}}', { kind: 'scepsubject' });
    const [hint] = inlayHints(service, { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } });
    expect(hint?.label).toMatch(/^longest sample CN: \d+ of 64$/);
    expect(hint?.tooltip).toMatch(/the longest of \d+ sample devices: CN=/);
  });

  test('is not told where a fixed format counts', () => {
    const text = profile('"subjectNameFormat": "commonName", "subjectNameFormatString": "CN={{UserPrincipalName}}"');
    expect(hintsOf(serviceOf(text, { workspace }))).toEqual([]);
  });
});

describe('the day of renewal', () => {
  test.each([
    [{}, ['= renew from day 292']],
    [{ certificateValidityPeriodValue: 2 }, ['= renew from day 584']],
    // More than Intune supports, and less than there is.
    [{ certificateValidityPeriodValue: 5 }, []],
    [{ certificateValidityPeriodScale: 'months', certificateValidityPeriodValue: 36 }, []],
    [{ certificateValidityPeriodValue: 0 }, []],
    [{ renewalThresholdPercentage: 100 }, []],
    [{ certificateValidityPeriodValue: undefined }, []],
  ])('%j', (changes, expected) => {
    const text = JSON.stringify(
      baseProfile('windows81SCEPCertificateProfile', { ...changes, subjectNameFormatString: 'CN=a' }),
    );
    expect(hintsOf(serviceOf(text)).map((hint) => hint.replace(/^.*\|/, ''))).toEqual(expected);
  });
});

describe('object identifiers', () => {
  test.each([
    ['of a usage under another name', 'Wi-Fi', '1.3.6.1.5.5.7.3.2', ['3.2"|Client Authentication']],
    ['of a usage under its own name', 'client authentication', '1.3.6.1.5.5.7.3.2', []],
    ['that nobody knows', 'Ours', '1.3.6.1.4.1.99999.1', []],
  ])('%s', (_case, name, objectIdentifier, expected) => {
    const text = profile(`"extendedKeyUsages": ${JSON.stringify([{ name, objectIdentifier }])}`);
    expect(hintsOf(serviceOf(text))).toEqual(expected);
  });

  test('that are keys of a subject', () => {
    expect(hintsOf(serviceOf(withSubject('CN=a,OID.2.5.4.5=1')))).toEqual(['.4.5|serial number']);
  });
});

test('only what is in sight is answered', () => {
  const service = serviceOf('CN={{UserPrincipalName}}\nCN={{UserPrincipalName}}', { kind: 'scepsubject' });
  const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 99 } };
  expect(inlayHints(service, range).map(({ position }) => position.line)).toEqual([1]);
});
