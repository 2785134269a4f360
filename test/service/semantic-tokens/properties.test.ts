import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentKind } from '../../../server/src/core/analysis.ts';
import { analyze } from '../../../server/src/core/analyze.ts';
import { semanticTokens } from '../../../server/src/service/semantic-tokens.ts';
import { profile } from '../completion/profiles.ts';

const pieces = ['CN', '=', 'UID=', ',', '+', '"', '""', '#0c', ' ', 'a', 'é', '😀', '{{', '}}', '<<', '>>', 'OID.2.5'];
const names = ['{{UserName}}', '<<DeviceId>>', '{{x y}}', '{UserName}', '{{UserNmae}}', '\u200b', '\ud800'];
const subjects = fc.array(fc.constantFrom(...pieces, ...names), { maxLength: 16 }).map((parts) => parts.join(''));

/** As it may stand between the quotes of a JSON string, and may not. */
const literals = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces, ...names).map((text) => JSON.stringify(text).slice(1, -1)) },
      fc.constantFrom(String.raw`\u007b`, String.raw`\ud83d\ude00`, '\\\\', '\\x', String.raw`\u12`, '\\'),
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''));

test('tokens of any subject file', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(subjects, fc.constant('# a'), fc.constant('\r')), { maxLength: 4 }), (lines) =>
      expectRight(lines.join('\n'), 'scepsubject'),
    ),
  );
});

test('tokens of any profile, whole or broken off', () => {
  fc.assert(
    fc.property(literals, literals, fc.nat({ max: 40 }), (subject, name, missing) => {
      const text = profile(
        `"customSubjectAlternativeNames": [{ "sanType": "emailAddress", "name": "${name}" }], "subjectNameFormatString": "${subject}"`,
      );
      expectRight(text.slice(0, text.length - missing), 'json');
    }),
    { numRuns: 500 },
  );
});

/** In order, apart, in bounds, on one line, and neither half of an escape nor of a character. */
function expectRight(text: string, kind: DocumentKind): void {
  const tokens = semanticTokens(analyze(text, { kind })) ?? [];
  const inside = kind === 'json' ? insidesOfEscapes(text) : new Set<number>();
  let end = 0;
  for (const { span } of tokens) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
    expect(text.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
    for (const offset of [span.start, span.end]) {
      expect(inside, `${offset} in ${text}`).not.toContain(offset);
      expect(text.slice(offset - 1, offset + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
    }
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

function insidesOfEscapes(text: string): ReadonlySet<number> {
  const escapes = [...text.matchAll(/\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/g)];
  return new Set(
    escapes.flatMap(({ index, 0: escape }) =>
      Array.from({ length: escape.length - 1 }, (_one, behind) => index + 1 + behind),
    ),
  );
}
