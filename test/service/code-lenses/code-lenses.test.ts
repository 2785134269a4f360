import { describe, expect, test } from 'vitest';
import { codeLenses, resolveCodeLens } from '../../../server/src/service/code-lenses.ts';
import { workspaceOf } from '../../support/examples.ts';
import { serviceOf } from '../completion/completing.ts';
import { ios, profile, withSan, withSubject } from '../completion/profiles.ts';

const device = (label: string, deviceName: string): object => ({
  label,
  operatingSystem: 'Windows',
  deviceName,
  user: { userPrincipalName: 'a@b.example' },
});
const workspace = workspaceOf({
  devices: { own: [device('A', 'a'), device('B', 'b'), device('Long', 'L'.repeat(70)), device('Empty', '')] },
});

function titles(text: string, service = serviceOf(text, { workspace })): readonly (string | undefined)[] {
  return codeLenses(service).map((lens) => resolveCodeLens(service, lens, lens.data).command?.title);
}

describe('the lens of a profile', () => {
  test.each([
    ['all is well', withSubject('CN={{UserPrincipalName}}'), '4 devices: 4 ok · Preview'],
    ['not everywhere', withSubject('CN={{DeviceName}}'), '4 devices: 1 empty, 1 too long, 2 ok · Preview'],
    ['not known', withSubject('CN={{SerialNumber}}'), '4 devices: 4 not known · Preview'],
    ['wrong whatever the device', withSubject('CN={{UserNme}}'), '1 error · 4 devices: 4 not known · Preview'],
    [
      'right in vain: nothing is said to be well',
      withSubject('CN={{UserNam}'),
      '1 error · 4 devices: 4 complete · Preview',
    ],
    ['no device', withSubject('CN=a', { type: ios }), 'No device fits · Preview'],
  ])('%s', (_case, text, title) => {
    expect(titles(text)).toEqual([title]);
  });

  test('says where the devices are not the own ones', () => {
    expect(titles('', serviceOf(withSubject('CN=a')))[0]).toMatch(/^\d+ sample devices: /);
  });

  test('tells what goes without a value from what gets nothing', () => {
    const own = [
      { ...device('Cloud', 'a'), user: { userPrincipalName: 'a@b.example', onPremisesSecurityIdentifier: null } },
      device('Empty', ''),
    ];
    const text = withSan('universalResourceIdentifier', '{{OnPremisesSecurityIdentifier}}').replace(
      ' }',
      ' }, { "sanType": "domainNameService", "name": "{{DeviceName}}.example" }',
    );
    const service = serviceOf(text, { workspace: workspaceOf({ devices: { own } }) });
    expect(titles('', service)).toEqual(['2 devices: 1 empty, 1 incomplete · Preview']);
  });

  test('names the gravest three, and counts the others', () => {
    const own = [
      { ...device('No user', 'a'), user: null },
      device('Empty', ''),
      device('Long', 'L'.repeat(70)),
      device('Another attribute', 'a,O=b'),
      device('A', 'a'),
      device('B', 'b'),
    ];
    const service = serviceOf(withSubject('CN={{DeviceName}},E={{UserPrincipalName}}'), {
      workspace: workspaceOf({ devices: { own } }),
    });
    expect(titles('', service)).toEqual(['6 devices: 1 not issued, 1 empty, 1 too long, 3 others · Preview']);
  });

  test('leads to the profile', () => {
    const text = `{ "value": [\n${profile('"id": "1"')},\n${profile('"id": "2"')}] }`;
    const service = serviceOf(text, { workspace });
    const commands = codeLenses(service).map((lens) => resolveCodeLens(service, lens, lens.data).command);
    expect(commands.map((command) => command?.arguments)).toEqual(
      [1, 2].map((line) => [{ uri: 'file:///a', position: { line, character: 0 } }]),
    );
  });

  test('stays as it is where the profile is gone', () => {
    const service = serviceOf(withSubject('CN=a'));
    const [lens] = codeLenses(service);
    if (!lens) throw new Error('a lens');
    expect(resolveCodeLens(serviceOf('{}'), lens, lens.data)).toBe(lens);
  });
});
