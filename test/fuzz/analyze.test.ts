// Whatever a document says: it is analysed, everything told about it lies in it, and what is offered to mend it breaks nothing. That it mends is tested with the examples of the rules:
// behind a second mistake, a fix may bring to light what nobody could see.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import type { Analysis, AnalysisSettings } from '../../server/src/core/analysis.ts';
import { applyFixes } from '../../server/src/core/apply-fixes.ts';
import { fixDocument } from '../../server/src/core/fix-document.ts';
import { ProfileMemory } from '../../server/src/core/profile-memory.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { decodeBytes, encodeBytes } from '../../server/src/core/text/bytes.ts';
import { campaign, campaignTimeout } from '../support/campaign.ts';
import { exampleDay } from '../support/examples.ts';
import { editedFixture, fixtures, richWorkspace, type Fixture } from '../support/corpus.ts';
import { mutatedJson } from '../support/json-mutations.ts';
import { editText, textEdit } from '../support/mutations.ts';

const profiles = fixtures.flatMap(({ text, kind }) => (kind === 'json' && isJson(text) ? [JSON.parse(text)] : []));

describe('analyze', { timeout: campaignTimeout }, () => {
  test('of good documents that were edited', () =>
    campaign(
      'analyze: edited documents',
      fc.property(editedFixture(), (fixture) => {
        const analysis = checked(fixture.text, fixture);
        expect(toldBy(analyze(fixture.text, settingsOf(fixture)))).toBe(toldBy(analysis));
      }),
      400,
    ));

  test('of JSON that says something else', () =>
    campaign(
      'analyze: other JSON',
      fc.property(mutatedJson(profiles), fc.constantFrom(...fixtures), (text, { workspace }) => {
        checked(text, { kind: 'json', workspace });
      }),
      400,
    ));

  test('of bytes in any encoding', () =>
    campaign(
      'analyze: bytes',
      fc.property(
        editedFixture(),
        fc.record({ encoding: fc.constantFrom('utf8', 'utf16le', 'utf16be'), hasBom: fc.boolean() }),
        fc.array(fc.tuple(fc.nat(999_999), fc.nat(255)), { maxLength: 4 }),
        fc.nat(3),
        (fixture, how, changes, cut) => {
          const bytes = encodeBytes(fixture.text, how);
          for (const [at, value] of changes) bytes[Math.floor((at / 1_000_000) * bytes.length)] = value;
          checked(decodeBytes(bytes.subarray(cut > 1 ? 0 : cut, bytes.length - cut)).text, fixture);
        },
      ),
      100,
    ));

  test('of one version after the other is what a fresh one says', () =>
    campaign(
      'analyze: versions',
      fc.property(editedFixture(), fc.array(textEdit(), { maxLength: 5 }), (fixture, edits) => {
        const memory = new ProfileMemory();
        let text = fixture.kind === 'json' ? `[${fixture.text},${fixture.text}]` : fixture.text;
        for (const edit of edits) {
          text = editText(text, [edit]);
          const fresh = analyze(text, settingsOf(fixture));
          expect(analyze(text, { ...settingsOf(fixture), memory }).findings).toEqual(fresh.findings);
        }
      }),
      150,
    ));
});

describe('fixes', { timeout: campaignTimeout }, () => {
  test('each one alone leaves no more of its rule than there was, and whole JSON whole', () =>
    campaign(
      'fixes: one at a time',
      fc.property(editedFixture(), (fixture) => {
        const { text } = fixture;
        const settings = settingsOf(fixture);
        const before = analyze(text, settings);
        for (const finding of before.findings.slice(0, 20)) {
          for (const fix of finding.fixes) {
            const after = analyze(applyFixes(text, [fix]), settings);
            const title = `"${fix.title}" of ${finding.rule}`;
            if (isWhole(before)) expect(isWhole(after), title).toBe(true);
            expect(after.profiles.length, title).toBe(before.profiles.length);
            expect(count(after, finding.rule), title).toBeLessThanOrEqual(count(before, finding.rule));
          }
        }
      }),
      150,
    ));

  test('all safe ones together come to an end and break nothing', () =>
    campaign(
      'fixes: all safe ones',
      fc.property(editedFixture(), (fixture) => {
        const { text } = fixture;
        const settings = settingsOf(fixture);
        const fixed = fixDocument(text, settings);
        expect(fixDocument(fixed.text, settings).fixes).toEqual([]);
        const [before, after] = [analyze(text, settings), analyze(fixed.text, settings)];
        expect(after.profiles.length).toBe(before.profiles.length);
        if (isWhole(before)) expect(isWhole(after)).toBe(true);
      }),
      100,
    ));
});

function settingsOf({ kind, workspace = richWorkspace }: Omit<Fixture, 'text'>): AnalysisSettings {
  return { kind, workspace, now: exampleDay, reportsJsonSyntax: true };
}

/** An analysis of which everything holds that has to hold for any text. */
function checked(text: string, fixture: Omit<Fixture, 'text'>): Analysis {
  const analysis = analyze(text, settingsOf(fixture));
  expect(analysis.failures).toEqual([]);
  for (const { span, fixes, related, message } of analysis.findings) {
    const edited = fixes.flatMap(({ edits }) => edits.map((edit) => edit.span));
    const here = related.filter(({ path }) => path === undefined).map((place) => place.span);
    for (const each of [span, ...edited, ...here]) checkSpan(each, text, message);
  }
  return analysis;
}

function checkSpan({ start, end }: Span, text: string, message: string): void {
  expect(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}: ${message}`).toBe(true);
  for (const offset of [start, end]) {
    const splits = /[\ud800-\udbff]/.test(text[offset - 1] ?? '') && /[\udc00-\udfff]/.test(text[offset] ?? '');
    expect(splits, `${offset} splits a character: ${message}`).toBe(false);
  }
}

function toldBy({ findings, silenced }: Analysis): string {
  return JSON.stringify([findings, silenced]);
}

function isWhole({ json }: Analysis): boolean {
  return json === undefined || json.problems.length === 0;
}

function count({ findings }: Analysis, rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
