// The colours that the server gives, held against those that the grammars give before it answers: nothing jumps.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { analyze } from '../../server/src/core/analyze.ts';
import { ownTokenTypes } from '../../server/src/lsp/protocol.ts';
import type { SemanticToken } from '../../server/src/service/semantic-tokens/token.ts';
import { semanticTokens } from '../../server/src/service/semantic-tokens.ts';
import { colour, type Language } from './colour.ts';
import { jsonForms } from './json-forms.ts';
import { keyedSubjects } from './subjects.ts';

const scopesOf = new Map(
  manifest.contributes.semanticTokenScopes.flatMap(({ scopes }): [string, string[]][] => Object.entries(scopes)),
);

test('a subject keeps its colours', () => {
  fc.assert(
    fc.property(keyedSubjects, (text) => {
      expect(jumps(text, 'scep-subject')).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test.each(jsonForms)('a subject in JSON keeps its colours, %s', (_title, encode) => {
  const type = '"@odata.type": "#microsoft.graph.windows81SCEPCertificateProfile"';
  fc.assert(
    fc.property(keyedSubjects, (text) => {
      expect(jumps(`{ ${type}, "subjectNameFormatString": "${Array.from(text, encode).join('')}" }`, 'json')).toEqual(
        [],
      );
    }),
    { numRuns: 1000 },
  );
});

/** Where the two differ, in words. Not in names that mean nothing: to show them is what the server does it for. */
function jumps(text: string, language: Language): readonly string[] {
  const told = semanticTokens(analyze(text, { kind: language === 'json' ? 'json' : 'scepsubject' })) ?? [];
  const tokens = told.filter(({ isUnknown }) => !isUnknown);
  const stretches = colour(text, language)[0] ?? [];
  return tokens.flatMap((token) => {
    const { span } = token;
    const wanted = scopeOf(token);
    return stretches
      .filter(({ start, text: image }) => start < span.end && span.start < start + image.length)
      .filter(({ text: image }) => image.trim() !== '')
      .map((stretch) => ({ image: stretch.text, has: plain(stretch.scopes.at(-1) ?? '') }))
      .filter(({ has }) => has !== wanted)
      .map(({ image, has }) => `${image}: ${has} becomes ${wanted}`);
  });
}

function scopeOf({ kind }: SemanticToken): string {
  const type = ownTokenTypes[kind];
  return plain(scopesOf.get(type)?.[0]?.split(' ').at(-1) ?? `nothing for ${type}`);
}

/** No theme tells these apart. */
function plain(scope: string): string {
  return scope.replace('.end.', '.begin.').replace('operator.plus', 'operator.assignment');
}
