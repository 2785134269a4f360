import { expect, test } from 'vitest';
import { documentHighlights } from '../../../server/src/service/document-highlights.ts';
import { placeIn, type PlaceOptions } from '../completion/completing.ts';
import { profile } from '../completion/profiles.ts';

function highlightsAt(marked: string, options?: PlaceOptions): readonly string[] | undefined {
  const { service, offset } = placeIn(marked, options);
  const { document } = service;
  return documentHighlights(service, document.positionAt(offset))?.map(
    ({ range }) => `${document.offsetAt(range.start)} ${document.getText(range)}`,
  );
}

test('a variable is marked in the subject, the SANs and the URLs, in any case and notation', () => {
  const text = profile(
    '"subjectNameFormatString": "CN={{Device|Id}},O={{UserName}}", "customSubjectAlternativeNames": [{ "sanType": "domainNameService", "name": "{{DEVICEID}}.x" }], "scepServerUrls": ["https://a/<<deviceid>>"]',
  );
  const whole = text.replace('|', '');
  expect(highlightsAt(text)).toEqual(
    ['{{DeviceId}}', '{{DEVICEID}}', '<<deviceid>>'].map((token) => `${whole.indexOf(token)} ${token}`),
  );
});

test('in every subject of a subject file', () => {
  expect(highlightsAt('CN={{|Made_Up}}\nCN=a,OU={{Made_Up}}', { kind: 'scepsubject' })).toEqual([
    '3 {{Made_Up}}',
    '23 {{Made_Up}}',
  ]);
});

test('nothing is said where there is no variable', () => {
  expect(highlightsAt('CN=a|,OU={{Made_Up}}', { kind: 'scepsubject' })).toBeUndefined();
  expect(highlightsAt(profile('"display|Name": "{{DeviceId}}"'))).toBeUndefined();
});
