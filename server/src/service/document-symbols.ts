import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import { findExtendedKeyUsageByOid } from '../core/facts/extended-key-usages.ts';
import {
  certificateValidityPeriodValue,
  customSubjectAlternativeNames,
  extendedKeyUsages,
  scepServerUrls,
  subjectAlternativeNameFormats,
  subjectNameFormatString,
} from '../core/facts/properties.ts';
import { formatPeriod } from '../core/pki/period.ts';
import { requestedPeriod } from '../core/pki/validity.ts';
import type { LocatedSubject, Profile } from '../core/profile/profile.ts';
import { sanLabel } from '../core/rules/san/san-label.ts';
import type { AttributeNode } from '../core/subject/ast.ts';
import { clip } from '../core/text/clip.ts';
import { spanText, type Span } from '../core/text/span.ts';
import { toRange, type ServiceDocument } from './service-document.ts';

/**
 * The outline: profiles with what their certificates say, or the subjects of a subject file; below a subject its RDNs.
 * In document order, every child within its parent.
 */
export function documentSymbols({ document, analysis }: ServiceDocument): DocumentSymbol[] {
  const entries = [...analysis.profiles.map(profileEntry), ...analysis.subjects.map(subjectLine)];
  return entries.map(toSymbol);

  function toSymbol({ name, detail, kind, span, selection, children }: Entry): DocumentSymbol {
    return {
      name: oneLine(name) || 'Without a name',
      detail: oneLine(detail),
      kind,
      range: toRange(document, span),
      selectionRange: toRange(document, selection ?? span),
      children: children.toSorted((a, b) => a.span.start - b.span.start).map(toSymbol),
    };
  }
}

interface Entry {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** What is selected on a click; the whole where it is undefined. */
  readonly selection?: Span | undefined;
  readonly children: readonly Entry[];
}

function profileEntry(profile: Profile): Entry {
  const { displayName, type, typeNode, span, properties } = profile;
  const name = properties.get('displayName')?.value;
  return {
    name: displayName ?? '',
    detail: type.label,
    kind: SymbolKind.Class,
    span,
    selection: (name ?? typeNode).span,
    children: [
      ...subjectOf(profile),
      ...list(profile, sanList(profile), sanEntries(profile)),
      ...validity(profile),
      ...list(profile, extendedKeyUsages.name, usageEntries(profile)),
      ...list(profile, scepServerUrls.name, urlEntries(profile)),
    ],
  };
}

function subjectOf(profile: Profile): readonly Entry[] {
  const property = profile.properties.get(subjectNameFormatString.name);
  if (!profile.subject || !property) return [];
  const { text } = profile.subject;
  return [
    {
      name: labelOf(profile, subjectNameFormatString.name),
      detail: text.text,
      kind: SymbolKind.Field,
      span: property.span,
      selection: text.span,
      children: rdnEntries(profile.subject),
    },
  ];
}

function subjectLine(located: LocatedSubject): Entry {
  const { text } = located;
  return { name: text.text, detail: '', kind: SymbolKind.Field, span: text.span, children: rdnEntries(located) };
}

/** The attributes of an RDN of several are one entry: they are one step of the name. */
function rdnEntries({ subject, text }: LocatedSubject): readonly Entry[] {
  return subject.rdns
    .filter(({ span }) => span.start < span.end)
    .map(({ attributes, span }) => ({
      name: attributes.map(({ key }) => key?.text).join(' + ') || spanText(text.text, span),
      detail: attributes.map((attribute) => valueText(attribute, text.text)).join(' + '),
      kind: SymbolKind.Key,
      span: text.toDocument(span),
      children: [],
    }));
}

function valueText({ key, value }: AttributeNode, text: string): string {
  return key ? spanText(text, value.span) : '';
}

function sanList({ properties }: Profile): string {
  return (
    [customSubjectAlternativeNames.name, subjectAlternativeNameFormats.name].find((name) => properties.has(name)) ?? ''
  );
}

function sanEntries({ sans }: Profile): readonly Entry[] {
  return sans.map(({ node, sanType, value }) => ({
    name: sanType ? sanLabel(sanType.value) : '',
    detail: value?.text.text ?? '',
    kind: SymbolKind.String,
    span: node.span,
    children: [],
  }));
}

function usageEntries({ extendedKeyUsages: usages }: Profile): readonly Entry[] {
  return usages.map(({ node, name, objectIdentifier }) => {
    const oid = objectIdentifier?.value ?? '';
    const known = name?.value ?? findExtendedKeyUsageByOid(oid)?.name;
    return { name: known ?? oid, detail: oid, kind: SymbolKind.EnumMember, span: node.span, children: [] };
  });
}

function urlEntries({ urls }: Profile): readonly Entry[] {
  return urls.map(({ node, text }) => ({
    name: text.text,
    detail: '',
    kind: SymbolKind.String,
    span: node.span,
    children: [],
  }));
}

/** Value and unit are two properties; the entry leads to the value. */
function validity(profile: Profile): readonly Entry[] {
  const period = requestedPeriod(profile);
  const property = profile.properties.get(certificateValidityPeriodValue.name);
  if (!period || !property) return [];
  return [
    {
      name: labelOf(profile, certificateValidityPeriodValue.name),
      detail: formatPeriod(period),
      kind: SymbolKind.Number,
      span: property.span,
      children: [],
    },
  ];
}

function list(profile: Profile, name: string, children: readonly Entry[]): readonly Entry[] {
  const property = profile.properties.get(name);
  if (!property || children.length === 0) return [];
  return [{ name: labelOf(profile, name), detail: '', kind: SymbolKind.Array, span: property.span, children }];
}

function labelOf({ type }: Profile, name: string): string {
  return type.properties.get(name)?.label ?? name;
}

/** An outline has one line an entry, and not even a blank one without a name. */
function oneLine(text: string): string {
  return clip(text.replaceAll(/\s+/gu, ' ').trim(), LONGEST);
}

const LONGEST = 120;
