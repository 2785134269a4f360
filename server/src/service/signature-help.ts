import { MarkupKind, type Position, type SignatureHelp } from 'vscode-languageserver-types';
import type { AttributeFact } from '../core/facts/attributes.ts';
import { attributeFact } from '../core/rules/subject/attributes.ts';
import { plural } from '../core/text/plural.ts';
import { inNotation, notationOf, notationOfSubject } from './completion/notation.ts';
import { subjectPlace, usualValuesAt } from './completion/variable-fit.ts';
import { codeSpan, escapeMarkdown, list } from './markdown.ts';
import { toMarkup } from './plain-text.ts';
import type { ServiceDocument } from './service-document.ts';
import { whereIs, type InSubject } from './where.ts';

/** What the value at the cursor is for, how long it may be, and what people write there. */
export function signatureHelp(
  { document, analysis }: ServiceDocument,
  position: Position,
  { documentationFormat }: { readonly documentationFormat: MarkupKind },
): SignatureHelp | undefined {
  const where = whereIs(analysis, document.offsetAt(position));
  if (where?.kind !== 'subject' || where.side !== 'value' || !where.attribute?.key) return undefined;
  const fact = attributeFact(where.attribute);
  if (!fact) return undefined;
  const before = `${where.attribute.key.text}=`;
  const label = `${before}${[fact.label, lengthOf(fact)].filter(Boolean).join(', ')}`;
  return {
    signatures: [
      {
        label,
        documentation: toMarkup(usualValues(where, fact), documentationFormat),
        parameters: [{ label: [before.length, label.length] }],
      },
    ],
    activeSignature: 0,
    activeParameter: 0,
  };
}

function lengthOf({ limit: { exact, adcs, x520 } }: AttributeFact): string {
  if (exact !== undefined) return `exactly ${plural(exact, 'character')}`;
  const most = adcs ?? x520;
  return most === undefined ? '' : `at most ${plural(most, 'character')}${adcs === undefined ? ' by X.520' : ''}`;
}

function usualValues({ profile, located }: InSubject, { key }: AttributeFact): string {
  const notation = profile ? notationOf(profile) : notationOfSubject(located.subject);
  const usual = usualValuesAt(subjectPlace(profile, key)).slice(0, MOST_SHOWN);
  return list(
    usual.map(({ format, purpose }) => [`${codeSpan(inNotation(format, notation))}: ${escapeMarkdown(purpose)}`]),
  );
}

const MOST_SHOWN = 4;
