import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, eventually, ourDiagnostics, rangeOf } from './workbench.ts';

const profile = (subject: string): string =>
  JSON.stringify(
    {
      '@odata.type': '#microsoft.graph.windows81SCEPCertificateProfile',
      displayName: 'WIN - User - VPN',
      subjectNameFormat: 'custom',
      subjectNameFormatString: subject,
    },
    undefined,
    2,
  );
const leftText = profile('CN={{UserNme}},OU=Staff');
const rightText = profile('CN={{UserNme}},OU=Crew');

/** As GitHub Pull Requests writes the address of a side (microsoft/vscode-pull-request-github src/common/uri.ts, commit 849821a3). */
const pullRequest = { baseCommit: 'a1', headCommit: 'b2', fileName: 'vpn.json', prNumber: 7, status: 0 };
const checkedOut = { path: 'vpn.json', commit: 'a1', isOutdated: false, rootPath: '/ws' };

interface Comparison {
  readonly of: string;
  readonly scheme: string;
  readonly sides: readonly [object, object];
  /** Of the findings of a misspelt variable, those of the left side and of the right one. */
  readonly findings: readonly [number, number];
}

const comparisons: readonly Comparison[] = [
  {
    of: 'a pull request',
    scheme: 'pr',
    sides: [
      { ...pullRequest, isBase: true },
      { ...pullRequest, isBase: false },
    ],
    findings: [0, 1],
  },
  {
    of: 'a pull request that is checked out',
    scheme: 'review',
    sides: [
      { ...checkedOut, base: true },
      { ...checkedOut, base: false },
    ],
    findings: [0, 1],
  },
  {
    of: 'a pull request that is being made',
    scheme: 'githubpr',
    sides: [
      { fileName: 'vpn.json', branch: 'main' },
      { fileName: 'vpn.json', branch: 'feature' },
    ],
    findings: [0, 0],
  },
  {
    of: 'two commits on GitHub',
    scheme: 'githubcommit',
    sides: [
      { commit: 'a1', owner: 'contoso', repo: 'x' },
      { commit: 'b2', owner: 'contoso', repo: 'x' },
    ],
    findings: [0, 0],
  },
];

/** The extensions whose schemes these are come from a marketplace: what they would read is given here. */
describe('A comparison', () => {
  const provided = comparisons.map(({ scheme, sides: [left] }) =>
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ query }) => (query === JSON.stringify(left) ? leftText : rightText),
    }),
  );
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const provider of provided) provider.dispose();
  });

  for (const { of, scheme, sides, findings } of comparisons) {
    it(`of ${of} has findings where they can be mended, and hovers on both sides`, async () => {
      const [left, right] = await Promise.all(sides.map((query) => opened(scheme, query)));
      assert.ok(left && right);
      await vscode.commands.executeCommand('vscode.diff', left.uri, right.uri, of);
      await hover(left);
      await hover(right);
      await eventually(`findings on the sides: ${findings.join(' and ')}`, () =>
        [left, right].every(({ uri }, side) => misspelt(uri) === findings[side]),
      );
    });
  }
});

function opened(scheme: string, query: object): Thenable<vscode.TextDocument> {
  const uri = vscode.Uri.from({ scheme, path: '/profiles/vpn.json', query: JSON.stringify(query) });
  return vscode.workspace.openTextDocument(uri);
}

/** Which also says that the server has read the document. */
function hover(document: vscode.TextDocument): Promise<boolean> {
  const { start } = rangeOf(document, 'UserNme');
  return eventually(`a hover in ${document.uri.toString()}`, async () => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      start,
    );
    return found.some(({ contents }) =>
      contents.some((each) => (typeof each === 'string' ? each : each.value).includes('{{UserName}}')),
    );
  });
}

function misspelt(uri: vscode.Uri): number {
  return ourDiagnostics(uri).filter((diagnostic) => codeOf(diagnostic) === 'unknown-variable').length;
}
