import { meetings, type Meeting } from '../../core/pki/meet.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { ServiceDocument } from '../service-document.ts';
import type { InSubject } from '../where.ts';
import { devicesOf, holds, type HoverAnswer } from './answer.ts';
import { attributeHover } from './attribute-hover.ts';
import { authoritiesMet } from './kept-attributes.ts';
import { subjectHover } from './subject-hover.ts';
import { variableHover } from './variable-hover.ts';

/** About the variable, else the attribute type, else (in a value and between attributes) the subject as a whole. */
export function hoverInSubject(
  service: ServiceDocument,
  where: InSubject,
  documentOffset: number,
): HoverAnswer | undefined {
  const { located, profile } = where;
  const span = located.node?.span ?? located.text.span;
  if (!holds(span, documentOffset)) return undefined;
  return (
    onVariable(service, where) ??
    onAttribute(service, where) ?? {
      span,
      blocks: subjectHover({
        subject: profile ? { kind: 'profile', profile } : { kind: 'alone', located },
        devices: devicesOf(service, profile),
        met: metBy(profile, service),
      }),
    }
  );
}

/** The subject of a profile on its devices. */
export function profileSubject(service: ServiceDocument, profile: Profile): readonly string[] {
  return subjectHover({
    subject: { kind: 'profile', profile },
    devices: devicesOf(service, profile),
    met: metBy(profile, service),
  });
}

function metBy(profile: Profile | undefined, { workspace }: ServiceDocument): readonly Meeting[] {
  return profile && workspace ? meetings(profile, workspace.pki) : [];
}

function onVariable(
  service: ServiceDocument,
  { located, profile, offset, variable }: InSubject,
): HoverAnswer | undefined {
  if (!variable || !holds(variable.span, offset)) return undefined;
  const devices = devicesOf(service, profile);
  const blocks = variableHover({ variable, place: 'subject', sanType: undefined, profile, devices });
  return blocks && { span: located.text.toDocument(variable.span), blocks };
}

/** On its key and the equals sign: its value is part of what the subject as a whole becomes. */
function onAttribute({ workspace }: ServiceDocument, where: InSubject): HoverAnswer | undefined {
  const { located, profile, offset, attribute } = where;
  const beforeValue = attribute && { start: attribute.span.start, end: attribute.value.span.start };
  if (!attribute?.key || !beforeValue || !holds(beforeValue, offset)) return undefined;
  const authorities = authoritiesMet(profile, workspace);
  const blocks = attributeHover({ text: located.text.text, attribute, authorities });
  const span = holds(attribute.key.span, offset) ? attribute.key.span : beforeValue;
  return blocks && { span: located.text.toDocument(span), blocks };
}
