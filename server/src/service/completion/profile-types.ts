import { CompletionItemKind } from 'vscode-languageserver-types';
import { platforms } from '../../core/facts/platforms.ts';
import { findProfileType, profileTypes, type ProfileType } from '../../core/facts/profile-types.ts';
import { Tokens } from '../../core/json/tokens.ts';
import type { Span } from '../../core/text/span.ts';
import { codeSpan, escapeMarkdown } from '../markdown.ts';
import { filterTextOf, startsWith, type Candidate, type Typed } from './candidate.ts';
import { paragraphs } from './paragraphs.ts';

/**
 * The types of SCEP profiles, where the cursor is in the value of an `@odata.type` that is one or may become one. The
 * line alone decides: while the value is half typed, the document has no profile and no tree.
 */
export function profileTypeCandidates(text: string, offset: number): readonly Candidate[] {
  const token = typeAt(text, offset);
  if (!token) return [];
  return profileTypes
    .toSorted((left, right) => Number(isRetired(left)) - Number(isRetired(right)))
    .map((type) => ({
      label: type.odataType,
      detail: type.label,
      documentation: () => documentation(type),
      kind: CompletionItemKind.Class,
      span: token.span,
      text: [type.odataType + token.closing],
      filterText: filterTextOf(token.typed, [type.odataType, type.odataType.slice('#'.length), type.name]),
      isDeprecated: isRetired(type),
    }));
}

interface TypeToken {
  readonly span: Span;
  readonly typed: Typed;
  /** What the string lacks behind it. */
  readonly closing: string;
}

function typeAt(text: string, offset: number): TypeToken | undefined {
  const before = text.slice(Math.max(0, offset - LOOK_AROUND), offset);
  const typed = /"@odata\.type"\s*:\s*"(?<typed>[^"\\\r\n]*)$/.exec(before)?.groups?.['typed'];
  if (typed === undefined || !beginsType(typed)) return undefined;
  const start = offset - typed.length;
  const string = stringAt(text, start - 1);
  if (!string) return undefined;
  const end = string.isClosed ? string.end - 1 : offset;
  const written = text.slice(start, end);
  if (!beginsType(written)) return undefined;
  const isSettled = findProfileType(written) !== undefined;
  return { span: { start, end }, typed: { before: typed, isSettled }, closing: closingOf(string) };
}

/** The string that begins there for a reader of JSON; undefined in a comment or inside another string. */
function stringAt(text: string, start: number): Tokens | undefined {
  const tokens = new Tokens(text);
  do tokens.next();
  while (tokens.kind !== 'end' && tokens.start < start);
  return tokens.kind === 'string' && tokens.start === start ? tokens : undefined;
}

/** The quote, and the comma before the next key. */
function closingOf(string: Tokens): string {
  if (string.isClosed) return '';
  string.next();
  return string.kind === 'string' ? '",' : '"';
}

/** The types are written with `#` mostly, and may be looked for by their names alone. */
function beginsType(typed: string): boolean {
  return profileTypes.some(({ odataType, name }) =>
    [odataType, odataType.slice('#'.length), name].some((spelling) => startsWith(spelling, typed)),
  );
}

function isRetired({ platform }: ProfileType): boolean {
  return platforms[platform].retired !== undefined;
}

function documentation({ label, endpoint, status }: ProfileType): string {
  return paragraphs(escapeMarkdown(label), status && escapeMarkdown(status.text), `Lives at ${codeSpan(endpoint)}`);
}

/** Longer than any line that ends in such a value, shorter than one that takes time to search. */
const LOOK_AROUND = 300;
