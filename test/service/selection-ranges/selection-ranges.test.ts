import { describe, expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import type { ServiceDocument } from '../../../server/src/service/service-document.ts';
import { selectionRanges } from '../../../server/src/service/selection-ranges.ts';
import { placeIn, serviceOf, type PlaceOptions } from '../completion/completing.ts';
import { withSan, withSubject } from '../completion/profiles.ts';

function stepsAt(marked: string, options?: PlaceOptions): readonly string[] {
  const { service, offset } = placeIn(marked, options);
  return steps(service, offset);
}

function steps({ document, ...rest }: ServiceDocument, offset: number): readonly string[] {
  const [found] = selectionRanges({ document, ...rest }, [document.positionAt(offset)]);
  const texts: string[] = [];
  for (let range: SelectionRange | undefined = found; range; range = range.parent) {
    expect(document.offsetAt(range.range.start)).toBeLessThanOrEqual(offset);
    expect(document.offsetAt(range.range.end)).toBeGreaterThanOrEqual(offset);
    texts.push(document.getText(range.range));
  }
  return texts;
}

describe('expand selection', () => {
  test('goes from the variable to the profile', () => {
    const text = withSubject('CN=x{{User|Name}}+L=\\"a b\\",O=Contoso');
    const whole = text.replace('|', '');
    expect(stepsAt(text)).toEqual([
      'UserName',
      '{{UserName}}',
      'x{{UserName}}',
      'CN=x{{UserName}}',
      'CN=x{{UserName}}+L=\\"a b\\"',
      'CN=x{{UserName}}+L=\\"a b\\",O=Contoso',
      '"CN=x{{UserName}}+L=\\"a b\\",O=Contoso"',
      '"subjectNameFormatString": "CN=x{{UserName}}+L=\\"a b\\",O=Contoso"',
      whole,
    ]);
  });

  test.each([
    ['a quoted value without and with its quotes', 'L="a| b",O=x', ['a b', '"a b"', 'L="a b"', 'L="a b",O=x']],
    ['a key', 'C|N=a,O=x', ['CN', 'CN=a', 'CN=a,O=x']],
    ['a separator', 'CN=a, | O=x', ['CN=a,  O=x']],
  ])('in a subject file: %s', (_case, marked, expected) => {
    expect(stepsAt(marked, { kind: 'scepsubject' })).toEqual(expected);
  });

  test('in a SAN and elsewhere in JSON', () => {
    expect(stepsAt(withSan('domainNameService', 'a.{{Device|Id}}')).slice(0, 4)).toEqual([
      'DeviceId',
      '{{DeviceId}}',
      'a.{{DeviceId}}',
      '"a.{{DeviceId}}"',
    ]);
    expect(stepsAt(withSubject('CN=a').replace('"certificateStore"', '"certificate|Store"'))[0]).toBe(
      '"certificateStore": "user"',
    );
  });

  test('is total: one answer for each position, each step larger than the one before', () => {
    const service = serviceOf(withSubject('CN=\\u00e9{{UserName}},,="x+\\"{{,'));
    const text = service.document.getText();
    for (let offset = 0; offset <= text.length; offset++) {
      const sizes = steps(service, offset).map(({ length }) => length);
      expect(sizes).toEqual([...new Set(sizes)].toSorted((a, b) => a - b));
      expect(sizes.length).toBeGreaterThan(0);
    }
  });
});
