import { profilesFor } from '../../workspace/profile-settings.ts';
import { findAttributeByKey } from '../../facts/attributes.ts';
import { variablesOf } from '../../subject/variables.ts';
import type { RuleDocumentation, SubjectRule } from '../rule.ts';
import { attributeFact, attributesOf } from './attributes.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Without a variable every device has the same subject; some CAs refuse a second certificate for it, and nothing tells the devices apart.',
    sources: ['packetfence7356', 'scepmanWindows'],
    examples: {
      bad: [{ profile: { subjectNameFormatString: 'CN=Wi-Fi,O=Contoso' } }],
      good: [
        { profile: { subjectNameFormatString: 'CN=Wi-Fi {{DeviceName}},O=Contoso' } },
        { profile: { subjectNameFormatString: 'CN=Wi-Fi,SERIALNUMBER={{SerialNumber}}' } },
        {
          profile: { displayName: 'Kiosks', subjectNameFormatString: 'CN=Kiosk,O=Contoso' },
          workspace: { profiles: [{ match: { displayName: 'Kiosks' }, sharedIdentity: true }] },
          title: 'shared on purpose',
        },
      ],
    },
  };
}

export const staticCommonName: SubjectRule = {
  id: 'static-common-name',
  family: 'subject',
  scope: 'subject',
  severity: 'warning',
  evidence: 'reported',
  title: 'All devices get the same subject',
  check({ text, subject }, { profile, workspace }, report) {
    if (!profile || variablesOf(subject).length > 0) return;
    if (workspace && profilesFor(workspace, profile).some(({ sharedIdentity }) => sharedIdentity)) return;
    const commonName = findAttributeByKey('CN');
    const attribute = attributesOf(subject).find((candidate) => attributeFact(candidate) === commonName);
    if (!attribute || attribute.value.span.start === attribute.value.span.end) return;
    report({
      span: text.toDocument(attribute.value.span),
      message:
        'There is no variable in this subject: every device gets the same one. Add one that tells them apart, such as {{AAD_Device_ID}}, or set "sharedIdentity" for the profile in scep-profiles.json if that is meant.',
    });
  },
};
