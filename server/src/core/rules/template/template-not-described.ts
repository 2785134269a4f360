import { asciiLowerCase } from '../../facts/ascii-case.ts';
import { ndes, ndesTemplateValues } from '../../facts/ndes.ts';
import { meetings, type Meeting } from '../../pki/meet.ts';
import type { Origin, Pki } from '../../pki/pki.ts';
import { quoted } from '../../text/quoted.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { displayNameRemedy } from './display-name.ts';
import { relatedTo } from './met-templates.ts';

const servers = [{ urls: ['https://ndes.contoso.com/*'], files: ['ndes.reg'] }];
const workspaceFiles = {
  'ndes.reg': `Windows Registry Editor Version 5.00

[${ndes.registryKey.value}]
"GeneralPurposeTemplate"="Intune User"
`,
};

export function documentation(): RuleDocumentation {
  return {
    why: 'NDES asks the CA for a template by its name. Where the registry has the display name, or a name with a mistake, every request is refused.',
    symptoms: ['Failed requests of the CA: 0x80094800 CERTSRV_E_UNSUPPORTED_CERT_TYPE', 'Event 31 on the NDES server'],
    sources: ['error80094800', 'scepInfrastructure'],
    examples: {
      bad: [
        {
          workspace: { templates: [{ name: 'IntuneUser', displayName: 'Intune User' }], servers },
          workspaceFiles,
          title: 'a display name in the registry',
        },
      ],
      good: [
        { workspace: { templates: [{ name: 'Intune User' }], servers }, workspaceFiles },
        { workspace: { servers }, workspaceFiles, title: 'no template is described' },
      ],
    },
  };
}

export const templateNotDescribed: ProfileRule = {
  id: 'template-not-described',
  family: 'template',
  scope: 'profile',
  severity: 'warning',
  evidence: 'inferred',
  title: 'The registry of NDES names a template that is not among those described',
  needs: ['template'],
  check(profile, { workspace }, report) {
    if (!workspace?.pki.areTemplatesComplete || workspace.pki.templates.size === 0) return;
    for (const met of meetings(profile, workspace.pki)) {
      const origin = originInExport(met);
      const { templateName } = met;
      if (templateName === undefined || met.template || origin === undefined || isDefault(templateName)) continue;
      const value = ndesTemplateValues.find(({ usage }) => usage === met.usage);
      report({
        span: met.url.node.span,
        message: `For this profile NDES has the template ${quoted(templateName)}${value ? ` in ${value.name}` : ''}, and there is none of this name among those described. ${remedy(templateName, workspace.pki)}`,
        related: [relatedTo('What the registry of the server says', origin)],
      });
      return;
    }
  },
};

/** Undefined for a name in the workspace file itself, which is told there. */
function originInExport({ server, usage }: Meeting): Origin | undefined {
  const origin = server && usage && server.origins[usage];
  return origin && origin.path !== server.origin.path ? origin : undefined;
}

/** That one has a finding of its own. */
function isDefault(name: string): boolean {
  return asciiLowerCase(name) === asciiLowerCase(ndes.defaultTemplate.value);
}

function remedy(name: string, pki: Pki): string {
  return displayNameRemedy(name, pki) ?? 'Correct the name in the registry, or describe the template.';
}
