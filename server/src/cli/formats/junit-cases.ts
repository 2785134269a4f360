import { looksAt } from '../../core/rules/formats.ts';
import type { Rule, RuleFamily } from '../../core/rules/rule.ts';
import { rules } from '../../core/rules/rules.ts';
import { printable } from '../../core/text/printable.ts';
import type { Report, ReportedFile } from '../check/report.ts';
import type { ReportedFinding } from '../../report/reported-finding.ts';

/** One thing that can go green or red: the rules of one family on one profile, or on what else there is in a file. */
export interface TestCase {
  readonly name: string;
  readonly findings: readonly ReportedFinding[];
}

export interface TestSuite {
  readonly path: string;
  readonly cases: readonly TestCase[];
}

/** A suite for each file with a profile, a subject or a finding; what is right has its tests, too. */
export function testSuites({ files, findings }: Report): readonly TestSuite[] {
  const byPath = groups(findings, ({ path }) => path);
  return files.map((file) => ({ path: file.path, cases: testCases(file, byPath.get(file.path) ?? []) }));
}

/** Profiles have every test; a stand-alone subject those of subjects; whatever else is found goes to the file itself. */
function testCases(file: ReportedFile, findings: readonly ReportedFinding[]): readonly TestCase[] {
  const pointers = new Set(file.profiles.map(({ pointer }) => pointer));
  const byOwner = groups(findings, (finding) => {
    const pointer = pointerOfProfile(finding);
    return pointers.has(pointer) ? pointer : undefined;
  });
  const labels = profileLabels(file);
  return [
    ...casesOf('file', file.subjects > 0 ? subjectFamilies : [], byOwner.get(undefined) ?? []),
    ...file.profiles.flatMap(({ pointer }, index) =>
      casesOf(labels[index] ?? '', profileFamilies, byOwner.get(pointer) ?? []),
    ),
  ];
}

function casesOf(
  label: string,
  families: readonly RuleFamily[],
  findings: readonly ReportedFinding[],
): readonly TestCase[] {
  const found = groups(findings, ({ rule }) => familyOf.get(rule) ?? 'schema');
  return [...new Set([...families, ...found.keys()])].map((family) => ({
    name: `${label}: ${family}`,
    findings: found.get(family) ?? [],
  }));
}

function pointerOfProfile({ pointer, profilePointer }: ReportedFinding): string {
  return pointer.slice(0, pointer.length - profilePointer.length);
}

/** A test is known by its name, so that profiles whose names look the same need more than that. */
function profileLabels({ profiles }: ReportedFile): readonly string[] {
  const looks = profiles.map(({ name }) => printable(name ?? 'profile'));
  const alike = groups(looks, (look) => look);
  return profiles.map(({ pointer }, index) => {
    const look = looks[index] ?? '';
    return alike.get(look)?.length === 1 ? look : `${look} at ${pointer || '/'}`;
  });
}

const familyOf: ReadonlyMap<string, RuleFamily> = new Map(rules.map(({ id, family }) => [id, family]));
const profileFamilies = familiesOf(({ scope }) => scope !== 'reading');
const subjectFamilies = familiesOf(
  (rule) =>
    !rule.needs?.includes('houseRules') &&
    (rule.scope === 'subject' || (rule.scope === 'format' && looksAt(rule, 'subject'))),
);

function familiesOf(isWanted: (rule: Rule) => boolean): readonly RuleFamily[] {
  return [...new Set(rules.filter(isWanted).map(({ family }) => family))];
}

function groups<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const found = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = found.get(key);
    if (group) group.push(item);
    else found.set(key, [item]);
  }
  return found;
}
