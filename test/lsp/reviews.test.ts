import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import {
  reviewMethod,
  revisionsMethod,
  type ReviewAnswer,
  type RevisionsAnswer,
} from '../../server/src/lsp/protocol.ts';
import { json, laptops, wifi } from '../support/diff-fixtures.ts';
import { Editor } from '../support/editor.ts';
import { TestRepository } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const subject = 'CN={{UserPrincipalName}},O=Contoso';
const before = json({ ...wifi, subjectNameFormatString: subject });
const after = json({ ...wifi, subjectNameFormatString: `${subject},OU=Staff` });

let repository: TestRepository;

beforeAll(() => {
  repository = new TestRepository();
  repository.commit('The first profile', {
    'profiles/wifi.json': before,
    'scep-profiles.json': json({ devices: { laptops } }),
  });
  repository.git('tag', 'v1');
  repository.commit('Something else', { 'readme.json': '{}' });
  repository.git('checkout', '--quiet', '-b', 'topic');
});

afterAll(() => repository.remove());

function ask<Answer>(editor: Editor, method: string, params: object, path = ''): Promise<Answer> {
  return editor.connection.sendRequest(method, { uri: editor.uri(path), ...params });
}

function review(editor: Editor, base: string): Promise<ReviewAnswer> {
  return ask(editor, reviewMethod, { base });
}

describe('commits to compare with', () => {
  test('the likeliest come first, each once', async () => {
    const editor = await Editor.start({ folder: repository.folder });
    const answer = await ask<RevisionsAnswer>(editor, revisionsMethod, {}, 'profiles');
    expect(answer).toEqual({
      ok: true,
      revisions: [
        { revision: 'main', kind: 'default' },
        { revision: 'HEAD', kind: 'head', subject: 'Something else' },
        { revision: 'HEAD~1', kind: 'before', subject: 'The first profile' },
        { revision: 'topic', kind: 'branch' },
        { revision: 'v1', kind: 'tag' },
      ],
    });
  });

  test('older commits come last, by what they say of themselves', async () => {
    const old = new TestRepository();
    try {
      const id = old.commit('The first one', { 'a.json': before });
      for (const message of ['The second one', 'The third one']) old.commit(message, {});
      const editor = await Editor.start({ folder: old.folder });
      const answer = await ask<RevisionsAnswer>(editor, revisionsMethod, {});
      expect(answer.ok && answer.revisions.at(-1)).toEqual({
        revision: id.slice(0, 12),
        kind: 'commit',
        subject: 'The first one',
      });
    } finally {
      old.remove();
    }
  });

  test('the default branch of the remote, and the upstream of this one', async () => {
    const clone = temporaryFolder({});
    repository.git('checkout', '--quiet', 'main');
    repository.git('clone', '--quiet', repository.folder, join(clone, 'clone'));
    repository.git('-C', join(clone, 'clone'), 'checkout', '--quiet', '-b', 'mine', '--track', 'origin/topic');
    repository.git('checkout', '--quiet', 'topic');
    const editor = await Editor.start({ folder: join(clone, 'clone') });
    const answer = await ask<RevisionsAnswer>(editor, revisionsMethod, {});
    expect(answer.ok && answer.revisions.slice(0, 3)).toEqual([
      { revision: 'origin/main', kind: 'default' },
      { revision: 'origin/topic', kind: 'upstream' },
      { revision: 'HEAD', kind: 'head', subject: 'Something else' },
    ]);
  });

  test.each<[string, () => string, string]>([
    ['no repository', () => temporaryFolder({}), 'is not in a git repository'],
    ['no commit', () => new TestRepository().folder, 'There is no commit "HEAD" in this repository'],
  ])('%s', async (_name, folder, reason) => {
    const editor = await Editor.start({ folder: folder() });
    const answer = await ask<RevisionsAnswer>(editor, revisionsMethod, {});
    expect(answer).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
    expect(editor.logs).toEqual([]);
  });
});

describe('a review', () => {
  test('of what is on disk, with what the devices of the user get', async () => {
    repository.write('profiles/wifi.json', after);
    const editor = await Editor.start({ folder: repository.folder });
    const answer = await review(editor, 'main');
    repository.write('profiles/wifi.json', before);
    expect(answer).toMatchObject({ ok: true, isEmpty: false, failures: 0 });
    const markdown = answer.ok ? answer.markdown : '';
    expect(markdown).toContain('1 profile re-issues its certificates');
    expect(markdown).toContain('(the merge base with `main`) with the working tree');
    // The user's own screen: nothing is redacted.
    expect(markdown).toContain('`CN=jane.doe@contoso.com,O=Contoso,OU=Staff`');
    expect(markdown).toContain("`Jane's laptop`");
    expect(markdown).not.toContain('redact');
  });

  test('names what a client has to watch to follow it, in a linked working tree too', async () => {
    const linked = join(temporaryFolder({}), 'linked');
    repository.git('worktree', 'add', '--quiet', '--detach', linked);
    for (const [folder, gitFolders] of [
      [repository.folder, ['.git']],
      [linked, ['.git/worktrees/linked', '.git']],
    ] as const) {
      const answer = await review(await Editor.start({ folder: join(folder, 'profiles') }), 'HEAD');
      expect(answer).toMatchObject({
        repository: {
          root: URI.file(folder).toString(),
          gitFolders: gitFolders.map((path) => URI.file(join(repository.folder, path)).toString()),
        },
      });
    }
    repository.git('worktree', 'remove', linked);
  });

  test('of what is typed and not saved', async () => {
    const editor = await Editor.start({ folder: repository.folder });
    await editor.open('profiles/wifi.json', after);
    const answer = await review(editor, 'HEAD');
    expect(answer).toMatchObject({ ok: true, markdown: expect.stringContaining('OU=Staff') });
  });

  test('of a folder of the repository is of all of it', async () => {
    const editor = await Editor.start({ folder: join(repository.folder, 'profiles') });
    await editor.open('wifi.json', after);
    const answer = await review(editor, 'HEAD');
    expect(answer).toMatchObject({ ok: true, markdown: expect.stringContaining('in `profiles/wifi.json`') });
  });

  test('is empty where nothing was changed, in an open UTF-16 export too', async () => {
    const utf16 = Buffer.from(`\uFEFF${before}`, 'utf16le');
    repository.commit('An export', { 'export.json': utf16 });
    const editor = await Editor.start({ folder: repository.folder });
    await editor.open('export.json', before);
    expect(await review(editor, 'HEAD')).toMatchObject({ ok: true, isEmpty: true });
  });

  test.each([
    ['nope', 'There is no commit "nope" in this repository.'],
    ['--output=x', 'There is no commit "--output=x"'],
  ])('since %s is none, and says why', async (base, reason) => {
    const editor = await Editor.start({ folder: repository.folder });
    expect(await review(editor, base)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
    expect(editor.logs).toEqual([]);
  });

  test('can be cancelled', async () => {
    for (let index = 0; index < 200; index += 1)
      writeFileSync(join(repository.folder, 'profiles', `${index}.json`), after);
    const editor = await Editor.start({ folder: repository.folder });
    const source = new CancellationTokenSource();
    const params = { uri: editor.uri(''), base: 'HEAD' };
    const answer = editor.connection.sendRequest(reviewMethod, params, source.token);
    source.cancel();
    await expect(answer).rejects.toThrow(/cancel/i);
    expect(editor.logs).toEqual([]);
  });
});
