// Which places of profiles use what a workspace file describes: servers, authorities and templates.
import * as row from '../core/facts/properties.ts';
import { meetings, templateKey, type Meeting } from '../core/pki/meet.ts';
import type { Origin, Pki } from '../core/pki/pki.ts';
import { matchesUrl } from '../core/pki/url-match.ts';
import type { Profile } from '../core/profile/profile.ts';
import type { Span } from '../core/text/span.ts';
import type { ServiceDocument } from './service-document.ts';
import { whereIs } from './where.ts';

/** What profiles use; `url` where nobody has described a server. */
export type Used =
  | { readonly kind: 'template'; readonly name: string }
  | { readonly kind: 'authority'; readonly name: string }
  | { readonly kind: 'server'; readonly origin: Origin }
  | { readonly kind: 'url'; readonly url: string };

/** What the place of a profile uses: the server of a URL, the templates that the key usage leads to. */
export function usedAt({ analysis, workspace }: ServiceDocument, offset: number, pki: Pki): readonly Used[] {
  const where = whereIs(analysis, offset);
  if (!where?.profile) return [];
  const met = meetings(where.profile, pki);
  if (where.kind === 'format' && where.place === 'url') {
    const server = met.find(({ url }) => url === where.located)?.server;
    return [
      workspace && server ? { kind: 'server', origin: server.origin } : { kind: 'url', url: where.located.text.text },
    ];
  }
  const property = where.kind === 'propertyName' || where.kind === 'propertyValue' ? where.property : undefined;
  if (property?.key.value !== row.keyUsage.name || property.parent !== where.profile.node) return [];
  return met.flatMap(({ templateName }) =>
    templateName === undefined ? [] : [{ kind: 'template' as const, name: templateName }],
  );
}

/** The places of profiles that use one of them: a URL, or the key usage that chooses a template. Each once, in order. */
export function usesIn(profiles: readonly Profile[], pki: Pki, used: readonly Used[]): readonly Span[] {
  const spans = profiles.flatMap((profile) =>
    meetings(profile, pki).flatMap((meeting) => {
      const found = used.filter((each) => meets(meeting, each));
      return found.map(({ kind }) => placeOf(profile, meeting, kind));
    }),
  );
  return [...new Map(spans.map((span) => [span.start, span])).values()].toSorted((a, b) => a.start - b.start);
}

function meets({ url, server, authority, templateName }: Meeting, used: Used): boolean {
  switch (used.kind) {
    case 'template':
      return templateName !== undefined && templateKey(templateName) === templateKey(used.name);
    case 'authority':
      return authority?.name === used.name;
    case 'server':
      return server?.origin.path === used.origin.path && server.origin.span.start === used.origin.span.start;
    case 'url':
      return matchesUrl(used.url, url.text.text);
  }
}

function placeOf({ keyUsage }: Profile, { url }: Meeting, kind: Used['kind']): Span {
  return kind === 'template' && keyUsage ? keyUsage.node.span : url.node.span;
}
