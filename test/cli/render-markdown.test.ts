import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { activeContent, readMarkdown, shownText, tableRows } from '../support/rendered-markdown.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const samples = join(import.meta.dirname, '..', 'sample-workspace');

async function rowsOf(output: string): Promise<readonly string[]> {
  return tableRows(readMarkdown(output)).map((row) => row.children.map(shownText).join(' | '));
}

describe('render --format markdown', () => {
  test('is a section a profile, with a table of its devices', async () => {
    const { exitCode, output } = await runCli(
      ['render', 'profiles/android-work-profile.json', '--format', 'markdown'],
      { cwd: samples },
    );
    expect(exitCode).toBe(1);
    const rows = await rowsOf(output);
    expect(rows[0]).toBe(' | Device | Subject | Subject alternative names');
    expect(rows.slice(1).every((row) => /^[✓!?✗] \| /u.test(row))).toBe(true);
    expect(output).toContain('`profiles/android-work-profile.json`');
  });

  test('says under the table what is wrong, and on which device', async () => {
    const { output } = await runCli(['render', '--subject', 'CN={{UserNam}},UID=x', '--format', 'markdown'], {
      cwd: samples,
    });
    expect(output).toMatch(/^- .*UID/mu);
    expect(output).toContain('| ✗ |');
  });

  test('shows hostile names as text', async () => {
    const hostile = '<img src=x> [x](command:y) @admin | `a` #1\n# head';
    const cwd = temporaryFolder({
      'a.json': JSON.stringify({ ...baseProfile('windows81SCEPCertificateProfile'), displayName: hostile }),
      'devices.json': JSON.stringify([{ label: hostile, operatingSystem: 'Windows', deviceName: hostile }]),
    });
    const { output } = await runCli(['render', 'a.json', '--devices', 'devices.json', '--format', 'markdown'], { cwd });
    const allowed = new Set(['heading', 'list', 'listItem', 'emphasis', 'html']);
    const found = activeContent(readMarkdown(output)).filter((one) => !allowed.has(one));
    expect(found).toEqual([]);
    expect(output).not.toContain('<img src=x>"');
  });
});
