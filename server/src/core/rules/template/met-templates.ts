import { meetings, type Meeting } from '../../pki/meet.ts';
import type { CertificateTemplate, Origin } from '../../pki/pki.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Related } from '../rule.ts';

/** A described template that a profile meets, with the first of the URLs that lead to it. */
export type MetTemplate = Meeting & { readonly template: CertificateTemplate };

/** Each template once, in the order of the URLs; none without a workspace file. */
export function metTemplates(profile: Profile, workspace: Workspace | undefined): readonly MetTemplate[] {
  if (workspace === undefined) return [];
  const met = new Map<CertificateTemplate, MetTemplate>();
  for (const meeting of meetings(profile, workspace.pki)) {
    const { template } = meeting;
    if (template !== undefined && !met.has(template)) met.set(template, { ...meeting, template });
  }
  return [...met.values()];
}

/** Where a value of the template stands; where nobody wrote it down, the template itself. */
export function described(template: CertificateTemplate, property: keyof CertificateTemplate['origins']): Related {
  return relatedTo(`Template "${template.name}"`, template.origins[property] ?? template.origin);
}

export function relatedTo(message: string, { path, span }: Origin): Related {
  return { message, path, span };
}
