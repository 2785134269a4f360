// What goes wrong around the server: messages that are none, requests at the wrong time, clients that go away in between.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ErrorCodes, FileChangeType, type ResponseError } from 'vscode-languageserver/node';
import type { FileSystem } from '../../server/src/host/file-system.ts';
import { nodeHost } from '../../server/src/lsp/node.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { Editor } from '../support/editor.ts';
import { initialize, startStdioServer, type StdioServer } from '../support/stdio-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { WorkspacePuller } from '../support/workspace-puller.ts';

const hover = { textDocument: { uri: 'file:///nowhere.json' }, position: { line: 0, character: 0 } };

function askHover({ connection }: StdioServer): Promise<unknown> {
  return connection.sendRequest('textDocument/hover', hover);
}

function errorOf(asked: Promise<unknown>): Promise<ResponseError<unknown> | string> {
  return asked.then(
    (answer) => JSON.stringify(answer),
    (error: ResponseError<unknown>) => error,
  );
}

describe('a client that goes away', () => {
  test.each([
    ['in the middle of a message', 'Content-Length: 1000\r\n\r\n{"jsonrpc":"2.0","method":"text'],
    ['in the middle of a header', 'Content-Len'],
    ['in the middle of a character', Buffer.concat([Buffer.from('Content-Length: 9\r\n\r\n{"a":"'), Buffer.of(0xc3)])],
  ])('%s: the server ends', async (_when, last) => {
    const server = startStdioServer();
    await initialize(server.connection, temporaryFolder({}));
    server.process.stdin.end(last);
    expect(await server.ended).toBe(1);
  });

  test('and reads nothing any more: the server ends', async () => {
    const server = startStdioServer();
    await initialize(server.connection, temporaryFolder({}));
    server.process.stdout.destroy();
    server.process.stdin.end('Content-Length: 1000\r\n\r\n');
    expect(await server.ended).not.toBeNull();
  });
});

