// Numbers and characters that bound a SCEP profile.
import type { Fact } from './fact.ts';

export interface Limit<T> extends Fact {
  readonly value: T;
  /** A sentence to show. */
  readonly text: string;
}

export const limits = {
  /** Years count as twelve of them. */
  maximumValidityMonths: {
    value: 24,
    text: 'Intune supports a validity period of up to 24 months.',
    sources: ['scepProfiles2021', 'scepProfiles2023', 'scepProfiles2025', 'pkcsProfiles'],
  },
  /** 24 calendar months are 730 days, or 731 with a leap day in them: only more than that is certainly too long. */
  maximumValidityDays: {
    value: 731,
    text: '24 months are at most 731 days.',
    sources: ['scepProfiles2021', 'scepProfiles2025'],
  },
  advisedMinimumValidityDays: {
    value: 5,
    text: 'A validity period of less than five days may have ended, or nearly so, before the device takes the certificate.',
    sources: ['scepProfiles2021', 'scepProfiles2025', 'scepInfrastructure', 'pkcsProfiles'],
  },
  minimumValidity: {
    value: 1,
    text: 'A validity period is at least 1.',
    sources: ['graphCsdl', 'terraformMicrosoft365'],
  },
  /** Edm.Int32. */
  maximumInteger: {
    value: 2_147_483_647,
    text: 'Graph holds whole numbers up to 2147483647.',
    sources: ['graphCsdl'],
  },
  maximumSans: {
    value: 500,
    text: 'A profile holds at most 500 subject alternative names.',
    sources: ['graphTypings'],
  },
  maximumExtendedKeyUsages: {
    value: 500,
    text: 'A profile holds at most 500 extended key usages.',
    sources: ['graphTypings'],
  },
  minimumRenewalThreshold: {
    value: 1,
    text: 'The renewal threshold is 1 to 99 per cent.',
    sources: ['graphTypings', 'scepProfiles2019', 'scepProfiles2025'],
  },
  maximumRenewalThreshold: {
    value: 99,
    text: 'The renewal threshold is 1 to 99 per cent.',
    sources: ['graphTypings', 'scepProfiles2019', 'scepProfiles2025'],
  },
  usualRenewalThreshold: {
    value: 20,
    text: '20 per cent is what the documentation recommends for PKCS profiles and what published profiles have.',
    sources: ['pkcsProfiles'],
  },
  /** An inference: what people write who take the percentage for the part of the life that is over. */
  renewalThresholdMistaken: {
    value: 80,
    text: 'The renewal threshold is the part of the life that is left, not the part that is over.',
    sources: ['scepProfiles2019', 'scepProfiles2025', 'memdocs2727'],
  },
  /** For devices that renew inside the threshold only. */
  appleRenewalThreshold: {
    value: 50,
    text: 'For iOS and macOS 50 per cent is advised, because an expired certificate is not renewed any more.',
    sources: ['scepmanIos', 'scepmanMacos'],
  },
  /** An inference: no document gives a number. */
  shortRenewalWindowDays: {
    value: 7,
    text: 'A device that is off or locked for a week can miss a renewal window of seven days.',
    sources: ['scepProfiles2023', 'scepProfiles2025', 'memdocs2727'],
  },
  sanForbiddenCharacters: {
    value: '{}|;',
    text: 'The text of a subject alternative name must not have { } | or ;.',
    sources: ['whatsNew2018October', 'scepArticle2018October', 'scepProfiles2021', 'scepProfiles2025'],
  },
  failingEscapes: {
    value: '+,;=',
    text: 'A backslash before + , ; or = makes the subject of the request another one than that of the challenge, and no certificate is issued.',
    sources: ['scepProfiles2019', 'scepProfiles2021', 'scepProfiles2025'],
  },
  /** AD CS, `Request.DistinguishedName`, in characters. */
  maximumNameLength: {
    value: 8192,
    text: 'AD CS takes a subject of at most 8192 characters.',
    sources: ['namePropertiesPage'],
  },
  /** Where Intune's page begins to speak of name-length enforcement. */
  advisedSubjectLength: {
    value: 64,
    text: 'For a subject of more than 64 characters the certification authority may have to stop enforcing name lengths.',
    sources: ['scepProfiles2021', 'scepProfiles2025', 'technetDisableDnLength'],
  },
} as const satisfies Readonly<Record<string, Limit<number | string>>>;
