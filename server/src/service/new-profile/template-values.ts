import { limits } from '../../core/facts/limits.ts';
import { ndes, ndesTemplateValues } from '../../core/facts/ndes.ts';
import { enums } from '../../core/facts/enums.ts';
import { templateKey } from '../../core/pki/meet.ts';
import { bitsOfKeySize } from '../../core/pki/key-size.ts';
import { countedHours } from '../../core/pki/period.ts';
import type { CertificateTemplate, NdesUsage, Period, Pki, Server } from '../../core/pki/pki.ts';

/** What a profile has to say to meet a template; undefined where its own usual value will do. */
export interface TemplateValues {
  readonly url?: string | undefined;
  readonly keyUsage?: string | undefined;
  readonly keySize?: string | undefined;
  readonly keyStorageProvider?: string | undefined;
  readonly validity?: { readonly count: number; readonly unit: 'days' | 'months' | 'years' } | undefined;
  readonly applicationPolicies?: readonly string[] | undefined;
}

/** By the first server that leads to the template, and by what is known of the template itself. */
export function templateValues(template: CertificateTemplate, pki: Pki): TemplateValues {
  const [way] = pki.servers.flatMap((server) => waysTo(server, template));
  const authority = way?.server.authority === undefined ? undefined : pki.authorities.get(way.server.authority);
  const keySize = keySizeOf(template);
  return {
    url: way && urlOf(way.server),
    keyUsage: ndesTemplateValues.find(({ usage }) => usage === way?.usage)?.keyUsages.join(','),
    keySize,
    // No TPM has keys of that size.
    keyStorageProvider: keySize === largestKey ? 'useSoftwareKsp' : undefined,
    validity: validityOf([template.validity, authority?.maximumValidity]),
    applicationPolicies: template.applicationPolicies,
  };
}

interface Way {
  readonly server: Server;
  readonly usage: NdesUsage;
}

/** The key usages with which a server answers with the template, those that fit its purpose before the others. */
function waysTo(server: Server, { name, purpose }: CertificateTemplate): readonly Way[] {
  const fitting: Readonly<Record<NonNullable<typeof purpose>, readonly NdesUsage[]>> = {
    signatureAndEncryption: ['generalPurpose', 'signature', 'encryption'],
    signature: ['signature', 'generalPurpose', 'encryption'],
    encryption: ['encryption', 'generalPurpose', 'signature'],
  };
  return fitting[purpose ?? 'signatureAndEncryption']
    .filter((usage) => {
      const named = server.templates[usage];
      return named !== undefined && templateKey(named) === templateKey(name);
    })
    .map((usage) => ({ server, usage }));
}

/** One without a wildcard; else that of NDES on a host of which every URL is the server's. */
function urlOf({ urls }: Server): string | undefined {
  const whole = urls.find((url) => !url.includes('*'));
  if (whole !== undefined) return whole;
  const host = urls.find((url) => /^https?:\/\/[^/*]+\/\*$/iu.test(url));
  return host?.replace(/\/\*$/u, ndes.path.value);
}

const keySizes = enums.find(({ name }) => name === 'keySize')?.members.map(({ name }) => name) ?? [];
const largestKey = keySizes.at(-1);

/** The first that is large enough, where the usual one is not. */
function keySizeOf({ minimalKeySize = 0, keyAlgorithm = 'RSA' }: CertificateTemplate): string | undefined {
  if (keyAlgorithm !== 'RSA' || minimalKeySize <= usualBits) return undefined;
  return keySizes.find((member) => (bitsOfKeySize(member) ?? 0) >= minimalKeySize);
}

const usualBits = 2048;

/** The shortest, as Intune writes it, and no longer than Intune supports. */
function validityOf(periods: readonly (Period | undefined)[]): TemplateValues['validity'] {
  const [shortest] = periods
    .filter((period) => period !== undefined)
    .toSorted((a, b) => countedHours(a) - countedHours(b));
  if (!shortest) return undefined;
  const longest: Period = { count: limits.maximumValidityMonths.value, unit: 'months' };
  return inScales(countedHours(shortest) > countedHours(longest) ? longest : shortest);
}

function inScales({ count, unit }: Period): TemplateValues['validity'] {
  switch (unit) {
    case 'hours':
      return { count: Math.max(1, Math.floor(count / 24)), unit: 'days' };
    case 'weeks':
      return { count: count * 7, unit: 'days' };
    case 'days':
    case 'months':
    case 'years':
      return { count, unit };
  }
}