describe('messages that are none', () => {
  test.each([
    ['broken JSON', '{"jsonrpc":'],
    ['an empty one', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['a batch', '[{"jsonrpc":"2.0","id":1,"method":"x"}]'],
    ['without a method', '{"jsonrpc":"2.0","id":99}'],
    ['an answer to nothing', '{"jsonrpc":"2.0","id":12345,"result":null}'],
    ['an answer without an id', '{"jsonrpc":"2.0","result":null}'],
    ['a method that is no text', '{"jsonrpc":"2.0","id":5,"method":7}'],
    ['a request without params', '{"jsonrpc":"2.0","id":"x","method":"textDocument/hover"}'],
    ['another version', '{"jsonrpc":"1.0","method":"textDocument/hover","params":{}}'],
    ['very deep', `{"jsonrpc":"2.0","method":"x","params":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['prototype names', '{"jsonrpc":"2.0","method":"__proto__","params":{"__proto__":{"a":1},"constructor":1}}'],
  ])('%s: the next request is answered', async (_what, body) => {
    const server = startStdioServer();
    await initialize(server.connection, temporaryFolder({}));
    server.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    expect(await askHover(server)).toBeNull();
  });
});

describe('requests at the wrong time', () => {
  test('before initialize are refused, and it is none too late', async () => {
    const server = startStdioServer();
    expect(await errorOf(askHover(server))).toMatchObject({ code: ErrorCodes.ServerNotInitialized });
    expect(await errorOf(server.connection.sendRequest('shutdown'))).toMatchObject({
      code: ErrorCodes.ServerNotInitialized,
    });
    const { serverInfo } = await initialize(server.connection, temporaryFolder({}));
    expect(serverInfo?.name).toBe('scep-profiles');
    expect(await askHover(server)).toBeNull();
  });

  test('of whoever sends the first ones in one go are answered', async () => {
    const server = startStdioServer();
    const initialized = initialize(server.connection, temporaryFolder({}));
    expect(await askHover(server)).toBeNull();
    expect((await initialized).serverInfo?.name).toBe('scep-profiles');
  });

  test('to initialize again are refused, and the rest is served on', async () => {
    const server = startStdioServer();
    await initialize(server.connection, temporaryFolder({}));
    expect(await errorOf(initialize(server.connection, temporaryFolder({})))).toMatchObject({
      code: ErrorCodes.InvalidRequest,
    });
    expect(await askHover(server)).toBeNull();
  });

  test.each(['textDocument/hover', 'initialize', 'shutdown', 'scepProfiles/refused', 'textDocument/dream'])(
    '%s after shutdown is refused, and exit ends the server',
    async (method) => {
      const server = startStdioServer();
      await initialize(server.connection, temporaryFolder({}));
      await server.connection.sendRequest('shutdown');
      expect(await errorOf(server.connection.sendRequest(method, hover))).toMatchObject({
        code: ErrorCodes.InvalidRequest,
        message: 'After shutdown, only exit is left to be sent.',
      });
      await server.connection.sendNotification('exit');
      expect(await server.ended).toBe(0);
    },
  );

  test('exit before initialize ends the server, with 1', async () => {
    const server = startStdioServer();
    await server.connection.sendNotification('exit');
    expect(await server.ended).toBe(1);
  });

  test('notifications before initialize are dropped', async () => {
    const server = startStdioServer();
    const uri = pathToFileURL(join(temporaryFolder({}), 'a.json')).toString();
    const text = JSON.stringify(baseProfile('iosScepCertificateProfile'));
    const opened = { textDocument: { uri, languageId: 'json', version: 1, text } };
    await server.connection.sendNotification('textDocument/didOpen', opened);
    await initialize(server.connection, temporaryFolder({}));
    const symbols = (): Promise<unknown> =>
      server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    expect(await symbols()).toBeNull();
    await server.connection.sendNotification('textDocument/didOpen', opened);
    expect(await symbols()).toHaveLength(1);
  });

  test('of methods that nobody knows are refused, and notifications of them are not minded', async () => {
    const server = startStdioServer();
    await initialize(server.connection, temporaryFolder({}));
    await server.connection.sendNotification('textDocument/didDream', {});
    await server.connection.sendNotification('$/whatever', {});
    expect(await errorOf(server.connection.sendRequest('textDocument/dream', {}))).toMatchObject({
      code: ErrorCodes.MethodNotFound,
    });
    expect(await askHover(server)).toBeNull();
  });

  test('that are cancelled at once are answered all the same', async () => {
    const server = startStdioServer();
    await initialize(server.connection, temporaryFolder({}));
    const body = (message: object): string => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...message });
      return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
    };
    const answered = askHover(server);
    // In one piece, so that the request has not been looked at when it is cancelled.
    server.process.stdin.write(
      body({ id: 'mine', method: 'textDocument/hover', params: hover }) +
        body({ method: '$/cancelRequest', params: { id: 'mine' } }),
    );
    expect(await answered).toBeNull();
    expect(await askHover(server)).toBeNull();
  });
});

describe('a workspace of which something cannot be read', () => {
  const typo = JSON.stringify(baseProfile('windows81SCEPCertificateProfile')).replace('{{UserName}}', '{{UserNme}}');

  /** An editor with two profiles, one of them in `broken.json`, in a file system that fails as told. */
  function starting(fail: Partial<FileSystem>): Promise<Editor> {
    const host = nodeHost();
    return Editor.start({
      folder: temporaryFolder({ 'a.json': typo, 'broken.json': typo }),
      capabilities: { textDocument: { diagnostic: {} } },
      host: { ...host, files: { ...host.files, ...fail } },
    });
  }

  function breaks(): Promise<never> {
    return Promise.reject(new TypeError('of /home/jane'));
  }

  test('as one file fails: the others are told of', async () => {
    const { files } = nodeHost();
    const editor = await starting({
      read: (path, options) => (path.endsWith('broken.json') ? breaks() : files.read(path, options)),
    });
    const puller = await new WorkspacePuller(editor).once();
    expect([...puller.shown.keys()]).toEqual([editor.uri('a.json')]);
    expect(editor.logs).toEqual([expect.stringMatching(/^Reading the profiles of the workspace failed: TypeError\n/)]);
  });

  test('as it lasts: it is logged once, and no other file is read again for it', async () => {
    const { files } = nodeHost();
    let isBroken = true;
    const reads: string[] = [];
    const editor = await starting({
      read: (path, options) => {
        reads.push(path.slice(path.lastIndexOf('/') + 1));
        return isBroken && path.endsWith('broken.json') ? breaks() : files.read(path, options);
      },
    });
    const puller = new WorkspacePuller(editor);
    await puller.once();
    reads.length = 0;
    for (let change = 1; change <= 3; change += 1) {
      await editor.filesChanged(['broken.json', FileChangeType.Changed]);
      await expect.poll(() => reads.length).toBe(change);
    }
    expect(reads).toEqual(['broken.json', 'broken.json', 'broken.json']);
    expect(editor.logs).toHaveLength(1);
    isBroken = false;
    await editor.filesChanged(['a.json', FileChangeType.Changed]);
    puller.start();
    await expect.poll(() => puller.codes('broken.json')).toEqual(['unknown-variable']);
  });

  test('as the list fails: nothing is waited for, and the next change tries again', async () => {
    let isBroken = true;
    const lists: string[] = [];
    const list: FileSystem['list'] = (folder, endings) => {
      lists.push(folder);
      return isBroken ? breaks() : nodeHost().files.list(folder, endings);
    };
    const editor = await starting({ list });
    expect((await new WorkspacePuller(editor).once()).shown.size).toBe(0);
    expect(editor.logs.join('\n')).toMatch(/^Reading the profiles of the workspace failed: TypeError\n/);
    expect(editor.logs.join('\n')).not.toContain('jane');
    const { length } = lists;
    await editor.filesChanged(['a.json', FileChangeType.Changed]);
    await expect.poll(() => lists.length).toBe(length + 1);
    expect(editor.logs).toHaveLength(1);
    isBroken = false;
    await editor.filesChanged(['a.json', FileChangeType.Changed]);
    const puller = new WorkspacePuller(editor).start();
    await expect.poll(() => puller.codes('a.json')).toEqual(['unknown-variable']);
  });
});
