// Documents that somebody made large, deep or odd on purpose: every feature answers in their middle.
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/core/analyze.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { richWorkspace } from '../support/corpus.ts';
import { askAboutDocument, askAt } from '../support/every-feature.ts';
import { exampleDay } from '../support/examples.ts';

const type = 'windows81SCEPCertificateProfile';
const san = { sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' };
const million = 1_000_000;
/** As many as a busy machine has time for; test/core goes to 5,000 and more. */
const many = 5_000;

function profile(changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify(baseProfile(type, changes));
}

function subject(subjectNameFormatString: string): string {
  return profile({ subjectNameFormatString });
}

function repeated(count: number, make: (index: number) => string, separator: string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join(separator);
}

const names = '"__proto__":{"keySize":1},"constructor":1,"toString":2,"hasOwnProperty":3,"valueOf":null';

describe('a document with', () => {
  test.each<[string, () => string]>([
    ['arrays a million levels deep', () => `${'['.repeat(million)}${profile()}${']'.repeat(million)}`],
    ['objects a million levels deep', () => `${'{"a":'.repeat(million)}${profile()}${'}'.repeat(million)}`],
    ['a million brackets that nobody closes', () => `${profile().slice(0, -1)},"x":${'[{'.repeat(million / 2)}`],
    ['50 MB on one line', () => `{"pad":"${'x'.repeat(50 * million)}","value":[${profile()}]}`],
    ['5,000 variables in one subject', () => subject(`CN=${'{{UserName}}'.repeat(many)}`)],
    [
      'each of 5,000 attributes with a variable',
      () => subject(repeated(many, (index) => `OU=${index}{{UserName}}`, ',')),
    ],
    ['5,000 names', () => profile({ customSubjectAlternativeNames: Array.from({ length: many }, () => san) })],
    ['5,000 attributes', () => subject(repeated(many, (index) => `OU=${index}`, ','))],
    ['5,000 attributes that nobody knows, in one RDN', () => subject(repeated(many, (index) => `X${index}={{Us`, '+'))],
    ['5,000 properties', () => `${profile().slice(0, -1)},${repeated(many, (index) => `"keySiz${index}":1`, ',')}}`],
    ['1,000 profiles', () => `[${repeated(1000, () => profile(), ',')}]`],
    ['names of the prototype', () => `{${names},"value":[${profile().slice(0, -1)},${names}}]}`],
    [
      'variables and attributes named so',
      () => subject('CN={{__proto__}},constructor={{constructor}},__proto__={{toString}}'),
    ],
    ['values named so', () => profile({ keySize: 'constructor', keyUsage: '__proto__', certificateStore: 'toString' })],
    ['a type named so', () => profile({ '@odata.type': '#microsoft.graph.__proto__' })],
  ])('%s', { timeout: 300_000 }, (_what, make) => {
    const text = make();
    const analysis = analyze(text, {
      kind: 'json',
      workspace: richWorkspace,
      now: exampleDay,
      reportsJsonSyntax: true,
    });
    expect(analysis.failures).toEqual([]);
    const document = TextDocument.create('file:///w/a.json', 'json', 1, text);
    const service = { document, analysis, workspace: richWorkspace, today: exampleDay };
    askAboutDocument(service);
    const position = document.positionAt(text.length >> 1);
    askAt(service, position, { start: position, end: position });
  });
});
