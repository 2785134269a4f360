import * as vscode from 'vscode';

/** A file system with a scheme of its own: files of one folder, which are nowhere but here. */
export class FilesInMemory implements vscode.FileSystemProvider {
  readonly #scheme: string;
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #registered: vscode.Disposable;
  readonly onDidChangeFile = this.#changed.event;

  constructor(scheme: string) {
    this.#scheme = scheme;
    this.#registered = vscode.workspace.registerFileSystemProvider(scheme, this);
  }

  uri(name: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.#scheme, path: `/${name}` });
  }

  dispose(): void {
    this.#registered.dispose();
  }

  watch(): vscode.Disposable {
    return { dispose() {} };
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const size = this.#files.get(path)?.length;
    if (path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    if (size === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.#files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    return bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, bytes);
    this.#changed.fire([{ type, uri }]);
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
