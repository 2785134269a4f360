import { expect, test } from 'vitest';
import type { Example, Finding, Severity } from '../../../server/src/core/rules/rule.ts';
import { analyzeExample } from '../../support/examples.ts';

/** What a rule says about an example, seen from the outside. */
export interface Said {
  readonly severity: Severity;
  readonly evidence: Finding['evidence'];
  /** The text of the document that is underlined. */
  readonly on: string;
  readonly message: string;
  readonly fixes: readonly SaidFix[];
}

export interface SaidFix {
  readonly title: string;
  readonly effect: 'safe' | 'reissues';
  /** The whole document after the fix. */
  readonly document: string;
}

export interface Case {
  readonly name: string;
  readonly example: Example;
  readonly says: readonly Expected[];
}

export interface Expected {
  readonly on: string;
  readonly severity: Severity;
  /** Documented, unless a case says otherwise. */
  readonly evidence?: Finding['evidence'];
  /** All of the message, or parts of it in order. */
  readonly message: string | RegExp;
  /** For each fix, what it makes of the text that was underlined or of the document. */
  readonly fixed?: readonly ExpectedFix[];
}

export interface ExpectedFix {
  readonly title: string;
  readonly effect: 'safe' | 'reissues';
  /** Something the document holds after the fix and did not hold before. */
  readonly gives: string;
}

/** One test for each case: exactly these findings of the rule, and what their fixes make of the document. */
export function checkCases(rule: string, cases: readonly Case[]): void {
  test.each(cases)('$name', ({ example, says }) => {
    const { text, said } = findingsOf(rule, example);
    expect(said.map(({ on }) => on)).toEqual(says.map(({ on }) => on));
    for (const [index, expected] of says.entries()) checkOne(text, said[index], expected);
  });
}

export function findingsOf(rule: string, example: Example): { readonly text: string; readonly said: readonly Said[] } {
  const { text, findings, failures } = analyzeExample(example);
  expect(failures).toEqual([]);
  return { text, said: findings.filter((finding) => finding.rule === rule).map((finding) => toSaid(finding, text)) };
}

function toSaid({ severity, evidence, span, message, fixes }: Finding, text: string): Said {
  return {
    severity,
    evidence,
    on: text.slice(span.start, span.end),
    message,
    fixes: fixes.map(({ title, effect, edits }) => ({ title, effect, document: applyEdits(text, edits) })),
  };
}

export function applyEdits(text: string, edits: Finding['fixes'][number]['edits']): string {
  const fromTheEnd = edits.toSorted((left, right) => right.span.start - left.span.start);
  return fromTheEnd.reduce(
    (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
    text,
  );
}

function checkOne(text: string, said: Said | undefined, expected: Expected): void {
  expect(said).toMatchObject({ severity: expected.severity, evidence: expected.evidence ?? 'documented' });
  if (typeof expected.message === 'string') expect(said?.message).toBe(expected.message);
  else expect(said?.message).toMatch(expected.message);
  const fixed = expected.fixed ?? [];
  expect(said?.fixes.map(({ title, effect }) => ({ title, effect }))).toEqual(
    fixed.map(({ title, effect }) => ({ title, effect })),
  );
  for (const [index, { gives }] of fixed.entries()) {
    expect(text).not.toContain(gives);
    expect(said?.fixes[index]?.document).toContain(gives);
  }
}

/** A Windows profile with this subject. */
export function withSubject(subjectNameFormatString: string, more: Readonly<Record<string, unknown>> = {}): Example {
  return { profile: { subjectNameFormatString, ...more } };
}

/** A Windows profile with one SAN. */
export function withSan(sanType: string, name: string, more: Readonly<Record<string, unknown>> = {}): Example {
  return { profile: { customSubjectAlternativeNames: [{ sanType, name }], ...more } };
}

export const newCertificates = '(every device of the profile gets a new certificate)';
