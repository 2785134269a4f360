import { findAttributeByOid } from '../../core/facts/attributes.ts';
import { encodeName, toHex } from '../../core/name/der.ts';
import type { Name } from '../../core/name/name.ts';
import { formatPeriod } from '../../core/pki/period.ts';
import type { EffectiveValidity } from '../../core/pki/validity.ts';
import type { Rendering } from '../../core/render/rendering.ts';
import type { RenderedProfile } from './rendered-profile.ts';

/** The machine-readable answer whose shape is a contract: docs/output.md. */
export function renderJson(profiles: readonly RenderedProfile[]): string {
  return JSON.stringify({ profiles: profiles.map(describeProfile) }, null, 2);
}

function describeProfile({ path, profile, pointer, format, validity, renderings }: RenderedProfile): object {
  return {
    path: path ?? null,
    profile,
    pointer,
    format,
    devices: renderings.map((rendering) => describe(rendering, validity)),
  };
}

function describe(
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
