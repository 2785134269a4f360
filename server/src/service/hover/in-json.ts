import { subjectNameFormatString } from '../../core/facts/properties.ts';
import type { JsonString } from '../../core/json/tree.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { ServiceDocument } from '../service-document.ts';
import type { AtPropertyName, AtPropertyValue } from '../where.ts';
import { holds, type HoverAnswer } from './answer.ts';
import { dependantsHover } from './dependants-hover.ts';
import { formatBlocks } from './in-format.ts';
import { profileSubject } from './in-subject.ts';
import { memberHover } from './member-hover.ts';
import { propertyHover } from './property-hover.ts';
import { typeHover } from './type-hover.ts';
import { usageHover } from './usage-hover.ts';

/** About a property, by its key; also by that of an annotation (`rootCertificate@odata.bind`). */
export function hoverOnName(
  service: ServiceDocument,
  { profile, object, facts, property }: AtPropertyName,
  offset: number,
): HoverAnswer | undefined {
  if (!property || !holds(property.key.span, offset)) return undefined;
  const { span, value: key } = property.key;
  if (property.value === profile.typeNode) return { span, blocks: profileHover(service, profile) };
  const fact = facts.get(key.split('@', 1)[0] ?? '');
  if (!fact) return undefined;
  const isOwn = object === profile.node;
  const isSubject = isOwn && key === subjectNameFormatString.name;
  return {
    span,
    blocks: isSubject ? profileSubject(service, profile) : propertyHover({ fact, profile, service, isOwn }),
  };
}

/** About a value: what it stands for, else the property it is of. Nothing about objects and arrays as a whole. */
export function hoverOnValue(
  service: ServiceDocument,
  where: AtPropertyValue,
  offset: number,
): HoverAnswer | undefined {
  const { profile, property, fact, node } = where;
  if (!node || !holds(node.span, offset) || node.kind === 'object' || node.kind === 'array') return undefined;
  const { span } = node;
  if (node === profile.typeNode) return { span, blocks: profileHover(service, profile) };
  if (!fact) return undefined;
  const target = { fact, profile, service, isOwn: property.parent === profile.node };
  const meant = node.kind === 'string' ? meaningOf(service, where, node) : undefined;
  if (meant) return { span, blocks: meant };
  const member =
    node.kind === 'string' ? memberHover({ ...target, node, text: service.analysis.text, offset }) : undefined;
  return member ?? { span, blocks: propertyHover(target) };
}

/** What profiles of its type are for, behind which others use this one. */
function profileHover(service: ServiceDocument, profile: Profile): readonly string[] {
  const [title = '', ...others] = typeHover(profile.type);
  return [title, ...dependantsHover(service, profile, profile.typeNode.span), ...others];
}

/** On the quotes of a text with variables, and on a usage of the key. */
function meaningOf(
  service: ServiceDocument,
  { profile }: AtPropertyValue,
  node: JsonString,
): readonly string[] | undefined {
  if (node === profile.subject?.node) return profileSubject(service, profile);
  const san = profile.sans.find(({ value }) => value?.node === node);
  if (san?.value) {
    return formatBlocks(service, { profile, place: 'san', located: san.value, sanType: san.sanType?.value });
  }
  const url = profile.urls.find((candidate) => candidate.node === node);
  if (url) return formatBlocks(service, { profile, place: 'url', located: url, sanType: undefined });
  const usage = profile.extendedKeyUsages.find(
    ({ name, objectIdentifier }) => name?.node === node || objectIdentifier?.node === node,
  );
  return usage && usageHover({ written: node.value, profile, workspace: service.workspace });
}
