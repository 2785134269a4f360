// Workspace files and the files they name, as people and tools write them: read, built and used without a failure.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { parseJson } from '../../server/src/core/json/parse.ts';
import { joinDevices, readDevices } from '../../server/src/core/render/read-devices.ts';
import { renderProfile } from '../../server/src/core/render/render.ts';
import { requestContent } from '../../server/src/core/review/request-content.ts';
import { documentedRules } from '../../server/src/core/rules/documented-rules.ts';
import { workspaceFindings } from '../../server/src/core/rules/workspace-findings.ts';
import { nameDefinitions, nameReferences } from '../../server/src/service/workspace-names.ts';
import { caTemplates, getregCa, getregPolicy } from '../core/pki/readers/authority-exports.ts';
import {
  certutilTemplate,
  directoryObject,
  ldapsearch,
  ldifde,
  listing,
} from '../core/pki/readers/template-exports.ts';
import { exampleText } from '../core/workspace/example.ts';
import { baseProfile, profileTypeNames } from '../support/base-profiles.ts';
import { campaign, campaignTimeout } from '../support/campaign.ts';
import { exampleDay, workspaceOfText } from '../support/examples.ts';
import { mutatedJson } from '../support/json-mutations.ts';
import { mutatedText } from '../support/mutations.ts';

const contents = [
  parseText(exampleText),
  ...documentedRules().flatMap(({ examples }) =>
    [...examples.bad, ...examples.good].flatMap(({ workspace }) => workspace ?? []),
  ),
];
const workspaceTexts = [exampleText, ...contents.map((content) => JSON.stringify(content, null, 1))];

const exports = [ldifde, ldapsearch, certutilTemplate, listing, getregCa, getregPolicy, caTemplates];
const namedFiles = fc.record({
  'ca/getreg/a.txt': mutatedText(exports),
  'ca/old.reg': mutatedText(exports),
  'devices/managed.json': mutatedJson([{ value: [device()] }, [device()], device(), directoryObject]),
  'devices/laptops.json': mutatedText([JSON.stringify([device()], null, 1)]),
});

describe('a workspace', { timeout: campaignTimeout }, () => {
  test.each([
    ['edited', mutatedText(workspaceTexts), 300],
    ['of other JSON', mutatedJson(contents), 300],
  ] as const)('%s', (name, texts, runs) =>
    campaign(
      `workspace: ${name}`,
      fc.property(texts, namedFiles, fc.nat(1_000_000), (text, files, at) => {
        const workspace = workspaceOfText(text, { workspaceFiles: files });
        const lengths = new Map(
          Object.entries({ ...files, [workspace.path]: text }).map(([path, { length }]) => [path, length]),
        );
        for (const [path, findings] of workspaceFindings(workspace, exampleDay, new Set())) {
          for (const { span, message } of findings) {
            expect(0 <= span.start && span.start <= span.end && span.end <= (lengths.get(path) ?? 0), message).toBe(
              true,
            );
          }
        }
        const again = workspaceOfText(text, { workspaceFiles: files });
        expect(JSON.stringify(again.problems)).toBe(JSON.stringify(workspace.problems));
        const offset = Math.floor((at / 1_000_000) * text.length);
        const target = { texts: new Map([[workspace.path, text]]), workspace, path: workspace.path, offset };
        nameDefinitions(target);
        nameReferences(target, { includeDeclaration: true });
        const type = profileTypeNames[at % profileTypeNames.length] ?? '';
        const { failures } = analyze(JSON.stringify(baseProfile(type)), { kind: 'json', workspace, now: exampleDay });
        expect(failures).toEqual([]);
      }),
      runs,
    ),
  );
});

