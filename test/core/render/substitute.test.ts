import { array, assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Device, DeviceValue } from '../../../server/src/core/render/device.ts';
import { toRendered, toSource } from '../../../server/src/core/render/provenance.ts';
import { renderSubject } from '../../../server/src/core/render/render.ts';
import type { RenderedPiece, RenderedText } from '../../../server/src/core/render/rendering.ts';
import { substitute } from '../../../server/src/core/render/substitute.ts';
import { parseFormat, parseSubject } from '../../../server/src/core/subject/parse.ts';
import { spanText } from '../../../server/src/core/text/span.ts';
import { deviceOf } from './device-of.ts';

function render(format: string, device: Device, store?: 'user' | 'machine'): RenderedText {
  return substitute(parseFormat(format), format, device, store);
}

/** `[CN=] [{{UserName}} -> kim]`, with a mark for what is empty (-), not known (?) or assumed (~). */
function show(format: string, { text, pieces }: RenderedText): string {
  const marks: Readonly<Record<RenderedPiece['state'], string>> = { text: '', value: '', empty: '-', unknown: '?' };
  const shown = pieces.map(({ span, source, variable, state, isAssumed }) => {
    const from = spanText(format, source);
    const to = `${spanText(text, span)}${marks[state]}${isAssumed ? '~' : ''}`;
    return variable === undefined ? `[${to}]` : `[${from} ${variable} -> ${to}]`;
  });
  return shown.join(' ');
}

describe('which part came from where', () => {
  const device = deviceOf(
    { UserPrincipalName: 'kim@x.example', DeviceName: 'PC;7', IMEI: null, Site: 'Ulm' },
    { valuesByStore: { user: new Map(), machine: new Map([['SerialNumber', assumed('S1')]]) } },
  );

  test.each([
    ['', ''],
    ['DNS only', '[DNS only]'],
    ['{{UserPrincipalName}}', '[{{UserPrincipalName}} UserPrincipalName -> kim@x.example]'],
    ['a-{{devicename}}.x', '[a-] [{{devicename}} DeviceName -> PC;7] [.x]'],
    ['<<DeviceName>><<planet>>', '[<<DeviceName>> DeviceName -> PC;7] [<<planet>>]'],
    ['{{IMEI}}{{IMEI}}', '[{{IMEI}} IMEI -> -] [{{IMEI}} IMEI -> -]'],
    ['x{{MEID}}{{planet}}', '[x] [{{MEID}} MEID -> {{MEID}}?] [{{planet}} planet -> {{planet}}?]'],
    ['{{site}}', '[{{site}} site -> Ulm]'],
    ['{{ DeviceName }}', '[{{ DeviceName }}]'],
    ['{{{DeviceName}}}', '[{] [{{DeviceName}} DeviceName -> PC;7] [}]'],
    ['"{{DeviceName}}""', '["] [{{DeviceName}} DeviceName -> PC;7] [""]'],
  ])('%s', (format, expected) => {
    expect(show(format, render(format, device))).toBe(expected);
  });

  test.each([
    ['user', '[{{SerialNumber}} SerialNumber -> {{SerialNumber}}?]'],
    ['machine', '[{{SerialNumber}} SerialNumber -> S1~]'],
  ] as const)('a value for %s certificates', (store, expected) => {
    expect(show('{{SerialNumber}}', render('{{SerialNumber}}', device, store))).toBe(expected);
  });

  test.each([
    [true, '{{SerialNumber}}'],
    [false, 'S1'],
  ])('no store, a device with a user: %s', (hasUser, expected) => {
    expect(render('{{SerialNumber}}', { ...device, hasUser }).text).toBe(expected);
  });
});

describe('there and back', () => {
  const format = 'CN={{DeviceName}}-x{{IMEI}},O=a';
  const rendered = render(format, deviceOf({ DeviceName: 'PC7', IMEI: null }));

  test.each([
    ['CN=', 'CN='],
    ['PC7', '{{DeviceName}}'],
    ['C7-', '{{DeviceName}}-'],
    ['=P', '={{DeviceName}}'],
    ['x,', 'x{{IMEI}},'],
    ['O=a', 'O=a'],
  ])('%j was made by %j', (part, source) => {
    const start = rendered.text.indexOf(part);
    const span = toSource(rendered, { start, end: start + part.length });
    expect(spanText(format, span)).toBe(source);
  });

  test.each([
    ['CN', 0],
    ['{{Dev', 3],
    ['-x', 6],
    ['{{IMEI', 8],
    [',O', 8],
    ['O=', 9],
  ])('%j begins at %i', (part, offset) => {
    expect(toRendered(rendered, format.indexOf(part))).toBe(offset);
  });

  test('the end is the end', () => {
    expect(toSource(rendered, { start: rendered.text.length, end: rendered.text.length })).toEqual({
      start: format.length,
      end: format.length,
    });
    expect(toRendered(rendered, format.length)).toBe(rendered.text.length);
  });
});

const words = ['CN', '=', ',', ';', '+', '"', '""', '#', ' ', '\\', 'é', 'x', '\0', '\ud83d', '😀'];
const variables = ['{{', '}}', '<<', '>>', '{{UserName}}', '<<DeviceName>>', '{{IMEI}}', '{{nobody}}', '{{ IMEI }}'];
const texts = array(constantFrom(...words, ...variables), { maxLength: 30 }).map((parts) => parts.join(''));
const devices = record(
  { UserName: texts, DeviceName: texts, IMEI: constantFrom(null, '356938035643809') },
  { requiredKeys: ['DeviceName'] },
).map((values) => deviceOf(values));

describe('for any format and any values', () => {
  test('pieces tile the text, sources tile the format', () => {
    assert(
      property(texts, devices, (format, device) => {
        for (const rendered of [
          render(format, device),
          renderSubject({ subject: parseSubject(format) }, device).subject,
        ]) {
          expect(rendered?.pieces.map(({ span }) => spanText(rendered.text, span)).join('')).toBe(rendered?.text);
          expect(rendered?.pieces.map(({ source }) => spanText(format, source)).join('')).toBe(format);
        }
      }),
    );
  });

  test('rendering returns, and what it is about lies in the format', () => {
    assert(
      property(texts, devices, (format, device) => {
        const { problems } = renderSubject({ subject: parseSubject(format) }, device);
        for (const problem of problems) {
          if (!('source' in problem)) continue;
          expect(0 <= problem.source.start && problem.source.start <= problem.source.end).toBe(true);
          expect(problem.source.end).toBeLessThanOrEqual(format.length);
        }
      }),
    );
  });

  test('what comes later was made by what stands later', () => {
    assert(
      property(texts, devices, (format, device) => {
        const rendered = render(format, device);
        const starts = Array.from(
          { length: rendered.text.length + 1 },
          (_, start) => toSource(rendered, { start, end: start }).start,
        );
        expect(starts).toEqual(starts.toSorted((left, right) => left - right));
        expect(starts.every((start) => 0 <= start && start <= format.length)).toBe(true);
      }),
    );
  });
});

function assumed(value: string): DeviceValue {
  return { state: 'present', value, isAssumed: true };
}
