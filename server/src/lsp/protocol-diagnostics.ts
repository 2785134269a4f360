import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/rules/rule.ts';
import { ruleAddress } from '../project.ts';
import { toDiagnostics, type DiagnosticOptions } from '../service/diagnostics.ts';
import type { ServerHost } from './host.ts';
import type { Workspaces } from './workspaces.ts';

export interface ProtocolDiagnosticsOptions {
  readonly host: ServerHost;
  readonly workspaces: Workspaces;
  /** A file as the editor has it, or else as it is on disk. */
  readonly textOf: (path: string) => Promise<string | undefined>;
}

/** Findings in the words of the protocol, with the places in other files that they point to. */
export class ProtocolDiagnostics {
  readonly #options: ProtocolDiagnosticsOptions;

  constructor(options: ProtocolDiagnosticsOptions) {
    this.#options = options;
  }

  async of(document: TextDocument, findings: readonly Finding[]): Promise<Diagnostic[]> {
    const texts = await this.#relatedTexts(document.uri, findings);
    return toDiagnostics(document, findings, { helpUri: ruleAddress, documentOf: this.#relatedDocuments(texts) });
  }

  /** Of the files that findings point to: those the workspace file names are known, other profiles are read. */
  async #relatedTexts(uri: string, findings: readonly Finding[]): Promise<ReadonlyMap<string, string>> {
    const paths = new Set(findings.flatMap(({ related }) => related.flatMap(({ path }) => path ?? [])));
    if (paths.size === 0) return new Map();
    const { host, workspaces, textOf } = this.#options;
    const own = host.toPath(uri);
    const named = own === undefined ? undefined : (await workspaces.of(own))?.texts;
    const texts = new Map<string, string>();
    for (const path of paths) {
      const text = named?.get(path) ?? (await textOf(path));
      if (text !== undefined) texts.set(path, text);
    }
    return texts;
  }

  /** The documents that findings point to, each made once: many point to the same one. */
  #relatedDocuments(texts: ReadonlyMap<string, string>): DiagnosticOptions['documentOf'] {
    const made = new Map<string, { readonly uri: string; readonly document: TextDocument }>();
    return (path) => {
      const text = texts.get(path);
      if (text === undefined) return undefined;
      const uri = this.#options.host.toUri(path);
      const related = made.get(path) ?? { uri, document: TextDocument.create(uri, 'jsonc', 0, text) };
      made.set(path, related);
      return related;
    };
  }
}
