import { resolve } from 'node:path';
import { readCertificates } from '../../certificate/certificate-reader.ts';
import type { AnalysisSettings, DocumentKind } from '../../core/analysis.ts';
import { analyze } from '../../core/analyze.ts';
import { fixDocument } from '../../core/fix-document.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { ruleIds } from '../../core/rules/rules.ts';
import { workspaceFindings } from '../../core/rules/workspace-findings.ts';
import { Tenant } from '../../core/tenant/tenant.ts';
import { decodeBytes, type Decoded } from '../../core/text/bytes.ts';
import { acceptanceKey } from '../../core/workspace/acceptance-problems.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { FileSystem } from '../../host/file-system.ts';
import { GoverningWorkspaces } from '../../host/governing-workspace.ts';
import { impatientFileSystem } from '../../host/node/impatient-files.ts';
import type { LoadedWorkspace } from '../../host/workspace-files.ts';
import { kindOf, type FileDocument } from '../../host/documents.ts';
import { writeFixed, type FixedFile } from '../fix-file.ts';
import type { Io } from '../io.ts';
import { type CheckedFile } from '../report.ts';
import { type TextOf } from '../../report/reported-finding.ts';
import { isInShard } from '../shard.ts';
import { unreadable } from '../../core/rules/schema/unreadable-finding.ts';
import { filesIn, foldersBeside, TenantReader } from '../tenant-reader.ts';
import { Encodings } from '../utf16-note.ts';
import type { CheckOptions } from './check-options.ts';
import { reasonOf } from '../reason-of.ts';

type TextDocument = Extract<FileDocument, { readonly text: string }>;

/** Collects what is found in one run. Texts are kept only of files that have findings, or that these point to. */
export class CheckRun {
  readonly files: FileSystem;
  readonly failures: string[] = [];
  /** Files that could not be fixed, and why. */
  readonly unfixed: string[] = [];
  readonly fixed: FixedFile[] = [];
  readonly encodings = new Encodings();
  readonly #options: CheckOptions;
  readonly #absolute: (path: string) => string;
  readonly #workspaces: GoverningWorkspaces;
  readonly #checked = new Map<string, CheckedFile>();
  /** What workspace files say of themselves and the files they name, which may be documents, too. */
  readonly #named = new Map<string, readonly Finding[]>();
  readonly #texts = new Map<string, string>();
  readonly #withBom = new Set<string>();
  readonly #seen = new Set<LoadedWorkspace>();
  /** Keys of the acceptances that covered something. */
  readonly #used = new Set<string>();
  /** Files that another shard tells about. */
  readonly #elsewhere = new Set<string>();
  readonly tenantReader: TenantReader;
  #tenant = new Tenant(new Map());

