// What is offered beside an example mends it: the finding is gone, and nothing is wrong that was not wrong before.
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { applyFixes } from '../../server/src/core/apply-fixes.ts';
import type { Example, Fix } from '../../server/src/core/rules/rule.ts';
import { documentedRules } from '../../server/src/core/rules/documented-rules.ts';
import { amongOf, analyzeExample, exampleDay, exampleText, workspaceOf } from '../support/examples.ts';

const offered = documentedRules()
  .filter(({ scope }) => scope !== 'reading')
  .flatMap(({ id, examples }) =>
    examples.bad.flatMap((example, index) =>
      analyzeExample(example).findings.flatMap(({ fixes }) =>
        fixes.map((fix) => ({ id, index: index + 1, title: fix.title, example, fix })),
      ),
    ),
  );

describe('a fix of a bad example', () => {
  test('there are many', () => {
    expect(offered.length).toBeGreaterThan(80);
  });

  test.each(offered)('$id $index: $title', ({ id, index, example, fix }) => {
    const before = analyzeExample(example).findings.map(({ rule }) => rule);
    const after = analyzeFixed(example, fix);
    expect(after.filter((rule) => rule === id).length).toBeLessThan(before.filter((rule) => rule === id).length);
    expect(after.filter((rule) => !before.includes(rule))).toEqual(leadsTo[`${id} ${index}`] ?? []);
  });
});

/** Where what is mended says something for the first time, or two things that are wanted exclude each other. */
const leadsTo: Readonly<Record<string, readonly string[]>> = {
  // The full stop may be meant, or may stand for the end of a sentence.
  'lookalike-punctuation 2': ['trailing-full-stop'],
  // Only now it is known that this is for mail.
  'malformed-extended-key-usage 3': ['mail-encryption-key', 'missing-mail-address'],
  // The house wants a key that the TPM the profile asks for does not make.
  'house-key-size 1': ['key-storage-limit'],
};

function analyzeFixed(example: Example, fix: Fix): readonly string[] {
  const workspace = example.workspace ? workspaceOf(example.workspace, example) : undefined;
  const { findings, failures } = analyze(applyFixes(exampleText(example), [fix]), {
    kind: example.subject === undefined ? 'json' : 'scepsubject',
    now: exampleDay,
    reportsJsonSyntax: true,
    among: amongOf(example),
    ...(workspace ? { workspace } : {}),
  });
  expect(failures).toEqual([]);
  return findings.map(({ rule }) => rule);
}
