import { templatePurposes } from '../../facts/certificate-templates.ts';
import { memberLabel } from '../../facts/enums.ts';
import { ndesTemplateValues } from '../../facts/ndes.ts';
import { keyUsage as property } from '../../facts/properties.ts';
import type { TemplatePurpose } from '../../pki/pki.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { meeting } from './example-workspace.ts';
import { described, metTemplates, type MetTemplate } from './met-templates.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'The key usage of a profile selects one of three values in the registry of NDES, and the template named there has to be for that usage: SignatureTemplate for digital signature, EncryptionTemplate for key encipherment, GeneralPurposeTemplate for both.',
    symptoms: ['Failed requests of the CA: 0x80094800 CERTSRV_E_UNSUPPORTED_CERT_TYPE', 'Event 31 on the NDES server'],
    sources: templatePurposes.sources,
    examples: {
      bad: [
        { workspace: meeting({ purpose: 'signature' }) },
        { profile: { keyUsage: 'digitalSignature' }, workspace: meeting({ purpose: 'encryption' }) },
      ],
      good: [
        { workspace: meeting({ purpose: 'signatureAndEncryption' }) },
        {
          profile: { keyUsage: 'digitalSignature' },
          workspace: meeting({ purpose: 'signatureAndEncryption' }),
          title: 'more than the profile asks for is normal',
        },
      ],
    },
  };
}

export const templateKeyUsage: ProfileRule = {
  id: 'template-key-usage',
  family: 'template',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'The certificate template is not for the key usage of the profile',
  needs: ['template'],
  check(profile, { workspace }, report) {
    const { keyUsage } = profile;
    if (!keyUsage) return;
    for (const met of metTemplates(profile, workspace)) {
      const { purpose } = met.template;
      const lacking = purpose === undefined ? [] : keyUsage.value.filter((usage) => !issues(purpose, usage));
      if (purpose === undefined || lacking.length === 0) continue;
      report({
        span: keyUsage.node.span,
        message: explain(met, purpose, lacking),
        related: [described(met.template, 'purpose')],
      });
    }
  },
};

function issues(purpose: TemplatePurpose, usage: string): boolean {
  return templatePurposes[purpose].keyUsages.some((each) => each === usage);
}

function explain({ template, usage }: MetTemplate, purpose: TemplatePurpose, lacking: readonly string[]): string {
  const labels = lacking.map((each) => `"${memberLabel(property.enumName ?? '', each)}"`).join(' and ');
  const value = ndesTemplateValues.find((row) => row.usage === usage);
  const selected = value === undefined ? '' : ` NDES takes its value ${value.name} for this key usage.`;
  const wanted = value === undefined ? '' : ` of the purpose "${value.purpose}"`;
  return `The template "${template.name}" that this profile meets has the purpose "${templatePurposes[purpose].label}" and does not issue ${labels}.${selected} Name a template${wanted} there, or change the key usage.`;
}
