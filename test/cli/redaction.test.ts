import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../../server/src/cli/formats/format-names.ts';
import type { Example } from '../../server/src/core/rules/rule.ts';
import { documentedRules } from '../../server/src/core/rules/documented-rules.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { exampleText } from '../support/examples.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** What every service is sent; text and JSON are for whoever runs the command. */
const forServices = formatNames.filter((format) => format !== 'text' && format !== 'json');

/** All formats of one run, by name; each goes to a file, and the first of `github` to the summary of the job, too. */
async function everyFormat(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<ReadonlyMap<string, string>> {
  const cwd = temporaryFolder(files);
  const outputs = formatNames.flatMap((format) => ['--format', format, '--output', `out.${format}`]);
  const { errors } = await runCli(
    ['check', 'profiles', 'scep-profiles.json', ...outputs, '--now', '2026-11-24', ...args],
    {
      cwd,
      env: { ...env, GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') },
    },
  );
  expect(errors).toBe('');
  return new Map(
    [...formatNames.map((format) => [format, `out.${format}`] as const), ['summary', 'summary.md'] as const].map(
      ([format, file]) => [format, readFileSync(join(cwd, file), 'utf8')],
    ),
  );
}

const devices = [
  {
    label: 'PC of Jane',
    operatingSystem: 'Windows',
    deviceName: 'LT-JANE',
    serialNumber: 'S-4711',
    imei: null,
    user: {
      userPrincipalName: `${'jane.doe'.repeat(9)}@contoso.com`,
      mail: 'jörg@contoso.com',
      department: 'Sales, "EMEA"',
    },
  },
];
const secrets = ['jane.doe', 'LT-JANE', 'S-4711', 'jörg', 'EMEA', 'PC of Jane'];
const files = {
  'profiles/a.json': JSON.stringify(
    baseProfile('windows81SCEPCertificateProfile', {
      subjectNameFormatString:
        'CN={{UserPrincipalName}},E={{EmailAddress}},OU={{Department}},SERIALNUMBER={{SerialNumber}},L={{IMEI}}',
    }),
  ),
  // One device twice and a misspelt field: findings inside the file with the devices.
  'devices.json': JSON.stringify([...devices, { ...devices[0], deviceNam: 'LT-JANE' }]),
  'scep-profiles.json': JSON.stringify({ devices: { laptops: 'devices.json' } }, null, 2),
};

describe('values of the user’s devices', () => {
  test('go to no service', async () => {
    const written = await everyFormat(files);
    for (const format of [...forServices, 'summary']) {
      const text = written.get(format) ?? '';
      expect({ format, found: secrets.filter((secret) => text.includes(secret)) }).toEqual({ format, found: [] });
      expect(text).toMatch(/empty-variable|laptops 1/u);
    }
    for (const format of ['text', 'json']) expect(written.get(format)).toContain('PC of Jane');
  });

  test('go to no log of a pipeline', async () => {
    for (const [format, text] of await everyFormat(files, [], { CI: 'true' }))
      expect({ format, found: secrets.filter((secret) => text.includes(secret)) }).toEqual({ format, found: [] });
  });

  test('are quoted everywhere when asked for', async () => {
    const written = await everyFormat(files, ['--no-redact'], { CI: 'true' });
    for (const [format, text] of written)
      expect({ format, isShown: text.includes('PC of Jane') }).toEqual({ format, isShown: true });
  });
});

/** Every value of the devices of an example, and what they are called. */
function valuesOf(content: unknown): readonly string[] {
  if (typeof content === 'string') return content.length > 2 ? [content] : [];
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([name, value]) => (name === 'operatingSystem' ? [] : valuesOf(value)));
}

const examples = documentedRules().flatMap(({ id, examples: { bad } }) =>
  bad.flatMap((example, index): (readonly [string, Example])[] =>
    example.workspace?.['devices'] === undefined || example.workspaceFiles ? [] : [[`${id} ${index}`, example]],
  ),
);

describe('no rule quotes them', () => {
  test('there are such rules', () => expect(examples.length).toBeGreaterThan(5));

  test.each(examples)('%s', async (_name, example) => {
    const text = exampleText(example);
    const values = valuesOf(example.workspace?.['devices']).filter((value) => !text.includes(value));
    const written = await everyFormat({
      'profiles/a.json': text,
      'scep-profiles.json': JSON.stringify(example.workspace),
    });
    for (const format of forServices) {
      const output = written.get(format) ?? '';
      expect({ format, found: values.filter((value) => output.includes(value)) }).toEqual({ format, found: [] });
    }
  });
});
