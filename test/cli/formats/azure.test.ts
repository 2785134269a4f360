import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../server/src/cli/formats/formats.ts';
import { printable } from '../../../server/src/core/text/printable.ts';
import { baseProfile } from '../../support/base-profiles.ts';
import { formatted, sampleWorkspace } from '../../support/formatted.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { azureCommand, outputLines } from '../../support/pipeline-commands.ts';
import { formatOptions, reportOf } from '../../support/reports.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const pretty = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), null, 2);
const typo = pretty.replace('{{UserName}}', '{{UserNme}}');
const tooLong = pretty.replace('"certificateValidityPeriodValue": 1', '"certificateValidityPeriodValue": 5');

const commandsOf = (output: string) => outputLines(output).flatMap((line) => azureCommand(line) ?? []);

test('issues say where and what', async () => {
  const line = typo.split('\n').findIndex((text) => text.includes('UserNme'));
  const output = await formatted('azure', temporaryFolder({ 'a;]b.json': typo }));
  expect(commandsOf(output)).toEqual([
    {
      name: 'task.logissue',
      properties: {
        type: 'error',
        sourcepath: 'a;]b.json',
        linenumber: String(line + 1),
        columnnumber: String((typo.split('\n')[line] ?? '').indexOf('{{UserNme') + 1),
        code: 'unknown-variable',
      },
      data: 'Intune has no variable "UserNme". Did you mean {{UserName}}? (in "Sample profile")',
    },
  ]);
  expect(outputLines(output).at(-1)).toBe('1 error: 1 SCEP profile in 1 file.');
});

test('what is no error and no warning is a line of the log, because an agent fails on any other type', async () => {
  const output = await formatted('azure', sampleWorkspace);
  expect(new Set(commandsOf(output).map(({ properties }) => properties['type']))).toEqual(
    new Set(['error', 'warning']),
  );
  expect(output).toMatch(/^hint validity-not-used profiles\/ios-user-wifi\.json:9:37 /m);
});

describe('the task', () => {
  const succeeded = '##vso[task.complete result=SucceededWithIssues;]';

  test.each([
    ['fails by the exit code alone', typo, [], 1, false],
    ['succeeds with issues where findings do not fail it', tooLong, [], 0, true],
    ['fails on warnings that are asked to', tooLong, ['--fail-on', 'warning'], 1, false],
    ['succeeds with issues where nothing may fail it', typo, ['--fail-on', 'never'], 0, true],
    ['succeeds', pretty, [], 0, false],
  ])('%s', async (_, text, args, exitCode, isTold) => {
    const answer = await runCli(['check', '--format', 'azure', ...args], { cwd: temporaryFolder({ 'a.json': text }) });
    expect(answer).toMatchObject({ exitCode });
    expect(outputLines(answer.output).includes(succeeded)).toBe(isTold);
  });
});

test('any text stays inside its issue', () => {
  fc.assert(
    fc.property(hostileText(), hostileText(), hostileText(), (message, path, profile) => {
      const issue = reportOf([{ message, path, profile }]);
      const [command, ...others] = outputLines(formats.azure.write(issue, formatOptions())).map(azureCommand);
      expect(others).toEqual([undefined]);
      expect(command).toEqual({
        name: 'task.logissue',
        properties: {
          type: 'error',
          sourcepath: printable(path),
          linenumber: '1',
          columnnumber: '1',
          code: 'unknown-variable',
        },
        data: `${printable(message)} (in "${printable(profile)}")`,
      });
      const note = reportOf([{ message, path, profile, severity: 'hint' }]);
      expect(commandsOf(formats.azure.write(note, formatOptions()))).toEqual([]);
    }),
  );
});
