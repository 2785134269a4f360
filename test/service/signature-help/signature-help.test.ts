import { expect, test } from 'vitest';
import { MarkupKind } from 'vscode-languageserver-types';
import { signatureHelp } from '../../../server/src/service/signature-help.ts';
import { placeIn, type PlaceOptions } from '../completion/completing.ts';
import { withSan, withSubject } from '../completion/profiles.ts';

function helpAt(marked: string, options?: PlaceOptions) {
  const { service, offset } = placeIn(marked, options);
  const position = service.document.positionAt(offset);
  const [shown, ...others] =
    signatureHelp(service, position, { documentationFormat: MarkupKind.Markdown })?.signatures ?? [];
  expect(others).toEqual([]);
  if (!shown) return undefined;
  const { label, documentation, parameters } = shown;
  const [range] = parameters?.map((parameter) => parameter.label) ?? [];
  const text = typeof documentation === 'object' ? documentation.value : '';
  return { label, about: Array.isArray(range) ? label.slice(...range) : range, text };
}

const ofFile = (marked: string) => helpAt(marked, { kind: 'scepsubject' });

test.each([
  ['CN=|', 'CN=common name, at most 64 characters'],
  ['O=a,cn=|{{UserName}}', 'cn=common name, at most 64 characters'],
  ['C=D|E', 'C=country, exactly 2 characters'],
  ['Description=|', 'Description=description, at most 1024 characters by X.520'],
])('%s', (marked, label) => {
  expect(ofFile(marked)?.label).toBe(label);
});

test('what is usual there is told, as the document writes variables', () => {
  expect(helpAt(withSubject('CN=|'))?.text).toContain('`{{UserName}}`');
  expect(ofFile('OU=<<UserName>>,CN=|')?.text).toContain('`<<UserName>>`');
  expect(helpAt(withSubject('CN=|', { store: 'machine' }))?.text).not.toContain('UserName');
});

test('the value is what is being written', () => {
  expect(helpAt(withSubject('O=a,OU=\\"|'))?.about).toBe('organizational unit, at most 64 characters');
});

test.each([
  ['on a key', 'C|N=a'],
  ['before an attribute', '|CN=a'],
  ['of an attribute that there is not', 'UID=|'],
])('nothing is said %s', (_case, marked) => {
  expect(ofFile(marked)).toBeUndefined();
});

test('nothing is said elsewhere', () => {
  expect(helpAt(withSan('emailAddress', 'a=|'))).toBeUndefined();
  expect(helpAt('{ "a": "b=|" }')).toBeUndefined();
});
