import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const samples = join(import.meta.dirname, '..', 'sample-workspace');

describe('render', () => {
  test('shows what every fitting device of the sample workspace gets', async () => {
    const { exitCode, output } = await runCli(['render', 'profiles/windows-user-wifi.json'], {
      cwd: samples,
      columns: 100,
    });
    expect(exitCode).toBe(0);
    expect(`\n${output}`).toMatchInlineSnapshot(`
      "
      WIN - User - Wi-Fi  profiles/windows-user-wifi.json
      Windows 8.1 and later (Windows 10 and 11), user certificate, 2 years asked for, 1 year issued: the
      template "IntuneUser" decides; renewed from day 292 of 365
      CN={{UserPrincipalName}},E={{EmailAdress}},OU=Staff,O=Contoso

        device                  subject                                         subject alternative names
      ? Jane's laptop           CN=jane.doe@contoso.com,E={{EmailAdress}},      UPN jane.doe@contoso.com
                                OU=Staff,O=Contoso                              URI
                                                                                tag:microsoft.com,2022-09-
                                                                                14:sid:S-1-5-21-1004336348-
                                                                                1177238915-682003330-1104
                                {{EmailAdress}} is not known: Intune documents no such variable, and the
                                sample device does not have it either.
      ? Shared front desk PC    CN=frontdesk.visitors.and.deliveries.           UPN frontdesk.visitors.and.
                                building.twelve.munich@contoso.com,             deliveries.building.twelve.
                                E={{EmailAdress}},OU=Staff,O=Contoso            munich@contoso.com
                                                                                URI {{OnPremisesSecurityIden
                                                                                tifier}}
                                {{EmailAdress}} is not known: Intune documents no such variable, and the
                                sample device does not have it either.
                                CN (common name) is 68 characters long; AD CS takes at most 64.
                                {{OnPremisesSecurityIdentifier}} is not known: the sample device does
                                not have it.
      "
    `);
  });

  test('keeps the row of a device that cannot be issued, and ends with 1', async () => {
    const { exitCode, output } = await runCli(['render', 'profiles/android-work-profile.json', '--format', 'json'], {
      cwd: samples,
    });
    expect(exitCode).toBe(1);
    expect(JSON.parse(output)).toMatchInlineSnapshot(`
      {
        "profiles": [
          {
            "devices": [
              {
                "asIssued": null,
                "derHex": null,
                "device": "Ana's own phone",
                "evidence": "assumed",
                "issued": false,
                "known": true,
                "problems": [
                  {
                    "message": "{{SerialNumber}} is empty: Intune needs a value for every variable, so no certificate is issued.",
                    "severity": "error",
                  },
                  {
                    "message": "Shown with the value of {{UserName}}; as it is written, Intune sends <<UserName>> literally.",
                    "severity": "warning",
                  },
                ],
                "rdns": null,
                "sans": [
                  {
                    "type": "userPrincipalName",
                    "value": "ana.lima@contoso.com",
                  },
                ],
                "subject": "CN=ana.lima,OU=,O=Contoso",
                "validity": {
                  "authorityEnds": null,
                  "because": "template",
                  "effective": "1 year",
                  "renewal": {
                    "certain": true,
                    "days": 365,
                    "daysLeft": 73,
                    "firstDay": 292,
                  },
                  "requested": "1 year",
                },
              },
            ],
            "format": "CN=<<UserName>>,OU={{SerialNumber}},O=Contoso",
            "path": "profiles/android-work-profile.json",
            "pointer": "",
            "profile": "AND - User - Wi-Fi",
          },
        ],
      }
    `);
  });

  test('gives name, DER and validity as data', async () => {
    const devices = JSON.stringify([
      { label: 'D', operatingSystem: 'Windows', deviceName: 'PC-1', user: { userPrincipalName: 'a@contoso.com' } },
    ]);
    const { exitCode, output } = await runCli(
      [
        'render',
        '--subject',
        'CN={{DeviceName}},C=DE',
        '--devices',
        'd.json',
        '--platform',
        'windows',
        '--format',
        'json',
      ],
      { cwd: temporaryFolder({ 'd.json': devices }) },
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      profiles: [
        {
          path: null,
          profile: null,
          format: 'CN={{DeviceName}},C=DE',
          devices: [
            {
              device: 'D',
              subject: 'CN=PC-1,C=DE',
              rdns: [
                [{ oid: '2.5.4.3', attribute: 'CN', type: 'PrintableString', value: 'PC-1' }],
                [{ oid: '2.5.4.6', attribute: 'C', type: 'PrintableString', value: 'DE' }],
              ],
              derHex: '301c310d300b0603550403130450432d31310b3009060355040613024445',
              issued: true,
              evidence: 'real',
              validity: null,
              problems: [],
            },
          ],
        },
      ],
    });
  });

  test('uses the built-in devices where there are none of the user', async () => {
    const { output } = await runCli(['render', '--subject', 'CN={{SerialNumber}}', '--platform', 'ios'], {
      cwd: temporaryFolder({}),
    });
    expect(output).toContain('iPad');
    expect(output).not.toContain('Windows');
  });

  test('devices that get the same are one row, and one row each as data', async () => {
    const args = ['render', '--subject', 'CN={{DeviceName}}', '--platform', 'ios', '--store', 'machine'];
    const table = await runCli(args, { cwd: temporaryFolder({}) });
    expect(table.output).toMatch(/^✓ iPhone +CN=iPhone von Zoë Kühne$/m);
    expect(table.output.replace(/\s+/g, ' ')).toMatch(
      /✓ 5 devices: User with a principal name CN=LT-4711 of 70 characters, User without an e-mail address, User with a plus sign and 2 more/,
    );
    const data = await runCli([...args, '--format', 'json'], { cwd: temporaryFolder({}) });
    const answer: { profiles: { devices: unknown[] }[] } = JSON.parse(data.output);
    expect(answer.profiles[0]?.devices).toHaveLength(7);
  });

  test('a device whose variables are not known has a mark of its own, and is no failure', async () => {
    const args = ['render', '--subject', 'CN={{UserNam}}', '--platform', 'windows'];
    const table = await runCli(args, { cwd: temporaryFolder({}) });
    expect(table.exitCode).toBe(0);
    expect(table.output).toMatch(/^\? 9 devices: /m);
    expect(table.output).not.toContain('✓');
    const data = await runCli([...args, '--format', 'json'], { cwd: temporaryFolder({}) });
    const answer: { profiles: { devices: object[] }[] } = JSON.parse(data.output);
    expect(answer.profiles[0]?.devices[0]).toMatchObject({ issued: true, known: false, derHex: null });
  });

  test.each([
    ['an error beside a misspelt variable', ['CN={{UserNam}},UID=x', '--platform', 'windows'], 'UID'],
    [
      'a variable of the user in a device certificate',
      ['CN={{UserName}}', '--platform', 'windows', '--store', 'machine'],
      'a device certificate can hold attributes of the device only',
    ],
  ])('%s: no certificate is issued anywhere', async (_, args, message) => {
    const { exitCode, output } = await runCli(['render', '--subject', ...args], { cwd: temporaryFolder({}) });
    expect(exitCode).toBe(1);
    expect(output).not.toMatch(/^[✓!?]/m);
    expect(output.replace(/\s+/g, ' ')).toContain(message);
  });

  test('in a narrow terminal the heads of the table are whole, too', async () => {
    const { output } = await runCli(['render', 'profiles/ios-user-wifi.json'], { cwd: samples, columns: 60 });
    expect(output).not.toContain('…');
    expect(output).toMatch(/  device +subject +subject\n +alternative\n +names\n/u);
  });

  test.each(['table', 'json', 'markdown', 'csr', 'der'])('what check says of it stands beside %s', async (format) => {
    const args = ['render', '--subject', 'O=x,CN={{UserNam}', '--platform', 'windows', '--format', format];
    const { exitCode, output, errors } = await runCli(args, { cwd: temporaryFolder({}) });
    expect(errors).toBe(
      'scep-profiles: error variable-braces, column 8 of the subject: "{{UserNam}" is not closed, so that Intune takes it for text. Write {{UserName}}.\n',
    );
    // Windows takes braces for text, so that there is a certificate.
    expect(exitCode).toBe(0);
    expect(output).not.toContain('variable-braces');
  });

  test.each(['table', 'markdown'])('what holds of a variable in several places is told once, as %s', async (format) => {
    const profile = {
      '@odata.type': '#microsoft.graph.iosScepCertificateProfile',
      certificateStore: 'machine',
      subjectNameFormat: 'custom',
      subjectNameFormatString: 'CN=x,E={{EmailAddress}}',
      customSubjectAlternativeNames: [{ sanType: 'emailAddress', name: '{{EmailAddress}}' }],
    };
    const cwd = temporaryFolder({ 'x.json': JSON.stringify(profile) });
    const { output } = await runCli(['render', 'x.json', '--device', 'iPhone', '--format', format], {
      cwd,
      columns: 200,
    });
    expect(output.match(/is about the user/g)).toHaveLength(1);
  });

  test('of one without mistakes nothing is said', async () => {
    const args = ['render', '--subject', 'CN={{UserName}},O=x', '--platform', 'windows', '--device', 'Autopilot VM'];
    const { errors } = await runCli(args, { cwd: temporaryFolder({}) });
    expect(errors).toBe('');
  });

  test.each([
    [['render'], 'Give profiles, or --subject with a format.'],
    [['render', 'x.json', '--subject', 'CN=x'], 'Give profiles or --subject with a format, not both.'],
    [['render', 'x.json'], 'There is no SCEP profile in x.json.'],
    [['render', '--subject', ' '], 'The subject is empty.'],
    [['render', '--subject', '# CN=x'], 'The subject begins with "#", which makes a comment of it.'],
    [['render', '--subject', 'CN=x', '--devices', 'none.json'], 'The devices file "none.json" does not exist.'],
    [['render', '--subject', 'CN=x', '--device', 'Nobody'], 'No sample device that fits has the label "Nobody".'],
    [['render', '--subject', 'CN=x', '--platform', 'amiga'], 'Allowed choices are'],
    [['render', 'x.json', '--platform', 'windows'], '--platform and --store go with --subject'],
    [['render', 'x.json', '--store', 'user'], '--platform and --store go with --subject'],
  ])('%j is used wrongly', async (args, message) => {
    const { exitCode, errors, output } = await runCli(args, { cwd: temporaryFolder({ 'x.json': '{}' }) });
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain(message);
  });
});

