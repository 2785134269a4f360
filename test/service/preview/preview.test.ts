import { describe, expect, test } from 'vitest';
import { preview } from '../../../server/src/service/preview.ts';
import { authorityCertificate } from '../../../server/src/core/rules/example-certificate.ts';
import { workspaceOf } from '../../support/examples.ts';
import { serviceOf } from '../completion/completing.ts';
import { devicesWorkspace, previewOf, profileText } from './previewing.ts';

const user = { userPrincipalName: 'ada@contoso.com', mail: 'ada@contoso.com' };
const ada = { label: 'Desk', deviceName: 'DESK-1', user };
const comma = { ...ada, label: 'Comma', user: { ...user, givenName: 'Ada, Countess' } };
const nameless = { ...ada, label: 'Nameless', user: { ...user, mail: null } };
const workspace = devicesWorkspace([ada, comma, nameless]);

/** Each device with its mark and note. */
const marks = (text: string, own = workspace): unknown =>
  Object.fromEntries(
    previewOf(text, { workspace: own }).shown.devices.map(({ label, mark, note }) => [label, [mark, note]]),
  );

describe('the devices', () => {
  test('each have the one outcome that counts most', () => {
    expect(
      marks(profileText({ subjectNameFormatString: 'CN={{UserName}},E={{EmailAddress}},G={{GivenName}}' })),
    ).toEqual({
      Desk: ['notKnown', 'a value is not known'],
      Comma: ['problem', 'cannot be issued'],
      Nameless: ['problem', 'cannot be issued'],
    });
    expect(marks(profileText())).toMatchObject({ Desk: ['ok', ''] });
  });

  test('are warned of where Intune issues without a value', () => {
    const sid = [{ sanType: 'universalResourceIdentifier', name: '{{OnPremisesSecurityIdentifier}}' }];
    const cloudOnly = { ...ada, user: { ...user, onPremisesSecurityIdentifier: null } };
    expect(marks(profileText({ customSubjectAlternativeNames: sid }), devicesWorkspace([cloudOnly]))).toEqual({
      Desk: ['warning', '1 warning'],
    });
  });

  test('are the built-in ones where nobody described any', () => {
    expect(previewOf(profileText()).shown).toMatchObject({ areOwnDevices: false, moreDevices: 0 });
  });

  test.each([
    ['CN={{EmailAddress}}', 'Nameless', 'most values are empty'],
    ['CN={{GivenName}}', 'Comma', 'no certificate is issued'],
    ['CN={{UserName}}', 'Desk', 'longest subject, 6 characters'],
  ])('have a worst case: %s', (subjectNameFormatString, label, reason) => {
    const { selected } = previewOf(profileText({ subjectNameFormatString }), { workspace });
    expect(selected).toMatchObject({ label, worst: expect.stringContaining(reason) });
  });

  test('that were chosen are the only ones, and all are where none of those fits', () => {
    const service = {
      ...serviceOf(profileText(), { workspace }),
      choice: { labels: new Set(['Comma']), hasWorstCase: false },
    };
    const question = { offset: 0, device: undefined, compareWith: undefined };
    expect(preview(service, question)?.devices).toMatchObject([{ label: 'Comma' }]);
    const none = { ...service, choice: { labels: new Set(['gone']), hasWorstCase: false } };
    expect(preview(none, question)?.devices).toHaveLength(3);
  });

  test('more than a list can hold are counted', () => {
    const many = devicesWorkspace(Array.from({ length: 230 }, (_, index) => ({ ...ada, label: `Desk ${index}` })));
    const { shown } = previewOf(profileText(), { workspace: many });
    expect(shown.devices).toHaveLength(200);
    expect(shown.moreDevices).toBe(30);
  });
});

