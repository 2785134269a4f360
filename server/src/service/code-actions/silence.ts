import { Command, type Range } from 'vscode-languageserver-types';
import { showReasonCommand } from '../announced.ts';

/** What silencing a finding needs beside the document. */
export interface SilenceOptions {
  /** Where an acceptance would be written; undefined where no workspace file could govern the document. */
  readonly workspaceFile: WorkspaceFileTarget | undefined;
  readonly canCreateFiles: boolean;
  /** Whether the client can be asked to show a place. */
  readonly canShowDocuments: boolean;
}

export interface WorkspaceFileTarget {
  readonly uri: string;
  /** Undefined where there is no such file yet. */
  readonly text: string | undefined;
}

/** Arguments of `showReasonCommand`. */
export interface ReasonPlace {
  readonly uri: string;
  readonly range: Range;
}

/** Runs after the edit, so that the person can go on typing the reason. */
export function showReason({ canShowDocuments }: SilenceOptions, place: ReasonPlace): { readonly command?: Command } {
  return canShowDocuments ? { command: Command.create('Write the reason', showReasonCommand, place) } : {};
}
