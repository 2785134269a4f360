import * as fc from 'fast-check';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem } from 'vscode-languageserver-types';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../server/src/core/json/parse.ts';
import type { ServiceDocument } from '../../../server/src/service/service-document.ts';
import { checkRange, editOf, offersAt, resultOf, serviceOf } from './completing.ts';

const json = [
  '\uFEFF// exported 😀',
  '{ "value": [ { "id": "other" },',
  '  {',
  '    "@odata.type": "#microsoft.graph.windows81SCEPCertificateProfile",',
  String.raw`    "displayName": "Wi\u002dFi \ud83d\ude00 😀",`,
  '    "certificateStore" : "user", /* the',
  '    default */',
  String.raw`    "subjectNameFormatString": "CN=\u007b\u007bUserName}},OU=\"a, b\"+O=<<DeviceName>>; E={{Em, L=😀\\,#",`,
  '    "customSubjectAlternativeNames": [',
  '      { "sanType": "universalResourceIdentifier", "name": "IntuneDeviceId://{{DeviceId}}" },',
  '    ],',
  '    "keyUsage": "digitalSignature, keyEncipherment",',
  '    "extendedKeyUsages": [], "deviceManagementApplicabilityRuleOsVersion": { "minOSVersion": null },',
  '    "keySize": "size2048", "renewalThresholdPercentage": 20, "roleScopeTagIds": ["0", ],',
  '    "scepServerUrls": [ "https://{{CloudPKIFQDN}}/x", ] // the last',
  '  } ]',
  '}',
  '',
].join('\r\n');

const subjects = [
  '# subjects 😀',
  '',
  'CN={{UserName}},E={{EmailAddress}}',
  '\tCN=<<DeviceName>> , OU="a;😀"+SN=#04,  ',
  'CN={{Us,O={{{X}}}; {DeviceName}, foo, =,,',
  'OID.2.5.4.3=x\\,2.5.4.4=\uD83D',
].join('\r\n');

describe('at every place of a document', () => {
  test.each([
    ['json', json],
    ['scepsubject', subjects],
  ] as const)('an editor can take what is offered: %s', (kind, text) => {
    const service = serviceOf(text, { kind });
    let offered = 0;
    for (const offset of offsetsIn(text)) offered += checkAll(service, offset);
    expect(offered).toBeGreaterThan(1000);
  });

  test('the JSON is as whole afterwards as before', () => {
    expect(parseJson(json).problems).toEqual([]);
    const service = serviceOf(json);
    for (const offset of offsetsIn(json)) {
      for (const item of someOf(offersAt({ service, offset }))) {
        const after = resultOf(service, item);
        expect(parseJson(after).problems, `"${item.label}" at ${offset}: ${after}`).toEqual([]);
      }
    }
  });
});

describe('in a document that breaks off', () => {
  test.each([
    ['json', json],
    ['scepsubject', subjects],
  ] as const)('after each of its characters: %s', (kind, text) => {
    for (const offset of offsetsIn(text)) checkAll(serviceOf(text.slice(0, offset), { kind }), offset);
  });

  test('and goes on later', () => {
    const places = fc.tuple(fc.nat(json.length), fc.nat(40));
    fc.assert(
      fc.property(places, ([offset, length]) => {
        checkAll(serviceOf(json.slice(0, offset) + json.slice(offset + length)), offset);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

function offsetsIn(text: string): readonly number[] {
  return Array.from({ length: text.length + 1 }, (_, offset) => offset);
}

/** How many offers there are, all of which hold what the protocol wants of them. */
function checkAll(service: ServiceDocument, offset: number): number {
  const items = offersAt({ service, offset });
  // Where a position cannot stand, between \r and \n, the editor asks from in front of them.
  const cursor = service.document.offsetAt(service.document.positionAt(offset));
  for (const item of items) {
    checkRange(item, { service, offset: cursor });
    checkOthers(service.document, item);
  }
  expect(new Set(items.map(({ label }) => label)).size).toBe(items.length);
  return items.length;
}

/** Other edits stay apart from the one at the cursor. */
function checkOthers(document: TextDocument, item: CompletionItem): void {
  const [other, ...more] = item.additionalTextEdits ?? [];
  if (!other) return;
  expect(more).toEqual([]);
  expect(other.newText).toBe(',');
  expect(document.offsetAt(other.range.end)).toBeLessThan(document.offsetAt(editOf(item).range.start));
}

/** The first, the last and one in the middle: they differ in nothing else that matters to the JSON. */
function someOf(items: readonly CompletionItem[]): readonly CompletionItem[] {
  const indexes = new Set([0, items.length >> 1, items.length - 1]);
  return items.filter((_, index) => indexes.has(index));
}