describe('every part leads to the text that made it', () => {
  const text = profileText({ subjectNameFormatString: 'CN="{{UserName}}",OU=A\u00e9+O={{DeviceName}} x' }).replace(
    'é',
    String.raw`\u00e9`,
  );
  const { selected, at } = previewOf(text, { workspace, device: 'Desk' });

  test('the segments of the subject', () => {
    expect(selected.subject?.map((segment) => [segment.text, segment.variable, at(segment.source)])).toEqual([
      ['CN="', null, String.raw`CN=\"`],
      ['ada', 'UserName', '{{UserName}}'],
      ['"', null, String.raw`\"`],
      [',', null, ','],
      ['OU=Aé', null, String.raw`OU=A\u00e9`],
      ['+', null, '+'],
      ['O=', null, 'O='],
      ['DESK-1', 'DeviceName', '{{DeviceName}}'],
      [' x', null, ' x'],
    ]);
  });

  test('its attributes', () => {
    expect(
      selected.rdns?.map((rdn) => rdn.map((each) => [each.key, each.value, each.stringType, at(each.source)])),
    ).toEqual([
      [['CN', 'ada', 'PrintableString', String.raw`CN=\"{{UserName}}\"`]],
      [
        ['OU', 'Aé', 'BMPString', String.raw`OU=A\u00e9`],
        ['O', 'DESK-1 x', 'PrintableString', 'O={{DeviceName}} x'],
      ],
    ]);
  });

  test('its alternative names and fields', () => {
    expect(
      selected.sans.map(({ label, text: parts }) => [label, parts.map((part) => [part.text, at(part.source)])]),
    ).toEqual([['User principal name (UPN)', [['ada@contoso.com', '{{UserPrincipalName}}']]]]);
    const { shown } = previewOf(text, { workspace });
    const fields = Object.fromEntries(shown.fields.map(({ label, values, source }) => [label, [values, at(source)]]));
    expect(fields['Key usage']).toEqual([
      ['Digital signature', 'Key encipherment'],
      '"digitalSignature,keyEncipherment"',
    ]);
    expect(fields['Key size (bits)']).toEqual([['2048'], '"size2048"']);
  });

  test.each([
    ['empty', 'CN={{EmailAddress}}', nameless, '{{EmailAddress}}', 'error'],
    ['not known', 'CN={{GivenName}}', ada, '{{GivenName}}', 'info'],
    ['too long', `CN=${'x'.repeat(65)}`, ada, 'x'.repeat(65), 'warning'],
    ['changes the structure', 'CN={{GivenName}}', comma, '{{GivenName}}', 'warning'],
    ['no name', 'CN=a,bogus', ada, 'bogus', 'error'],
  ])('a problem: %s', (_, subjectNameFormatString, device, place, severity) => {
    const own = devicesWorkspace([device]);
    const shown = previewOf(profileText({ subjectNameFormatString }), { workspace: own });
    const problem = shown.selected.problems.find((each) => each.severity === severity);
    expect(shown.at(problem?.source ?? null)).toContain(place);
  });

  test('a variable that is empty at several places, once', () => {
    const { selected: shown } = previewOf(
      profileText({
        subjectNameFormatString: 'CN={{EmailAddress}},O={{EmailAddress}}',
        customSubjectAlternativeNames: [{ sanType: 'emailAddress', name: '{{EmailAddress}}' }],
      }),
      { workspace: devicesWorkspace([nameless]) },
    );
    expect(shown.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('{{EmailAddress}} is empty'),
    ]);
  });

  test('a user certificate on a device without a user, at the store', () => {
    const { selected: shown, at: textAt } = previewOf(profileText(), {
      workspace: devicesWorkspace([{ label: 'Kiosk', userId: '' }]),
    });
    expect(shown).toMatchObject({ mark: 'problem', note: 'cannot be issued' });
    expect(textAt(shown.problems[0]?.source ?? null)).toBe('"user"');
  });
});

test('a subject that is no name is shown as it is written', () => {
  const text = profileText({ subjectNameFormatString: 'CN={{UserName}},E={{EmailAddress}},BOGUS=x' });
  const { selected, at } = previewOf(text, { workspace, device: 'Nameless' });
  expect(selected.isName).toBe(false);
  expect(selected.rdns?.flat().map(({ key, value, state, source }) => [key, value, state, at(source)])).toEqual([
    ['CN', 'ada', 'value', 'CN={{UserName}}'],
    ['E', '', 'empty', 'E={{EmailAddress}}'],
    ['BOGUS', 'x', 'value', 'BOGUS=x'],
  ]);
  expect(selected.copies).toMatchObject({ rfc4514: null, certStrToName: null, derHex: null });
});

