import { findEnum, type EnumMember } from '../../core/facts/enums.ts';
import { limits } from '../../core/facts/limits.ts';
import { platforms } from '../../core/facts/platforms.ts';
import type { PropertyFact } from '../../core/facts/property-fact.ts';
import { findUsualProperty, placeholderMember, type UsualProperty } from '../../core/facts/usual-properties.ts';
import { defaultSubjects, usualSanValues } from '../../core/facts/usual-values.ts';
import type { JsonProperty } from '../../core/json/tree.ts';
import type { Profile } from '../../core/profile/profile.ts';
import { inNotation, notationOf } from './notation.ts';

/** Navigation properties that an admin fills in are written as a link. */
export function writtenName({ name, isNavigation }: PropertyFact): string {
  const link = `${name}@odata.bind`;
  return isNavigation && findUsualProperty(link) ? link : name;
}

/** The property that a link such as `rootCertificate@odata.bind` fills in: of the link the value is a string. */
export function linkedProperty({ key, parent }: JsonProperty, { node, type }: Profile): PropertyFact | undefined {
  if (parent !== node) return undefined;
  const linked = Array.from(type.properties.values()).find(
    (fact) => fact.name !== key.value && writtenName(fact) === key.value,
  );
  return linked && { ...linked, type: 'string', isCollection: false };
}

/** What most profiles of the type and the store have there; undefined where nothing is usual. */
export function usualValueOf(fact: PropertyFact, profile: Profile): UsualProperty['value'] {
  switch (fact.name) {
    case 'subjectNameFormatString':
      return inNotation(defaultSubjects[profile.certificateStore ?? 'user'].format, notationOf(profile));
    case 'renewalThresholdPercentage':
      return usualRenewalThreshold(profile).value;
    default:
      return findUsualProperty(writtenName(fact))?.value;
  }
}

/** The members of the property's enum that can be written, the usual one first. */
export function membersOf(fact: PropertyFact, profile: Profile): readonly EnumMember[] {
  const members = (fact.enumName === undefined ? undefined : findEnum(fact.enumName))?.members ?? [];
  const usual: readonly UsualProperty['value'][] =
    fact.name === 'sanType' ? usualSanTypes(profile) : [usualValueOf(fact, profile)];
  const order = ({ name }: EnumMember): number => (usual.includes(name) ? usual.indexOf(name) : usual.length);
  return members
    .filter(({ name }) => name !== placeholderMember.name)
    .toSorted((left, right) => order(left) - order(right));
}

function usualRenewalThreshold({ type }: Profile): { readonly value: number } {
  const isLostWhenExpired = platforms[type.platform].renewsInWindowOnly !== undefined;
  return isLostWhenExpired ? limits.appleRenewalThreshold : limits.usualRenewalThreshold;
}

/** The most usual first. */
function usualSanTypes({ certificateStore }: Profile): readonly string[] {
  return Object.entries(usualSanValues)
    .filter(([, values]) =>
      values.some(({ stores }) => certificateStore === undefined || stores.includes(certificateStore)),
    )
    .map(([type]) => type);
}
