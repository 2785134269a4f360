import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** A text in the source of the client. */
export interface SourceText {
  /** File and line. */
  readonly place: string;
  readonly text: string;
}

export interface ClientTexts {
  /** First arguments of `l10n.t`. */
  readonly localised: readonly SourceText[];
  /** Strings, and text between tags, that read like words for a person and are not. */
  readonly others: readonly SourceText[];
}

interface Node {
  readonly type: string;
  readonly start: number;
}

const folder = join(import.meta.dirname, '..', '..', 'client', 'src');

/** What the client says, read from its syntax tree: another way than that of the tool that makes the bundle. */
export function clientTexts(): ClientTexts {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /(?<!\.d)\.ts$/.test(path));
  const found = files.map((path) => textsOf(path, readFileSync(join(folder, path), 'utf8')));
  return { localised: found.flatMap(({ localised }) => localised), others: found.flatMap(({ others }) => others) };
}

function textsOf(path: string, source: string): ClientTexts {
  const localised: SourceText[] = [];
  const others: SourceText[] = [];
  const placeOf = ({ start }: Node): string => `${path}:${source.slice(0, start).split('\n').length}`;
  visit(parseAst(source, { lang: 'ts' }), (node) => {
    if (isTypeOrImport(node)) return 'skip';
    const key = localisedText(node);
    if (key !== undefined) {
      localised.push({ place: placeOf(node), text: key });
      return 'skip';
    }
    others.push(...readable(node).map((text) => ({ place: placeOf(node), text })));
    return 'enter';
  });
  return { localised, others };
}

function visit(value: unknown, each: (node: Node) => 'enter' | 'skip'): void {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value) && each(value) === 'skip') return;
  for (const child of Object.values(value)) visit(child, each);
}

function isNode(value: object): value is Node {
  return 'type' in value && typeof value.type === 'string' && 'start' in value && typeof value.start === 'number';
}

const wrappers = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

function isTypeOrImport({ type }: Node): boolean {
  return type === 'ImportDeclaration' || (type.startsWith('TS') && !wrappers.has(type));
}

/** The text of `l10n.t('…')` and `vscode.l10n.t('…')`. */
function localisedText(node: Node): string | undefined {
  if (node.type !== 'CallExpression' || at(node, 'callee', 'property', 'name') !== 't') return undefined;
  const object = at(node, 'callee', 'object', 'name') ?? at(node, 'callee', 'object', 'property', 'name');
  if (object !== 'l10n') return undefined;
  const text = at(node, 'arguments', '0', 'value');
  return typeof text === 'string' ? text : '(not a plain string)';
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** What a person would read in a literal. Parts between holes of a template count as one text. */
function readable(node: Node): readonly string[] {
  const value = at(node, 'value');
  if (node.type === 'Literal' && typeof value === 'string') return words.test(value) ? [value] : [];
  const parts = at(node, 'quasis');
  if (node.type !== 'TemplateLiteral' || !Array.isArray(parts)) return [];
  const text = parts.map((part: unknown) => String(at(part, 'value', 'cooked'))).join('…');
  return text.includes('<') ? inMarkup(text) : words.test(text) ? [text] : [];
}

/** Two words, or one that begins a sentence. */
const words = /\p{L}{2,} \p{L}|^\p{Lu}\p{Ll}+/u;

function inMarkup(markup: string): readonly string[] {
  const shown = markup.replaceAll(/<[^>]*>/g, '\n').split('\n');
  const attributes = [...markup.matchAll(/\s(?:title|aria-label|placeholder|label|alt)="([^"…]+)"/g)];
  return [...shown, ...attributes.map(([, text = '']) => text)]
    .map((text) => text.trim())
    .filter((text) => /\p{L}/u.test(text));
}
