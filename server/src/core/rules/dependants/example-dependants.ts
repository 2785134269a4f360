import { identityLink, rootId } from '../trust/example-export.ts';

/** A Wi-Fi profile of Windows, as a document. */
export function wifiDocument(changes: Readonly<Record<string, unknown>> = {}): string {
  const wifi = {
    '@odata.type': '#microsoft.graph.windowsWifiEnterpriseEAPConfiguration',
    displayName: 'Corp Wi-Fi',
    ...identityLink('identityCertificateForClientAuthentication'),
    ...changes,
  };
  return JSON.stringify(wifi, null, 2);
}

/** A SCEP profile that is complete as far as other profiles are concerned. */
export function scep(changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    '@odata.type': '#microsoft.graph.windows81SCEPCertificateProfile',
    id: rootId,
    displayName: 'Wi-Fi certificate',
    certificateStore: 'user',
    ...changes,
  };
}
