import { asciiLowerCase } from '../../facts/ascii-case.ts';
import { matchesWildcard } from '../../pki/wildcard.ts';
import { quoted } from '../../text/quoted.ts';
import { houseRulesFor } from '../../workspace/profile-settings.ts';
import type { FormatRule, RuleDocumentation } from '../rule.ts';
import { isHttp, urlParts } from '../urls/url-parts.ts';
import { houseRule, whereItSays } from './house-rule.ts';

const workspace = { houseRules: { allowedHosts: ['*.contoso.com'] } };

export function documentation(): RuleDocumentation {
  return {
    why: 'The workspace file lists the hosts that the URLs of these profiles may lead to. A host that is misspelt, or of another environment, gets the requests of every device.',
    sources: ['ownWorkspaceFile'],
    examples: {
      bad: [{ profile: { scepServerUrls: ['https://ndes.fabrikam.com/certsrv/mscep/mscep.dll'] }, workspace }],
      good: [{ profile: { scepServerUrls: ['https://NDES.contoso.com:8443/certsrv/mscep/mscep.dll'] }, workspace }],
    },
  };
}

export const houseHost: FormatRule = {
  ...houseRule,
  title: 'The SCEP server is not one of the allowed hosts',
  id: 'house-host',
  scope: 'format',
  places: ['url'],
  check(target, { profile, workspace: file }, report) {
    const parts = urlParts(target.text.text);
    // A host that somebody else fills in is not known.
    if (!profile || !parts || !isHttp(parts) || !/^[A-Za-z0-9.-]+$/.test(parts.host.text)) return;
    const host = asciiLowerCase(parts.host.text);
    for (const { allowedHosts } of houseRulesFor(file, profile)) {
      if (!allowedHosts || allowedHosts.value.some((pattern) => matchesWildcard(asciiLowerCase(pattern), host)))
        continue;
      report({
        span: target.text.toDocument(parts.host.span),
        message: `Your workspace file does not list ${parts.host.text} among the allowed hosts: ${allowedHosts.value.map(quoted).join(', ')}.`,
        related: whereItSays(allowedHosts),
      });
    }
  },
};
