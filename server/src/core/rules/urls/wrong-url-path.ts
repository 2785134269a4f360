import { distance } from 'fastest-levenshtein';
import { cloudPkiUrl, ndes } from '../../facts/ndes.ts';
import { meetings, type Meeting } from '../../pki/meet.ts';
import { undescribed } from '../../pki/pki.ts';
import type { LocatedFormat } from '../../profile/profile.ts';
import type { Fix, Problem, ProfileRule, RuleDocumentation } from '../rule.ts';
import { urlFix } from './url-fix.ts';
import { urlParts, type UrlParts } from './url-parts.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'NDES answers devices at /certsrv/mscep/mscep.dll, and so do products that stand in for it. At another path of such a server there is a page for people, or nothing.',
    symptoms: [
      'A browser does not show "HTTP Error 403.0 - Forbidden", as it does at the right address',
      'The web server answers 404',
    ],
    sources: ['scepProfiles2025', 'troubleshootScep2020', 'troubleshootDeviceToNdes', 'intuneDocs1770'],
    examples: {
      bad: [
        { profile: { scepServerUrls: ['https://ndes.contoso.com'] } },
        { profile: { scepServerUrls: ['https://ndes.contoso.com/certsrv/mscep/'] } },
        { profile: { scepServerUrls: ['https://ndes.contoso.com/certsrv/mscep/msecp.dll'] } },
        { profile: { scepServerUrls: ['https://ndes.contoso.com/certsrv/mscep_admin/'] } },
        { profile: { scepServerUrls: ['https://ndes.contoso.com/certsvr/mscep/mscep.dll'] } },
      ],
      good: [
        { profile: { scepServerUrls: ['https://ndes.contoso.com/CertSrv/mscep/mscep.dll'] } },
        { profile: { scepServerUrls: ['https://ndes.contoso.com/certsrv/mscep/mscep.dll/pkiclient.exe'] } },
        {
          profile: { scepServerUrls: ['https://ca.contoso.com/ejbca/publicweb/apply/scep/wifi'] },
          title: 'another product',
        },
        {
          profile: { scepServerUrls: ['https://scep.contoso.com/'] },
          workspace: {
            authorities: { partner: { kind: 'other' } },
            servers: [{ urls: ['https://scep.contoso.com/'], authority: 'partner' }],
          },
          title: 'described as something else',
        },
      ],
    },
  };
}

export const wrongUrlPath: ProfileRule = {
  id: 'wrong-url-path',
  family: 'urls',
  scope: 'profile',
  severity: 'warning',
  evidence: 'inferred',
  title: 'The path of the SCEP server URL is not the one of the service',
  check(profile, { workspace }, report) {
    for (const meeting of meetings(profile, workspace?.pki ?? undescribed)) {
      const { url } = meeting;
      const parts = urlParts(url.text.text);
      if (!parts || /\s/.test(url.text.text.trim()) || isOfOtherProduct(meeting)) continue;
      const problem = problemOf(parts, meeting);
      if (problem) report({ span: url.text.toDocument(placeOf(parts)), ...problem });
    }
  },
};

const expected = ndes.path.value;
/** Two slips at most, and no digits of its own: several services on one server have numbers. */
const MOST_EDITS = 2;

type PathProblem = Omit<Problem, 'span'>;

function problemOf(parts: UrlParts, { url, server }: Meeting): PathProblem | undefined {
  const path = parts.path.text.toLowerCase().replace(/(?<!\/)\/+$/, '');
  if (path === '') {
    // The product is not known, so that nothing is put in.
    if (server) return undefined;
    return {
      severity: 'info',
      message: `This URL has no path. With NDES and products like it the path is ${expected}.`,
    };
  }
  if (path === expected || path.startsWith(`${expected}/`)) return undefined;
  const fixes = [toExpected(parts, url)];
  if (path.includes(ndes.adminPath.value)) return { evidence: 'documented', message: ndes.adminPath.text, fixes };
  if (path.endsWith(`/${ndes.misprintedFile.value}`)) {
    const message = `${ndes.misprintedFile.text} A Microsoft article had it until it was corrected; the path is ${expected}.`;
    return { severity: 'error', evidence: 'documented', message, fixes };
  }
  if (expected.startsWith(`${path}/`)) {
    return { message: `The path ends too early: devices need ${expected}.`, fixes };
  }
  if (!/\d/.test(path) && path.length <= 2 * expected.length && distance(path, expected) <= MOST_EDITS) {
    return { message: `The path is almost ${expected}, but not quite.`, fixes };
  }
  return undefined;
}

function toExpected({ path }: UrlParts, url: LocatedFormat): Fix {
  return urlFix(url, expected, path.span);
}

/** The path, or the host where there is none. */
function placeOf({ path, host }: UrlParts): Problem['span'] {
  return path.span.start < path.span.end ? path.span : host.span;
}

/** AD CS and SCEPman have this path; what the others have is their own. */
function isOfOtherProduct({ url, kind }: Meeting): boolean {
  if (kind === 'cloudPki' || kind === 'other') return true;
  return url.text.text.toLowerCase().includes(cloudPkiUrl.path.toLowerCase());
}
