import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../server/src/cli/formats/formats.ts';
import { baseProfile } from '../../support/base-profiles.ts';
import { formatted, sampleWorkspace } from '../../support/formatted.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { formatOptions, reportOf } from '../../support/reports.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Degradation {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

/** Written after https://docs.gitlab.com/ci/testing/code_quality/; there is no package with GitLab's own. */
const isReport = new Ajv().compile<readonly Degradation[]>({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./|/)' },
          lines: {
            type: 'object',
            additionalProperties: false,
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

function read(output: string): readonly Degradation[] {
  const value: unknown = JSON.parse(output);
  if (!isReport(value)) throw new Error(JSON.stringify(isReport.errors));
  return value;
}

const good = baseProfile('windows81SCEPCertificateProfile');
const misspelt = { ...good, subjectNameFormatString: 'CN={{UserNme}},OU={{UserNam}},L={{UserNme}}' };
const printsOf = async (text: string): Promise<string[]> =>
  read(await formatted('gitlab', temporaryFolder({ 'a.json': text }))).map(({ fingerprint }) => fingerprint);

test('the sample workspace as GitLab takes it', async () => {
  const found = read(await formatted('gitlab', sampleWorkspace));
  expect(found.find(({ check_name }) => check_name === 'unknown-variable')).toMatchObject({
    description: 'Intune has no variable "EmailAdress". Did you mean {{EmailAddress}}?',
    severity: 'critical',
    location: { path: 'profiles/windows-user-wifi.json', lines: { begin: 7, end: 7 } },
  });
  expect(found.map(({ severity }) => severity)).toEqual(expect.arrayContaining(['critical', 'major', 'info']));
});

test('nothing found is an empty array', async () => {
  expect(await formatted('gitlab', temporaryFolder({ 'a.json': JSON.stringify(good) }))).toBe('[]\n');
});

describe('fingerprints', () => {
  test('are different, even of one mistake made twice in one string', async () => {
    const prints = await printsOf(JSON.stringify({ value: [misspelt, { ...misspelt, displayName: 'Another' }] }));
    expect(prints).toHaveLength(6);
    expect(new Set(prints).size).toBe(6);
  });

  test('stay when lines move and when the profile moves in its file', async () => {
    const prints = await printsOf(JSON.stringify(misspelt));
    expect(await printsOf(`\n\n${JSON.stringify(misspelt, null, 4)}`)).toEqual(prints);
    expect(await printsOf(JSON.stringify({ value: [good, misspelt] }))).toEqual(prints);
  });

  test('stay when another finding goes', async () => {
    const [first, second, third] = await printsOf(JSON.stringify(misspelt));
    const fixed = { ...misspelt, subjectNameFormatString: 'CN={{UserName}},OU={{UserNam}},L={{UserNme}}' };
    expect(await printsOf(JSON.stringify(fixed))).toEqual([second, first]);
    expect(third).not.toBe(first);
  });

  test('of any texts are different', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ message: hostileText(), profile: hostileText() }), { maxLength: 8 }),
        (findings) => {
          const written = formats.gitlab.write(
            reportOf(findings.map((finding) => ({ ...finding, message: `${finding.message}.` }))),
            formatOptions(),
          );
          const prints = read(written).map(({ fingerprint }) => fingerprint);
          expect(new Set(prints).size).toBe(findings.length);
        },
      ),
    );
  });
});
