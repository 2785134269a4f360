import { MarkupKind, ResourceOperationKind, type ClientCapabilities } from 'vscode-languageserver';
import type { SilenceOptions } from '../service/code-actions/silence.ts';
import { suggestCommand } from '../service/announced.ts';
import type { CompletionOptions } from '../service/completion.ts';
import type { HoverOptions } from '../service/hover.ts';

/** What a client can do, as far as the server asks. */
export interface ClientAbilities {
  /** Asks for diagnostics itself. */
  readonly canPull: boolean;
  readonly canRefresh: boolean;
  readonly canWatch: boolean;
  /** Also files that lie outside of the workspace folders. */
  readonly canWatchElsewhere: boolean;
  readonly canShowProgress: boolean;
  /** Tells when workspace folders come and go. */
  readonly hasFolders: boolean;
  /** Can be asked for settings, and tells when they change. */
  readonly hasSettings: boolean;
  readonly silence: Pick<SilenceOptions, 'canCreateFiles' | 'canShowDocuments'>;
  readonly completion: Omit<CompletionOptions, 'deferredAs'>;
  /** Asks for the documentation of a completion when it shows it. */
  readonly resolvesDocumentation: boolean;
  readonly hover: HoverOptions;
  readonly signature: Pick<CompletionOptions, 'documentationFormat'>;
}

/** `commands` are those that the client says it has. */
export function abilitiesOf(
  { textDocument, workspace, window }: ClientCapabilities,
  commands: readonly string[] = [],
): ClientAbilities {
  const item = textDocument?.completion?.completionItem;
  return {
    canPull: textDocument?.diagnostic !== undefined,
    canRefresh: workspace?.diagnostics?.refreshSupport ?? false,
    canWatch: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    canWatchElsewhere: workspace?.didChangeWatchedFiles?.relativePatternSupport ?? false,
    hasFolders: workspace?.workspaceFolders ?? false,
    canShowProgress: window?.workDoneProgress ?? false,
    hasSettings: workspace?.configuration === true && workspace.didChangeConfiguration?.dynamicRegistration === true,
    silence: {
      canCreateFiles: workspace?.workspaceEdit?.resourceOperations?.includes(ResourceOperationKind.Create) ?? false,
      canShowDocuments: window?.showDocument?.support ?? false,
    },
    completion: {
      supportsSnippets: item?.snippetSupport ?? false,
      documentationFormat: formatOf(item?.documentationFormat),
      suggestCommand: commands.includes(suggestCommand) ? suggestCommand : undefined,
    },
    resolvesDocumentation: item?.resolveSupport?.properties.includes('documentation') ?? false,
    hover: { kind: formatOf(textDocument?.hover?.contentFormat) },
    signature: {
      documentationFormat: formatOf(textDocument?.signatureHelp?.signatureInformation?.documentationFormat),
    },
  };
}

/** Markdown has to be announced: text is what every client can show. */
function formatOf(formats: readonly MarkupKind[] | undefined): MarkupKind {
  return formats?.includes(MarkupKind.Markdown) === true ? MarkupKind.Markdown : MarkupKind.PlainText;
}
