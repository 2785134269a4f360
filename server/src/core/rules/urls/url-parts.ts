import type { Span } from '../../text/span.ts';

/** A stretch of a URL; the span is in the text it was taken from. */
export interface UrlPart {
  readonly text: string;
  readonly span: Span;
}

/** What a URL with variables in it consists of; it need not be one that a URL parser takes. */
export interface UrlParts {
  /** In lower case, without its colon. */
  readonly scheme: UrlPart;
  /** Without user and port. */
  readonly host: UrlPart;
  /** From its first slash to a query or fragment; empty where there is none. */
  readonly path: UrlPart;
  /** Query and fragment with their marks. */
  readonly rest: UrlPart;
}

/** The parts of an absolute URL, blanks around it left out; undefined for anything without `scheme://`. */
export function urlParts(text: string): UrlParts | undefined {
  const [start, scheme] = /^\s*([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(text) ?? [];
  if (start === undefined || scheme === undefined) return undefined;
  const end = text.trimEnd().length;
  const pathStart = indexOrEnd(text, /[/?#]/, { start: start.length, end });
  const restStart = indexOrEnd(text, /[?#]/, { start: pathStart, end });
  const schemeStart = start.length - '://'.length - scheme.length;
  return {
    scheme: { text: scheme.toLowerCase(), span: { start: schemeStart, end: schemeStart + scheme.length } },
    host: hostOf(text, { start: start.length, end: pathStart }),
    path: part(text, { start: pathStart, end: restStart }),
    rest: part(text, { start: restStart, end }),
  };
}

/** Whether a SCEP server can be there: SCEP goes through HTTP and HTTPS (RFC 8894). */
export function isHttp({ scheme }: UrlParts): boolean {
  return scheme.text === 'http' || scheme.text === 'https';
}

function hostOf(text: string, { start, end }: Span): UrlPart {
  const authority = text.slice(start, end);
  const hostStart = start + authority.lastIndexOf('@') + 1;
  const port = /:\d*$/.exec(text.slice(hostStart, end))?.[0].length ?? 0;
  return part(text, { start: hostStart, end: end - port });
}

function part(text: string, span: Span): UrlPart {
  return { text: text.slice(span.start, span.end), span };
}

function indexOrEnd(text: string, pattern: RegExp, { start, end }: Span): number {
  const length = text.slice(start, end).search(pattern);
  return length === -1 ? end : start + length;
}
