import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../server/src/cli/formats/formats.ts';
import { codeSpan, markdownText } from '../../../server/src/report/markdown-text.ts';
import { printable } from '../../../server/src/core/text/printable.ts';
import { baseProfile } from '../../support/base-profiles.ts';
import { formatted, sampleWorkspace } from '../../support/formatted.ts';
import { hostileText, hostileTexts } from '../../support/hostile-text.ts';
import { processorSeconds } from '../../support/processor-time.ts';
import { activeContent, readMarkdown, shownText, tableRows } from '../../support/rendered-markdown.ts';
import { formatOptions, reportOf } from '../../support/reports.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('texts', () => {
  test.each([
    [
      'Intune has no variable "UserNme". Did you mean {{UserName}}?',
      'Intune has no variable `UserNme`. Did you mean `{{UserName}}`?',
    ],
    ['It sends <<UserName>> literally.', 'It sends `<<UserName>>` literally.'],
    ['iOS has no "hashAlgorithm" ("Hash algorithm").', 'iOS has no `hashAlgorithm` (`Hash algorithm`).'],
    [
      'Sign and/or encrypt: 3,412 devices, 2.5 years (and 3 more)…',
      'Sign and/or encrypt: 3,412 devices, 2.5 years (and 3 more)…',
    ],
    ['@everyone, see #1 or GH-12: www.evil.example', '`@everyone`, see `#1` or `GH-12`: `www.evil.example`'],
    ['a`b ``c', '``a`b`` ``` ``c ```'],
    ['"{{a}}"{{b}} "c" d"', '`"{{a}}"{{b}}` `c` `d"`'],
    ['1. and 2.', '`1`. and 2.'],
    ['', ''],
  ])('%j', (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });

  test('show what they are and do nothing', () => {
    hostileTexts.forEach(expectPassive);
    fc.assert(fc.property(hostileText(), expectPassive), { numRuns: 500 });
  });

  test.each([
    '@x',
    '<b>',
    '[a](https://b.example)',
    'https://b.example',
    '*a*',
    '# a',
    '- a',
    'GH-1',
    ':tada:',
    'a #1',
    '/close',
  ])('and the test would see %s', (markdown) => {
    expect(activeContent(readMarkdown(markdown))).not.toEqual([]);
  });

  test('as code spans are exactly what they are', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const root = readMarkdown(`x ${codeSpan(text)} y`);
        expect(activeContent(root)).toEqual([]);
        expect(shownText(root)).toBe(`x ${printable(text)} y`);
      }),
      { numRuns: 500 },
    );
  });

  test('of a million dots take no longer than reading them', async () => {
    const text = `${'.'.repeat(1_000_000)}x${'('.repeat(1_000_000)}`;
    expect(await processorSeconds(() => markdownText(text))).toBeLessThan(5);
  });
});

describe('the comment', () => {
  test('of the sample workspace', async () => {
    const markdown = await formatted('markdown', sampleWorkspace);
    const rows = tableRows(readMarkdown(markdown)).map((row) => row.children.map(shownText));
    expect(markdown).toMatch(/^### SCEP profiles: \d+ errors, \d+ warnings, .*\n\n\|/);
    expect(rows[0]).toEqual(['', 'Where', 'Profile', 'What is wrong']);
    expect(rows).toContainEqual([
      'error',
      'profiles/windows-user-wifi.json:7:58',
      'WIN - User - Wi-Fi',
      'Intune has no variable EmailAdress. Did you mean {{EmailAddress}}? (unknown-variable)',
    ]);
    const severities = rows.slice(1).map(([severity]) => severity);
    expect(severities).toEqual([...severities].sort((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? '')));
    expect(markdown).toMatch(/\n\nChecked: 5 SCEP profiles and 3 subjects in 8 files\.\n/);
  });

  test('of nothing found says so', async () => {
    const folder = temporaryFolder({ 'a.json': JSON.stringify(baseProfile('iosScepCertificateProfile')) });
    expect(await formatted('markdown', folder)).toBe(
      '### SCEP profiles: nothing found\n\nChecked: 1 SCEP profile in 1 file.\n',
    );
  });

  test('fits into a comment of GitHub, with the worst and the number of the others', () => {
    const findings = Array.from({ length: 5000 }, (_, index) => ({
      path: `profiles/${index}.json`,
      severity: index % 2 === 0 ? ('hint' as const) : ('error' as const),
    }));
    const markdown = formats.markdown.write(reportOf(findings), formatOptions());
    const rows = tableRows(readMarkdown(markdown)).slice(1);
    expect(Buffer.byteLength(markdown)).toBeLessThan(65_536);
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(60_000);
    expect(rows.every((row) => row.children[0] && shownText(row.children[0]) === 'error')).toBe(true);
    expect(markdown).toContain(`\n\n${5000 - rows.length} more findings not shown here. Checked:`);
  });

  test('holds any text in its cells', () => {
    fc.assert(
      fc.property(hostileText(), hostileText(), hostileText(), (message, path, profile) => {
        const markdown = formats.markdown.write(
          reportOf([{ message, path, profile }, { severity: 'hint' }]),
          formatOptions(),
        );
        const root = readMarkdown(markdown);
        const [heading, ...content] = root.children;
        expect(heading).toMatchObject({ type: 'heading', depth: 3 });
        expect(activeContent({ ...root, children: content })).toEqual([]);
        const rows = tableRows(root);
        expect(rows).toHaveLength(3);
        const [severity, where, name, what, ...others] = rows[1]?.children.map(shownText) ?? [];
        expect(others).toEqual([]);
        expect(severity).toBe('error');
        expect(where).toBe(inCell(`${path}:1:1`));
        expect(name).toBe(inCell(profile));
        expect(withoutQuotes(what ?? '')).toBe(withoutQuotes(inCell(`${message} (unknown-variable)`)));
      }),
      { numRuns: 500 },
    );
  });
});

const order = ['error', 'warning', 'info', 'hint'];

function expectPassive(text: string): void {
  const root = readMarkdown(markdownText(text));
  expect(activeContent(root)).toEqual([]);
  expect(withoutQuotes(shownText(root))).toBe(withoutQuotes(printable(text)));
}

function withoutQuotes(text: string): string {
  return text.replace(/["\s]/gu, '');
}

/** A table has no way to write a bar behind a backslash, so that another one stands there. */
function inCell(text: string): string {
  return printable(text).replaceAll('\\|', '\\│');
}
