// What the server tells where a mouse rests.
import { MarkupContent, MarkupKind, type Hover } from 'vscode-languageserver-types';
import { hover } from '../../../server/src/service/hover.ts';
import type { ServiceDocument } from '../../../server/src/service/service-document.ts';

/** The Markdown of the hover; '' where there is none. */
export function markdownAt(service: ServiceDocument, offset: number): string {
  const shown = hoverOn(service, offset, MarkupKind.Markdown);
  return shown ? valueOf(shown) : '';
}

export function hoverOn(service: ServiceDocument, offset: number, kind: MarkupKind): Hover | undefined {
  return hover(service, service.document.positionAt(offset), { kind });
}

export function valueOf({ contents }: Hover): string {
  if (!MarkupContent.is(contents)) throw new Error('markup');
  return contents.value;
}
