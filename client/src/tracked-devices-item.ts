import * as vscode from 'vscode';
import { trackedDevicesMethod, type TrackedDevices, type TrackedDevicesParams } from '../../server/src/lsp/protocol.ts';
import type { RunningServer } from './language-client.ts';

const selector = [{ language: 'json' }, { language: 'jsonc' }, { language: 'scep-subject' }];

/** A warning in the language status while git keeps a file with devices that look real. It says no value of them. */
export class TrackedDevicesItem implements vscode.Disposable {
  #item: vscode.LanguageStatusItem | undefined;
  #asked = 0;

  /** Asks for the document that is shown. git is run for the answer, so that nobody asks where that is not wanted. */
  async update(server: RunningServer | undefined): Promise<void> {
    const asked = ++this.#asked;
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    if (!server || uri === undefined || !vscode.workspace.isTrusted) return this.#show([]);
    const answer = await server
      .request<TrackedDevices>(trackedDevicesMethod, { uri } satisfies TrackedDevicesParams)
      .catch((): TrackedDevices => ({ files: [] }));
    if (asked === this.#asked) this.#show(answer.files);
  }

  dispose(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }

  #show(files: readonly string[]): void {
    if (files.length === 0) return this.dispose();
    const item = (this.#item ??= vscode.languages.createLanguageStatusItem('scepProfiles.trackedDevices', selector));
    item.name = vscode.l10n.t('SCEP Profiles: devices in git');
    item.severity = vscode.LanguageStatusSeverity.Warning;
    item.text = vscode.l10n.t('Devices in git look real');
    item.detail = vscode.l10n.t(
      'git keeps {0}, with addresses of people. Import the export again with names of nobody, and take the file out of git.',
      files.map((file) => file.split('/').at(-1) ?? '').join(', '),
    );
    item.command = { command: 'scepProfiles.importDevices', title: vscode.l10n.t('Replace Names') };
  }
}