test('what is copied are four ways to write one name', () => {
  const { selected } = previewOf(profileText(), { workspace, device: 'Desk' });
  expect(selected.copies).toMatchObject({
    rfc4514: 'O=Contoso,CN=ada',
    certStrToName: 'CN=ada, O=Contoso',
    derHex: '3020310c300a060355040313036164613110300e060355040a1307436f6e746f736f',
  });
  expect(JSON.parse(selected.copies.json)).toMatchObject({ device: 'Desk', subject: 'CN=ada,O=Contoso', issued: true });
});

describe('the subject as issued', () => {
  test.each<[string, object, object | null]>([
    [
      'by AD CS that is described',
      { kind: 'adcs' },
      { authority: 'corp', subject: 'E=ada@contoso.com, CN=ada', note: 'without G=Ada, in another order' },
    ],
    [
      'by AD CS whose list fits',
      { kind: 'adcs', subjectTemplate: ['CommonName', 'GivenName', 'EMail'] },
      { authority: 'corp', subject: 'CN=ada, G=Ada, E=ada@contoso.com', note: 'nothing is left out or moved' },
    ],
    [
      'by AD CS that keeps nothing of it',
      { kind: 'adcs', subjectTemplate: ['Country'] },
      { authority: 'corp', subject: '', note: 'without CN=ada, G=Ada, E=ada@contoso.com' },
    ],
    ['by another authority is not known', { kind: 'scepman' }, null],
    ['by an authority that nobody described is not known', {}, null],
  ])('%s', (_, authority, issued) => {
    const own = devicesWorkspace(
      [ada],
      'kind' in authority
        ? { authorities: { corp: authority }, servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }] }
        : {},
    );
    const text = profileText({ subjectNameFormatString: 'CN={{UserName}},G=Ada,E={{EmailAddress}}' });
    expect(previewOf(text, { workspace: own }).selected.issued).toEqual(issued);
  });
});

describe('the validity', () => {
  const described = (authority: object, template: object) =>
    devicesWorkspace([ada], {
      authorities: { corp: { kind: 'adcs', ...authority } },
      templates: [{ name: 'T', ...template }],
      servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp', templates: { generalPurpose: 'T' } }],
    });
  const twoYears = { certificateValidityPeriodValue: 2 };

  test.each([
    ['nothing described', {}, {}, [['requested', 730, false]], 'not known'],
    [
      'the template',
      { attributeEndDate: true },
      { validity: '1 year' },
      [
        ['requested', 730, false],
        ['template', 365, true],
      ],
      'template "T" decides',
    ],
    [
      'the authority',
      { attributeEndDate: true, maximumValidity: '200 days' },
      { validity: '1 year' },
      [
        ['requested', 730, false],
        ['template', 365, false],
        ['authority', 200, true],
      ],
      'CA "corp" decides',
    ],
    [
      'the request',
      { attributeEndDate: true, maximumValidity: '5 years' },
      { validity: '5 years' },
      [
        ['requested', 730, true],
        ['template', 1825, false],
        ['authority', 1825, false],
      ],
      'as this profile asks for',
    ],
  ])('is decided by %s', (_, authority, template, bars, why) => {
    const { shown, at } = previewOf(profileText(twoYears), { workspace: described(authority, template) });
    expect(shown.validity?.bars.map(({ kind, days, decides }) => [kind, days, decides])).toEqual(bars);
    expect(shown.validity?.explanation.join(' ')).toContain(why);
    expect(at(shown.validity?.bars[0]?.source ?? null)).toBe('2');
    expect(at(shown.validity?.renewal?.source ?? null)).toBe('20');
  });

  test('is decided by the end of the authority itself', () => {
    const soon = workspaceOf(
      {
        devices: { own: [{ operatingSystem: 'Windows', ...ada }] },
        authorities: { corp: { kind: 'adcs', certificate: 'ca.cer', maximumValidity: '5 years' } },
        servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }],
      },
      { certificates: { 'ca.cer': { certificates: [authorityCertificate({ notAfter: '2027-06-12T08:00:00Z' })] } } },
    );
    const { shown, selected } = previewOf(profileText(twoYears), { workspace: soon });
    expect(shown.validity?.bars.map(({ label, days, decides }) => [label, days, decides])).toEqual([
      ['This profile', 730, false],
      ['CA corp', 1825, false],
      ['CA corp, ends itself', 200, true],
    ]);
    expect(shown.validity?.explanation).toEqual([
      'Certificates are issued for 200 days, not 2 years: the certificate of the CA "corp" ends on 2027-06-12.',
    ]);
    expect(shown.validity?.renewal).toMatchObject({ days: 200, firstDay: 160, isCertain: true });
    expect(JSON.parse(selected.copies.json)).toMatchObject({
      validity: { effective: '200 days', because: 'authority', authorityEnds: '2027-06-12' },
    });
  });

  test('is left out where nothing is asked for and nothing is known', () => {
    const text = profileText({ certificateValidityPeriodValue: undefined, certificateValidityPeriodScale: undefined });
    expect(previewOf(text).shown.validity).toBeNull();
  });
});

