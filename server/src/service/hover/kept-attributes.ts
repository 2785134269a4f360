import type { AttributeFact } from '../../core/facts/attributes.ts';
import { authorityKinds } from '../../core/facts/authority-kinds.ts';
import { meetings } from '../../core/pki/meet.ts';
import type { Authority } from '../../core/pki/pki.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { clip, codeSpan } from '../markdown.ts';

/** The described authorities that a profile's URLs lead to, each once. */
export function authoritiesMet(profile: Profile | undefined, workspace: Workspace | undefined): readonly Authority[] {
  if (!profile || !workspace) return [];
  return [...new Set(meetings(profile, workspace.pki).flatMap(({ authority }) => authority ?? []))];
}

/** Whether the attribute is in the certificate at last: as the described authorities do it, else as AD CS usually does. */
export function keepingLines(fact: AttributeFact | undefined, authorities: readonly Authority[]): readonly string[] {
  if (authorities.length === 0) return [usually(fact)];
  return authorities.flatMap((authority) => keeping(fact, authority) ?? []);
}

export function authorityName({ name }: Pick<Authority, 'name'>): string {
  return codeSpan(clip(name, LONGEST_NAME));
}

/** Undefined where it is not known. */
function keeping(fact: AttributeFact | undefined, authority: Authority): string | undefined {
  const name = authorityName(authority);
  if (authority.keepsSubject === true) return `${name} issues the subject as it is requested.`;
  if (authority.subjectTemplate === undefined) return undefined;
  const wanted = fact?.subjectTemplateName?.toLowerCase();
  return authority.subjectTemplate.some((entry) => entry.toLowerCase() === wanted)
    ? `${name} keeps it.`
    : `${name} leaves it out of the certificate: it is not in its SubjectTemplate.`;
}

function usually(fact: AttributeFact | undefined): string {
  const { label } = authorityKinds.adcs;
  if (fact?.keptByDefault) return `${label} (AD CS) keeps it by default.`;
  const name = fact?.subjectTemplateName;
  return name === undefined
    ? `${label} (AD CS) leaves it out and cannot be told to keep it.`
    : `${label} (AD CS) leaves it out unless ${codeSpan(name)} is in ${codeSpan('CA\\SubjectTemplate')}.`;
}

const LONGEST_NAME = 60;
