import type { AttributeFact, AttributeLimit, AttributeValueType } from '../../core/facts/attributes.ts';
import { readKey } from '../../core/name/key.ts';
import { readName } from '../../core/name/read-name.ts';
import type { Authority } from '../../core/pki/pki.ts';
import { attributeFact, isStatic } from '../../core/rules/subject/attributes.ts';
import type { AttributeNode } from '../../core/subject/ast.ts';
import { plural } from '../../core/text/plural.ts';
import { spanText } from '../../core/text/span.ts';
import { clip, codeSpan, escapeMarkdown, lines, list } from '../markdown.ts';
import { keepingLines } from './kept-attributes.ts';
import { sourceLinks } from './source-links.ts';

/** An attribute of a subject, and the authorities its certificate request can meet. */
export interface AttributeTarget {
  /** Of the whole subject. */
  readonly text: string;
  readonly attribute: AttributeNode;
  readonly authorities: readonly Authority[];
}

/** What an attribute is, how it is encoded, how long it may be, and who keeps it. Undefined where its key is none. */
export function attributeHover(target: AttributeTarget): readonly string[] | undefined {
  const { attribute, authorities } = target;
  const fact = attributeFact(attribute);
  if (fact) return known(fact, target);
  const oid = attribute.key && attribute.key.variables.length === 0 ? readKey(attribute.key.text)?.oid : undefined;
  if (oid === undefined) return undefined;
  return [
    lines(`**${codeSpan(clip(oid, LONGEST_OID))}**: an attribute type without a name`, stringTypes.directory),
    lines(...keepingLines(undefined, authorities)),
    valueLine(target, {}),
  ];
}

function known(fact: AttributeFact, target: AttributeTarget): readonly string[] {
  const key = fact.isKey ? ` · OID ${codeSpan(fact.oid)}` : '';
  return [
    lines(
      `**${codeSpan(fact.key)}**: ${escapeMarkdown(fact.label)}${key}`,
      `${stringTypes[fact.valueType]}${fact.isVerifiedType ? '' : ' (not confirmed)'}`,
      describeLimit(fact.limit),
    ),
    valueLine(target, fact.limit),
    lines(...keepingLines(fact, target.authorities)),
    list(fact.remarks.map(({ text }) => [escapeMarkdown(text)])),
    sourceLinks([fact]),
  ];
}

const stringTypes: Readonly<Record<AttributeValueType, string>> = {
  directory: 'PrintableString, or BMPString for other characters',
  ia5: 'IA5String: ASCII only',
  printable: "PrintableString only: A to Z, digits, spaces and ' ( ) + , - . / : = ?",
  numeric: 'NumericString only: digits and spaces',
  ia5OrUtf8: 'IA5String, or UTF8String for other characters',
};

function describeLimit({ adcs, x520, exact }: AttributeLimit): string {
  if (exact !== undefined) return `Exactly ${exact} characters`;
  if (adcs === undefined && x520 === undefined) return '';
  if (adcs === x520) return `At most ${adcs} characters (AD CS and X.520)`;
  const parts = [adcs === undefined ? [] : `${adcs} for AD CS`, x520 === undefined ? [] : `${x520} by X.520`].flat();
  return `At most ${parts.join(', ')} (characters)`;
}

/** What a value without variables becomes: its string type, and how much of the limit it takes. */
function valueLine({ text, attribute }: AttributeTarget, { adcs }: AttributeLimit): string {
  if (!isStatic(attribute) || attribute.span.end - attribute.span.start > LONGEST_VALUE) return '';
  const result = readName(spanText(text, attribute.span));
  const read = result.ok ? result.name.flat().at(0) : undefined;
  if (!read) return '';
  const length = Array.from(read.value).length;
  const hasLimit = read.stringType !== 'OCTET STRING' && adcs !== undefined;
  return `Here: ${read.stringType}, ${hasLimit ? `${length} of ${plural(adcs, 'character')}` : plural(length, 'character')}`;
}

/** More than any authority takes. */
const LONGEST_VALUE = 10_000;
const LONGEST_OID = 60;
