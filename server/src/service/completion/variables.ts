import { CompletionItemKind } from 'vscode-languageserver-types';
import type { VariableFact } from '../../core/facts/variables.ts';
import type { EmbeddedText } from '../../core/text/embedded-text.ts';
import { codeSpan, escapeMarkdown } from '../markdown.ts';
import { filterTextOf, type Candidate } from './candidate.ts';
import { writeVariable, type Notation } from './notation.ts';
import { bullets, paragraphs, remarks, sentence } from './paragraphs.ts';
import { fittingVariables, type FittingVariable, type VariablePlace } from './variable-fit.ts';
import { beginsVariable, type VariableToken } from './variable-token.ts';

export interface VariableContext {
  readonly document: string;
  readonly text: EmbeddedText;
  /** Of the cursor, in the text. */
  readonly offset: number;
  readonly token: VariableToken;
  readonly place: VariablePlace;
  /** How the document writes variables. */
  readonly notation: Notation;
  /** The editor asks by itself while a word is typed, so that text which is no variable must not bring up a list. */
  readonly isAskedWhileTyping: boolean;
}

/** Every variable that works in the place, in the notation that is begun there. */
export function variableCandidates(context: VariableContext): readonly Candidate[] {
  const token = settleToken(context);
  if (!token) return [];
  return fittingVariables(context.place).map((variable) => toCandidate(variable, token, context));
}

/** In front of a word that begins no variable there is nothing to replace: a variable goes behind it. */
function settleToken({ text, offset, token, isAskedWhileTyping }: VariableContext): VariableToken | undefined {
  const typed = text.text.slice(token.nameStart, offset);
  if (token.notation || typed === '' || beginsVariable(typed)) return token;
  return isAskedWhileTyping ? undefined : { ...token, span: { start: offset, end: offset }, nameStart: offset };
}

function toCandidate(variable: FittingVariable, token: VariableToken, context: VariableContext): Candidate {
  const { fact, isAdvisedAgainst } = variable;
  const written = writeVariable(fact.name, token.notation ?? context.notation);
  return {
    label: written,
    detail: fact.meaning,
    documentation: () => documentation(variable, context.place),
    kind: CompletionItemKind.Variable,
    span: context.text.toDocument(token.span),
    text: [context.text.encode(written)],
    filterText: variableFilter(fact, token, context),
    isDeprecated: isAdvisedAgainst,
  };
}

/** Editors compare it with the document, where the brackets may be escaped or have blanks behind them. */
function variableFilter({ name, aliases }: VariableFact, token: VariableToken, context: VariableContext): string {
  const { document, text, offset } = context;
  const at = (inText: number): number => text.toDocument({ start: inText, end: inText }).start;
  const before = document.slice(at(token.span.start), at(offset));
  const opener = document.slice(at(token.span.start), at(token.nameStart));
  if (token.isSettled) return filterTextOf({ before, isSettled: true }, [name]);
  const notation = token.notation ?? context.notation;
  const isUsual = before === '' || (opener !== '' && writeVariable('', notation).startsWith(opener));
  const spell = (spelling: string): string => (isUsual ? writeVariable(spelling, notation) : `${opener}${spelling}`);
  return filterTextOf({ before, isSettled: false }, [spell(name), ...aliases.map(spell)]);
}

function documentation({ fact, limits }: FittingVariable, { place }: VariablePlace): string {
  return paragraphs(
    bullets(limits.map(({ reason }) => escapeMarkdown(reason))),
    sentence(fact.meaning),
    fact.places[place] === 'undocumented' ? 'No document says that it works in this place.' : undefined,
    `For example ${codeSpan(fact.example)}`,
    fact.stores.length === 1 ? 'In user certificates only.' : undefined,
    fact.equivalents.length > 0 ? `The same value as ${fact.equivalents.map(codeSpan).join(', ')}.` : undefined,
    remarks(fact.remarks),
  );
}
