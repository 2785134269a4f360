import { baseProfile } from './base-profiles.ts';

// Files of an export as an exporter would write them; ids are invented.

export const ids = {
  root: '7f8c2f1e-1111-4c0a-9d51-0a6f0d1c2b3a',
  scep: '0b7d6a52-2222-4d3e-8f10-5c9be4a7d6e1',
  gone: '5a5a5a5a-3333-4d3e-8f10-5c9be4a7d6e1',
};

export const allUsers = [{ target: { '@odata.type': '#microsoft.graph.allLicensedUsersAssignmentTarget' } }];
export const allDevices = [{ target: { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' } }];

export function bind(property: string, id: string): Readonly<Record<string, string>> {
  return {
    [`${property}@odata.bind`]: `https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('${id}')`,
  };
}

export function rootFile(changes: Readonly<Record<string, unknown>> = {}): string {
  return text({
    '@odata.type': '#microsoft.graph.windows81TrustedRootCertificate',
    id: ids.root,
    displayName: 'Contoso Root CA',
    assignments: allDevices,
    ...changes,
  });
}

export function scepFile(changes: Readonly<Record<string, unknown>> = {}): string {
  return text(
    baseProfile('windows81SCEPCertificateProfile', {
      id: ids.scep,
      ...bind('rootCertificate', ids.root),
      assignments: allUsers,
      ...changes,
    }),
  );
}

export function wifiFile(changes: Readonly<Record<string, unknown>> = {}): string {
  return text({
    '@odata.type': '#microsoft.graph.windowsWifiEnterpriseEAPConfiguration',
    displayName: 'Corp Wi-Fi',
    authenticationType: 'machine',
    ...bind('identityCertificateForClientAuthentication', ids.scep),
    ...changes,
  });
}

function text(profile: object): string {
  return JSON.stringify(profile, null, 2);
}
