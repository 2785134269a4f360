import { CompletionItemKind } from 'vscode-languageserver-types';
import type { UsualValue } from '../../core/facts/usual-values.ts';
import type { EmbeddedText } from '../../core/text/embedded-text.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { startsWith, type Candidate } from './candidate.ts';
import { inNotation, type Notation } from './notation.ts';
import { sentence } from './paragraphs.ts';

/** A text for a whole value, and when to take it. */
export type WholeValue = Pick<UsualValue, 'format' | 'purpose'>;

export interface WholeValueContext {
  readonly text: EmbeddedText;
  /** Of the cursor, in the text. */
  readonly offset: number;
  readonly notation: Notation;
}

/** The values that go on from what stands before the cursor, in the place of all that is there. */
export function wholeValueCandidates(
  values: readonly WholeValue[],
  { text, offset, notation }: WholeValueContext,
): readonly Candidate[] {
  const typed = text.text.slice(0, offset);
  return values
    .map(({ format, purpose }) => ({ written: inNotation(format, notation), purpose }))
    .filter(({ written }) => startsWith(written, typed) && typed.length < written.length)
    .map(({ written, purpose }) => ({
      label: written,
      detail: purpose,
      documentation: () => sentence(purpose),
      kind: CompletionItemKind.Value,
      span: text.toDocument({ start: 0, end: text.text.length }),
      text: [text.encode(written)],
      filterText: text.encode(written),
    }));
}

/** The URLs of the servers that a workspace file describes, without its patterns. */
export function serverUrls(workspace: Workspace | undefined): readonly WholeValue[] {
  return (workspace?.pki.servers ?? []).flatMap(({ urls, authority }) =>
    urls
      .filter((url) => !url.includes('*'))
      .map((format) => ({ format, purpose: authority === undefined ? 'described server' : `server of ${authority}` })),
  );
}
