import { asciiLowerCase } from '../../facts/ascii-case.ts';
import { internalAddresses, internalDomains, type AddressRange } from '../../facts/internal-hosts.ts';
import type { FormatRule, RuleDocumentation } from '../rule.ts';
import { isHttp, urlParts } from './url-parts.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'For devices on the internet the URL has to be the one under which the server is published. A name or address of the internal network is found from inside only, also at renewal.',
    symptoms: ['Devices enrol in the office and nowhere else'],
    sources: ['scepProfiles2021', 'scepProfiles2025', ...internalDomains.sources, ...internalAddresses.sources],
    examples: {
      bad: [
        { profile: { scepServerUrls: ['https://ndes01/certsrv/mscep/mscep.dll'] } },
        { profile: { scepServerUrls: ['https://ndes.contoso.local/certsrv/mscep/mscep.dll'] } },
        { profile: { scepServerUrls: ['https://10.1.2.3/certsrv/mscep/mscep.dll'] } },
      ],
      good: [
        { profile: { scepServerUrls: ['https://ndes-contoso.msappproxy.net/certsrv/mscep/mscep.dll'] } },
        { profile: { scepServerUrls: ['https://203.0.113.7/certsrv/mscep/mscep.dll'] } },
      ],
    },
  };
}

export const internalHost: FormatRule = {
  id: 'internal-host',
  family: 'urls',
  scope: 'format',
  places: ['url'],
  severity: 'info',
  evidence: 'documented',
  title: 'The SCEP server has an address of an internal network',
  check(target, _context, report) {
    const parts = urlParts(target.text.text);
    // Another scheme is no SCEP server at all, which is told elsewhere.
    const host = parts && isHttp(parts) ? parts.host : undefined;
    if (!host || !isInternal(asciiLowerCase(host.text).replace(/\.$/, ''))) return;
    report({
      span: target.text.toDocument(host.span),
      message: `${host.text} is found from inside the internal network only. For devices elsewhere write the name under which the server is published; where all of them are inside, nothing is wrong.`,
    });
  },
};

/** Anything but letters, digits, dots and hyphens may be what somebody fills in. */
function isInternal(host: string): boolean {
  if (!/^[a-z0-9.-]+$/.test(host)) return false;
  if (/^[\d.]+$/.test(host)) return isInternalAddress(host);
  return !host.includes('.') || internalDomains.suffixes.some((suffix) => host.endsWith(`.${suffix}`));
}

function isInternalAddress(host: string): boolean {
  const octets = host.split('.').map(Number);
  if (octets.length !== 4 || octets.some((octet) => !(octet <= 255))) return false;
  return internalAddresses.ranges.some((range: AddressRange) => isIn(octets, range));
}

function isIn(octets: readonly number[], { start, bits }: AddressRange): boolean {
  const size = 2 ** (32 - bits);
  return Math.floor(toNumber(octets) / size) === Math.floor(toNumber(start) / size);
}

function toNumber(octets: readonly number[]): number {
  return octets.reduce((number, octet) => number * 256 + octet, 0);
}
