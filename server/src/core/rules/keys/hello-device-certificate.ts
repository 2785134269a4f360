import { findKeyStorageProvider } from '../../facts/key-storage-providers.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Windows Hello for Business keeps the keys of a user, behind the PIN of that user. Every article of Microsoft that stores a SCEP certificate there makes it a user certificate; a device has no such container.',
    symptoms: ['Error 0x82ab0011 in the log DeviceManagement-Enterprise-Diagnostics-Provider'],
    sources: ['helloRemoteDesktop', 'helloCertificates', 'clientCertificateInstallCsp'],
    examples: {
      bad: [
        {
          profile: {
            certificateStore: 'machine',
            keyStorageProvider: 'usePassportForWorkKspOtherwiseFail',
            subjectNameFormatString: 'CN={{DeviceName}}',
            customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' }],
          },
        },
      ],
      good: [
        { profile: { certificateStore: 'user', keyStorageProvider: 'usePassportForWorkKspOtherwiseFail' } },
        {
          profile: {
            certificateStore: 'machine',
            keyStorageProvider: 'useTpmKspOtherwiseFail',
            subjectNameFormatString: 'CN={{DeviceName}}',
            customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{DeviceName}}.contoso.com' }],
          },
        },
      ],
    },
  };
}

export const helloDeviceCertificate: ProfileRule = {
  id: 'hello-device-certificate',
  family: 'keys',
  scope: 'profile',
  severity: 'warning',
  evidence: 'inferred',
  title: 'A device certificate is to be kept in Windows Hello for Business',
  check({ certificateStore, keyStorageProvider }, _context, report) {
    if (!keyStorageProvider || certificateStore !== 'machine') return;
    if (!findKeyStorageProvider(keyStorageProvider.value)?.isOfUser) return;
    report({
      span: keyStorageProvider.node.span,
      message:
        'Windows Hello for Business keeps keys of users, and this is a device certificate. Use the TPM, or make it a user certificate.',
    });
  },
};
