import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatNames, type FormatName } from '../../../server/src/cli/formats/format-names.ts';
import { formats } from '../../../server/src/cli/formats/formats.ts';
import type { ReportedFinding } from '../../../server/src/report/reported-finding.ts';
import { baseProfile } from '../../support/base-profiles.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { azureCommand, githubCommand, outputLines } from '../../support/pipeline-commands.ts';
import { formatOptions, reportOf } from '../../support/reports.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** What a terminal obeys, what hides or turns text, and what is no character. */
const invisible = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

function expectHarmless(name: FormatName, output: string): void {
  expect(output).not.toMatch(invisible);
  const lines = outputLines(output);
  const none = 'Text of a user begins a command: printable() for the text, and no line may begin with "::".';
  if (name !== 'github')
    expect(
      lines.flatMap((line) => githubCommand(line) ?? []),
      none,
    ).toEqual([]);
  if (name !== 'azure')
    expect(
      lines.flatMap((line) => azureCommand(line) ?? []),
      none,
    ).toEqual([]);
}

function hostileFinding(): fc.Arbitrary<Partial<ReportedFinding>> {
  const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 3 };
  const at = fc.constant(1);
  const related = fc
    .record({ message: hostileText(), path: hostileText() })
    .map((text) => [Object.assign(text, region)]);
  const edits = hostileText().map((newText) => [{ ...region, newText }]);
  return fc.record({
    message: hostileText(),
    path: hostileText(),
    profile: hostileText(),
    profilePointer: hostileText(),
    startLine: at,
    startColumn: at,
    endLine: at,
    related,
    fixes: fc.tuple(fc.record({ title: hostileText(), safe: fc.boolean(), edits })),
  });
}

describe('no text of a user does anything in a terminal or in the log of a pipeline', () => {
  test.each(formatNames)('%s', (name) => {
    fc.assert(
      fc.property(fc.array(hostileFinding(), { minLength: 1, maxLength: 3 }), hostileText(), (findings, source) => {
        const options = formatOptions({ textOf: () => source });
        expectHarmless(name, formats[name].write(reportOf(findings), options));
      }),
    );
  });

  test('and all the way from a file to all the formats at once', async () => {
    const hostile = '::error::x ##vso[task.complete] ##[add-mask]x \u001b[31m \u202e ]]> | ` " <b> @all \n::debug::y';
    const profile = {
      ...baseProfile('windows81SCEPCertificateProfile'),
      displayName: hostile,
      subjectNameFormatString: `CN={{${hostile}}},OU={{UserNme}}`,
    };
    const file = '::warning::##vso[task.x]`|@all<b>%0A.json';
    const folder = temporaryFolder({
      [`a/${file}`]: JSON.stringify(profile),
      [file]: JSON.stringify(profile, null, 2),
    });
    const outputs = formatNames.flatMap((name) => ['--format', name, '--output', `out.${name}`]);
    expect(await runCli(['check', ...outputs], { cwd: folder })).toEqual({ exitCode: 1, output: '', errors: '' });
    for (const name of formatNames) {
      const output = readFileSync(join(folder, `out.${name}`), 'utf8');
      expectHarmless(name, output);
      expect(output).toContain('UserNme');
    }
  });
});

test('JSON that is harmless to look at is exact when parsed', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const json = formats.json.write(reportOf([{ message: text, path: text }]), formatOptions());
      expect(JSON.parse(json)).toMatchObject({ findings: [{ message: text, path: text }] });
    }),
  );
});
