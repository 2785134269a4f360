// The room knows what profiles are compared with. Here it finds, as the real server does, what a profile will meet:
// URL -> server -> authority; key usage -> one of the three NDES values -> template.
import { asciiLowerCase } from '../facts/ascii-case.ts';
import type { AuthorityKind } from '../facts/authority-kinds.ts';
import { cloudPkiUrl } from '../facts/ndes.ts';
import type { LocatedFormat, Profile } from '../profile/profile.ts';
import { ndesUsageOf } from './ndes-usage.ts';
import { countedHours } from './period.ts';
import type { Authority, CertificateTemplate, NdesUsage, Pki, Server } from './pki.ts';
import { matchesUrl } from './url-match.ts';

/** What one URL of a profile leads to, as far as it is described. */
export interface Meeting {
  readonly url: LocatedFormat;
  readonly server: Server | undefined;
  readonly authority: Authority | undefined;
  /** The authority's, also where only the URL itself tells it (Cloud PKI's variable). A path tells nothing. */
  readonly kind: AuthorityKind | undefined;
  /** Which NDES value the key usage selects; undefined where the profile has none of the usages. */
  readonly usage: NdesUsage | undefined;
  /** As the server has it, also where no such template is described. */
  readonly templateName: string | undefined;
  readonly template: CertificateTemplate | undefined;
}

/** One meeting for each URL of the profile, in order. Of several servers with the URL the first one described counts. */
export function meetings(profile: Profile, pki: Pki): readonly Meeting[] {
  const usage = ndesUsageOf(profile.keyUsage?.value ?? []);
  return profile.urls.map((url) => {
    const server = pki.servers.find(({ urls }) => urls.some((pattern) => matchesUrl(pattern, url.text.text)));
    const authority = server?.authority === undefined ? undefined : pki.authorities.get(server.authority);
    const templateName = server && templateNameOf(server, usage);
    return {
      url,
      server,
      authority,
      kind: authority?.kind ?? (isCloudPki(url) ? 'cloudPki' : undefined),
      usage,
      templateName,
      template: templateName === undefined ? undefined : findTemplate(pki, templateName),
    };
  });
}

/** The template with the shortest validity; of several the first. Templates without a known validity do not take part. */
export function strictestTemplate(met: readonly Meeting[]): CertificateTemplate | undefined {
  let strictest: CertificateTemplate | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (const { template } of met) {
    const hours = template?.validity === undefined ? Number.POSITIVE_INFINITY : countedHours(template.validity);
    if (hours < shortest) {
      strictest = template;
      shortest = hours;
    }
  }
  return strictest;
}

/** The key of a template in `Pki.templates`: its name without case. */
export function templateKey(name: string): string {
  return asciiLowerCase(name);
}

/** The template of a name in any case; undefined where nobody described it. */
export function findTemplate(pki: Pki, name: string): CertificateTemplate | undefined {
  return pki.templates.get(templateKey(name));
}

function isCloudPki({ parts }: LocatedFormat): boolean {
  return parts.some((part) => part.kind === 'variable' && asciiLowerCase(part.name) === CLOUD_PKI);
}

const CLOUD_PKI = asciiLowerCase(cloudPkiUrl.variable);

/** Without a known usage a server still has one answer if all three of its values are the same. */
function templateNameOf({ templates }: Server, usage: NdesUsage | undefined): string | undefined {
  if (usage !== undefined) return templates[usage];
  const { signature, encryption, generalPurpose } = templates;
  return signature === encryption && encryption === generalPurpose ? signature : undefined;
}
