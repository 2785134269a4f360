import { describe, expect, test } from 'vitest';
import { meetings } from '../../../server/src/core/pki/meet.ts';
import { formatPeriod } from '../../../server/src/core/pki/period.ts';
import { effectiveValidity } from '../../../server/src/core/pki/validity.ts';
import { described } from './described.ts';
import { profileOf } from './profile-of.ts';

interface Case {
  readonly requested?: readonly [value: unknown, scale: string];
  readonly template?: string;
  readonly authority?: Readonly<Record<string, unknown>>;
  readonly type?: string;
}

const adcs = { kind: 'adcs' };
const heeds = { kind: 'adcs', attributeEndDate: true };
const ignores = { kind: 'adcs', attributeEndDate: false };
const ios = 'iosScepCertificateProfile';

describe('how long a certificate will be valid', () => {
  test.each<[string, Case, string]>([
    ['AD CS that heeds a shorter request', { template: '2 years', authority: heeds }, '1 year because of request'],
    ['AD CS that does not', { template: '2 years', authority: ignores }, '2 years because of template'],
    ['AD CS of which that is not known', { template: '2 years', authority: adcs }, 'not known'],
    [
      'a longer request, heeded',
      { requested: [5, 'years'], template: '2 years', authority: heeds },
      '2 years because of template',
    ],
    [
      'a longer request changes nothing, heeded or not',
      { requested: [5, 'years'], template: '2 years', authority: adcs },
      '2 years because of template',
    ],
    ['the same as the template', { template: '1 year', authority: adcs }, '1 year because of template'],
    [
      '24 months at a template of 2 years',
      { requested: [24, 'months'], template: '2 years', authority: heeds },
      '2 years because of template',
    ],
    [
      "the authority's maximum is the shortest",
      { template: '5 years', authority: { ...ignores, maximumValidity: '2 years' } },
      '2 years because of authority',
    ],
    [
      "the template is shorter than the authority's maximum",
      { requested: [3, 'years'], template: '1 year', authority: { ...heeds, maximumValidity: '2 years' } },
      '1 year because of template',
    ],
    [
      'an authority without templates',
      { authority: { kind: 'scepman', maximumValidity: '200 days' } },
      '200 days because of authority',
    ],
    [
      'a short request at an authority of which nothing more is known',
      { requested: [90, 'days'], authority: { kind: 'other', maximumValidity: '200 days' } },
      'not known',
    ],
    [
      'the same where it heeds requests',
      { requested: [90, 'days'], authority: { kind: 'other', maximumValidity: '200 days', honoursValidity: true } },
      '90 days because of request',
    ],
    [
      'nothing but a request that counts',
      { authority: { kind: 'other', honoursValidity: true } },
      '1 year because of request',
    ],
    ['a request that does not count', { authority: { kind: 'other', honoursValidity: false } }, 'not known'],
    ['an authority of which nothing is known', { authority: { kind: 'other' } }, 'not known'],
    [
      'the maximum of AD CS alone is no answer: its template may say less',
      { authority: { ...ignores, maximumValidity: '2 years' } },
      'not known',
    ],
    [
      'nor is it on iOS',
      { type: ios, requested: [1, 'years'], authority: { ...heeds, maximumValidity: '2 years' } },
      'not known',
    ],
    [
      'a request that AD CS heeds is within its maximum',
      { authority: { ...heeds, maximumValidity: '2 years' } },
      '1 year because of request',
    ],
    ['no authority', { template: '2 years' }, 'not known'],
    ['nothing described', {}, 'not known'],
    [
      'iOS takes the template',
      { type: ios, requested: [1, 'years'], template: '2 years', authority: heeds },
      '2 years because of template',
    ],
    ['iOS without a described template', { type: ios, requested: [1, 'years'], authority: heeds }, 'not known'],
    [
      'a profile that asks for nothing',
      { requested: [undefined, 'years'], template: '2 years', authority: adcs },
      '2 years because of template',
    ],
    [
      'a month at a template of 30 days: the calendar decides',
      { requested: [1, 'months'], template: '30 days', authority: heeds },
      'not known',
    ],
    [
      'a month at a template of 28 days',
      { requested: [1, 'months'], template: '28 days', authority: heeds },
      '28 days because of template',
    ],
  ])('%s', (_name, given, expected) => {
    expect(answer(given)).toBe(expected);
  });

  test('says who decides and whether the request counts', () => {
    const pki = pkiOf({ template: '5 years', authority: { ...ignores, maximumValidity: '2 years' } });
    const profile = profileOf({ scepServerUrls: ['https://ndes.example/x'] });
    expect(effectiveValidity(profile, meetings(profile, pki))).toEqual({
      requested: { count: 1, unit: 'years' },
      effective: { count: 2, unit: 'years' },
      because: 'authority',
      decidedBy: 'corp',
      request: 'ignored',
    });
  });

  test.each([
    [0, 'years'],
    [-1, 'days'],
    [1.5, 'years'],
    [1e300, 'years'],
    [2_147_483_648, 'days'],
  ])('%s %s is no period to ask for', (value, scale) => {
    const profile = profileOf({ certificateValidityPeriodValue: value, certificateValidityPeriodScale: scale });
    expect(effectiveValidity(profile, []).requested).toBeUndefined();
  });

  test.each([
    [ios, 'ignored'],
    ['windows81SCEPCertificateProfile', 'unknown'],
  ])('without URLs a %s has its request %s', (type, request) => {
    expect(effectiveValidity(profileOf({ scepServerUrls: [] }, type), [])).toMatchObject({
      because: 'notKnown',
      request,
    });
  });
});

describe('several URLs', () => {
  const pki = described({
    authorities: { corp: ignores },
    templates: [
      { name: 'Short', validity: '1 year' },
      { name: 'Long', validity: '2 years' },
    ],
    servers: [
      { urls: ['https://short.example'], authority: 'corp', templates: 'Short' },
      { urls: ['https://long.example'], authority: 'corp', templates: 'Long' },
    ],
  });

  test.each([
    [['https://long.example', 'https://short.example'], 'Short'],
    [['https://short.example', 'https://long.example'], 'Short'],
    [['https://long.example'], 'Long'],
    [['https://short.example', 'https://elsewhere.example'], undefined],
  ])('%j: %s', (scepServerUrls, template) => {
    const profile = profileOf({ scepServerUrls });
    expect(effectiveValidity(profile, meetings(profile, pki)).decidedBy).toBe(template);
  });
});

function answer(given: Case): string {
  const [value, scale] = given.requested ?? [1, 'years'];
  const profile = profileOf(
    {
      certificateValidityPeriodValue: value,
      certificateValidityPeriodScale: scale,
      scepServerUrls: ['https://ndes.example/x'],
    },
    given.type,
  );
  const { effective, because } = effectiveValidity(profile, meetings(profile, pkiOf(given)));
  return effective
    ? `${formatPeriod(effective)} because of ${because}`
    : because === 'notKnown'
      ? 'not known'
      : because;
}

function pkiOf({ template, authority }: Case): ReturnType<typeof described> {
  return described({
    ...(authority && { authorities: { corp: authority } }),
    ...(template && { templates: [{ name: 'T', validity: template }] }),
    servers: [
      {
        urls: ['https://ndes.example/*'],
        ...(authority && { authority: 'corp' }),
        ...(template && { templates: 'T' }),
      },
    ],
  });
}