describe('a comparison', () => {
  test('of two devices tells what differs first', () => {
    const { shown } = previewOf(profileText(), {
      workspace,
      device: 'Desk',
      compareWith: { kind: 'device', label: 'Comma' },
    });
    expect(shown.compared).toMatchObject({ title: 'Comma', note: null });
    expect(shown.compared?.rows.every(({ isEqual }) => isEqual)).toBe(true);
    const named = profileText({ subjectNameFormatString: 'CN={{GivenName}}' });
    const differs = previewOf(named, { workspace, device: 'Desk', compareWith: { kind: 'device', label: 'Comma' } });
    expect(differs.shown.compared?.rows[0]).toMatchObject({
      label: 'Subject',
      other: 'CN=Ada, Countess',
      isEqual: false,
    });
  });

  test.each([
    ['another size', { keySize: 'size4096' }, 'Key size (bits)'],
    ['another subject', { subjectNameFormatString: 'CN={{UserName}}' }, 'Subject'],
  ])('of two versions: %s', (_, before, label) => {
    const service = serviceOf(profileText(before), { workspace });
    const compareWith = { kind: 'version', title: 'HEAD', service } as const;
    const { shown } = previewOf(profileText(), { workspace, device: 'Desk', compareWith });
    expect(shown.compared?.rows.filter(({ isEqual }) => !isEqual).map((row) => row.label)).toEqual([label]);
  });

  test('with a version that does not have the profile says so', () => {
    const compareWith = { kind: 'version', title: 'HEAD', service: serviceOf('{}') } as const;
    expect(previewOf(profileText(), { compareWith }).shown.compared).toMatchObject({
      rows: [],
      note: expect.stringContaining('not in that version'),
    });
  });
});

describe('what is shown', () => {
  const several = `[${profileText({ displayName: 'One' })},\n${profileText({ displayName: 'Two' })}\n]`;

  test.each([
    ['in the first', 'One', 'One'],
    ['in the second', 'Two', 'Two'],
    ['between them', ',\n{', 'One'],
    ['before all', '[', 'One'],
    ['behind all', '\n]', 'Two'],
  ])('is the profile at the cursor, or nearest: %s', (_, place, title) => {
    const offset = several.indexOf(place);
    expect(offset).toBeGreaterThanOrEqual(0);
    expect(previewOf(several, { offset }).shown.profile.title).toBe(title);
  });

  test('is the line of a subject file', () => {
    const text = '# ours\nCN={{UserName}}\nCN={{DeviceName}},UID=x\n';
    const { shown } = previewOf(text, { kind: 'scepsubject', offset: text.indexOf('UID') });
    expect(shown.profile).toMatchObject({ title: 'Line 3', isProfile: false });
    expect(shown.findings.map(({ rule }) => rule)).toContain('unknown-attribute');
    expect(shown).toMatchObject({ validity: null, fields: [] });
  });

  test.each(['{}', '', '{ "@odata.type": "#microsoft.graph.iosWiFiConfiguration" }'])('is nothing for %s', (text) => {
    expect(preview(serviceOf(text), { offset: 0, device: undefined, compareWith: undefined })).toBeUndefined();
  });

  test('is something for every beginning of a profile', () => {
    const text = profileText();
    for (let length = 0; length <= text.length; length += 3) {
      const service = serviceOf(text.slice(0, length));
      const shown = preview(service, { offset: length, device: undefined, compareWith: undefined });
      expect(shown === undefined).toBe(service.analysis.profiles.length === 0);
      expect(() => JSON.stringify(shown)).not.toThrow();
    }
  });
});
