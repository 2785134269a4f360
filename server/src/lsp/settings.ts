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
}

/** The section of the settings, in every editor. */
const section = 'scepProfiles';

/** Asked of the editor where it can be asked, else taken from its initialization options; on where nobody says anything. */
export class ClientSettings {
  readonly #connection: Connection;
  readonly #log: Log;
  #workspace: ClientCapabilities['workspace'];
  #initial: Settings = settingsOf(undefined);
  #known: Promise<Settings> | undefined;

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

  get(): Promise<Settings> {
    return (this.#known ??= this.#ask());
  }

  forget(): void {
    this.#known = undefined;
  }

  async #ask(): Promise<Settings> {
    if (!this.#workspace?.configuration) return this.#initial;
    try {
      return settingsOf(await this.#connection.workspace.getConfiguration(section), this.#initial);
    } catch (error) {
      this.#log(`Asking for settings failed: ${whereOf(error)}`);
      return this.#initial;
    }
  }
}

const on: Settings = { inlayHints: true, codeLens: true };

/** An editor may send anything, and null for a section that nobody has set. */
function settingsOf(value: unknown, otherwise = on): Settings {
  const { inlayHints, codeLens }: { readonly inlayHints?: unknown; readonly codeLens?: unknown } = Object(value);
  return {
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : otherwise.inlayHints,
    codeLens: typeof codeLens === 'boolean' ? codeLens : otherwise.codeLens,
  };
}
