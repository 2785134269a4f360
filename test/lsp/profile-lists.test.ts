// The list of all profiles behind the side view: of open documents and of files that nobody has opened.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  profilesChangedMethod,
  profilesMethod,
  type ProfileEntry,
  type ProfileList,
} from '../../server/src/lsp/protocol.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { Editor } from '../support/editor.ts';
import { rootFile, scepFile, wifiFile } from '../support/tenant-export.ts';
import { temporaryFolder, utf16 } from '../support/temporary-folder.ts';

const typo = { subjectNameFormatString: 'CN={{UserNme}}' };
const ios = (changes: object = {}): string =>
  JSON.stringify(baseProfile('iosScepCertificateProfile', { displayName: 'Phones', ...changes }), null, 2);

function ask(editor: Editor): Promise<ProfileList> {
  return editor.connection.sendRequest(profilesMethod, {});
}

/** `Windows: Wi-Fi (1 error), VPN`, a line for each platform. */
function drawn({ groups }: ProfileList): readonly string[] {
  const shown = ({ name, counts: { error, warning } }: ProfileEntry): string =>
    `${name}${error + warning > 0 ? ` (${error} errors, ${warning} warnings)` : ''}`;
  return groups.map(({ label, profiles }) => `${label}: ${profiles.map(shown).join(', ')}`);
}

async function eventually(editor: Editor, description: string, expected: readonly string[]): Promise<ProfileList> {
  for (const start = Date.now(); ;) {
    const list = await ask(editor);
    if (list.isComplete && JSON.stringify(drawn(list)) === JSON.stringify(expected)) return list;
    if (Date.now() - start > 20_000) throw new Error(`${description}; the list is ${drawn(list).join(' | ')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** How often the server said that the list may be another one, with a way to wait for the next time. */
class Notices {
  count = 0;

  constructor(editor: Editor) {
    editor.connection.onNotification(profilesChangedMethod, () => void this.count++);
  }

  async next(description: string): Promise<void> {
    const before = this.count;
    for (const start = Date.now(); this.count === before;) {
      if (Date.now() - start > 20_000) throw new Error(`nothing was told after ${description}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

describe('the list of profiles', () => {
  test('has those of files that are not open, by platform and name, with what is wrong with them', async () => {
    const folder = temporaryFolder({
      'b.json': scepFile({ displayName: 'Wi-Fi 10', ...typo }),
      'a.utf16.json': utf16(scepFile({ displayName: 'Wi-Fi 9', id: undefined })),
      'root.json': rootFile(),
      'phones.json': ios(),
      'package.json': '{}',
    });
    const editor = await Editor.start({ folder });
    const list = await eventually(editor, 'all files are there', [
      'Windows: Wi-Fi 9 (1 errors, 0 warnings), Wi-Fi 10 (2 errors, 0 warnings)',
      'iOS/iPadOS: Phones',
    ]);
    expect(list.groups[0]?.profiles[1]).toMatchObject({
      uri: editor.uri('b.json'),
      platform: 'windows',
      store: 'user',
      subject: 'CN={{UserNme}}',
      counts: { error: 2, warning: 0 },
    });
    expect(list.groups[0]?.profiles[1]?.gravest.join('\n')).toContain('"UserNme"');
  });

  test('leads to the name of the profile', async () => {
    const text = ios();
    const editor = await Editor.start({ folder: temporaryFolder({ 'a.json': text }) });
    const { groups } = await eventually(editor, 'the profile is there', ['iOS/iPadOS: Phones']);
    const { line, character } = groups[0]?.profiles[0]?.position ?? { line: 0, character: 0 };
    expect(text.split('\n')[line]?.slice(character)).toMatch(/^"Phones"/);
  });

  test('leaves copies inside of other profiles out', async () => {
    const copy = JSON.parse(ios());
    const folder = temporaryFolder({
      'wifi.json': wifiFile({ identityCertificateForClientAuthentication: copy }),
      'ios.json': ios(),
    });
    await eventually(await Editor.start({ folder }), 'only the profile itself is there', ['iOS/iPadOS: Phones']);
  });

  test('has open documents as they are, also those that are not saved anywhere', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({ 'a.json': ios() }) });
    await editor.open('a.json', ios({ displayName: 'Tablets' }));
    const textDocument = {
      uri: 'untitled:Untitled-1',
      languageId: 'json',
      version: 1,
      text: ios({ displayName: undefined }),
    };
    await editor.connection.sendNotification('textDocument/didOpen', { textDocument });
    await eventually(editor, 'the open documents are there', ['iOS/iPadOS: null, Tablets']);
  });

  test('has no side of a comparison', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({ 'a.json': ios() }) });
    const textDocument = { uri: 'git:/a.json?x', languageId: 'json', version: 1, text: ios() };
    await editor.connection.sendNotification('textDocument/didOpen', { textDocument });
    await eventually(editor, 'the file alone is there', ['iOS/iPadOS: Phones']);
  });

  test('goes by the workspace file', async () => {
    const off = JSON.stringify({ rules: { 'unknown-variable': 'off' } });
    const folder = temporaryFolder({ 'a.json': ios(typo), 'scep-profiles.json': off });
    await eventually(await Editor.start({ folder }), 'nothing is told of the variable', ['iOS/iPadOS: Phones']);
  });
});

describe('whoever asked for the list is told that it may have changed', () => {
  test('when a document is typed in, and when it is closed without being saved', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({ 'a.json': ios() }) });
    await eventually(editor, 'the profile is there', ['iOS/iPadOS: Phones']);
    const notices = new Notices(editor);
    await editor.open('a.json', ios(typo));
    await notices.next('a document was opened');
    await eventually(editor, 'the typo is counted', ['iOS/iPadOS: Phones (1 errors, 0 warnings)']);
    await editor.close('a.json');
    await notices.next('the document was closed');
    await eventually(editor, 'the file counts again', ['iOS/iPadOS: Phones']);
  });

  test('when files are written, or are no more', async () => {
    const folder = temporaryFolder({ 'a.json': ios() });
    const editor = await Editor.start({ folder });
    await eventually(editor, 'the profile is there', ['iOS/iPadOS: Phones']);
    const notices = new Notices(editor);
    const tell = (path: string, type: number): Promise<void> =>
      editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: editor.uri(path), type }],
      });
    writeFileSync(join(folder, 'a.json'), ios({ renewalThresholdPercentage: 100 }));
    await tell('a.json', 2);
    await notices.next('the file was written');
    await eventually(editor, 'what is wrong is counted', ['iOS/iPadOS: Phones (1 errors, 0 warnings)']);
    rmSync(join(folder, 'a.json'));
    await tell('a.json', 3);
    await notices.next('the file was deleted');
    await eventually(editor, 'nothing is there', []);
  });

  test('and nobody else', async () => {
    const editor = await Editor.start({
      folder: temporaryFolder({ 'a.json': ios() }),
      capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    });
    const notices = new Notices(editor);
    const refreshed = async (times: number): Promise<void> => {
      for (const start = Date.now(); editor.refreshes < times;) {
        if (Date.now() - start > 20_000) throw new Error(`the editor was not asked ${times} times to pull again`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    await refreshed(1);
    // The other documents hear of a change no sooner than the list would.
    await editor.open('a.json', ios({ displayName: 'Tablets' }));
    await refreshed(2);
    expect(notices.count).toBe(0);
  });
});
