// LDIF (RFC 2849), as `ldifde` and `ldapsearch` write it, and as far as a list of objects needs it.
import { quoted } from '../../text/quoted.ts';
import type { Span } from '../../text/span.ts';
import { decodeBase64 } from './bytes.ts';
import { attributeKey, ObjectDraft, type DirectoryObject } from './directory-object.ts';
import { linesOf } from './lines.ts';
import type { ReadingProblems } from './reading-problems.ts';

/**
 * The objects of an LDIF text, in order. Takes what tools and editors make of it: a `dn` that nobody separated from the
 * object before, comments, the summary of `ldapsearch`, any line break. A line that is none of it is told.
 */
export function* readLdif(text: string, problems: ReadingProblems): Generator<DirectoryObject, void, undefined> {
  let object: ObjectDraft | undefined;
  for (const line of logicalLines(text)) {
    const isEnd = line.text === '';
    const attribute = isEnd || NO_ATTRIBUTE.test(line.text) ? undefined : attributeOf(line, problems);
    if (object !== undefined && (isEnd || attribute?.isName === true)) {
      yield object;
      object = undefined;
    }
    if (attribute?.isName === true) object = new ObjectDraft(line.span);
    if (attribute !== undefined && object !== undefined) addTo(object, attribute, problems);
  }
  if (object !== undefined) yield object;
}

/** A comment, or the end of a change. */
const NO_ATTRIBUTE = /^(?:#|-$)/u;

interface LogicalLine {
  /** Unfolded. */
  readonly text: string;
  readonly span: Span;
}

/** A line that begins with a blank continues the one before. */
function* logicalLines(text: string): Generator<LogicalLine, void, undefined> {
  let pieces: string[] = [];
  let span: Span | undefined;
  for (const { start, end } of linesOf(text)) {
    if (span !== undefined && start < end && text[start] === ' ') {
      pieces.push(text.slice(start + 1, end));
      span = { start: span.start, end };
      continue;
    }
    if (span !== undefined) yield { text: pieces.join(''), span };
    pieces = [text.slice(start, end)];
    span = { start, end };
  }
  if (span !== undefined) yield { text: pieces.join(''), span };
}

interface LdifAttribute {
  readonly name: string;
  /** The `dn` that an object begins with. */
  readonly isName: boolean;
  readonly value: string;
  /** What stands between the name and the value: plain, base64, or the address of a file. */
  readonly separator: ':' | '::' | ':<';
  readonly span: Span;
}

const NAME = /^[a-z0-9][a-z0-9.-]*(?:;[a-z0-9;-]*)?$/iu;
const LONGEST_NAME = 200;

function attributeOf({ text, span }: LogicalLine, problems: ReadingProblems): LdifAttribute | undefined {
  const colon = text.indexOf(':');
  const written = colon === -1 || colon > LONGEST_NAME ? '' : text.slice(0, colon);
  if (!NAME.test(written)) {
    problems.add(span, () => `${quoted(text)} is no line of LDIF: an attribute has a colon after its name.`);
    return undefined;
  }
  const options = written.indexOf(';');
  const name = options === -1 ? written : written.slice(0, options);
  const next = text[colon + 1];
  const separator = next === ':' ? '::' : next === '<' ? ':<' : ':';
  const value = text.slice(colon + separator.length).trim();
  return { name, isName: name.toLowerCase() === 'dn', value, separator, span };
}

function addTo(object: ObjectDraft, { name, value, separator, span }: LdifAttribute, problems: ReadingProblems): void {
  const key = attributeKey(name);
  if (key === undefined) return;
  if (separator === ':') {
    object.add(key, { value, span });
    return;
  }
  const bytes = separator === '::' ? decodeBase64(value) : undefined;
  if (bytes !== undefined) object.add(key, { value: bytes, span });
  else if (separator === '::') problems.add(span, () => `The value of ${name} is not base64, or was cut off.`);
  else problems.add(span, () => `The value of ${name} is in another file, which is not read.`);
}
