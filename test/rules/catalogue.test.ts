import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { sources } from '../../server/src/core/facts/sources.ts';
import type { Example } from '../../server/src/core/rules/rule.ts';
import { documentation } from '../../server/src/core/rules/documentation.ts';
import { documentedRules } from '../../server/src/core/rules/documented-rules.ts';
import { workspaceFindings } from '../../server/src/core/rules/workspace-findings.ts';
import { acceptanceKey } from '../../server/src/core/workspace/acceptance-problems.ts';
import { baseProfile, profileTypeNames } from '../support/base-profiles.ts';
import { analyzeExample, exampleDay, exampleText, workspaceOfText } from '../support/examples.ts';

const rules = documentedRules();

const ruleIds = rules.map(({ id }) => id);
const frozenIds = readFileSync(join(import.meta.dirname, 'rule-ids.txt'), 'utf8')
  .trim()
  .split('\n');

describe('the catalogue', () => {
  test('every rule id is in test/rules/rule-ids.txt, which may only grow', () => {
    expect(rules.map(({ id }) => id).filter((id) => !frozenIds.includes(id))).toEqual([]);
    expect(new Set(frozenIds).size).toBe(frozenIds.length);
  });

  test('no id is gone or was renamed: people have written it into their files', () => {
    expect(frozenIds.filter((id) => !ruleIds.includes(id))).toEqual([]);
    expect(new Set(ruleIds).size).toBe(ruleIds.length);
  });

  test('every file of a rule is in the list beside it, ...-rules.ts', () => {
    expect(Object.keys(documentation).filter((id) => !ruleIds.includes(id))).toEqual([]);
  });

  test.each([...new Set(rules.map(({ family }) => family))].filter((family) => family !== 'workspace'))(
    'the list of the family %s goes from grave to slight',
    (family) => {
      const ofFamily = rules.filter((rule) => rule.family === family);
      const severities = ['error', 'warning', 'info', 'hint'] as const;
      const sorted = severities.flatMap((severity) => ofFamily.filter((rule) => rule.severity === severity));
      expect(ofFamily.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
    },
  );

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s tells about itself', (id, rule) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const source of rule.sources) expect(sources).toHaveProperty(source);
    if (rule.evidence === 'inferred') expect(rule.severity).not.toBe('error');
    for (const other of rule.supersedes ?? []) expect(frozenIds).toContain(other);
    expect(rule.title).toMatch(/^[A-Z"].*[^.]$/);
    expect(rule.why).toMatch(/\.$/);
  });

  test.each(profileTypeNames)('a complete %s has no finding', (type) => {
    expect(analyzeExample({ document: JSON.stringify(baseProfile(type), null, 2) })).toMatchObject({
      profiles: [{}],
      findings: [],
      failures: [],
    });
  });
});

describe.each(rules.filter(({ scope }) => scope !== 'reading').map((rule) => [rule.id, rule] as const))(
  '%s',
  (id, rule) => {
    test.each(rule.examples.bad.map((example, index) => [index + 1, example] as const))(
      'bad %i',
      (_number, example) => {
        const { findings, failures } = analyzeExample(example);
        expect(failures).toEqual([]);
        expect(findings.length).toBeGreaterThan(0);
        expect([...new Set(findings.map((finding) => finding.rule))]).toEqual([id]);
      },
    );

    test.each(rule.examples.good.map((example, index) => [index + 1, example] as const))(
      'good %i',
      (_number, example) => {
        expect(analyzeExample(example)).toMatchObject({ findings: [], failures: [] });
      },
    );
  },
);

function found(example: Example): readonly string[] {
  const workspace = workspaceOfText(example.workspaceText ?? '', example);
  const checked = example.profile && analyze(exampleText(example), { kind: 'json', workspace });
  const used = checked?.silenced.flatMap(({ acceptance }) => (acceptance ? [acceptanceKey(acceptance)] : []));
  return [...workspaceFindings(workspace, exampleDay, used && new Set(used)).values()]
    .flat()
    .map((finding) => finding.rule);
}

describe.each(rules.filter(({ family }) => family === 'workspace').map((rule) => [rule.id, rule] as const))(
  '%s',
  (id, rule) => {
    test('bad', () => {
      expect(found(rule.examples.bad[0])).toEqual([id]);
    });

    test('good', () => {
      expect(found(rule.examples.good[0])).toEqual([]);
    });
  },
);
