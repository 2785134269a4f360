import type { SemanticTokens, SemanticTokensDelta, SemanticTokensLegend } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { ownTokenTypes, unknownModifier } from '../../server/src/lsp/protocol.ts';
import { Editor } from '../support/editor.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const subjects = '# a\nCN={{UserName}},UID=x\n';

async function start(tokenTypes?: readonly string[]): Promise<{ editor: Editor; legend: SemanticTokensLegend }> {
  const semanticTokens = tokenTypes && {
    tokenTypes: [...tokenTypes],
    tokenModifiers: [],
    formats: [],
    requests: {},
  };
  const editor = await Editor.start({
    folder: temporaryFolder({}),
    capabilities: { textDocument: semanticTokens ? { semanticTokens } : {} },
  });
  const legend = editor.capabilities.semanticTokensProvider?.legend;
  if (!legend) throw new Error('no semantic tokens are offered');
  await editor.open('a.scepsubject', subjects, 'scep-subject');
  return { editor, legend };
}

/** Each token on its own: line, character, length, type, modifiers. */
function decode(data: readonly number[], { tokenTypes, tokenModifiers }: SemanticTokensLegend): readonly string[] {
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, type = -1, modifiers = 0] = data.slice(index, index + 5);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const modified = modifiers === 0 ? '' : ` ${tokenModifiers[Math.log2(modifiers)]}`;
    tokens.push(`${line}:${character}+${length} ${tokenTypes[type]}${modified}`);
  }
  return tokens;
}

test('an editor that knows our types is told of them, every other of the usual ones', async () => {
  const ours = await start(Object.values(ownTokenTypes));
  const tokens = await ours.editor.request<SemanticTokens>('textDocument/semanticTokens/full', 'a.scepsubject');
  expect(decode(tokens.data, ours.legend)).toEqual([
    '0:0+3 comment',
    '1:0+2 scepAttribute',
    '1:2+1 scepOperator',
    '1:3+2 scepVariableBracket',
    '1:5+8 scepVariable',
    '1:13+2 scepVariableBracket',
    '1:15+1 scepSeparator',
    '1:16+3 scepAttribute unknown',
    '1:19+1 scepOperator',
    '1:20+1 scepText',
  ]);
  const other = await start();
  const usual = await other.editor.request<SemanticTokens>('textDocument/semanticTokens/full', 'a.scepsubject');
  expect(decode(usual.data, other.legend).map((token) => token.replace(/^\S+ /, ''))).toEqual([
    'comment',
    'property',
    'operator',
    'variable',
    'variable',
    'variable',
    'operator',
    'property unknown',
    'operator',
    'string',
  ]);
});

test('of a stretch only what is there, and after an edit only what is different', async () => {
  const { editor, legend } = await start();
  const method = 'textDocument/semanticTokens';
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
  const part = await editor.request<SemanticTokens>(`${method}/range`, 'a.scepsubject', { range });
  expect(decode(part.data, legend)).toEqual(['0:0+3 comment']);

  const full = await editor.request<SemanticTokens>(`${method}/full`, 'a.scepsubject');
  await editor.change('a.scepsubject', 2, subjects.replace('UID', 'OU'));
  const { edits } = await editor.request<SemanticTokensDelta>(`${method}/full/delta`, 'a.scepsubject', {
    previousResultId: full.resultId,
  });
  const data = [...full.data];
  for (const { start: from, deleteCount, data: inserted = [] } of edits.toReversed()) {
    data.splice(from, deleteCount, ...inserted);
  }
  const now = await editor.request<SemanticTokens>(`${method}/full`, 'a.scepsubject');
  expect(data).toEqual(now.data);
  expect(decode(data, legend)).toContain('1:16+2 property');
  expect(edits.flatMap(({ data: inserted = [] }) => inserted).length).toBeLessThan(now.data.length);
});

test('requests for one document that come together do not get into each other', async () => {
  const { editor } = await start();
  const method = 'textDocument/semanticTokens/full';
  // The first ones, which all have to wait for the workspace file.
  const together = await Promise.all([
    editor.request<SemanticTokens>(method, 'a.scepsubject'),
    editor.request<SemanticTokens>(`${method}/delta`, 'a.scepsubject', { previousResultId: 'lost' }),
    editor.request<SemanticTokens>(method, 'a.scepsubject'),
  ]);
  const alone = await editor.request<SemanticTokens>(method, 'a.scepsubject');
  for (const { data } of together) expect(data).toEqual(alone.data);
});

test('an editor whose result is lost gets a whole one, and one that asks about other JSON nothing', async () => {
  const { editor } = await start();
  const method = 'textDocument/semanticTokens/full';
  expect(await editor.request(`${method}/delta`, 'a.scepsubject', { previousResultId: 'lost' })).toHaveProperty('data');
  await editor.open('b.json', '{ "subjectNameFormatString": "CN=a" }');
  expect(await editor.request(method, 'b.json')).toBeNull();
});

test('VS Code is told the colour of each of our types', () => {
  const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
  const ours = Object.values(ownTokenTypes).filter((type) => type.startsWith('scep'));
  expect(semanticTokenTypes.map(({ id }) => id)).toEqual(ours);
  expect(semanticTokenModifiers.map(({ id }) => id)).toEqual([unknownModifier]);
  const selectors = semanticTokenScopes.flatMap(({ scopes }) => Object.keys(scopes));
  expect(selectors.filter((selector) => !selector.includes('.'))).toEqual(ours);
  expect(selectors).toContain(`${ownTokenTypes.variable}.${unknownModifier}`);
});
