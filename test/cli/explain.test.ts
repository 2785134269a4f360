import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleAddress } from '../../server/src/project.ts';
import { ruleIds } from '../../server/src/core/rules/rules.ts';
import { runCli } from '../support/run-cli.ts';

const cwd = import.meta.dirname;

describe('explain', () => {
  test('prints the page of a rule', async () => {
    const { exitCode, output } = await runCli(['explain', 'Unknown-Variable'], { cwd });
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^# unknown-variable\n/);
    for (const heading of ['## What an admin sees', '## Found', '## Not found', '## How we know']) {
      expect(output).toContain(heading);
    }
  });

  test.each([
    ['0x80092023', 'unknown-attribute'],
    ['80092023', 'subject-syntax'],
    ['Failed: SubjectNameMismatch while validating the request', 'structure-changed-by-value'],
    ['CRYPT_E_INVALID_PRINTABLE_STRING', 'invalid-character'],
    ['the profile shows "Error" on those devices', 'empty-variable'],
  ])('finds what causes %s', async (pasted, rule) => {
    const { exitCode, output } = await runCli(['explain', pasted], { cwd });
    expect(output).toContain(`- ${rule}: `);
    expect(exitCode).toBe(0);
  });

  test.each(['0x00000001', 'no such thing at all', 'the certificate'])('knows nothing of %s', async (pasted) => {
    const { exitCode, output, errors } = await runCli(['explain', pasted], { cwd });
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
    expect(errors).toContain('scep-profiles rules');
  });

  test('answers several questions, and says which has no answer', async () => {
    const asked = ['unknown-variable', '0x00000001', '0x80092023'];
    const { exitCode, output, errors } = await runCli(['explain', ...asked], { cwd });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^# unknown-variable\n/);
    expect(output).toContain('- unknown-attribute: ');
    expect(errors).toMatch(/^0x00000001: No rule has that id, .*\n$/);
  });

  test('takes the words of an error that nobody quoted for one question', async () => {
    const words = 'Failed: SubjectNameMismatch while validating the request'.split(' ');
    const { exitCode, output } = await runCli(['explain', ...words], { cwd });
    expect(output).toContain('- structure-changed-by-value: ');
    expect(exitCode).toBe(0);
  });
});

test('the address in a finding leads to a page that is there', () => {
  for (const id of ruleIds) {
    const path = ruleAddress(id).split('/blob/main/')[1] ?? '';
    expect(existsSync(join(cwd, '../..', path)), path).toBe(true);
  }
});
