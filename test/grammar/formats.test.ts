// The variables of SAN values and URLs: the grammar colours those that the parser finds, in every property that has them.
import { describe, expect, test } from 'vitest';
import { parseFormat } from '../../server/src/core/subject/parse.ts';
import { spanText } from '../../server/src/core/text/span.ts';
import { colour } from './colour.ts';

const places: readonly (readonly [string, (value: string) => string])[] = [
  ['customSubjectAlternativeNames', (value) => `[{ "sanType": "emailAddress", "name": ${value} }]`],
  ['subjectAlternativeNameFormats', (value) => `[{ "name": ${value}, "sanType": "none" }]`],
  ['subjectAlternativeNameFormatString', (value) => value],
  ['scepServerUrls', (value) => `["https://x", ${value}]`],
];

const awkward = [
  '{{UserName}}',
  '<<UserName>>',
  'a{{UserName}}b<<DeviceName>>c',
  '{{UserName}}{{UserName}}',
  '{{{UserName}}}',
  '{{ UserName }}',
  '{{User Name}}',
  '{UserName}',
  '{{UserName',
  'UserName}}',
  '{{}}',
  '<<Quux>>',
  'a<b>c',
  'a,{{UserName}};{{DeviceName}}+x=y',
  '"{{UserName}}"',
  '\\{{UserName}}',
  '{{User\\_Name}}',
  'CN={{UserName}},O=x',
  'IntuneDeviceId://{{DeviceId}}',
  'Zoë {{UserName}} 😀',
  '{{UserName>>',
  '#{{UserName}}',
  'tag:microsoft.com,2022-09-14:sid:{{OnPremisesSecurityIdentifier}}',
  '',
];

describe.each(places)('in %s', (property, around) => {
  test.each(awkward)('%s', (text) => {
    const parts = parseFormat(text);
    const variables = parts.flatMap((part) =>
      part.kind === 'variable' && part.form === 'wellFormed' ? [spanText(text, part.span)] : [],
    );
    expect(coloured(`{ "${property}": ${around(JSON.stringify(text))}, "description": "{{UserName}}" }`)).toEqual(
      variables,
    );
  });

  test('escaped by an exporter', () => {
    const value = String.raw`"\u003c\u003cUserName\u003e\u003e"`;
    expect(coloured(`{ "${property}": ${around(value)} }`)).toEqual([value.slice(1, -1)]);
  });
});

/** The stretches of a line that are coloured as variables, each whole. */
function coloured(line: string): readonly string[] {
  const found: string[] = [];
  let isOpen = false;
  for (const { text, scopes } of colour(line, 'json').flat()) {
    if (!scopes.includes('variable.other.intune.scep-subject')) {
      isOpen = false;
      continue;
    }
    const isBeginning = scopes.includes('punctuation.definition.variable.begin.scep-subject');
    if (isOpen && !isBeginning) found.push((found.pop() ?? '') + text);
    else found.push(text);
    isOpen = true;
  }
  return found;
}
