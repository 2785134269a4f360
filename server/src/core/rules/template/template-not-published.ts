import { asciiLowerCase } from '../../facts/ascii-case.ts';
import { meetings } from '../../pki/meet.ts';
import type { Authority, Pki } from '../../pki/pki.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { meeting } from './example-workspace.ts';
import { displayNameRemedy } from './display-name.ts';
import { relatedTo } from './met-templates.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'A CA refuses every request for a template that is not among its certificate templates. NDES asks for templates by their names, which are not the display names.',
    symptoms: [
      'Failed requests of the CA: 0x80094800 CERTSRV_E_UNSUPPORTED_CERT_TYPE, "The requested certificate template is not supported by this CA"',
      'Event 31 on the NDES server',
    ],
    sources: ['msWcceTemplate', 'error80094800'],
    examples: {
      bad: [{ workspace: meeting({}, { publishedTemplates: ['WebServer'] }) }],
      good: [
        { workspace: meeting({}, { publishedTemplates: ['WebServer', 'intuneuser'] }) },
        { workspace: meeting({}), title: 'what the authority issues is not known' },
      ],
    },
  };
}

export const templateNotPublished: ProfileRule = {
  id: 'template-not-published',
  family: 'template',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'The authority does not issue the certificate template',
  needs: ['authority', 'template'],
  supersedes: ['template-default', 'template-not-described'],
  check(profile, { workspace }, report) {
    if (!workspace) return;
    const told = new Set<string>();
    for (const { url, authority, templateName } of meetings(profile, workspace.pki)) {
      if (!authority || templateName === undefined || isPublished(authority, templateName)) continue;
      if (told.has(templateName)) continue;
      told.add(templateName);
      report({
        span: url.node.span,
        message: `The authority "${authority.name}" does not issue the template "${templateName}" that this URL leads to, and refuses every request for it (0x80094800). ${remedy(templateName, workspace.pki)}`,
        related: [
          relatedTo(`What "${authority.name}" issues`, authority.origins.publishedTemplates ?? authority.origin),
        ],
      });
    }
  },
};

function isPublished({ publishedTemplates }: Authority, name: string): boolean {
  return publishedTemplates === undefined || publishedTemplates.some((each) => isSame(each, name));
}

/** The registry of NDES often has the display name. */
function remedy(name: string, pki: Pki): string {
  return (
    displayNameRemedy(name, pki) ??
    'Add it to the certificate templates of the CA, or correct the name in the registry of NDES, which is not the display name.'
  );
}

function isSame(one: string, other: string): boolean {
  return asciiLowerCase(one) === asciiLowerCase(other);
}
