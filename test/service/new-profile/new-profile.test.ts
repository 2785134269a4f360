import { describe, expect, test } from 'vitest';
import { analyze } from '../../../server/src/core/analyze.ts';
import { newProfile, newProfileChoices, type NewProfile } from '../../../server/src/service/new-profile.ts';
import { workspaceOf } from '../../support/examples.ts';

const now = '2026-11-24';

const combinations = newProfileChoices(undefined).platforms.flatMap(({ platform, stores }) =>
  stores.flatMap(({ store, recipes }) => recipes.map(({ id }) => ({ platform, store, recipe: id, template: null }))),
);

function make(chosen: NewProfile, known: Partial<Parameters<typeof newProfile>[1]> = {}): string {
  const text = newProfile(chosen, { pki: undefined, rootId: undefined, ...known });
  if (text === undefined) throw new Error(`nothing is made of ${JSON.stringify(chosen)}`);
  return text;
}

test('there is something to choose for users and devices on every platform', () => {
  const { platforms, templates } = newProfileChoices(undefined);
  expect(platforms.map(({ platform }) => platform)).toEqual([
    'windows',
    'ios',
    'macos',
    'androidDeviceOwner',
    'androidWorkProfile',
    'androidAosp',
  ]);
  expect(templates).toEqual([]);
  for (const { stores } of platforms) for (const { recipes } of stores) expect(recipes.length).toBeGreaterThan(1);
});

/** True of what was asked for: a computer account in Active Directory is that of a hybrid joined device. */
const inherent: Readonly<Record<string, readonly string[]>> = { 'nps-device': ['variable-not-available'] };

describe.each(combinations)('a new profile for $platform, $store, $recipe', (chosen) => {
  test('has nothing to find', () => {
    const { profiles, findings } = analyze(make(chosen), { kind: 'json', now });
    const unasked = findings.filter(({ rule }) => !inherent[chosen.recipe]?.includes(rule));
    expect(unasked.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
    expect(profiles).toMatchObject([{ certificateStore: chosen.store, type: { platform: chosen.platform } }]);
  });
});

describe('a template of the workspace file', () => {
  const workspace = workspaceOf({
    authorities: { corp: { kind: 'adcs', maximumValidity: '1 year', attributeEndDate: true, keepsSubject: true } },
    templates: [
      {
        name: 'Users',
        validity: '2 years',
        purpose: 'signatureAndEncryption',
        minimalKeySize: 2048,
        applicationPolicies: ['1.3.6.1.5.5.7.3.2'],
        subjectSuppliedInRequest: true,
      },
      {
        name: 'Signers',
        validity: '26 weeks',
        purpose: 'signature',
        minimalKeySize: 3072,
        applicationPolicies: ['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.4'],
        subjectSuppliedInRequest: true,
      },
      { name: 'Alone', validity: '5 years' },
    ],
    servers: [
      { urls: ['https://ndes.contoso.com/*'], authority: 'corp', templates: 'USERS' },
      {
        urls: ['https://sign.contoso.com/certsrv/mscep/mscep.dll'],
        authority: 'corp',
        templates: { signature: 'Signers' },
      },
    ],
  });
  const { pki } = workspace;
  const user = { platform: 'windows', recipe: 'user' } as const;

  test('is among the choices, with how long its certificates are valid', () => {
    expect(newProfileChoices(pki).templates).toEqual([
      { name: 'Users', about: '2 years' },
      { name: 'Signers', about: '26 weeks' },
      { name: 'Alone', about: '5 years' },
    ]);
  });

  test.each([
    [
      'Users',
      {
        scepServerUrls: ['https://ndes.contoso.com/certsrv/mscep/mscep.dll'],
        keyUsage: 'keyEncipherment,digitalSignature',
        certificateValidityPeriodScale: 'years',
        certificateValidityPeriodValue: 1,
        keySize: 'size2048',
      },
    ],
    [
      'Signers',
      {
        scepServerUrls: ['https://sign.contoso.com/certsrv/mscep/mscep.dll'],
        keyUsage: 'digitalSignature',
        certificateValidityPeriodScale: 'days',
        certificateValidityPeriodValue: 182,
        keySize: 'size4096',
        keyStorageProvider: 'useSoftwareKsp',
      },
    ],
    [
      'Alone',
      {
        scepServerUrls: ['https://ndes.contoso.com/certsrv/mscep/mscep.dll'],
        certificateValidityPeriodScale: 'months',
        certificateValidityPeriodValue: 24,
      },
    ],
  ])('%s is what the profile will meet', (template, expected) => {
    expect(JSON.parse(make({ ...user, template }, { pki }))).toMatchObject(expected);
  });

  const met = combinations.flatMap((chosen) => ['Users', 'Signers'].map((template) => ({ ...chosen, template })));
  test.each(met)('nothing is wrong with $platform, $recipe and $template', (chosen) => {
    const { findings } = analyze(make(chosen, { pki }), { kind: 'json', now, workspace });
    const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(grave.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});

test('the only trusted certificate profile there is for the platform is named', () => {
  const chosen = { platform: 'ios', recipe: 'device', template: null } as const;
  expect(make(chosen, { rootId: '7f8c2f1e-1111-4c0a-9d51-0a6f0d1c2b3a' })).toContain(
    "deviceConfigurations('7f8c2f1e-1111-4c0a-9d51-0a6f0d1c2b3a')",
  );
  expect(make(chosen)).toContain("deviceConfigurations('id of the trusted root profile')");
});

test('nothing is made of what is not among the choices', () => {
  const known = { pki: undefined, rootId: undefined };
  expect(newProfile({ platform: 'windowsPhone', recipe: 'user', template: null }, known)).toBeUndefined();
  expect(newProfile({ platform: 'ios', recipe: 'nps-device', template: null }, known)).toBeUndefined();
});
