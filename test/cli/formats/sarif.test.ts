import type { Log, Result, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../server/src/cli/formats/formats.ts';
import { lineHashes } from '../../../server/src/cli/formats/line-hashes.ts';
import { rules } from '../../../server/src/core/rules/rules.ts';
import { homepage, version } from '../../../server/src/project.ts';
import { baseProfile } from '../../support/base-profiles.ts';
import { formatted, sampleWorkspace } from '../../support/formatted.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { formatOptions, reportOf } from '../../support/reports.ts';
import { multitoolProblems } from '../../support/sarif-multitool.ts';
import { temporaryFolder, utf16 } from '../../support/temporary-folder.ts';

const good = baseProfile('windows81SCEPCertificateProfile');
const misspelt = { ...good, subjectNameFormatString: 'CN={{UserNme}},OU={{UserNam}},O=Contoso' };
const pretty = JSON.stringify(misspelt, null, 2);

async function runOf(folder: string, ...args: string[]): Promise<Run> {
  return firstRun(await formatted('sarif', folder, ...args));
}

function firstRun(sarif: string): Run {
  const log: Log = JSON.parse(sarif);
  const [run] = log.runs;
  if (!run) throw new Error('no run');
  return run;
}

const resultsOf = (run: Run): readonly Result[] => run.results ?? [];
const regionOf = (result: Result | undefined) => result?.locations?.[0]?.physicalLocation?.region;
const uriOf = (result: Result | undefined) => result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
const hashOf = (result: Result | undefined) => result?.partialFingerprints?.['primaryLocationLineHash'];

describe("Microsoft's multitool has nothing against", () => {
  test('the sample workspace', async () => {
    expect(multitoolProblems(await formatted('sarif', sampleWorkspace))).toEqual([]);
  });

  test('a run without findings', async () => {
    const sarif = await formatted('sarif', temporaryFolder({ 'a.json': JSON.stringify(good) }));
    expect(resultsOf(firstRun(sarif))).toEqual([]);
    expect(multitoolProblems(sarif)).toEqual([]);
  });

  test('hostile text wherever text can stand', () => {
    const report = reportOf(
      hostileTexts.flatMap((text) => [
        { message: `Wrong: ${text}.`, profile: text, path: `a/${text}.json`, profilePointer: `/${text}` },
        {
          message: 'Wrong.',
          related: [
            {
              message: `Here is ${text}.`,
              path: `b/${text}.json`,
              startLine: 1,
              startColumn: 1,
              endLine: 1,
              endColumn: 2,
            },
          ],
          fixes: [
            {
              title: `Write ${text}.`,
              safe: true,
              edits: [{ startLine: 1, startColumn: 1, endLine: 1, endColumn: 2, newText: text }],
            },
          ],
        },
      ]),
    );
    expect(multitoolProblems(formats.sarif.write(report, formatOptions()))).toEqual([]);
  });

  test('and the test would see it', async () => {
    const sarif = await formatted('sarif', sampleWorkspace);
    expect(multitoolProblems(sarif.replaceAll('"help": {', '"helpless": {')).join()).toContain('GH2012');
    expect(multitoolProblems(sarif.replaceAll('"locations"', '"places"')).join()).toContain('GH1015');
    expect(multitoolProblems(sarif.replace(/"ruleIndex": \d+/, '"ruleIndex": 9999')).join()).toContain('SARIF1009');
  });
});

describe('rules', () => {
  test('tell everything code scanning shows, within its limits', async () => {
    const { driver } = (await runOf(sampleWorkspace)).tool;
    expect(driver).toMatchObject({ name: 'scep-profiles', semanticVersion: version, informationUri: homepage });
    expect(driver.rules?.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    for (const rule of driver.rules ?? []) {
      expect(rule.name).toMatch(/^[A-Z][A-Za-z0-9]{0,254}$/);
      expect(rule.shortDescription?.text).toMatch(/^.{1,1023}[.!?]$/s);
      expect(rule.fullDescription?.text).toMatch(/^.{1,1023}[.!?]$/s);
      expect(rule.help?.text).toContain(rule.fullDescription?.text);
      expect(rule.help?.markdown).toContain(`](${rule.helpUri ?? 'nothing'})`);
      expect(rule.helpUri).toBe(`${homepage}/blob/main/docs/rules/${rule.id}.md`);
      expect(rule.defaultConfiguration?.level).toMatch(/^(?:error|warning|note)$/);
      expect(rule.properties).toMatchObject({
        precision: expect.stringMatching(/^(?:very-high|high|medium)$/),
        'problem.severity': expect.stringMatching(/^(?:error|warning|recommendation)$/),
        tags: ['intune', 'scep', expect.any(String)],
      });
    }
  });
});

describe('results', () => {
  test('say where, on one line, in UTF-16 units', async () => {
    const run = await runOf(temporaryFolder({ 'a.json': pretty.replace('Contoso', '😀 Contoso') }));
    const line = pretty.split('\n').findIndex((text) => text.includes('UserNme'));
    const column = (pretty.split('\n')[line] ?? '').indexOf('{{UserNme') + 1;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(resultsOf(run)[0]).toMatchObject({
      ruleId: 'unknown-variable',
      ruleIndex: rules.findIndex(({ id }) => id === 'unknown-variable'),
      level: 'error',
      message: { text: expect.stringContaining('UserNme') },
    });
    expect(regionOf(resultsOf(run)[0])).toEqual({
      startLine: line + 1,
      startColumn: column,
      endLine: line + 1,
      endColumn: column + '{{UserNme}}'.length,
    });
  });

  test('of several lines mark the first', () => {
    const report = reportOf([{ startLine: 2, startColumn: 3, endLine: 4, endColumn: 2 }]);
    const [result] = resultsOf(
      firstRun(formats.sarif.write(report, formatOptions({ textOf: () => 'one\r\n  two and more\rthree\nfour' }))),
    );
    expect(regionOf(result)).toEqual({ startLine: 2, startColumn: 3, endLine: 2, endColumn: 15 });
  });

  test('have relative, percent-encoded addresses with slashes', async () => {
    const folder = temporaryFolder({ 'Wi-Fi & VPN/Büro #1 100%[a].json': pretty });
    const [result] = resultsOf(await runOf(folder));
    expect(uriOf(result)).toBe('Wi-Fi%20%26%20VPN/B%C3%BCro%20%231%20100%25%5Ba%5D.json');
  });

  test('link to what is related, which is all GitHub shows of it', async () => {
    const results = resultsOf(await runOf(sampleWorkspace));
    const exceeding = results.find(({ ruleId }) => ruleId === 'validity-exceeds-template');
    expect(exceeding?.message.text).toMatch(/ See \[Template "IntuneUser": 1 year\]\(1\)\.$/);
    expect(exceeding?.relatedLocations).toMatchObject([
      { id: 1, physicalLocation: { artifactLocation: { uri: 'scep-profiles.json' }, region: { startLine: 10 } } },
    ]);
  });

  test('make no link of what a user wrote', () => {
    const report = reportOf([
      {
        message: 'No "[x](https://evil.example)".',
        related: [{ message: 'a](1) [b\\', path: 'a.json', startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 }],
      },
    ]);
    const [result] = resultsOf(firstRun(formats.sarif.write(report, formatOptions())));
    expect(result?.message.text).toBe('No "[x\\](https://evil.example)". See [a\\](1) \\[b\\\\](1).');
  });

  test('bring safe fixes along, and none that makes devices enrol again', async () => {
    const results = resultsOf(await runOf(sampleWorkspace));
    const fixed = results.filter(({ fixes }) => fixes).map(({ ruleId }) => ruleId);
    expect(fixed).toContain('unknown-variable');
    expect(fixed).not.toContain('validity-exceeds-template');
    expect(results.find(({ ruleId }) => ruleId === 'unknown-variable')?.fixes).toMatchObject([
      {
        description: { text: 'Write {{EmailAddress}}' },
        artifactChanges: [{ replacements: [{ insertedContent: { text: '{{EmailAddress}}' } }] }],
      },
    ]);
  });

  test('over the limit of a run are the worst', () => {
    const report = reportOf(
      Array.from({ length: 25_010 }, (_, index) => ({
        path: `${index % 7}.json`,
        severity: index < 20 ? ('hint' as const) : ('error' as const),
      })),
    );
    const results = resultsOf(firstRun(formats.sarif.write(report, formatOptions())));
    expect(results).toHaveLength(25_000);
    expect(results.filter(({ level }) => level === 'note')).toHaveLength(10);
  });
});

describe('fingerprints', () => {
  test('are those that upload-sarif computes', async () => {
    const results = resultsOf(await runOf(temporaryFolder({ 'a.json': pretty })));
    const line = regionOf(results[0])?.startLine ?? 0;
    expect(hashOf(results[0])).toBe(lineHashes(pretty)[line - 1]);
  });

  test('count a byte order mark of UTF-8, as upload-sarif does', async () => {
    const text = JSON.stringify(misspelt);
    const [result] = resultsOf(await runOf(temporaryFolder({ 'a.json': `\ufeff${text}` })));
    expect(hashOf(result)).toBe(lineHashes(`\ufeff${text}`)[0]);
  });

  test('are of the decoded text', async () => {
    const [result] = resultsOf(await runOf(temporaryFolder({ 'a.json': utf16(pretty) })));
    expect(hashOf(result)).toBe(lineHashes(pretty)[(regionOf(result)?.startLine ?? 0) - 1]);
  });

  test.each([
    ['pretty', pretty],
    ['on one line', JSON.stringify(misspelt)],
    ['as two profiles on one line', JSON.stringify({ value: [misspelt, { ...misspelt, displayName: 'Another' }] })],
  ])('keep findings of one rule on one line apart: %s', async (_, text) => {
    const results = resultsOf(await runOf(temporaryFolder({ 'a.json': text })));
    const identities = results.map((result) => `${result.ruleId ?? ''} ${uriOf(result) ?? ''} ${hashOf(result) ?? ''}`);
    expect(identities.length).toBeGreaterThanOrEqual(2);
    expect(new Set(identities).size).toBe(identities.length);
  });

  test('stay when lines move and when another finding on the line is new', async () => {
    const before = await hashesOf(pretty);
    expect(await hashesOf(`\n\n${pretty}`)).toEqual(before);
    const after = await hashesOf(
      JSON.stringify({ ...misspelt, subjectNameFormatString: 'CN={{UserNme}},OU={{UserNam}},L={{Ctiy}}' }),
    );
    const one = await hashesOf(JSON.stringify(misspelt));
    for (const [message, hash] of one) expect(after.get(message)).toBe(hash);
  });
});

/** By the message of the finding. */
async function hashesOf(text: string): Promise<ReadonlyMap<string, string | undefined>> {
  const results = resultsOf(await runOf(temporaryFolder({ 'a.json': text })));
  return new Map(results.map((result) => [result.message.text ?? '', hashOf(result)]));
}
