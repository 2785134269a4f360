// A key while the profiles of the workspace are read and checked for the Problems panel.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { typicalText, writeProfiles } from '../inputs.mjs';
import { OpenDocument, peer, serverCommands, startServer } from '../language-server.mjs';
import { quantile } from '../measure.mjs';
import { duration } from '../rows.mjs';

const profiles = 1000;
/** In milliseconds: up to there what one does seems to happen at once (Nielsen, Response Times: The 3 Important Limits). */
const longest = 100;
/** A folder is read once in the life of a server. */
const servers = 5;

/** @type {import('../rows.mjs').Benchmark} */
export async function run(bench) {
  const folder = join(bench.folder, 'reading');
  writeProfiles(folder, profiles, (text) => text.replace('{{UserName}}', '{{UserNam}}'));
  /** @type {{ ours: number[], theirs: number[] }} */
  const times = { ours: [], theirs: [] };
  for (let round = 0; round < servers; round += 1) await typeWhileReading(bench, folder, times);
  const [ours, theirs] = [quantile(times.ours, 0.95), quantile(times.theirs, 0.95)];
  return [
    {
      what: `a key to its diagnostics while ${profiles.toLocaleString('en')} profiles of the workspace are read and checked, p95`,
      against: `${peer}, which reads no workspace`,
      ours: duration(ours),
      theirs: duration(theirs),
      result: `${(ours / theirs).toFixed(2)} x`,
      goal: `<= ${longest} ms`,
      isMet: ours <= longest,
    },
  ];
}

/**
 * Both are asked in turns from the first finding of the workspace to the last one.
 * @param {import('../rows.mjs').Bench} bench
 * @param {string} folder
 * @param {{ ours: number[], theirs: number[] }} times in milliseconds; what was measured is added
 */
async function typeWhileReading(bench, folder, times) {
  const { schema } = bench;
  const { ours, theirs } = serverCommands(bench);
  const [our, their] = await Promise.all([ours, theirs].map((command) => startServer(command, { schema, folder })));
  if (!our || !their) throw new Error('a server is missing');
  const [ourKey, theirKey] = [await typing(our.connection, folder), await typing(their.connection, folder)];
  const reading = followWorkspace(our.connection);
  await reading.begun;
  while (!reading.isOver()) {
    times.ours.push(await ourKey());
    times.theirs.push(await theirKey());
  }
  await Promise.all([our.stop(), their.stop()]);
}

/**
 * A profile opened, and what types a character of its subject and takes it back; the first one is timed.
 * @param {import('vscode-languageserver/node').ProtocolConnection} connection
 * @param {string} folder
 */
async function typing(connection, folder) {
  const text = typicalText();
  const line = text.split('\n').findIndex((content) => content.includes('subjectNameFormatString'));
  const position = { line, character: (text.split('\n')[line] ?? '').indexOf('OU=') + 3 };
  const document = new OpenDocument(connection, pathToFileURL(join(folder, 'profile-0.json')).href);
  await document.open(text);
  await document.diagnostics();
  return () => document.timedKey(position);
}

/** @param {import('vscode-languageserver/node').ProtocolConnection} connection */
function followWorkspace(connection) {
  let isOver = false;
  /** @type {Promise<void>} */
  const begun = new Promise((resolve) => {
    connection.onProgress({ __: undefined, _pr: undefined }, 'findings', () => resolve());
    const params = { previousResultIds: [], partialResultToken: 'findings' };
    void connection.sendRequest('workspace/diagnostic', params).finally(() => {
      isOver = true;
      resolve();
    });
  });
  return { begun, isOver: () => isOver };
}
