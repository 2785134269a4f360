import type { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../core/analyze.ts';
import type { Among, Analysis, AnalysisSettings, DocumentKind } from '../core/analysis.ts';
import { ProfileMemory } from '../core/profile-memory.ts';
import type { Finding } from '../core/rules/rule.ts';
import { mostToldOfOneRule } from '../core/settle.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { decodeBytes } from '../core/text/bytes.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { LoadedWorkspace } from '../host/workspace-files.ts';
import type { WorkspaceFileTarget } from '../service/code-actions/silence.ts';
import type { DeviceChoice } from '../service/device-choice.ts';
import type { ServiceDocument } from '../service/service-document.ts';
import type { ServerHost } from './host.ts';
import type { NamedFindings } from './named-findings.ts';
import type { Severities } from './rule-settings.ts';
import { isWorkspaceFile, type Workspaces } from './workspaces.ts';

export interface OpenDocumentsOptions {
  readonly documents: TextDocuments<TextDocument>;
  readonly host: ServerHost;
  readonly reportsJsonSyntax: () => boolean;
  readonly workspaces: Workspaces;
  readonly named: NamedFindings;
  /** The profiles of all files that a file is compared with; undefined as long as they are not known. */
  readonly tenantOf: (path: string) => Tenant | undefined;
  /** What the settings of the client say about rules. */
  readonly severitiesOf: (uri: string) => Promise<Severities>;
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
      readonly governed: Governed;
      readonly analysis: Analysis;
      readonly memory: ProfileMemory;
    }
  >();
  /** What the client calls the files that are open, by path. */
  readonly #uris = new Map<string, string>();
  #choice: DeviceChoice | undefined;

  constructor(options: OpenDocumentsOptions) {
    this.#options = options;
  }

  /** Undefined for a document that is not open (any more), and for a workspace file. */
  async get(uri: string): Promise<ServiceDocument | undefined> {
    if (isWorkspaceFile(uri)) return undefined;
    const workspace = (await this.workspaceOf(uri))?.workspace;
    const severities = workspace ? undefined : await this.#options.severitiesOf(uri);
    // Read after the wait: the document may have changed or been closed meanwhile.
    const document = this.#options.documents.get(uri);
    if (!document) return undefined;
    const path = this.#options.host.toPath(uri);
    const tenant = path === undefined ? undefined : this.#options.tenantOf(path);
    const among = path === undefined || !tenant ? undefined : { tenant, path, isCurrent: false };
    const governed = { workspace, severities, among };
    const analysis = this.#analysis(document, governed);
    return {
      document,
      workspace,
      among,
      analysis,
      today: this.#options.host.today(),
      choice: this.#choice,
      everyFinding: () => this.#everyFinding(document, governed, analysis),
    };
  }

  /** The workspace file that governs a document, or where one would be put; undefined where the document is no file. */
  async workspaceFileOf(uri: string): Promise<WorkspaceFileTarget | undefined> {
    const { host } = this.#options;
    const path = host.toPath(uri);
    if (path === undefined) return undefined;
    const loaded = await this.workspaceOf(uri);
    const found = loaded?.workspace.path ?? (await this.#options.workspaces.placeFor(path));
    return { uri: host.toUri(found), text: loaded?.texts.get(found) };
  }

  /** Which devices are shown from now on; undefined for all of them. */
  choose(choice: DeviceChoice | undefined): void {
    this.#choice = choice;
  }

  /** What there is to say about a document, of whatever kind. */
  async findings(uri: string): Promise<readonly Finding[]> {
    const path = this.#options.host.toPath(uri);
    const named = path === undefined ? [] : await this.#options.named.of(path);
    return [...((await this.get(uri))?.analysis.findings ?? []), ...named];
  }

  async workspaceOf(uri: string): Promise<LoadedWorkspace | undefined> {
    const path = this.#options.host.toPath(uri);
    return path === undefined ? undefined : this.#options.workspaces.of(path);
  }

  /** A file as the editor has it, or else as it is on disk. */
  async textOf(path: string): Promise<string | undefined> {
    const { documents, host } = this.#options;
    const open = documents.get(host.toUri(path));
    if (open) return open.getText();
    const read = await host.files.read(path);
    return 'bytes' in read ? decodeBytes(read.bytes).text : undefined;
  }

  /** What the client calls a file that is open. */
  uriOf(path: string): string | undefined {
    return this.#uris.get(path);
  }

  isOpen(uri: string): boolean {
    return this.#options.documents.get(uri) !== undefined;
  }

  versionOf(uri: string): number | null {
    return this.#options.documents.get(uri)?.version ?? null;
  }

  open(uri: string): void {
    const path = this.#options.host.toPath(uri);
    if (path !== undefined) this.#uris.set(path, uri);
  }

  close(uri: string): void {
    const path = this.#options.host.toPath(uri);
    if (path !== undefined) this.#uris.delete(path);
    this.#known.delete(uri);
  }

  #analysis(document: TextDocument, governed: Governed): Analysis {
    const known = this.#known.get(document.uri);
    if (known && known.version === document.version && areSame(known.governed, governed)) return known.analysis;
    const memory = known?.memory ?? new ProfileMemory();
    const analysis = analyze(document.getText(), this.#settings(document, governed, memory));
    for (const { rule, message } of analysis.failures) this.#options.onFailure(rule, message);
    this.#known.set(document.uri, { version: document.version, governed, analysis, memory });
    return analysis;
  }

  /** Looks once more where there may be more than were told; what is known about the profiles makes that cheap. */
  #everyFinding(document: TextDocument, governed: Governed, { findings }: Analysis): readonly Finding[] {
    if (findings.length < mostToldOfOneRule) return findings;
    const memory = this.#known.get(document.uri)?.memory;
    const settings = this.#settings(document, governed, memory);
    return analyze(document.getText(), { ...settings, mostOfOneRule: Number.POSITIVE_INFINITY }).findings;
  }

  #settings(document: TextDocument, governed: Governed, memory: ProfileMemory | undefined): AnalysisSettings {
    const { host, reportsJsonSyntax } = this.#options;
    return { ...governed, kind: kindOf(document), now: host.today(), reportsJsonSyntax: reportsJsonSyntax(), memory };
  }
}

/** What holds for a document beside its text: a workspace file or else the settings of the client, and the other files. */
interface Governed {
  readonly workspace: Workspace | undefined;
  readonly severities: Severities | undefined;
  readonly among: Among | undefined;
}

function areSame(a: Governed, b: Governed): boolean {
  return a.workspace === b.workspace && a.severities === b.severities && a.among?.tenant === b.among?.tenant;
}

/** By the name or the language: other editors call a language as they like. */
function kindOf({ uri, languageId }: TextDocument): DocumentKind {
  return languageId === 'scep-subject' || uri.toLowerCase().endsWith('.scepsubject') ? 'scepsubject' : 'json';
}
