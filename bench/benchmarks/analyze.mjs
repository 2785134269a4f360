// One typical profile, all rules: beside VS Code's JSON service with our schema of the type, and beside JSON.parse.
import { createRequire } from 'node:module';
import { compare, compareFirst } from '../measure.mjs';
import { typicalText } from '../inputs.mjs';
import { ratioRow } from '../rows.mjs';

/** @type {import('../rows.mjs').Benchmark} */
export async function run({ engine, schema }) {
  const text = typicalText();
  const analyze = () => engine.analyze(text, { kind: 'json', now: '2026-01-01' });
  const validate = validator(text, schema);
  const found = [analyze().findings.length, (await validate()).length];
  if (found.some((count) => count !== 0)) throw new Error(`the typical profile has findings: ${found.join(', ')}`);
  const against = 'vscode-json-languageservice: `parseJSONDocument` and `doValidation` with our schema';
  const first = await compareFirst(analyze, validate, 1000);
  return [
    ratioRow({
      what: '`analyze` of a typical profile, all rules',
      against,
      compared: await compare(analyze, validate),
      goal: 1,
    }),
    ratioRow({ what: 'the same, the first 1,000 times in a process', against, compared: first, goal: 1 }),
    ratioRow({
      what: '`analyze` of a typical profile, all rules',
      against: '`JSON.parse`',
      compared: await compare(analyze, () => JSON.parse(text)),
      goal: 8,
    }),
  ];
}

/**
 * @param {string} text
 * @param {object} schema
 */
function validator(text, schema) {
  const { getLanguageService, TextDocument } = createRequire(import.meta.url)('vscode-json-languageservice');
  const service = getLanguageService({});
  service.configure({ schemas: [{ uri: 'bench://profile', fileMatch: ['*.json'], schema }] });
  return async () => {
    const document = TextDocument.create('file:///profile.json', 'json', 1, text);
    return service.doValidation(document, service.parseJSONDocument(document));
  };
}
