// A language server in a process of its own, and one document in it, as an editor has them.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { milliseconds } from './measure.mjs';

/**
 * @typedef {object} Started
 * @property {import('vscode-languageserver/node').ProtocolConnection} connection
 * @property {() => Promise<void>} stop
 * @property {() => number} memory resident, in MB
 */

/** @typedef {{ ours: readonly string[], theirs: readonly string[] }} Commands */

export const peer = 'VS Code’s JSON server (vscode-langservers-extracted)';

/** @param {import('./rows.mjs').Bench} bench @returns {Commands} */
export function serverCommands({ cli }) {
  const extracted = createRequire(import.meta.url).resolve('vscode-langservers-extracted/package.json');
  return {
    ours: [cli, 'lsp', '--stdio'],
    theirs: [join(extracted, '..', 'bin', 'vscode-json-language-server'), '--stdio'],
  };
}

const capabilities = {
  textDocument: {
    diagnostic: {},
    // As VS Code says it.
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
      },
    },
    hover: { contentFormat: ['markdown'] },
  },
  workspace: { configuration: false },
};

/**
 * @param {readonly string[]} command a script of Node and its arguments
 * @param {{ schema: object, folder?: string }} options the schema is offered to servers that want one; the folder is what
 * the editor has open
 * @returns {Promise<Started>}
 */
export async function startServer(command, { schema, folder }) {
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder === undefined ? null : pathToFileURL(folder).href,
    capabilities,
  });
  await connection.sendNotification('initialized', {});
  const schemas = [{ fileMatch: ['*.json'], url: 'bench://profile', schema }];
  await connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { json: { schemas, validate: { enable: true } } },
  });
  return {
    connection,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    },
  };
}

/** A document that is open in a server. */
export class OpenDocument {
  /**
   * @param {import('vscode-languageserver/node').ProtocolConnection} connection
   * @param {string} uri
   */
  constructor(connection, uri) {
    this.connection = connection;
    this.uri = uri;
    this.version = 0;
  }

  /** @param {string} text */
  open(text) {
    const textDocument = { uri: this.uri, languageId: 'json', version: (this.version += 1), text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /**
   * @param {{ line: number, character: number }} position
   * @param {string} text
   * @param {number} [replaced] characters
   */
  async type(position, text, replaced = 0) {
    const end = { line: position.line, character: position.character + replaced };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: (this.version += 1) },
      contentChanges: [{ range: { start: position, end }, text }],
    });
  }

  /**
   * Types a character, and takes it away again when that was answered.
   * @param {{ line: number, character: number }} position
   * @returns {Promise<number>} milliseconds from the key to its diagnostics
   */
  async timedKey(position) {
    const typed = await milliseconds(async () => {
      await this.type(position, 'x');
      await this.diagnostics();
    });
    await this.type(position, '', 1);
    await this.diagnostics();
    return typed;
  }

  /** @returns {Promise<{ items: readonly { message: string }[] }>} */
  diagnostics() {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: this.uri } });
  }

  /**
   * @param {'textDocument/hover' | 'textDocument/completion'} method
   * @param {{ line: number, character: number }} position
   */
  ask(method, position) {
    return this.connection.sendRequest(method, { textDocument: { uri: this.uri }, position });
  }
}
