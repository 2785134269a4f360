// What a client says when it starts, and what it hears later of workspace files.
import type { ChosenDevices } from './devices.ts';

/** `initializationOptions` of a client. */
export interface InitializationOptions {
  /** False where the client has a JSON service of its own that tells syntax errors, as VS Code does. */
  readonly reportsJsonSyntax?: boolean;
  /** As `chooseDevicesMethod` says it later. */
  readonly devices?: ChosenDevices | null;
  /**
   * Commands the client has and the server may lead to: `scepProfiles.openPreview`, which takes a `LensPlace`, and VS Code's
   * `editor.action.triggerSuggest`, which asks for completions.
   */
  readonly commands?: readonly string[];
  /** For a client that cannot be asked for its settings. On where nothing is said. */
  readonly inlayHints?: boolean;
  readonly codeLens?: boolean;
  readonly workspaceDiagnostics?: boolean;
}

/** From the server: what a workspace file, or a file it names, says has changed. */
export const workspaceChangedMethod = 'scepProfiles/workspaceChanged';
