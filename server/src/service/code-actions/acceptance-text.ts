import { parseJson } from '../../core/json/parse.ts';
import { findProperty } from '../../core/json/pointer.ts';
import type { JsonNode, JsonObject } from '../../core/json/tree.ts';
import type { Edit } from '../../core/rules/rule.ts';
import type { ProfileMatch } from '../../core/workspace/workspace.ts';
import { appendTo, layoutOf } from '../append-json.ts';

/** An entry of `accepted`, its keys in the order in which they are written. */
export interface AcceptanceEntry {
  readonly rule: string;
  readonly profile: ProfileMatch;
  readonly pointer: string;
  readonly reason: string;
}

export interface AppendedAcceptance {
  /** In the order of the document, none overlapping. */
  readonly edits: readonly Edit[];
  /** Between the quotes of the reason, in the text after the edits. */
  readonly reasonAt: number;
}

/** A new last entry of a workspace file. All else stays as it is written. Undefined in a text that is no such file. */
export function appendAcceptance(text: string, entry: AcceptanceEntry): AppendedAcceptance | undefined {
  if (text.trim() === '') return whole(text, newWorkspaceFile(entry));
  const { root, problems } = parseJson(text);
  if (root?.kind !== 'object' || problems.length > 0) return undefined;
  const edits = editsIn(text, root, entry);
  return edits && { edits, reasonAt: reasonIn(applied(text, edits)) };
}

export function newWorkspaceFile(entry: AcceptanceEntry): string {
  return `${JSON.stringify({ accepted: [entry] }, null, 2)}\n`;
}

/** Between the quotes of the reason of the last entry. */
export function reasonIn(text: string): number {
  const accepted = acceptedIn(parseJson(text).root);
  const last = accepted?.kind === 'array' ? accepted.items.at(-1) : undefined;
  const reason = last?.kind === 'object' ? findProperty(last, 'reason')?.value : undefined;
  return (reason?.span.start ?? 0) + 1;
}

function editsIn(text: string, root: JsonObject, entry: AcceptanceEntry): readonly Edit[] | undefined {
  const accepted = acceptedIn(root);
  const layout = layoutOf(text);
  if (accepted?.kind === 'array') return appendTo(text, accepted, layout, JSON.stringify(entry, null, layout.indent));
  if (accepted) return undefined;
  return appendTo(text, root, layout, `"accepted": ${JSON.stringify([entry], null, layout.indent)}`);
}

function acceptedIn(root: JsonNode | undefined): JsonNode | undefined {
  return root?.kind === 'object' ? findProperty(root, 'accepted')?.value : undefined;
}

function whole(text: string, newText: string): AppendedAcceptance {
  return { edits: [{ span: { start: 0, end: text.length }, newText }], reasonAt: reasonIn(newText) };
}

function applied(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
    text,
  );
}