describe('devices', { timeout: campaignTimeout }, () => {
  test('of exports whose ids are not unique are joined, and each has its own label', () =>
    campaign(
      'devices: joined',
      fc.property(exportsWithOneId(), (texts) => {
        const sources = texts.flatMap((text, index) => {
          const { root } = parseJson(text);
          return root ? [{ root, path: `${index}` }] : [];
        });
        const { devices, problems } = joinDevices(sources);
        const labels = devices.map(({ label }) => label);
        expect(new Set(labels).size).toBe(labels.length);
        for (const { path, span } of problems) expect(span.end).toBeLessThanOrEqual(texts[Number(path)]?.length ?? 0);
        const [profile] = analyze(JSON.stringify(baseProfile('windows81SCEPCertificateProfile')), {
          kind: 'json',
        }).profiles;
        if (!profile) throw new Error('There is no profile to render.');
        for (const one of devices) requestContent(renderProfile(profile, one), profile);
        expect(joinDevices(sources)).toEqual({ devices, problems });
      }),
      400,
    ));

  test('of any export are rendered', () =>
    campaign(
      'devices: exports',
      fc.property(mutatedJson([{ value: [device(), device()] }, [device()], device()]), fc.nat(), (text, pick) => {
        const { root } = parseJson(text);
        if (!root) return;
        const { devices, problems } = readDevices(root, { path: 'a' });
        for (const { span } of problems) expect(span.end).toBeLessThanOrEqual(text.length);
        const type = profileTypeNames[pick % profileTypeNames.length] ?? '';
        const profile = baseProfile(type, {
          subjectNameFormatString: 'CN={{DeviceName}}+E={{EmailAddress}},OU={{IMEI}}',
        });
        for (const each of analyze(JSON.stringify(profile), { kind: 'json' }).profiles) {
          for (const one of devices) requestContent(renderProfile(each, one), each);
        }
      }),
      400,
    ));
});

/** Some that mean the same, some that are none, and some that JavaScript has uses for. */
const ids = [
  '1',
  'A',
  'a',
  'İ',
  '',
  ' ',
  '00000000-0000-0000-0000-000000000000',
  '__proto__',
  'constructor',
  null,
  1,
  [],
];
const id = fc.constantFrom(...ids);
const maybe = { requiredKeys: [] };
const named = fc.constantFrom<unknown>('X', '', null, '\u202e', '{{UserName}}', 'x'.repeat(5000));
const managed = fc.record(
  { id, userId: id, azureADDeviceId: id, label: id, deviceName: named, serialNumber: named, user: fc.anything() },
  maybe,
);
const user = fc.record({ id, Id: id, userPrincipalName: named, mail: named, givenName: named }, maybe);
const entra = fc.record({ id, deviceId: id, trustType: named, displayName: named }, maybe);
const wrapped = fc
  .oneof(managed, user, entra)
  .chain((one) =>
    fc.constantFrom<unknown>(
      [one, one],
      { value: [one] },
      { devices: [one], variables: { X: 'y', __proto__: 'z' } },
      one,
    ),
  );

/** Exports whose objects name each other, with ids that several have. */
function exportsWithOneId(): fc.Arbitrary<readonly string[]> {
  const many = fc.array(fc.oneof(managed, user, entra), { maxLength: 12 });
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: many }, wrapped), { minLength: 1, maxLength: 4 })
    .map((files) => files.map((file) => JSON.stringify(file)));
}

function device(): Readonly<Record<string, unknown>> {
  return {
    id: '3d1c0f52-0a5e-4f6c-9a57-60d2c1b0a111',
    label: 'Laptop',
    deviceName: 'LT, "0815"',
    operatingSystem: 'Windows',
    serialNumber: '',
    imei: null,
    wiFiMacAddress: '00005E005301',
    userPrincipalName: 'kim+lee@fabrikam.example',
    user: { mail: '#1', onPremisesDistinguishedName: 'CN=Lee\\, Kim,DC=fabrikam' },
  };
}

/** JSON with comments and trailing commas, as a value. */
function parseText(text: string): unknown {
  return JSON.parse(text.replaceAll(/^\s*\/\/.*$/gmu, '').replaceAll(/,(?=\s*[\]}])/gu, ''));
}
