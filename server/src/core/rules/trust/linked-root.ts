import type { Certificate } from '../../pki/certificate.ts';
import type { Configuration, Link, ScepConfiguration, TrustedRoot } from '../../tenant/configuration.ts';
import type { Tenant } from '../../tenant/tenant.ts';
import type { Related } from '../rule.ts';

/** A SCEP profile, the trusted certificate profile it names, and the certificate in there. */
export interface LinkedRoot {
  readonly profile: ScepConfiguration;
  readonly link: Link;
  readonly root: TrustedRoot;
  /** The first one; a trusted certificate profile is for one. */
  readonly certificate: Certificate;
}

/** Undefined where any of the three is not known. */
export function linkedRoot(target: Configuration, tenant: Tenant): LinkedRoot | undefined {
  if (target.kind !== 'scep' || !target.root) return undefined;
  const root = tenant.trustedRootOf(target);
  const loaded = root && tenant.certificateOf(root);
  if (!root || !loaded || !('certificates' in loaded)) return undefined;
  return { profile: target, link: target.root, root, certificate: loaded.certificates[0] };
}

/** Where another profile is to be found. */
export function placeOf(configuration: Configuration): Related {
  return { message: called(configuration), path: configuration.path, span: configuration.nameSpan };
}

/** `The Wi-Fi profile "Corp"`. */
function called({ label, displayName }: Configuration): string {
  return displayName === undefined ? `The ${label}` : `The ${label} "${displayName}"`;
}

/** The same inside of a sentence. */
export function named(configuration: Configuration): string {
  const text = called(configuration);
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
