// Every feature of the editor, at any place of any document: it answers, the same each time, with ranges of the document.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { analyze } from '../../server/src/core/analyze.ts';
import { parseJson } from '../../server/src/core/json/parse.ts';
import { summarize } from '../../server/src/core/tenant/summarize.ts';
import { Tenant } from '../../server/src/core/tenant/tenant.ts';
import { formatting } from '../../server/src/service/formatting.ts';
import { refactorings } from '../../server/src/service/refactorings.ts';
import type { ServiceDocument } from '../../server/src/service/service-document.ts';
import { campaign, campaignTimeout } from '../support/campaign.ts';
import { editedFixture, fixtures, richWorkspace, type Fixture } from '../support/corpus.ts';
import { askAboutDocument, askAt } from '../support/every-feature.ts';
import { exampleDay } from '../support/examples.ts';
import { mutatedJson } from '../support/json-mutations.ts';

const place = fc.record({ from: fc.nat(1_000_000), length: fc.oneof(fc.constant(0), fc.nat(30)) });
const places = fc.array(place, { minLength: 1, maxLength: 4 });
type Place = typeof place extends fc.Arbitrary<infer Value> ? Value : never;

describe('the service', { timeout: campaignTimeout }, () => {
  test('answers in good documents that were edited', () =>
    campaign(
      'service: edited documents',
      fc.property(editedFixture(), places, (fixture, asked) => {
        checkAll(serviceOf(fixture), asked);
      }),
      250,
    ));

  test('answers in JSON that says something else', () => {
    const originals = fixtures.flatMap(({ text, kind }) => (kind === 'json' ? wholeJson(text) : []));
    return campaign(
      'service: other JSON',
      fc.property(mutatedJson(originals), places, (text, asked) => {
        checkAll(serviceOf({ text, kind: 'json', workspace: richWorkspace }), asked);
      }),
      250,
    );
  });

  test('formats a subject once and for all, and refactors into what can be read', () =>
    campaign(
      'service: edits',
      fc.property(editedFixture(), place, (fixture, asked) => {
        const service = serviceOf(fixture);
        const formatted = applied(service, formatting(service));
        expect(formatting(serviceOf({ ...fixture, text: formatted }))).toEqual([]);
        const range = rangeOf(service, asked);
        for (const { edit, title } of refactorings(service, { range, only: undefined })) {
          const after = applied(service, Object.values(edit?.changes ?? {}).flat());
          expect(analyze(after, { kind: fixture.kind }).profiles.length, title).toBe(service.analysis.profiles.length);
          if (service.analysis.json?.problems.length === 0) expect(parseJson(after).problems, title).toEqual([]);
        }
      }),
      250,
    ));
});

/** A document among two others, in a workspace where everything is described. */
function serviceOf({ text, kind, workspace = richWorkspace }: Fixture): ServiceDocument {
  const path = 'w/a.json';
  const files = fixtures
    .slice(0, 2)
    .map((other, index) => [`w/${index}.json`, summarize(other.text, `${index}`)] as const);
  const tenant = new Tenant(new Map([...files, [path, summarize(text, path)]]), new Map());
  const among = { path, tenant, isCurrent: true };
  const document = TextDocument.create('file:///w/a.json', kind, 1, text);
  const analysis = analyze(text, { kind, workspace, among, now: exampleDay, reportsJsonSyntax: true });
  return { document, analysis, workspace, among, today: exampleDay };
}

function checkAll(service: ServiceDocument, asked: readonly Place[]): void {
  expect(service.analysis.failures).toEqual([]);
  const about = askAboutDocument(service);
  checkRanges(service, about);
  expect(JSON.stringify(askAboutDocument(service))).toBe(JSON.stringify(about));
  for (const each of asked) {
    const range = rangeOf(service, each);
    const answers = askAt(service, range.start, range);
    checkRanges(service, answers);
    expect(JSON.stringify(askAt(service, range.start, range))).toBe(JSON.stringify(answers));
  }
}

function rangeOf({ document, analysis: { text } }: ServiceDocument, { from, length }: Place): Range {
  const start = Math.floor((from / 1_000_000) * (text.length + 1));
  return { start: document.positionAt(start), end: document.positionAt(start + length) };
}

/** Every range in an answer, however deep, is one of the document. What concerns another file has its address beside it. */
function checkRanges({ document }: ServiceDocument, answer: unknown): void {
  const waiting: unknown[] = [answer];
  for (let value = waiting.pop(); waiting.length > 0 || value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (isRange(value)) {
      const [start, end] = [document.offsetAt(value.start), document.offsetAt(value.end)];
      expect(start).toBeLessThanOrEqual(end);
      expect({ start: document.positionAt(start), end: document.positionAt(end) }).toEqual(value);
    } else if (!('changes' in value) && !('documentChanges' in value) && !('uri' in value)) {
      waiting.push(...Object.values(value));
    }
  }
}

function isRange(value: object): value is Range {
  return Object.keys(value).toSorted().join() === 'end,start' && 'start' in value && typeof value.start === 'object';
}

function applied({ document }: ServiceDocument, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(document, [...edits]);
}

function wholeJson(text: string): readonly [] | [ReturnType<typeof JSON.parse>] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}
