// What a client is told of the features before it asks for one; they themselves are loaded when it does.
import { CodeActionKind } from 'vscode-languageserver-types';

/** Characters after which an editor asks for completions by itself. */
export const completionTriggers = ['"', ':', ',', '=', '+', ';', '{', '<', '.'];

/** VS Code's own, which asks for completions: a client that has it gets the values offered as soon as a key is taken. */
export const suggestCommand = 'editor.action.triggerSuggest';

/** A value begins behind it. */
export const signatureTriggers = ['='];

export const fixAllKind = `${CodeActionKind.SourceFixAll}.scepProfiles`;

export const refactoringKind = CodeActionKind.RefactorRewrite;

export const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind, refactoringKind];

/** Of the server: shows the place where a reason is to be written. */
export const showReasonCommand = 'scepProfiles.showReason';

/** Of the editor: what a lens above a profile does. */
export const lensCommand = 'scepProfiles.openPreview';
