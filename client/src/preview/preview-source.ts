import * as vscode from 'vscode';
import { previewMethod, type Preview, type PreviewParams } from '../../../server/src/lsp/protocol.ts';
import type { Remembered } from './messages.ts';
import type { PreviewServices } from './services.ts';

/** `stale`: something newer was asked, or the document has changed since; that has an answer of its own. */
export type SourceAnswer =
  { readonly kind: 'stale' } | { readonly kind: 'answer'; readonly file: string; readonly preview: Preview | null };

/** Asks the server for previews and keeps the last one. */
export class PreviewSource {
  readonly #services: Pick<PreviewServices, 'server' | 'canReadHead'>;
  #asked = 0;
  #shown: Preview | null = null;

  constructor(services: Pick<PreviewServices, 'server' | 'canReadHead'>) {
    this.#services = services;
  }

  get shown(): Preview | null {
    return this.#shown;
  }

  isInShownProfile(offset: number): boolean {
    const span = this.#shown?.profile.span;
    return span !== undefined && span.start <= offset && offset <= span.end;
  }

  async ask({ uri, position, device, compareWith }: Remembered): Promise<SourceAnswer> {
    const asked = ++this.#asked;
    const document = await openDocument(uri);
    if (!document) return asked === this.#asked ? this.#answer(uri, null) : { kind: 'stale' };
    const server = await this.#services.server();
    const wanted = compareWith?.kind === 'head' && !this.#services.canReadHead(uri) ? null : compareWith;
    const preview = await server.request<Preview | null>(previewMethod, {
      uri,
      position,
      device: device ?? undefined,
      ...(wanted ? { compareWith: wanted } : {}),
    } satisfies PreviewParams);
    const isOld = asked !== this.#asked || (preview !== null && preview.version !== document.version);
    return isOld ? { kind: 'stale' } : this.#answer(uri, preview);
  }

  #answer(uri: string, preview: Preview | null): SourceAnswer {
    this.#shown = preview;
    return { kind: 'answer', file: vscode.Uri.parse(uri).path.split('/').at(-1) ?? '', preview };
  }
}

/** The server knows open documents only. Undefined for one that is gone. */
async function openDocument(uri: string): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  } catch {
    return undefined;
  }
}
