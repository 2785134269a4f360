import { findAttributeByOid } from '../facts/attributes.ts';
import { encodeName, toHex } from '../name/der.ts';
import type { Name } from '../name/name.ts';
import { formatPeriod } from '../pki/period.ts';
import type { EffectiveValidity } from '../pki/validity.ts';
import type { Rendering } from './rendering.ts';

/** One device of the machine-readable answer whose shape is a contract: docs/output.md. */
export function renderingJson(
  { device, subject, name, sans, isIssued, evidence, problems }: Rendering,
  validity: EffectiveValidity | undefined,
): object {
  return {
    device: device.label,
    subject: subject?.text ?? null,
    rdns: name ? describeName(name) : null,
    derHex: name ? toHex(encodeName(name)) : null,
    sans: sans.map(({ sanType, text }) => ({ type: sanType, value: text.text })),
    validity: validity ? describeValidity(validity) : null,
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

function describeValidity({ requested, effective, because }: EffectiveValidity): object {
  return {
    requested: requested ? formatPeriod(requested) : null,
    effective: effective ? formatPeriod(effective) : null,
    because,
  };
}
