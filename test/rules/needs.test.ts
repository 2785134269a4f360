import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import type { Example } from '../../server/src/core/rules/rule.ts';
import { documentedRules, type DocumentedRule } from '../../server/src/core/rules/documented-rules.ts';
import { amongOf, analyzeExample, exampleDay, exampleText, workspaceOf } from '../support/examples.ts';

// `diff` names the rules that were silent because nothing is described, and `check --changed-since` does not fail because
// of the day: both rely on what the rules say about themselves.

const running = documentedRules().filter(({ scope }) => scope !== 'reading');

function speaks(rule: DocumentedRule, change: (example: Example) => Example): boolean {
  return rule.examples.bad.some((example) => {
    const changed = change(example);
    return analyzeExample(changed).findings.some((finding) => finding.rule === rule.id);
  });
}

describe('what a rule needs', () => {
  test.each(running.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    const speaksAlone = speaks(rule, ({ workspace: _workspace, ...example }) => example);
    expect(
      rule.needs ?? [],
      'a rule that says nothing without a workspace file says in `needs` what it needs',
    ).toHaveLength(speaksAlone ? 0 : (rule.needs?.length ?? 1));
  });

  test.each(running.flatMap((rule) => (rule.needs?.includes('devices') ? [[rule.id, rule] as const] : [])))(
    '%s says nothing without devices',
    (_id, rule) => {
      const hasSpoken = speaks(rule, ({ workspace, ...example }) => ({
        ...example,
        workspace: { ...workspace, devices: {} },
      }));
      expect(hasSpoken).toBe(false);
    },
  );
});

test.each(running.map((rule) => [rule.id, rule] as const))('%s tells whether it depends on the day', (id, rule) => {
  const speaksWithoutDay = rule.examples.bad.some((example) => {
    const workspace = example.workspace && workspaceOf(example.workspace, example);
    const { findings } = analyze(exampleText(example), {
      kind: example.subject === undefined ? 'json' : 'scepsubject',
      reportsJsonSyntax: true,
      among: amongOf(example),
      ...(workspace ? { workspace } : {}),
    });
    return findings.some((finding) => finding.rule === id);
  });
  expect(
    rule.dependsOnDate ?? false,
    `a rule that is silent without ${exampleDay} has to say so in dependsOnDate`,
  ).toBe(!speaksWithoutDay);
});
