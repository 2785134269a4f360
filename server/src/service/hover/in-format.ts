import { scepServerUrls } from '../../core/facts/properties.ts';
import type { ServiceDocument } from '../service-document.ts';
import type { InFormat } from '../where.ts';
import { devicesOf, holds, type HoverAnswer } from './answer.ts';
import { propertyHover } from './property-hover.ts';
import { sanHover } from './san-hover.ts';
import { urlHover } from './url-hover.ts';
import { variableHover } from './variable-hover.ts';

/** About the variable, else the SAN value or the URL as a whole. */
export function hoverInFormat(
  service: ServiceDocument,
  where: InFormat,
  documentOffset: number,
): HoverAnswer | undefined {
  const { located } = where;
  if (!holds(located.node.span, documentOffset)) return undefined;
  return onVariable(service, where) ?? { span: located.node.span, blocks: formatBlocks(service, where) };
}

/** A SAN value or a URL as a whole. */
export function formatBlocks(
  service: ServiceDocument,
  { profile, located, place, sanType }: Pick<InFormat, 'profile' | 'located' | 'place' | 'sanType'>,
): readonly string[] {
  if (place === 'san') {
    return sanHover({ located, sanType, store: profile.certificateStore, devices: devicesOf(service, profile) });
  }
  const fact = profile.type.properties.get(scepServerUrls.name);
  return [
    ...urlHover(located, profile, service.workspace),
    ...(fact ? propertyHover({ fact, profile, service, isOwn: true }) : []),
  ];
}

function onVariable(
  service: ServiceDocument,
  { located, profile, offset, variable, place, sanType }: InFormat,
): HoverAnswer | undefined {
  if (!variable || !holds(variable.span, offset)) return undefined;
  const devices = devicesOf(service, profile);
  const blocks = variableHover({ variable, place, sanType, profile, devices });
  return blocks && { span: located.text.toDocument(variable.span), blocks };
}
