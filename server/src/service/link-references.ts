import { nodeAt } from '../core/json/pointer.ts';
import type { Configuration } from '../core/tenant/configuration.ts';
import { summarizeDocument } from '../core/tenant/summarize.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import type { Definition } from './definition.ts';
import { linkAt, linksOf } from './profile-links.ts';
import type { ServiceDocument } from './service-document.ts';

/**
 * Where profiles name the one that is meant at an offset: by a link, or by its own name, type or id. With its own place if
 * wanted; nothing until all files were read.
 */
export function linkReferences(
  service: ServiceDocument,
  offset: number,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): readonly Definition[] {
  const meant = meantAt(service, offset);
  if (!meant) return [];
  const { configuration, tenant } = meant;
  const own = includeDeclaration ? [{ path: configuration.path, span: configuration.nameSpan }] : [];
  return [...own, ...namedBy(configuration, tenant)];
}

interface Meant {
  readonly configuration: Configuration;
  readonly tenant: Tenant;
}

function meantAt(service: ServiceDocument, offset: number): Meant | undefined {
  const link = linkAt(service, offset);
  if (link) return link.to.kind === 'found' ? { configuration: link.to.configuration, tenant: link.tenant } : undefined;
  const { analysis, among } = service;
  if (!analysis.json || !among) return undefined;
  const node = nodeAt(analysis.json, offset);
  const property = node?.kind === 'property' ? node : node?.parent;
  if (property?.kind !== 'property' || !ownNames.has(property.key.value)) return undefined;
  const own = summarizeDocument(analysis.json, analysis.profiles, among.path);
  const configuration = own.find(({ span }) => span.start === property.parent.span.start);
  return configuration && { configuration, tenant: among.tenant.with(among.path, own) };
}

const ownNames: ReadonlySet<string> = new Set(['displayName', '@odata.type', 'id']);

function namedBy(configuration: Configuration, tenant: Tenant): readonly Definition[] {
  return [...tenant.paths].flatMap((path) =>
    tenant.in(path).flatMap((from) =>
      linksOf(from)
        .filter((link) => {
          const to = tenant.resolve(link, from);
          return to.kind === 'found' && to.configuration === configuration;
        })
        .map(({ span }) => ({ path, span })),
    ),
  );
}
