// What a person set in the editor.
import {
  DidChangeConfigurationNotification,
  type ClientCapabilities,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import { whereOf, type Log } from './guard.ts';

export interface Settings {
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** Whether files that are not open are told of. */
  readonly workspaceDiagnostics: boolean;
}

/** The section of the settings, in every editor. */
const section = 'scepProfiles';

/** Asked of the editor where it can be asked, else taken from its initialization options; on where nobody says anything. */
export class ClientSettings {
  readonly #connection: Connection;
  readonly #log: Log;
  #workspace: ClientCapabilities['workspace'];
  #initial: Settings = settingsOf(undefined);
  readonly #known = new Map<string | undefined, Promise<Settings>>();

  constructor(connection: Connection, log: Log) {
    this.#connection = connection;
    this.#log = log;
  }

  initialize({ capabilities, initializationOptions }: InitializeParams): void {
    this.#workspace = capabilities.workspace;
    this.#initial = settingsOf(initializationOptions);
  }

  initialized(): void {
    if (!this.#workspace?.didChangeConfiguration?.dynamicRegistration) return;
    this.#connection.client
      .register(DidChangeConfigurationNotification.type, { section })
      .catch((error: unknown) => this.#log(`Watching settings failed: ${whereOf(error)}`));
  }

  /** For a workspace folder, by its URI, or for all. */
  get(scopeUri?: string): Promise<Settings> {
    let known = this.#known.get(scopeUri);
    if (!known) this.#known.set(scopeUri, (known = this.#ask(scopeUri)));
    return known;
  }

  forget(): void {
    this.#known.clear();
  }

  async #ask(scopeUri: string | undefined): Promise<Settings> {
    if (!this.#workspace?.configuration) return this.#initial;
    try {
      const item = scopeUri === undefined ? { section } : { section, scopeUri };
      return settingsOf(await this.#connection.workspace.getConfiguration(item), this.#initial);
    } catch (error) {
      this.#log(`Asking for settings failed: ${whereOf(error)}`);
      return this.#initial;
    }
  }
}

const on: Settings = { inlayHints: true, codeLens: true, workspaceDiagnostics: true };

/** An editor may send anything, and null for a section that nobody has set. */
function settingsOf(value: unknown, otherwise = on): Settings {
  const given: Readonly<Partial<Record<keyof Settings, unknown>>> = Object(value);
  const is = (name: keyof Settings): boolean => {
    const setting = given[name];
    return typeof setting === 'boolean' ? setting : otherwise[name];
  };
  return {
    inlayHints: is('inlayHints'),
    codeLens: is('codeLens'),
    workspaceDiagnostics: is('workspaceDiagnostics'),
  };
}
