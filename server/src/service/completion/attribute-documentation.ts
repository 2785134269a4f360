import type { AttributeFact, AttributeLimit, AttributeValueType } from '../../core/facts/attributes.ts';
import { authorityKinds } from '../../core/facts/authority-kinds.ts';
import { codeSpan } from '../markdown.ts';
import { bullets, paragraphs, remarks, sentence } from './paragraphs.ts';

/** What an attribute of a subject is, how it is encoded, how long it may be, and whether AD CS keeps it. */
export function attributeDocumentation(fact: AttributeFact): string {
  return paragraphs(
    sentence(fact.label),
    bullets([
      `OID ${codeSpan(fact.oid)}`,
      ...(fact.isVerifiedType ? [stringTypes[fact.valueType]] : []),
      ...lengths(fact.limit),
      keeping(fact),
      ...(fact.isKey && !fact.isVerifiedKey
        ? [`Windows prints this name; nobody saw it read it. ${codeSpan(`OID.${fact.oid}`)} is safe.`]
        : []),
    ]),
    remarks(fact.remarks),
  );
}

const stringTypes: Readonly<Record<AttributeValueType, string>> = {
  directory: 'PrintableString, or BMPString for other characters',
  ia5: 'IA5String: ASCII only',
  printable: 'PrintableString only',
  numeric: 'NumericString: digits and blanks only',
  ia5OrUtf8: 'IA5String, or UTF8String for other characters',
};

function lengths({ exact, adcs, x520 }: AttributeLimit): readonly string[] {
  if (exact !== undefined) return [`Exactly ${exact} characters`];
  return [
    ...(adcs === undefined ? [] : [`At most ${adcs} characters with AD CS`]),
    ...(x520 === undefined ? [] : [`At most ${x520} characters by X.520`]),
  ];
}

function keeping({ keptByDefault, subjectTemplateName }: AttributeFact): string {
  const name = authorityKinds.adcs.label;
  if (keptByDefault) return `${name} keeps it by default`;
  if (subjectTemplateName === undefined) return `${name} drops it`;
  return `${name} drops it unless ${codeSpan(subjectTemplateName)} is added to ${codeSpan(String.raw`CA\SubjectTemplate`)}`;
}
