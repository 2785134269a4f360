// Whatever a file says is shown as text, to the letter, and whatever is broken costs no answer.
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MarkupKind } from 'vscode-languageserver-types';
import { describe, expect, test } from 'vitest';
import { hover } from '../../../server/src/service/hover.ts';
import { plainText } from '../../../server/src/service/plain-text.ts';
import * as markdown from '../../../server/src/service/markdown.ts';
import { baseProfile } from '../../support/base-profiles.ts';
import { workspaceOf } from '../../support/examples.ts';
import { hostileText, hostileTexts } from '../../support/hostile-text.ts';
import { serviceOf, type PlaceOptions } from '../completion/completing.ts';
import { valueOf } from './hovering.ts';
import { activeParts, shownLines } from './reading.ts';

/** All that a document says, each once. */
function allHovers(text: string, options?: PlaceOptions, { stride = 1 } = {}): readonly string[] {
  const service = serviceOf(text, options);
  const said = new Set<string>();
  for (let offset = 0; offset <= text.length; offset += stride) {
    const found = hover(service, service.document.positionAt(offset), { kind: MarkupKind.Markdown });
    if (found) said.add(valueOf(found));
  }
  return [...said];
}

function hostileWorkspace(text: string) {
  return workspaceOf({
    authorities: { [text]: { kind: 'adcs', maximumValidity: '2 years', subjectTemplate: ['CommonName'] } },
    templates: [{ name: text, validity: '1 year', applicationPolicies: ['1.3.6.1.5.5.7.3.1'] }],
    servers: [{ urls: ['https://ndes.contoso.com/*'], authority: text, templates: text }],
    devices: {
      own: [
        { label: text, operatingSystem: 'Windows', deviceName: text, userPrincipalName: text, serialNumber: '' },
        {
          label: `${text}2`,
          operatingSystem: 'Windows',
          deviceName: text,
          user: { mail: text, userPrincipalName: text },
        },
      ],
    },
  });
}

function hostileProfile(text: string): string {
  return JSON.stringify(
    baseProfile('windows81SCEPCertificateProfile', {
      displayName: text,
      [text]: text,
      subjectNameFormatString: `CN={{DeviceName}}${text},E={{UserPrincipalName}},O={{${text}}}`,
      customSubjectAlternativeNames: [{ sanType: 'emailAddress', name: `${text}{{UserPrincipalName}}` }],
      extendedKeyUsages: [{ name: text, objectIdentifier: '1.3.6.1.5.5.7.3.2' }],
      certificateValidityPeriodValue: 3,
    }),
    null,
    1,
  );
}

test.each(hostileTexts.map((text) => [JSON.stringify(text).slice(0, 60), text]))('%s in every name', (_shown, text) => {
  const hovers = allHovers(hostileProfile(text), { workspace: hostileWorkspace(text) }, { stride: 9 });
  expect(hovers.length).toBeGreaterThan(10);
  for (const said of hovers) {
    expect(activeParts(said), said).toEqual([]);
    expect(said).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/u);
    expect(linesOf(plainText(said)), said).toEqual(linesOf(shownLines(said).join('\n')));
  }
});

/** Without what a Markdown reader makes of blanks. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .replaceAll(/[ \u00a0]+/gu, ' ')
        .replaceAll(' :', ':')
        .trim(),
    )
    .filter((line) => line !== '');
}

test('our Markdown reads as text as it does rendered', () => {
  const inline = hostileText().chain((text) =>
    fc.constantFrom(markdown.codeSpan(text), markdown.escapeMarkdown(text), `**${markdown.codeSpan(text)}**`),
  );
  fc.assert(
    fc.property(fc.array(inline, { minLength: 1, maxLength: 3 }), (parts) => {
      const text = [
        `a ${parts.join(' b ')} c`,
        markdown.list(parts.map((part) => [`a ${part}`, part])),
        markdown.table(
          ['x', 'y'],
          parts.map((part) => [`a ${part}`, `b ${part} c`]),
        ),
      ].join('\n\n');
      expect(linesOf(plainText(text))).toEqual(linesOf(shownLines(text).join('\n')));
    }),
    { numRuns: 500 },
  );
});

describe('every place of every fixture has an answer or none, and never a failure', () => {
  const sample = join(import.meta.dirname, '..', '..', 'sample-workspace');
  const files = readdirSync(sample, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!utf16)\.(json|scepsubject)$/.test(file),
  );

  test.each(files)('%s', (file) => {
    const text = readFileSync(join(sample, file), 'utf8');
    const kind = file.endsWith('.scepsubject') ? 'scepsubject' : 'json';
    for (const said of allHovers(text, { kind })) expect(activeParts(said)).toEqual([]);
  });

  test('and of what is being typed', () => {
    const text = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), null, 1);
    for (let end = 0; end < text.length; end += 7) {
      const service = serviceOf(text.slice(0, end));
      for (let offset = Math.max(0, end - 12); offset <= end; offset++) {
        hover(service, service.document.positionAt(offset), { kind: MarkupKind.Markdown });
      }
    }
  });
});
