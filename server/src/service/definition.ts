// Where an editor goes from a place that names something else.
import type { Position } from 'vscode-languageserver-types';
import type { Span } from '../core/text/span.ts';
import { pkiDefinitions } from './pki-definitions.ts';
import { linkAt } from './profile-links.ts';
import type { ServiceDocument } from './service-document.ts';

export interface Definition {
  readonly path: string;
  readonly span: Span;
}

/**
 * The profiles that the one at a position may be: the trusted certificate profile of a SCEP profile, the certificate of a
 * Wi-Fi profile. Elsewhere in a profile what it meets: servers, authorities and templates.
 */
export function definitions(service: ServiceDocument, position: Position): readonly Definition[] {
  const offset = service.document.offsetAt(position);
  const to = linkAt(service, offset)?.to;
  if (to?.kind === 'found') return [definitionOf(to.configuration)];
  return to?.kind === 'several' ? to.configurations.map(definitionOf) : pkiDefinitions(service, offset);
}

function definitionOf({ path, nameSpan }: { readonly path: string; readonly nameSpan: Span }): Definition {
  return { path, span: nameSpan };
}
