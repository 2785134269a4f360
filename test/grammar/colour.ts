// Colours texts as VS Code does: the same TextMate engine, the grammars of the extension, a small JSON grammar as base.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';

export type Language = 'scep-subject' | 'json';

/** A stretch of one line with the same scopes, outermost first. Lines without a line end. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly scopes: readonly string[];
}

const root = join(import.meta.dirname, '../..');
const grammarFiles = {
  'source.scep-subject': 'syntaxes/scep-subject.tmLanguage.json',
  'scep-subject.injection': 'syntaxes/scep-subject.injection.tmLanguage.json',
  'scep-subject.variables.injection': 'syntaxes/scep-subject.variables.injection.tmLanguage.json',
  'source.json': 'test/grammar/json-base.tmLanguage.json',
} as const;

type ScopeName = keyof typeof grammarFiles;

const scopeNames: Readonly<Record<Language, ScopeName>> = {
  'scep-subject': 'source.scep-subject',
  json: 'source.json',
};

const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
await oniguruma.loadWASM(readFileSync(wasm));

const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async (scopeName) => (isOurs(scopeName) ? rawGrammar(scopeName) : null),
  getInjections: (scopeName) =>
    scopeName === 'source.json' ? ['scep-subject.injection', 'scep-subject.variables.injection'] : [],
});

const grammars: Readonly<Record<Language, IGrammar>> = {
  'scep-subject': await loadGrammar('scep-subject'),
  json: await loadGrammar('json'),
};

/** The stretches of each line of a text. */
export function colour(text: string, language: Language): readonly (readonly Stretch[])[] {
  let state: StateStack | null = null;
  return text.split('\n').map((line) => {
    const result = grammars[language].tokenizeLine(line, state);
    state = result.ruleStack;
    return joined(line, result.tokens);
  });
}

/** For each character of a line whether the editor takes it for part of a string, as for bracket pairs and closing quotes. */
export function stringCharacters(line: string, language: Language): readonly boolean[] {
  const { tokens } = grammars[language].tokenizeLine2(line, null);
  const isString: boolean[] = [];
  for (let index = 0; index < tokens.length; index += 2) {
    const type = ((tokens[index + 1] ?? 0) >>> TOKEN_TYPE_OFFSET) & TOKEN_TYPE_MASK;
    const end = tokens[index + 2] ?? line.length;
    for (let offset = tokens[index] ?? 0; offset < end; offset++) isString.push(type === STRING);
  }
  return isString;
}

// Where vscode-textmate packs the type of a token, as VS Code unpacks it.
const TOKEN_TYPE_OFFSET = 8;
const TOKEN_TYPE_MASK = 0b11;
const STRING = 2;

/** Each line with what is coloured in it: the stretch, then its scopes from the innermost out, without what `hides` says. */
export function picture(text: string, language: Language, hides: RegExp): string {
  const lines = text.split('\n');
  return colour(text, language)
    .map((stretches, index) => [`  ${lines[index] ?? ''}`, ...stretches.flatMap((part) => row(part, hides))].join('\n'))
    .join('\n');
}

function row({ text, start, scopes }: Stretch, hides: RegExp): string[] {
  const shown = scopes.filter((scope) => !hides.test(scope)).map((scope) => scope.replace(/\.scep-subject$/, ''));
  const mark = '^'.repeat(text.length);
  return shown.length === 0 ? [] : [`  ${' '.repeat(start)}${mark} ${shown.join(' > ')}`];
}

function joined(
  line: string,
  tokens: readonly { startIndex: number; endIndex: number; scopes: string[] }[],
): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { startIndex, endIndex, scopes } of tokens) {
    const text = line.slice(startIndex, endIndex);
    const last = stretches.at(-1);
    if (text === '') continue;
    if (last && last.scopes.join(' ') === scopes.join(' ')) {
      stretches[stretches.length - 1] = { ...last, text: last.text + text };
    } else {
      stretches.push({ text, start: startIndex, scopes });
    }
  }
  return stretches;
}

function isOurs(scopeName: string): scopeName is ScopeName {
  return scopeName in grammarFiles;
}

/** The source of a grammar as VS Code reads it. */
function rawGrammar(scopeName: ScopeName): textmate.IRawGrammar {
  const path = join(root, grammarFiles[scopeName]);
  return textmate.parseRawGrammar(readFileSync(path, 'utf8'), path);
}

async function loadGrammar(language: Language): Promise<IGrammar> {
  const grammar = await registry.loadGrammar(scopeNames[language]);
  if (!grammar) throw new Error(`no grammar for ${language}`);
  return grammar;
}
