import { findAttributeByOid } from '../facts/attributes.ts';
import { encodeName, toHex } from '../name/der.ts';
import { formatName } from '../name/format-name.ts';
import type { Name } from '../name/name.ts';
import type { Meeting } from '../pki/meet.ts';
import { formatPeriod } from '../pki/period.ts';
import type { FirstRenewal } from '../pki/renewal.ts';
import type { EffectiveValidity } from '../pki/validity.ts';
import { asIssued, type IssuedSubject } from './as-issued.ts';
import type { Rendering } from './rendering.ts';

/** What the certificate meets on its way; nothing for a subject alone. */
export interface RenderedOnItsWay {
  readonly validity: EffectiveValidity | undefined;
  readonly renewal: FirstRenewal | undefined;
  readonly met: readonly Meeting[];
}

/** One device of the machine-readable answer whose shape is a contract: docs/output.md. */
export function renderingJson(
  { device, subject, name, sans, isIssued, evidence, problems }: Rendering,
  { validity, renewal, met }: RenderedOnItsWay,
): object {
  return {
    device: device.label,
    subject: subject?.text ?? null,
    rdns: name ? describeName(name) : null,
    derHex: name ? toHex(encodeName(name)) : null,
    sans: sans.map(({ sanType, text }) => ({ type: sanType, value: text.text })),
    asIssued: name ? describeIssued(asIssued(name, met)) : null,
    validity: validity ? describeValidity(validity, renewal) : null,
    issued: isIssued,
    known: problems.every(({ kind }) => kind !== 'unknown'),
    evidence,
    problems: problems.map(({ severity, message }) => ({ severity, message })),
  };
}

function describeName(name: Name): object {
  return name.map((rdn) =>
    rdn.map(({ oid, stringType, value }) => ({
      oid,
      attribute: findAttributeByOid(oid)?.key ?? `OID.${oid}`,
      type: stringType,
      value,
    })),
  );
}

function describeIssued(issued: IssuedSubject | undefined): object | null {
  if (issued === undefined) return null;
  const { authority, name, dropped, isReordered } = issued;
  const droppedNames = dropped.map((attribute) => formatName([[attribute]]));
  return { authority, subject: formatName(name), dropped: droppedNames, reordered: isReordered };
}

function describeValidity(
  { requested, effective, because, authorityEnds }: EffectiveValidity,
  renewal: FirstRenewal | undefined,
): object {
  return {
    requested: requested ? formatPeriod(requested) : null,
    effective: effective ? formatPeriod(effective) : null,
    because,
    authorityEnds: authorityEnds ?? null,
    renewal: renewal
      ? { firstDay: renewal.firstDay, days: renewal.days, daysLeft: renewal.daysLeft, certain: renewal.isCertain }
      : null,
  };
}
