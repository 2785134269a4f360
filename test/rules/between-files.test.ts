import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import type { Analysis, AnalysisSettings } from '../../server/src/core/analysis.ts';
import { mayFindAmong } from '../../server/src/core/check-document.ts';
import type { Example } from '../../server/src/core/rules/rule.ts';
import { documentedRules } from '../../server/src/core/rules/documented-rules.ts';
import { amongOf, exampleDay, exampleText, workspaceOf } from '../support/examples.ts';

// `check` looks at a document alone first, and with the others only where the rules between files may find something.

const examples = documentedRules()
  .filter(({ scope }) => scope !== 'reading')
  .flatMap(({ id, scope, examples: { bad, good } }) =>
    [...bad, ...good].map((example, index) => ({
      name: `${id}, example ${index + 1}`,
      scope,
      example,
      isBad: index < bad.length,
    })),
  );

function alone(example: Example): AnalysisSettings {
  return {
    kind: example.subject === undefined ? 'json' : 'scepsubject',
    now: exampleDay,
    reportsJsonSyntax: true,
    workspace: example.workspace && workspaceOf(example.workspace, example),
  };
}

function found(example: Example, settings: AnalysisSettings): Pick<Analysis, 'findings' | 'silenced' | 'failures'> {
  const { findings, silenced, failures } = analyze(exampleText(example), settings);
  return { findings, silenced, failures };
}

describe('a document in which the rules between files may find nothing says the same alone', () => {
  test.each(examples)('$name', ({ example, scope, isBad }) => {
    const settings = alone(example);
    const together = { ...settings, among: amongOf(example) };
    const may = mayFindAmong(together);
    if (!may) expect(found(example, together)).toEqual(found(example, settings));
    if (scope === 'tenant' && isBad) expect(may).toBe(true);
  });

  test('which is so for most of them', () => {
    const wanted = examples.filter(({ example }) => mayFindAmong({ ...alone(example), among: amongOf(example) }));
    expect(wanted.length).toBeLessThan(examples.length / 4);
  });
});
