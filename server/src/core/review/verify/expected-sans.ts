import { optionalVariables } from '../../facts/device-fields.ts';
import type { SubjectAlternativeName } from '../../pki/certificate.ts';
import type { Profile } from '../../profile/profile.ts';
import type { RenderedSan, RenderedText, Rendering } from '../../render/rendering.ts';
import type { ExpectedItem } from './match-items.ts';
import type { Pattern } from './pattern.ts';

export interface ExpectedSan extends ExpectedItem {
  readonly key: SubjectAlternativeName['sanType'];
  /** Whether the certificate is issued without it where the device has nothing to put in. */
  readonly isOptional: boolean;
}

export interface ExpectedSans {
  readonly items: readonly ExpectedSan[];
  /** False where the profile has names that are not understood: what else there is, is not known. */
  readonly isComplete: boolean;
}

export function expectedSans(profile: Profile, { sans }: Rendering): ExpectedSans {
  const understood = sans.filter(isUnderstood);
  return {
    items: understood.filter(hasEverything).map(toExpected),
    isComplete: profile.sans.length === understood.length + sans.filter(isNothing).length && !hasOldForm(profile),
  };
}

type UnderstoodSan = RenderedSan & { readonly sanType: SubjectAlternativeName['sanType'] };

function isUnderstood(san: RenderedSan): san is UnderstoodSan {
  return !isNothing(san) && san.sanType !== 'customAzureADAttribute';
}

function isNothing({ sanType }: RenderedSan): boolean {
  return sanType === 'none';
}

/** A name that an empty variable stands in is left out, where it does not keep the certificate from being issued. */
function hasEverything({ text }: RenderedSan): boolean {
  return text.pieces.every(({ state }) => state !== 'empty');
}

function toExpected({ sanType, text }: UnderstoodSan): ExpectedSan {
  const pattern = patternOf(text);
  const isOptional = pattern.variables.some((name) => optionalVariables.some(({ variable }) => variable === name));
  return { key: sanType, pattern, isOptional };
}

function patternOf({ text, pieces }: RenderedText): Pattern {
  const literals: [string, ...string[]] = [''];
  const variables: string[] = [];
  for (const { span, state, variable } of pieces) {
    if (state === 'unknown') {
      variables.push(variable ?? '');
      literals.push('');
    } else {
      literals.push(`${literals.pop() ?? ''}${text.slice(span.start, span.end)}`);
    }
  }
  return { literals, variables };
}

/** No document says what the flags of profiles from before `customSubjectAlternativeNames` come to. */
function hasOldForm({ properties, sans }: Profile): boolean {
  const value = properties.get('subjectAlternativeNameType')?.value;
  return sans.length === 0 && value?.kind === 'string' && value.value !== 'none';
}
