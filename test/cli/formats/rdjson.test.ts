import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../server/src/cli/formats/formats.ts';
import { printable } from '../../../server/src/core/text/printable.ts';
import { homepage, ruleAddress } from '../../../server/src/project.ts';
import { baseProfile } from '../../support/base-profiles.ts';
import { formatted, sampleWorkspace } from '../../support/formatted.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { activeContent, readMarkdown, shownText } from '../../support/rendered-markdown.ts';
import { formatOptions, reportOf } from '../../support/reports.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Range {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

interface Diagnostic {
  readonly message: string;
  readonly severity: string;
  readonly code: { readonly value: string; readonly url: string };
  readonly location: { readonly path: string; readonly range: Range };
  readonly suggestions?: readonly { readonly range: Range; readonly text: string }[];
  readonly related_locations?: readonly { readonly message: string; readonly location: { readonly path: string } }[];
}

const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });

async function read(output: string): Promise<readonly Diagnostic[]> {
  const { valid, errors } = await validator.validateString(output);
  expect({ valid, errors }).toEqual({ valid: true, errors: [] });
  const result: { source: object; diagnostics: readonly Diagnostic[] } = JSON.parse(output);
  expect(result.source).toEqual({ name: 'scep-profiles', url: homepage });
  return result.diagnostics;
}

const good = baseProfile('windows81SCEPCertificateProfile');
const diagnosticsOf = async (text: string): Promise<readonly Diagnostic[]> =>
  read(await formatted('rdjson', temporaryFolder({ 'a.json': text })));

/** As reviewdog makes the new line: it cuts the bytes of the file's lines. */
function applied(text: string, { range, text: newText }: { readonly range: Range; readonly text: string }): string {
  const lines = text.split('\n').map((line) => Buffer.from(line));
  const start = lines[range.start.line - 1]?.subarray(0, range.start.column - 1) ?? Buffer.alloc(0);
  const end = lines[range.end.line - 1]?.subarray(range.end.column - 1) ?? Buffer.alloc(0);
  const line = Buffer.concat([start, Buffer.from(newText), end]);
  return [...lines.slice(0, range.start.line - 1), line, ...lines.slice(range.end.line)].map(String).join('\n');
}

test('the sample workspace as reviewdog takes it', async () => {
  const diagnostics = await read(await formatted('rdjson', sampleWorkspace));
  expect(diagnostics.find(({ code }) => code.value === 'unknown-variable')).toEqual({
    message: 'Intune has no variable `EmailAdress`. Did you mean `{{EmailAddress}}`?',
    location: {
      path: 'profiles/windows-user-wifi.json',
      range: { start: { line: 7, column: 58 }, end: { line: 7, column: 73 } },
    },
    severity: 'ERROR',
    code: { value: 'unknown-variable', url: ruleAddress('unknown-variable') },
    suggestions: [
      { range: { start: { line: 7, column: 58 }, end: { line: 7, column: 73 } }, text: '{{EmailAddress}}' },
    ],
  });
  expect(diagnostics.find(({ code }) => code.value === 'validity-exceeds-template')?.related_locations).toMatchObject([
    { message: 'Template `IntuneUser`: 1 year', location: { path: 'scep-profiles.json' } },
  ]);
});

test('nothing found is an empty list', async () => {
  expect(await diagnosticsOf(JSON.stringify(good))).toEqual([]);
});

test('the validator would see a mistake', async () => {
  const output = await formatted('rdjson', sampleWorkspace);
  expect(await validator.validateString(output.replace('"ERROR"', '"FATAL"'))).toMatchObject({ valid: false });
  expect(await validator.validateString(output.replace('"line"', '"lime"'))).toMatchObject({ valid: false });
});

describe('suggestions', () => {
  const wrong = { ...good, displayName: 'Büro 😀', subjectNameFormatString: 'O=Ünïted 😀,CN={{UserNme}},L=Zürich' };
  const right = { ...wrong, subjectNameFormatString: 'O=Ünïted 😀,CN={{UserName}},L=Zürich' };

  test.each([
    ['pretty', JSON.stringify(wrong, null, 2), JSON.stringify(right, null, 2)],
    ['on one line', JSON.stringify(wrong), JSON.stringify(right)],
    ['with a byte order mark', `\ufeff${JSON.stringify(wrong)}`, `\ufeff${JSON.stringify(right)}`],
  ])('count bytes of UTF-8: %s', async (_, text, expected) => {
    const diagnostic = (await diagnosticsOf(text)).find(({ code }) => code.value === 'unknown-variable');
    const [suggestion, ...others] = diagnostic?.suggestions ?? [];
    expect(others).toEqual([]);
    expect(suggestion && applied(text, suggestion)).toBe(expected);
  });

  test('over several lines leave the others alone', async () => {
    const text = JSON.stringify(
      { ...baseProfile('iosScepCertificateProfile'), hashAlgorithm: 'sha2', id: 'x' },
      null,
      2,
    );
    const diagnostic = (await diagnosticsOf(text)).find(({ code }) => code.value === 'unknown-property');
    const [suggestion] = diagnostic?.suggestions ?? [];
    expect(JSON.parse((suggestion && applied(text, suggestion)) ?? '')).toEqual({
      ...baseProfile('iosScepCertificateProfile'),
      id: 'x',
    });
  });

  test('never make devices enrol again', async () => {
    const diagnostics = await read(await formatted('rdjson', sampleWorkspace));
    const offered = diagnostics.filter(({ suggestions }) => suggestions).map(({ code }) => code.value);
    expect(offered).toContain('unknown-property');
    expect(offered).not.toContain('validity-exceeds-template');
    expect(offered).not.toContain('surname-as-serial-number');
  });

  test('are one edit: of a fix with two there is none', async () => {
    const edit = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, newText: 'x' };
    const fixes = [{ title: 'Write x twice', safe: true, edits: [edit, edit] }];
    const [diagnostic] = await read(formats.rdjson.write(reportOf([{ fixes }]), formatOptions()));
    expect(diagnostic?.suggestions).toBeUndefined();
  });
});

test('any column is that of the bytes before it', async () => {
  const line = fc.array(fc.constantFrom('a', 'ü', '€', '😀'), { minLength: 1, maxLength: 20 });
  const places = fc.array(fc.nat(), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(line, places, async (characters, at) => {
      const text = characters.join('');
      const findings = at.map((place) => {
        const column = characters.slice(0, place % (characters.length + 1)).join('').length + 1;
        return { startColumn: column, endColumn: column };
      });
      const diagnostics = await read(formats.rdjson.write(reportOf(findings), formatOptions({ textOf: () => text })));
      expect(diagnostics.map(({ location }) => location.range.start.column)).toEqual(
        findings.map(({ startColumn }) => Buffer.byteLength(text.slice(0, startColumn - 1)) + 1),
      );
    }),
  );
});

test('messages are posted as Markdown, and any text does nothing there', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText(), hostileText(), async (text, path) => {
      const message = `Wrong: ${text}`;
      const [diagnostic] = await read(
        formats.rdjson.write(reportOf([{ message, path: `a/${path}` }]), formatOptions()),
      );
      const root = readMarkdown(diagnostic?.message ?? '');
      expect(activeContent(root)).toEqual([]);
      expect(shownText(root).replace(/["\s]/gu, '')).toBe(printable(message).replace(/["\s]/gu, ''));
      expect(diagnostic?.location.path).toBe(`a/${path}`);
    }),
  );
});
