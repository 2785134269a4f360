import type { Connection } from 'vscode-languageserver';
import { severitySettings, type SeveritySetting } from '../core/workspace/workspace.ts';

export type Severities = ReadonlyMap<string, SeveritySetting>;

const settingsSection = 'scepProfiles';

/** What the settings of the client say about rules: for documents that no workspace file governs. */
export class RuleSettings {
  readonly #connection: Connection;
  readonly #asked = new Map<string, Promise<Severities>>();
  #canAsk = false;
  #pushed: Severities = new Map();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Of a client that tells when they change. */
  askFromNowOn(): void {
    this.#canAsk = true;
  }

  /** `settings` is what a client sends that cannot be asked. */
  changed(settings: unknown): void {
    this.#asked.clear();
    this.#pushed = severitiesIn(memberOf(settings, settingsSection));
  }

  close(uri: string): void {
    this.#asked.delete(uri);
  }

  of(uri: string): Promise<Severities> {
    if (!this.#canAsk) return Promise.resolve(this.#pushed);
    let asked = this.#asked.get(uri);
    if (!asked) this.#asked.set(uri, (asked = this.#ask(uri)));
    return asked;
  }

  async #ask(scopeUri: string): Promise<Severities> {
    try {
      return severitiesIn(await this.#connection.workspace.getConfiguration({ scopeUri, section: settingsSection }));
    } catch {
      // A client that cannot say it after all has none.
      return new Map();
    }
  }
}

/** People write settings by hand: what is no severity is left out. */
function severitiesIn(settings: unknown): Severities {
  const rules = memberOf(settings, 'rules');
  if (typeof rules !== 'object' || rules === null) return new Map();
  return new Map(
    Object.entries(rules).flatMap(([rule, value]: [string, unknown]) => {
      const severity = severitySettings.find((setting) => setting === value);
      return severity ? [[rule, severity] as const] : [];
    }),
  );
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
