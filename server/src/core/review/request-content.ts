import { keyUsages } from '../facts/certificate-fields.ts';
import { platforms } from '../facts/platforms.ts';
import { asciiSet, firstOutside } from '../name/character-set.ts';
import { isObjectIdentifier } from '../name/object-identifier.ts';
import type { RequestContent, SubjectAlternativeName } from '../pki/certificate.ts';
import { bitsOfKeySize } from '../pki/key-size.ts';
import type { Profile } from '../profile/profile.ts';
import { clip } from '../render/clip.ts';
import type { RenderedSan, Rendering } from '../render/rendering.ts';

export type RequestContentResult =
  | { readonly ok: true; readonly content: RequestContent }
  /** A sentence: why no request can be made. */
  | { readonly ok: false; readonly reason: string };

/**
 * What the request of a device would say, so that it can be written and looked at. A subject alone, without a profile,
 * says nothing of the rest.
 */
export function requestContent(rendering: Rendering, profile: Profile | undefined): RequestContentResult {
  const obstacle = obstacleOf(rendering, profile);
  if (obstacle !== undefined) return { ok: false, reason: obstacle };
  const asked = profile?.keyUsage?.value ?? [];
  return {
    ok: true,
    content: {
      subject: rendering.name ?? [],
      sans: rendering.sans.flatMap(sanOf),
      keyUsages: keyUsages.names.filter((usage) => asked.includes(usage)),
      extendedKeyUsages: objectIdentifiersOf(profile),
      keySize: (profile?.keySize && bitsOfKeySize(profile.keySize.value)) ?? USUAL_KEY_SIZE,
      hash: hashOf(profile),
    },
  };
}

/** In bits. Where a profile says nothing, the request has to have some key. */
const USUAL_KEY_SIZE = 2048;

function obstacleOf(rendering: Rendering, profile: Profile | undefined): string | undefined {
  const { isIssued, problems, subject, name, sans } = rendering;
  const problem =
    problems.find(({ severity }) => severity === 'error') ?? problems.find(({ kind }) => kind === 'unknown');
  if (!isIssued || problem?.kind === 'unknown') return problem?.message ?? 'No certificate is issued.';
  if (subject !== undefined && name === undefined) return 'The subject is no name to CertStrToName.';
  return (
    sans.map(sanObstacle).find(Boolean) ??
    objectIdentifiersOf(profile)
      .filter((oid) => !isObjectIdentifier(oid) || longArc.test(oid))
      .map((oid) => `"${clip(oid)}" is no object identifier that can be written.`)[0]
  );
}

/** RFC 5280 4.2.1.6: all but the user principal name are IA5String. */
function sanObstacle({ sanType, text: { text } }: RenderedSan): string | undefined {
  if (sanType === 'customAzureADAttribute')
    return 'How a custom Microsoft Entra attribute is written is not documented.';
  if (sanType === 'none' || sanType === 'userPrincipalName') return undefined;
  return firstOutside(text, { start: 0, end: text.length }, asciiSet) === undefined
    ? undefined
    : `"${clip(text)}" cannot be written as a subject alternative name of this type, which holds ASCII only.`;
}

/** A name in which a variable is empty is left out. */
function sanOf({ sanType, text }: RenderedSan): readonly SubjectAlternativeName[] {
  const isLeftOut = text.pieces.some(({ state }) => state === 'empty');
  if (isLeftOut || sanType === 'none' || sanType === 'customAzureADAttribute') return [];
  return [{ sanType, value: text.text }];
}

/** More digits than the library that writes them gets right. */
const longArc = /\d{16}/;

function objectIdentifiersOf(profile: Profile | undefined): readonly string[] {
  const oids = (profile?.extendedKeyUsages ?? []).flatMap(
    ({ objectIdentifier }) => objectIdentifier?.value.trim() ?? [],
  );
  return [...new Set(oids)];
}

function hashOf(profile: Profile | undefined): RequestContent['hash'] {
  const isSha1 = profile?.hashAlgorithm?.value.join() === 'sha1';
  return isSha1 && !platforms[profile.type.platform].ignoresSha1 ? 'SHA-1' : 'SHA-256';
}
