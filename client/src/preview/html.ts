import * as vscode from 'vscode';
import { toBase64 } from '../base64.ts';

/** Where the bundle of the view is, and all that a webview may load. */
export function viewFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'preview');
}

/** The page around the view: nothing in it but our own script and style, and nothing that could be told to load more. */
export function previewHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = toBase64(crypto.getRandomValues(new Uint8Array(16)));
  const uriOf = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(viewFolder(extension), name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${languageOfTexts()}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" href="${uriOf('preview.css')}" />
    <title>${vscode.l10n.t('SCEP Profile Preview')}</title>
  </head>
  <body>
    <main id="view"></main>
    <script type="module" nonce="${nonce}" src="${uriOf('preview.js')}"></script>
  </body>
</html>`;
}

/** For screen readers; without a bundle for the language of VS Code our texts are English. */
function languageOfTexts(): string {
  return vscode.l10n.bundle ? vscode.env.language : 'en';
}
