import { cloudPkiUrl } from '../facts/ndes.ts';
import { normalizeUrl } from '../pki/url-match.ts';
import { plural } from '../text/plural.ts';
import { nothing, type Part } from './first-part.ts';
import type { Surroundings } from './surroundings.ts';
import { Remarked } from './write-jsonc.ts';

/** A server for each host in the URLs of profiles. */
export function serversPart({ urls, servers, profileCount, authorities, certificates }: Surroundings): Part {
  const byHost = hostsOf(urls);
  const [onlyExport] = servers.length === 1 && byHost.size === 1 ? servers : [];
  const files = onlyExport && [onlyExport.path];
  // What is to be filled in is said once: what holds for the first holds for all.
  const entries = [...byHost.values()].map((own, index) =>
    index > 0 ? { urls: own } : new Remarked({ urls: own, files }, AUTHORITY, ...(files ? [] : [TEMPLATES])),
  );
  const isCloud = urls.some(isCloudPki);
  const used = [
    ...(profileCount > 0 ? [`${plural(profileCount, 'profile')}: ${plural(urls.length, 'URL')}`] : []),
    ...(onlyExport ? [`${onlyExport.path}: the templates of the server`] : []),
  ];
  const isDescribed = authorities.length + certificates.length > 0;
  const left = [
    ...(entries.length > 0
      ? [
          `Which authority the URLs of ${[...byHost.keys()].join(', ')} lead to${isDescribed ? '' : ', and what it is like'}.`,
        ]
      : []),
    ...(isCloud
      ? ['The URLs of Cloud PKI are known without a server; describe its authority where you want its usages checked.']
      : []),
    ...(onlyExport ? [] : servers.map(({ path }) => `Which server ${path} is of: name it in "files" of that one.`)),
  ];
  return entries.length === 0 ? { ...nothing, used, left } : { content: { servers: entries }, used, left };
}

const AUTHORITY = 'authority: the name of the one that issues';
const TEMPLATES = 'templates: what its registry (MSCEP) names, or files: an export (.reg) of it';

/** Each URL once, by host. Of Cloud PKI every tenant has the same; what names no host leads nowhere. */
function hostsOf(urls: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byHost = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const url of urls) {
    const normal = normalizeUrl(url.trim());
    const [, host] = /^https?:\/\/([^/?#\s]+)/u.exec(normal) ?? [];
    if (host === undefined || seen.has(normal) || isCloudPki(url)) continue;
    seen.add(normal);
    byHost.set(host, [...(byHost.get(host) ?? []), url.trim()]);
  }
  return byHost;
}

function isCloudPki(url: string): boolean {
  return url.toLowerCase().includes(cloudPkiUrl.variable.toLowerCase());
}
