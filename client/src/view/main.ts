// The view in the webview of the preview: draws what the extension sends, and sends what is clicked.
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import * as l10n from './l10n.ts';
import { render } from 'lit';
import type { FromView, PreviewContent, Remembered, ToView } from '../preview/messages.ts';
import { page } from './page.ts';
import type { Host } from './host.ts';
import './view.css';

const vscode = acquireVsCodeApi<Remembered>();
const root = document.querySelector<HTMLElement>('#view') ?? document.body;

let content: PreviewContent | undefined;
let filter = '';
let said = '';
let forgetting: ReturnType<typeof setTimeout> | undefined;
/** Milliseconds. */
const sayingTime = 6000;

const host: Host = {
  send: (message) => vscode.postMessage(message satisfies FromView),
  filter: (text) => {
    filter = text;
    draw();
  },
};

window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
  const before = content;
  received(data);
  draw();
  if (isOther(before, content)) window.scrollTo(0, 0);
  if (data.kind === 'cursor') showPartAtCursor();
});
host.send({ kind: 'ready' });

function received(message: ToView): void {
  switch (message.kind) {
    case 'texts':
      l10n.use(message.texts);
      return;
    case 'show':
      content = message.content;
      vscode.setState(content.remembered);
      return;
    case 'cursor':
      content = content && { ...content, cursor: message.span };
      return;
    case 'said':
      say(message.text);
  }
}

/** Whether another profile is shown: it begins with what is wrong with it, however far down the reader was in the one before. */
function isOther(before: PreviewContent | undefined, now: PreviewContent | undefined): boolean {
  if (before?.remembered.uri !== now?.remembered.uri) return true;
  const [was, is] = [before?.preview?.profile, now?.preview?.profile];
  // Typing changes the title of one profile, or the place of all that follow, but not both.
  return was?.title !== is?.title && was?.span.start !== is?.span.start;
}

/** The part that the cursor's text made, where it is out of sight. */
function showPartAtCursor(): void {
  if (!isListOpen()) root.querySelector('.at-cursor')?.scrollIntoView({ block: 'nearest' });
}

/** It lies over the page, so that it has to go again. */
function say(text: string): void {
  said = text;
  clearTimeout(forgetting);
  forgetting = setTimeout(() => {
    said = '';
    draw();
  }, sayingTime);
}

/** Not while a list is open: it would close, or be another one under the pointer. It is drawn when the list is closed. */
function draw(): void {
  if (!content || isListOpen()) return;
  render(page({ content, filter, said, host }), root);
}

/** Who leaves the view, by whatever way, has done with the list. */
window.addEventListener('blur', () => {
  for (const list of root.querySelectorAll('vscode-single-select')) list.open = false;
});

function isListOpen(): boolean {
  return root.querySelector('vscode-single-select[open]') !== null;
}

new MutationObserver(draw).observe(root, { subtree: true, attributeFilter: ['open'] });
