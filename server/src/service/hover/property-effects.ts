import { platforms, type PlatformFact, type PlatformTrait } from '../../core/facts/platforms.ts';
import * as row from '../../core/facts/properties.ts';
import { escapeMarkdown, lines } from '../markdown.ts';
import type { PropertyTarget } from './property-hover.ts';
import { describeLifetime } from './validity-hover.ts';

/** What a property comes to in this profile: on its platform, and with the PKI that it meets. */
export function propertyEffects({ fact, profile, service, isOwn }: PropertyTarget): readonly string[] {
  if (!isOwn) return [];
  const { validity, renewal, isKnown } = lifetimes.has(fact.name)
    ? describeLifetime(profile, service)
    : { validity: '', renewal: '', isKnown: false };
  // What begins with "If that is issued" has to follow what that is.
  const isRenewalFirst = fact.name === row.renewalThresholdPercentage.name && isKnown;
  const trait = traits.get(fact.name)?.(platforms[profile.type.platform]);
  return [
    lines(...(isRenewalFirst ? [renewal, validity] : [validity, renewal])),
    // The validity line says it already.
    trait && !validity.includes(escapeMarkdown(trait.text)) ? escapeMarkdown(trait.text) : '',
  ];
}

const lifetimes: ReadonlySet<string> = new Set([
  row.certificateValidityPeriodValue.name,
  row.certificateValidityPeriodScale.name,
  row.renewalThresholdPercentage.name,
]);

/** What a platform is known for, by the property that it concerns. */
const traits: ReadonlyMap<string, (platform: PlatformFact) => PlatformTrait | undefined> = new Map([
  [row.certificateValidityPeriodValue.name, ({ ignoresValidity }) => ignoresValidity],
  [row.certificateValidityPeriodScale.name, ({ ignoresValidity }) => ignoresValidity],
  [row.renewalThresholdPercentage.name, ({ renewsInWindowOnly }) => renewsInWindowOnly],
  [row.scepServerUrls.name, ({ requiresHttps }) => requiresHttps],
  [row.extendedKeyUsages.name, ({ ignoresOtherExtendedKeyUsages }) => ignoresOtherExtendedKeyUsages],
  [row.hashAlgorithm.name, ({ ignoresSha1 }) => ignoresSha1],
  [row.keySize.name, ({ minimumFor4096 }) => minimumFor4096],
  [row.customSubjectAlternativeNames.name, ({ requiresSan }) => requiresSan],
]);
