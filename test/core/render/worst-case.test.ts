import { expect, test } from 'vitest';
import type { Device } from '../../../server/src/core/render/device.ts';
import { renderSubject } from '../../../server/src/core/render/render.ts';
import { worstCase } from '../../../server/src/core/render/worst-case.ts';
import { parseSubject } from '../../../server/src/core/subject/parse.ts';
import { deviceOf } from './device-of.ts';

const none = { ok: 0, notKnown: 0, changed: 0, incomplete: 0, tooLong: 0, empty: 0, failed: 0 };

/** `CN={{DeviceName}},OU={{IMEI}},C={{Department}}` in user certificates on devices of these values. */
function worst(devices: readonly (readonly [string, Device])[]) {
  const subject = parseSubject('CN={{DeviceName}},OU={{IMEI}},C={{Department}}');
  const renderings = devices.map(([label, device]) =>
    renderSubject({ subject }, { ...device, label }, { platform: 'windows', store: 'user' }),
  );
  const { longest, emptiest, counts } = worstCase(renderings);
  return { longest: longest?.device.label, emptiest: emptiest?.device.label, counts };
}

const fine = { DeviceName: 'PC', IMEI: '35', Department: 'DE' };

test('every device counts once, under the worst', () => {
  const answer = worst([
    ['fine', deviceOf(fine)],
    ['not known', deviceOf({ ...fine, DeviceName: 'PC' }, { values: new Map() })],
    ['comma', deviceOf({ ...fine, DeviceName: 'a;O=b' })],
    ['long', deviceOf({ ...fine, DeviceName: 'x;O='.padEnd(99, 'x') })],
    ['one empty', deviceOf({ ...fine, IMEI: null })],
    ['two empty', deviceOf({ ...fine, IMEI: null, DeviceName: null })],
    ['no name', deviceOf({ ...fine, Department: '&' })],
    ['no user', deviceOf({ ...fine, IMEI: null }, { hasUser: false })],
  ]);
  expect(answer).toEqual({
    longest: 'long',
    emptiest: 'two empty',
    counts: { ok: 1, notKnown: 1, changed: 1, incomplete: 0, tooLong: 1, empty: 2, failed: 2 },
  });
});

test('where nothing is empty nothing is the emptiest', () => {
  expect(worst([['fine', deviceOf(fine)]])).toEqual({
    longest: 'fine',
    emptiest: undefined,
    counts: { ...none, ok: 1 },
  });
});

test('without devices there is no worst', () => {
  expect(worst([])).toEqual({ longest: undefined, emptiest: undefined, counts: none });
});
