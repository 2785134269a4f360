import { expect, test } from 'vitest';
import type { DocumentKind } from '../../../server/src/core/analysis.ts';
import { analyze } from '../../../server/src/core/analyze.ts';
import { semanticTokens } from '../../../server/src/service/semantic-tokens.ts';
import { profile, withSan, withSubject } from '../completion/profiles.ts';

/** Each token in a few words: its kind, whether it is unknown, what it stands on. */
function tokensOf(text: string, kind: DocumentKind = 'json'): readonly string[] | undefined {
  return semanticTokens(analyze(text, { kind }))?.map(
    ({ span, kind: is, isUnknown }) => `${is}${isUnknown ? '!' : ''} ${text.slice(span.start, span.end)}`,
  );
}

const ofSubject = (subject: string): readonly string[] | undefined => tokensOf(subject, 'scepsubject');

test('a subject is taken apart', () => {
  expect(ofSubject('CN={{UserName}}-a b + OID.2.5.4.65=#0c01;O="x ""y"""')).toEqual([
    'attribute CN',
    'operator =',
    'bracket {{',
    'variable UserName',
    'bracket }}',
    'text -a b',
    'operator +',
    'prefix OID.',
    'identifier 2.5.4.65',
    'operator =',
    'hex 0c01',
    'separator ;',
    'attribute O',
    'operator =',
    'quote "',
    'quoted x ',
    'escape ""',
    'quoted y',
    'escape ""',
    'quote "',
  ]);
});

test.each([
  ['an attribute that is none', 'UID=x', 'attribute! UID'],
  ['a misspelt variable', 'CN={{UserNmae}}', 'variable! {{UserNmae}}'],
  ['a variable in brackets that are none', 'CN={{ UserName }}', 'variable! {{ UserName }}'],
  ['a variable in half of its brackets', 'CN={{UserName', 'variable! {{UserName'],
  ['one in angles', 'CN=<<UserNmae>>', 'variable! <<UserNmae>>'],
])('what means nothing is unknown: %s', (_case, subject, token) => {
  expect(ofSubject(subject)).toContain(token);
});

test('text in brackets is text, and the braces of a template engine are its own', () => {
  expect(ofSubject('CN=<<UserName>>,O=<<Company>>,OU={x},L={{site}}')).toEqual([
    'attribute CN',
    'operator =',
    'bracket <<',
    'variable UserName',
    'bracket >>',
    'separator ,',
    'attribute O',
    'operator =',
    'text <<Company>>',
    'separator ,',
    'attribute OU',
    'operator =',
    'text {x}',
    'separator ,',
    'attribute L',
    'operator =',
  ]);
});

test('what was silenced does not look wrong', () => {
  const text = profile(
    '\n// scep-profiles-ignore unknown-variable: the pipeline fills it in\n"subjectNameFormatString": "CN={{site}}"\n',
  );
  expect(tokensOf(text)).toEqual(['attribute CN', 'operator =']);
  expect(tokensOf(text.replace('scep-profiles-ignore', ''))).toContain('variable! {{site}}');
});

test('in JSON an escape that is part of a text keeps its colour, and one that means something has that of what it means', () => {
  expect(tokensOf(withSubject(String.raw`O=\"M\u00fcller\",CN=\u003c\u003cUserName\u003e\u003e\\, a`))).toEqual([
    'attribute O',
    'operator =',
    String.raw`quote \"`,
    'quoted M',
    'quoted ller',
    String.raw`quote \"`,
    'separator ,',
    'attribute CN',
    'operator =',
    String.raw`bracket \u003c\u003c`,
    'variable UserName',
    String.raw`bracket \u003e\u003e`,
    'separator ,',
  ]);
});

test('of SAN values and URLs only the variables are told', () => {
  expect(tokensOf(withSan('domainNameService', '{{DeviceId}}.a,b'))).toEqual([
    'bracket {{',
    'variable DeviceId',
    'bracket }}',
  ]);
  expect(tokensOf(profile('"scepServerUrls": ["https://{{CloudPKIFQDN}}/a"]'))).toContain('variable CloudPKIFQDN');
});

test('comments of a subject file are told', () => {
  expect(tokensOf('  # a\nO=b\n#c  \n', 'scepsubject')).toEqual([
    'comment # a',
    'attribute O',
    'operator =',
    'text b',
    'comment #c',
  ]);
});

test('only what touches a stretch is told where only that is asked for', () => {
  const text = 'CN=a\nO=b\n# c\n';
  const within = semanticTokens(analyze(text, { kind: 'scepsubject' }), { start: 6, end: 8 });
  expect(within?.map(({ span }) => text.slice(span.start, span.end))).toEqual(['O', '=', 'b']);
});

test('nothing is said of JSON that holds no profile', () => {
  expect(tokensOf('{ "subjectNameFormatString": "CN=a" }')).toBeUndefined();
});