describe('the other commands', () => {
  test('rules lists every rule', async () => {
    const { output } = await runCli(['rules', '--format', 'json'], { cwd: samples });
    const rules: { id: string; helpUri: string }[] = JSON.parse(output);
    expect(rules.length).toBeGreaterThan(30);
    expect(rules.find(({ id }) => id === 'unknown-attribute')?.helpUri).toMatch(/^https:.*\/unknown-attribute\.md$/);
    expect((await runCli(['rules'], { cwd: samples })).output).toContain('unknown-attribute');
    const { output: markdown } = await runCli(['rules', '--format', 'markdown'], { cwd: samples });
    const [head, line, ...rows] = markdown.trimEnd().split('\n');
    expect([head?.split('|').length, line?.split('|').length]).toEqual([7, 7]);
    expect(rows).toHaveLength(rules.length);
    expect(markdown).toMatch(/^\| \[unknown-attribute\]\(https:.*\/unknown-attribute\.md\) \| subject \| error \| /m);
  });

  test('schema prints a JSON Schema', async () => {
    const { output } = await runCli(['schema', 'workspace'], { cwd: samples });
    expect(JSON.parse(output)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      properties: { templates: {} },
    });
    expect((await runCli(['schema', 'nothing'], { cwd: samples })).exitCode).toBe(2);
  });

  test('--version and --help go to standard output and end with 0', async () => {
    expect(await runCli(['--version'], { cwd: samples })).toEqual({ exitCode: 0, output: '0.1.0\n', errors: '' });
    for (const args of [['--help'], ['check', '--help'], ['render', '--help'], ['name', '--help']]) {
      const { exitCode, output, errors } = await runCli(args, { cwd: samples });
      expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
      expect(output).toContain('Usage: scep-profiles');
    }
  });

  test('no command and an unknown command end with 2', async () => {
    expect((await runCli([], { cwd: samples })).exitCode).toBe(2);
    expect(await runCli(['chekc'], { cwd: samples })).toMatchObject({ exitCode: 2, output: '' });
  });
});

test('a subject of 20,000 attributes is shown as far as a name may be long, and soon', async () => {
  const cwd = temporaryFolder({ 'many.scepsubject': `CN=x${',OU=a'.repeat(20_000)}` });
  const { output } = await runCli(['render', 'many.scepsubject'], { cwd });
  expect(output).toContain('(100004 characters)');
  expect(output.length).toBeLessThan(50_000);
});
