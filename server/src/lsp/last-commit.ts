import { TextDocument } from 'vscode-languageserver-textdocument';
import { readContent } from '../core/analyze.ts';
import type { Analysis } from '../core/analysis.ts';
import { decodeBytes } from '../core/text/bytes.ts';
import type { CompareWith } from '../service/preview.ts';
import type { ServiceDocument } from '../service/service-document.ts';
import { noGit } from './client-host.ts';
import type { ServerHost } from './host.ts';

/** Documents as the last commit has them, to compare with. The last one is kept: the comparison follows what is typed. */
export class LastCommit {
  readonly #host: ServerHost;
  #kept: { readonly bytes: Uint8Array; readonly kind: Analysis['kind']; readonly analysis: Analysis } | undefined;

  constructor(host: ServerHost) {
    this.#host = host;
  }

  /** Read but not checked: what is wrong in there, nobody can mend any more. */
  async of({ document, workspace, analysis, today, choice }: ServiceDocument): Promise<CompareWith> {
    const path = this.#host.toPath(document.uri);
    const found = path === undefined ? undefined : await this.#host.readAtHead?.(path);
    if (found === undefined) return { kind: 'version', title, service: noGit };
    if (typeof found === 'string') return { kind: 'version', title, service: found };
    const before = this.#analysis(found, analysis.kind);
    const service = {
      document: TextDocument.create(document.uri, document.languageId, 0, before.text),
      workspace,
      today,
      choice,
      analysis: before,
    };
    return { kind: 'version', title, service };
  }

  /** The host gives the same array as long as it is the same commit. */
  #analysis(bytes: Uint8Array, kind: Analysis['kind']): Analysis {
    if (this.#kept?.bytes !== bytes || this.#kept.kind !== kind) {
      const content = readContent(decodeBytes(bytes).text, kind);
      this.#kept = { bytes, kind, analysis: { ...content, findings: [], silenced: [], failures: [] } };
    }
    return this.#kept.analysis;
  }
}

const title = 'Last commit (HEAD)';
