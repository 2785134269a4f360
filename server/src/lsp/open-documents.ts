import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readCertificates } from '../certificate/certificate-reader.ts';
import { analyze } from '../core/analyze.ts';
import type { Among, Analysis, DocumentKind } from '../core/analysis.ts';
import { ProfileMemory } from '../core/profile-memory.ts';
import { ruleIds } from '../core/rules/rules.ts';
import { workspaceFindings } from '../core/rules/workspace-findings.ts';
import type { Finding } from '../core/rules/rule.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { decodeBytes } from '../core/text/bytes.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { GoverningWorkspaces } from '../host/governing-workspace.ts';
import { overlay } from '../host/overlay.ts';
import { workspaceFileName, type LoadedWorkspace } from '../host/workspace-files.ts';
import type { DeviceChoice } from '../service/device-choice.ts';
import type { ServiceDocument } from '../service/service-document.ts';
import type { ServerHost } from './host.ts';

export interface OpenDocumentsOptions {
  readonly documents: TextDocuments<TextDocument>;
  readonly host: ServerHost;
  readonly reportsJsonSyntax: boolean;
  /** Paths of the workspace folders. */
  readonly roots: readonly string[];
  /** The profiles of all files; undefined as long as they are not known. */
  readonly tenant: () => Tenant | undefined;
  /** Told of each rule that crashed, without anything of the document. */
  readonly onFailure: (rule: string, message: string) => void;
}

/** The open documents with what is known about them. An analysis is kept until its text or its workspace file changes. */
export class OpenDocuments {
  readonly #options: OpenDocumentsOptions;
  readonly #known = new Map<
    string,
    {
      readonly version: number;
      readonly workspace: Workspace | undefined;
      readonly tenant: Tenant | undefined;
      readonly analysis: Analysis;
      readonly memory: ProfileMemory;
    }
  >();
  #workspaces: GoverningWorkspaces;
  #choice: DeviceChoice | undefined;

  constructor(options: OpenDocumentsOptions) {
    this.#options = options;
    this.#workspaces = this.#freshWorkspaces();
  }

  /** Undefined for a document that is not open (any more), and for a workspace file. */
  async get(uri: string): Promise<ServiceDocument | undefined> {
    if (isWorkspaceFile(uri)) return undefined;
    const loaded = await this.workspaceOf(uri);
    // Read after the wait: the document may have changed or been closed meanwhile.
    const document = this.#options.documents.get(uri);
    if (!document) return undefined;
    const workspace = loaded?.workspace;
    const path = this.#options.host.toPath(uri);
    const tenant = path === undefined ? undefined : this.#options.tenant();
    const among = path === undefined || !tenant ? undefined : { tenant, path, isCurrent: false };
    return {
      document,
      workspace,
      among,
      analysis: this.#analysis(document, workspace, among),
      today: this.#options.host.today(),
      choice: this.#choice,
    };
  }

  /** Which devices are shown from now on; undefined for all of them. */
  choose(choice: DeviceChoice | undefined): void {
    this.#choice = choice;
  }

  /** What there is to say about a document, of whatever kind. */
  async findings(uri: string): Promise<readonly Finding[]> {
    if (!isWorkspaceFile(uri)) return (await this.get(uri))?.analysis.findings ?? [];
    const path = this.#options.host.toPath(uri);
    const loaded = await this.workspaceOf(uri);
    if (path === undefined || !loaded) return [];
    return workspaceFindings(loaded.workspace, this.#options.host.today()).get(path) ?? [];
  }

  async workspaceOf(uri: string): Promise<LoadedWorkspace | undefined> {
    const path = this.#options.host.toPath(uri);
    return path === undefined ? undefined : this.#workspaces.of(path);
  }

  /** A file as the editor has it, or else as it is on disk. */
  async textOf(path: string): Promise<string | undefined> {
    const { documents, host } = this.#options;
    const open = documents.get(host.toUri(path));
    if (open) return open.getText();
    const read = await host.files.read(path);
    return 'bytes' in read ? decodeBytes(read.bytes).text : undefined;
  }

  /** Forgets what was read of workspace files and the files they name. */
  forgetWorkspaces(): void {
    this.#workspaces = this.#freshWorkspaces();
  }

  close(uri: string): void {
    this.#known.delete(uri);
  }

  #analysis(document: TextDocument, workspace: Workspace | undefined, among: Among | undefined): Analysis {
    const known = this.#known.get(document.uri);
    const tenant = among?.tenant;
    const isFresh = known?.version === document.version && known.workspace === workspace && known.tenant === tenant;
    if (known && isFresh) return known.analysis;
    const { host, reportsJsonSyntax, onFailure } = this.#options;
    const memory = known?.memory ?? new ProfileMemory();
    const analysis = analyze(document.getText(), {
      kind: kindOf(document),
      now: host.today(),
      reportsJsonSyntax,
      workspace,
      among,
      memory,
    });
    for (const { rule, message } of analysis.failures) onFailure(rule, message);
    this.#known.set(document.uri, { version: document.version, workspace, tenant, analysis, memory });
    return analysis;
  }

  #freshWorkspaces(): GoverningWorkspaces {
    const { documents, host, roots } = this.#options;
    const files = overlay(host.files, (path) => documents.get(host.toUri(path))?.getText());
    return new GoverningWorkspaces({ files, ruleIds, readCertificates, roots });
  }
}

export function isWorkspaceFile(uri: string): boolean {
  return uri.endsWith(`/${workspaceFileName}`);
}

/** By the name or the language: other editors call a language as they like. */
function kindOf({ uri, languageId }: TextDocument): DocumentKind {
  return languageId === 'scep-subject' || uri.toLowerCase().endsWith('.scepsubject') ? 'scepsubject' : 'json';
}
