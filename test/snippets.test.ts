import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze } from '../server/src/core/analyze.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: string | readonly string[];
}

const profiles = snippets('profiles.json');
const subjects = snippets('subjects.json');

describe.each(Object.entries(profiles))('%s', (_name, { body, description }) => {
  test('is a profile with nothing to find, as it is inserted', () => {
    const text = inserted(body);
    expect(() => JSON.parse(text), text).not.toThrow();
    const { profiles: found, findings } = analyze(text, { kind: 'json', now: '2026-11-24' });
    expect(found).toHaveLength(1);
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    expect(description).not.toBe('');
  });
});

test.each(Object.entries(subjects))('%s is a subject with nothing to find', (_name, { body }) => {
  const { subjects: found, findings } = analyze(inserted(body), { kind: 'scepsubject', now: '2026-11-24' });
  expect(found).toHaveLength(1);
  expect(findings).toEqual([]);
});

test('no two snippets answer to the same prefix', () => {
  const prefixes = [...Object.values(profiles), ...Object.values(subjects)].map(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});

function snippets(file: string): Readonly<Record<string, Snippet>> {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', 'snippets', file), 'utf8'));
}

/** What VS Code inserts when every placeholder keeps its default, and of a choice the first is taken. */
function inserted(body: Snippet['body']): string {
  const text = typeof body === 'string' ? body : body.join('\n');
  return text
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replaceAll(String.raw`\}`, '}');
}
