// Both servers through stdio, as an editor uses them: a key in a large document, completion, hover, start, memory.
import { documentOf, typicalText } from '../inputs.mjs';
import { OpenDocument, peer, serverCommands, startServer } from '../language-server.mjs';
import { compareRuns, milliseconds, quantile } from '../measure.mjs';
import { numberRow, ratioRow } from '../rows.mjs';

const rounds = 40;

/** @type {import('../rows.mjs').Benchmark} */
export async function run(given) {
  const bench = { ...given, schema: alsoInLists(given.schema) };
  const commands = serverCommands(bench);
  return [
    await typing(bench, commands),
    ...(await answers(bench, commands)),
    await starting(bench, commands),
    await memory(bench, commands),
  ];
}

/**
 * The schema for a document that is a profile, or a list of them as Graph answers.
 * @param {{ definitions?: object }} schema
 */
function alsoInLists({ definitions, ...profile }) {
  const list = { required: ['value'], properties: { value: { type: 'array', items: profile } } };
  return { definitions, anyOf: [list, profile] };
}

/** @typedef {import('../language-server.mjs').Commands} Commands */

/** @param {import('../rows.mjs').Bench} bench @param {Commands} commands */
async function typing({ schema }, commands) {
  const text = documentOf(300);
  const lines = text.split('\n');
  const line = lines.findIndex(
    (content, index) => index > lines.length / 2 && content.includes('subjectNameFormatString'),
  );
  const position = { line, character: (lines[line] ?? '').indexOf('OU=') + 3 };
  const both = await openBoth(schema, commands, text);
  const keys = (/** @type {OpenDocument} */ document) => () => document.timedKey(position);
  const row = await p95(
    `a key to its diagnostics in a document of ${Math.round(text.length / 1000)} KB, 300 profiles, p95`,
    keys,
    both,
  );
  await both.stop();
  return row;
}

/** @param {import('../rows.mjs').Bench} bench @param {Commands} commands */
async function answers({ schema }, commands) {
  const text = typicalText();
  const line = text.split('\n').findIndex((content) => content.includes('subjectNameFormatString'));
  const position = { line, character: (text.split('\n')[line] ?? '').indexOf('{{EmailAddress') + 3 };
  const both = await openBoth(schema, commands, text);
  const asking =
    (/** @type {'textDocument/hover' | 'textDocument/completion'} */ method) =>
    (/** @type {OpenDocument} */ document) =>
    () =>
      milliseconds(() => document.ask(method, position));
  const rows = [
    await p95('completion in the subject, p95', asking('textDocument/completion'), both),
    await p95('hover in the subject, p95', asking('textDocument/hover'), both),
  ];
  await both.stop();
  return rows;
}

/** @param {import('../rows.mjs').Bench} bench @param {Commands} commands */
async function starting({ schema }, { ours, theirs }) {
  const start = (/** @type {readonly string[]} */ command) => () =>
    milliseconds(async () => {
      const { connection, stop } = await startServer(command, { schema });
      const document = new OpenDocument(connection, 'file:///start.json');
      await document.open(typicalText());
      await document.diagnostics();
      void stop();
    });
  return ratioRow({
    what: 'start of the process to the first diagnostics',
    against: peer,
    compared: await compareRuns(start(ours), start(theirs), 15),
    goal: 1,
  });
}

/** @param {import('../rows.mjs').Bench} bench @param {Commands} commands */
async function memory({ schema }, commands) {
  const both = await openBoth(schema, commands, documentOf(1000));
  const added = both.memory.ours() - both.memory.theirs();
  await both.stop();
  return numberRow({
    what: 'resident memory of the server with 1,000 profiles open',
    against: peer,
    shown: `${added >= 0 ? '+' : ''}${added.toFixed(0)} MB`,
    goal: '<= +30 MB',
    isMet: added <= 30,
  });
}

/** @param {object} schema @param {Commands} commands @param {string} text */
async function openBoth(schema, { ours, theirs }, text) {
  const [our, their] = await Promise.all([ours, theirs].map((command) => startServer(command, { schema })));
  if (!our || !their) throw new Error('a server is missing');
  const documents = [our, their].map(({ connection }) => new OpenDocument(connection, 'file:///open.json'));
  for (const document of documents) {
    await document.open(text);
    const { items } = await document.diagnostics();
    if (items.length > 0) throw new Error(`the document has problems: ${items[0]?.message}`);
  }
  const [ourDocument, theirDocument] = documents;
  if (!ourDocument || !theirDocument) throw new Error('a document is missing');
  return {
    ours: ourDocument,
    theirs: theirDocument,
    memory: { ours: our.memory, theirs: their.memory },
    stop: () => Promise.all([our.stop(), their.stop()]),
  };
}

/**
 * @param {string} what
 * @param {(document: OpenDocument) => () => Promise<number>} measured
 * @param {{ ours: OpenDocument, theirs: OpenDocument }} both
 */
async function p95(what, measured, { ours, theirs }) {
  const [our, their] = [measured(ours), measured(theirs)];
  for (let warmUp = 0; warmUp < 20; warmUp += 1) await Promise.all([our(), their()]);
  /** @type {number[]} */
  const ourTimes = [];
  /** @type {number[]} */
  const theirTimes = [];
  for (let round = 0; round < rounds; round += 1) {
    ourTimes.push(await our());
    theirTimes.push(await their());
  }
  const compared = { ours: quantile(ourTimes, 0.95), theirs: quantile(theirTimes, 0.95) };
  return ratioRow({ what, against: peer, compared: { ...compared, ratio: compared.ours / compared.theirs }, goal: 1 });
}
