import { minimumSchemaVersion } from '../../facts/certificate-templates.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { meeting } from './example-workspace.ts';
import { described, metTemplates } from './met-templates.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Templates of version 1 are those of Windows 2000: nothing in them can be changed. Intune needs one that was duplicated, with Windows Server 2003 or newer as its compatibility.',
    sources: minimumSchemaVersion.sources,
    examples: {
      bad: [{ workspace: meeting({ schemaVersion: 1 }) }],
      good: [
        { workspace: meeting({ schemaVersion: 2 }) },
        { workspace: meeting({ schemaVersion: 4 }), title: 'newer ones are not refused by anybody' },
      ],
    },
  };
}

export const templateSchemaVersion: ProfileRule = {
  id: 'template-schema-version',
  family: 'template',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'The certificate template is of schema version 1',
  needs: ['template'],
  check(profile, { workspace }, report) {
    for (const { template, url } of metTemplates(profile, workspace)) {
      const { schemaVersion } = template;
      if (schemaVersion === undefined || schemaVersion >= minimumSchemaVersion.value) continue;
      report({
        span: url.node.span,
        message: `The template "${template.name}" that this URL leads to is of schema version ${schemaVersion}. ${minimumSchemaVersion.text} Duplicate it, and write the name of the copy into the registry of NDES.`,
        related: [described(template, 'schemaVersion')],
      });
    }
  },
};