  constructor(options: CheckOptions, cwd: string) {
    const files = impatientFileSystem(cwd);
    this.files = files;
    this.#absolute = (path) => resolve(cwd, path);
    this.#options = options;
    this.tenantReader = new TenantReader(files);
    this.#workspaces = new GoverningWorkspaces({
      files,
      ruleIds,
      readCertificates,
      roots: ['.'],
      config: options.config,
    });
  }

  readonly accepts = (path: string): boolean => {
    const { shard } = this.#options;
    if (!shard || isInShard(path, shard)) return true;
    this.#elsewhere.add(path);
    return false;
  };

  /** Profiles of all files are compared with each other, so that all are read before the first is checked. */
  async all(all: readonly FileDocument[], { cwd }: Io): Promise<void> {
    const { config, stdinFilename } = this.#options;
    const paths = stdinFilename === undefined ? this.#options.paths : [];
    for (const document of all) {
      if (document.kind === 'json' && !this.tenantReader.has(document.path))
        this.tenantReader.addText(document.path, document.text);
    }
    const folders = config === undefined ? await foldersBeside(all, this.#workspaces, { paths, cwd }) : [];
    const others = [...this.#elsewhere].filter((path) => kindOf(path) === 'json');
    await this.tenantReader.addFiles([...others, ...(await filesIn(this.files, folders))]);
    this.#tenant = await this.tenantReader.make();
    await this.#seeElsewhere();
    for (const document of all) await this.document(document);
    await this.#readRelated();
  }

  /** What a workspace file says itself is told by one shard, whichever of them check the profiles that it governs. */
  async #seeElsewhere(): Promise<void> {
    for (const path of this.#elsewhere) {
      const isGoverned = kindOf(path) === 'scepsubject' || this.#tenant.in(path).some(({ kind }) => kind === 'scep');
      if (isGoverned) this.#workspace(await this.#workspaces.of(path));
    }
  }

  async document(document: FileDocument): Promise<void> {
    switch (document.kind) {
      case 'skipped':
        this.encodings.add(document.path, document);
        this.#add({ ...empty, path: document.path });
        await this.#neighbour(document.path);
        return;
      case 'unreadable':
        this.#add({ ...empty, path: document.path, findings: [unreadable(document.message)] });
        return;
      case 'workspace':
        this.#workspace(await this.#workspaces.of(document.path));
        return;
      case 'json':
      case 'scepsubject':
        if (document.hasBom) this.#withBom.add(document.path);
        if (this.#options.stdinFilename === undefined) this.encodings.add(document.path, document);
        await this.#analyze(document, document.kind);
    }
  }

  /** What can be said only when everything was looked at. */
  async end(): Promise<void> {
    const { paths, config, stdinFilename, shard, changedSince } = this.#options;
    const isPart =
      config !== undefined || stdinFilename !== undefined || shard !== undefined || changedSince !== undefined;
    if (isPart || this.failures.length > 0) return;
    for (const loaded of this.#seen) {
      const { path } = loaded.workspace;
      const areWithin = await Promise.all(paths.map((folder) => this.#workspaces.isWithin(path, folder)));
      if (areWithin.includes(true)) this.#tellWorkspace(loaded, this.#used);
    }
  }

  checked(): readonly CheckedFile[] {
    const files = new Map(this.#checked);
    for (const [path, named] of this.#named) {
      const file = files.get(path) ?? { ...empty, path };
      const findings = [...file.findings, ...named];
      const text = findings.length > 0 ? (this.#texts.get(path) ?? '') : '';
      files.set(path, { ...file, text, findings });
    }
    return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  readonly textOf: TextOf = (path) => this.#texts.get(path);

  /** Without the files that may hold devices. */
  readonly publicTextOf: TextOf = (path) =>
    [...this.#seen].some(({ texts }) => texts.has(path)) ? undefined : this.textOf(path);

  workspaces(): readonly Workspace[] {
    return Array.from(this.#seen, ({ workspace }) => workspace);
  }

  readonly hasBom = (path: string): boolean => this.#withBom.has(path);

  async #analyze(document: TextDocument, kind: DocumentKind): Promise<void> {
    const { path } = document;
    const loaded = await this.#workspaces.of(path);
    const settings: AnalysisSettings = {
      kind,
      now: this.#options.now,
      reportsJsonSyntax: true,
      workspace: loaded?.workspace,
      // A fix makes another document of it than the tenant has read.
      among: { tenant: this.#tenant, path, isCurrent: !this.#options.isFixing },
      // A baseline knows how many there are, so that a further one is seen.
      ...(this.#options.baseline ? { mostOfOneRule: Number.POSITIVE_INFINITY } : {}),
    };
    const text = this.#options.isFixing ? this.#fix(document, settings) : document.text;
    const analysis = analyze(text, settings);
    if (analysis.profiles.length > 0 || analysis.subjects.length > 0) {
      this.#workspace(loaded);
      this.encodings.review(path);
    }
    for (const { rule, message } of analysis.failures)
      this.failures.push(`Rule ${rule} failed on ${path}: ${message}.`);
    for (const { acceptance } of analysis.silenced) if (acceptance) this.#used.add(acceptanceKey(acceptance));
    const profiles = analysis.profiles.map(({ displayName, pointer }) => ({ name: displayName ?? null, pointer }));
    this.#add({ path, text, profiles, subjects: analysis.subjects.length, findings: analysis.findings });
  }

  /** A file without a SCEP profile, whose profiles name some. */
  async #neighbour(path: string): Promise<void> {
    if (!this.#tenant.in(path).some(({ kind }) => kind === 'dependant')) return;
    const decoded = await this.#read(path);
    if (decoded?.hasBom) this.#withBom.add(path);
    if (decoded) await this.#analyze({ path, kind: 'json', ...decoded }, 'json');
  }

  /** The texts that findings point into. */
  async #readRelated(): Promise<void> {
    const related = [...this.#checked.values()].flatMap(({ findings }) =>
      findings.flatMap((finding) => finding.related),
    );
    for (const path of new Set(related.flatMap((place) => place.path ?? []))) {
      if (this.#texts.has(path)) continue;
      const decoded = await this.#read(path);
      if (decoded) this.#texts.set(path, decoded.text);
    }
  }

  async #read(path: string): Promise<Decoded | undefined> {
    const read = await this.files.read(path);
    return 'bytes' in read ? decodeBytes(read.bytes) : undefined;
  }

  /** The text that the file has then. */
  #fix(document: TextDocument, settings: AnalysisSettings): string {
    const { path } = document;
    const { text, fixes } = fixDocument(document.text, settings);
    if (fixes.length === 0) return document.text;
    try {
      if (writeFixed(this.#absolute(path), document, text)) {
        this.fixed.push({ path, fixes });
        return text;
      }
      this.unfixed.push(`"${path}" was changed by somebody else meanwhile, and is not fixed.`);
    } catch (error) {
      this.unfixed.push(`"${path}" cannot be written (${reasonOf(error)}).`);
    }
    return document.text;
  }

  #workspace(loaded: LoadedWorkspace | undefined): void {
    if (!loaded || this.#seen.has(loaded)) return;
    this.#seen.add(loaded);
    for (const [path, text] of loaded.texts) this.#texts.set(path, text);
    const { shard } = this.#options;
    if (!shard || isInShard(loaded.workspace.path, shard)) this.#tellWorkspace(loaded);
  }

  #tellWorkspace(loaded: LoadedWorkspace, used?: ReadonlySet<string>): void {
    const found = workspaceFindings(loaded.workspace, this.#options.now, used);
    for (const [path, findings] of found) this.#named.set(path, findings);
  }

  #add(file: CheckedFile): void {
    const hasFindings = file.findings.length > 0;
    if (hasFindings) this.#texts.set(file.path, file.text);
    this.#checked.set(file.path, hasFindings ? file : { ...file, text: '' });
  }
}

const empty = { text: '', profiles: [], subjects: 0, findings: [] } as const satisfies Omit<CheckedFile, 'path'>;
