import { asciiSanTypes } from '../../facts/san-forms.ts';
import type { SanType } from '../../facts/fact.ts';
import type { LocatedFormat, Profile } from '../../profile/profile.ts';
import type { Rendering } from '../../render/rendering.ts';
import type { Span } from '../../text/span.ts';
import type { ProfileRule, Report, RuleDocumentation } from '../rule.ts';
import { countDevices, placeInProfile } from '../variables/device-groups.ts';
import { sanLabel } from './san-label.ts';

const phones = {
  devices: {
    phones: [
      {
        label: "Zoë's PC",
        operatingSystem: 'Windows',
        deviceName: 'Zoë’s PC',
        user: { userPrincipalName: 'zoe@contoso.com' },
      },
    ],
  },
};

export function documentation(): RuleDocumentation {
  return {
    why: 'X.509 has these names in ASCII only. Letters with accents, typographic apostrophes and emoji, which device names are full of, cannot be part of them: the request fails, or the name is another one.',
    sources: asciiSanTypes.sources,
    examples: {
      bad: [
        {
          profile: { customSubjectAlternativeNames: [{ sanType: 'emailAddress', name: '{{UserName}}@köln.example' }] },
        },
        {
          profile: { customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{DeviceName}}' }] },
          workspace: phones,
          title: 'the value on a device of your own',
        },
      ],
      good: [
        {
          profile: {
            customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '{{UserName}}@köln.example' }],
          },
        },
        { profile: { customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: 'xn--kln-sna.example' }] } },
        {
          profile: {
            customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '{{DeviceName}}@contoso.com' }],
          },
          workspace: phones,
        },
      ],
    },
  };
}

export const nonAsciiSan: ProfileRule = {
  id: 'non-ascii-san',
  family: 'san',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'A mail address, DNS name or URI holds a character beyond ASCII',
  check(profile, context, report) {
    for (const { sanType, value } of profile.sans) {
      if (!sanType || !value || !isAscii(sanType.value)) continue;
      for (const { characters, start } of strangersIn(value)) {
        report({
          span: value.text.toDocument({ start, end: start + characters.length }),
          message: `"${characters}" is no ASCII character, and a subject alternative name of the type ${sanLabel(sanType.value)} holds ASCII only. Write a domain in its xn-- form.`,
        });
      }
    }
    checkDevices(profile, context.renderings(), report);
  },
};

/** In the author's own text; a variable with such a name is told elsewhere. */
function* strangersIn({
  text,
  parts,
}: LocatedFormat): Iterable<{ readonly characters: string; readonly start: number }> {
  for (const { kind, span } of parts) {
    if (kind !== 'text') continue;
    for (const { 0: characters, index } of text.text.slice(span.start, span.end).matchAll(beyondAscii)) {
      yield { characters, start: span.start + index };
    }
  }
}

const beyondAscii = /[^\u0000-\u007f]+/gu;

interface Place {
  readonly index: number;
  readonly sanType: SanType;
  readonly source: Span;
  readonly variable: string;
  readonly renderings: Rendering[];
}

/** What values bring along, by the variable that brings it. */
function checkDevices(profile: Profile, renderings: readonly Rendering[], report: Report): void {
  for (const { index, sanType, source, variable, renderings: affected } of placesOf(renderings)) {
    report({
      span: placeInProfile(profile, index, source),
      message: `{{${variable}}} has characters beyond ASCII on ${countDevices(affected, renderings.length)}, and a subject alternative name of the type ${sanLabel(sanType)} holds ASCII only.`,
    });
  }
}

function placesOf(renderings: readonly Rendering[]): Iterable<Place> {
  const places = new Map<string, Place>();
  for (const rendering of renderings) {
    for (const { index, sanType, text } of rendering.sans.filter((san) => isAscii(san.sanType))) {
      for (const { span, source, variable, state } of text.pieces) {
        const value = text.text.slice(span.start, span.end);
        if (variable === undefined || state !== 'value' || value.search(beyondAscii) === -1) continue;
        const key = `${index} ${source.start}`;
        const place = places.get(key) ?? { index, sanType, source, variable, renderings: [] };
        places.set(key, place);
        if (place.renderings.at(-1) !== rendering) place.renderings.push(rendering);
      }
    }
  }
  return places.values();
}

function isAscii(type: SanType): boolean {
  return asciiSanTypes.types.some((ascii) => ascii === type);
}
