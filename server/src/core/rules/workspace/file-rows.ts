import type { WorkspacePages, WorkspaceRows } from './workspace-row.ts';

const templateExport = `dn: CN=IntuneUser,CN=Certificate Templates,CN=Public Key Services,CN=Services,CN=Configuration,DC=contoso,DC=com
objectClass: pKICertificateTemplate
cn: IntuneUser
pKIExpirationPeriod:: AIByDl3C/f8=
`;

const serverExport = `Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP]
"GeneralPurposeTemplate"="IntuneUser"
`;

/** The files that a workspace file names. */
export const fileRows = {
  'workspace-missing-file': {
    severity: 'error',
    title: 'A file that the workspace file names cannot be read',
  },
  'workspace-outside-file': {
    severity: 'error',
    title: 'A file outside the workspace is named',
  },
  'workspace-extends-cycle': {
    severity: 'error',
    title: 'The workspace file extends itself',
  },
  'workspace-device-file': {
    severity: 'warning',
    title: 'Sample devices cannot be understood',
  },
  'workspace-empty-pattern': {
    severity: 'warning',
    title: 'No file matches a pattern',
  },
  'workspace-pki-file': {
    severity: 'warning',
    title: 'An export of the PKI cannot be understood',
  },
} as const satisfies WorkspaceRows;

export function filePages(): WorkspacePages<typeof fileRows> {
  return {
    'workspace-missing-file': {
      why: 'What stands in it is not known, and the rules that need it are silent.',
      bad: { devices: { laptops: 'devices.json' } },
      good: { devices: { laptops: [{ label: 'Laptop', operatingSystem: 'Windows', deviceName: 'LT-1' }] } },
    },
    'workspace-outside-file': {
      why: "Only files inside the workspace folder or its git repository are read, so that opening somebody else's folder reads nothing of yours.",
      bad: { devices: { laptops: '/etc/devices.json' } },
      good: { devices: {} },
    },
    'workspace-extends-cycle': {
      why: 'A file that is extended must not lead back to the one that extends it.',
      bad: { extends: 'scep-profiles.json' },
      good: {},
    },
    'workspace-device-file': {
      why: 'A device that cannot be understood is left out of hovers, previews and rules.',
      bad: { devices: { laptops: [{ label: 'Laptop 1', operatingSystem: 10 }] } },
      good: { devices: { laptops: [{ label: 'Laptop 1', operatingSystem: 'Windows' }] } },
    },
    'workspace-empty-pattern': {
      why: 'What the files were to describe is not known, and the rules that need it are silent. `*` stands for anything in a name, `**` for any folders, `{a,b}` for either.',
      bad: { templates: [{ files: ['pki/template/*.ldf'] }] },
      good: { templates: [{ files: ['pki/templates/*.ldf'] }] },
      goodFiles: { 'pki/templates/IntuneUser.ldf': templateExport },
    },
    'workspace-pki-file': {
      why: 'What cannot be understood is left out: the rules that need it are silent.',
      bad: { servers: [{ urls: ['https://ndes.contoso.com/*'], files: ['pki/cut-off.reg'] }] },
      good: { servers: [{ urls: ['https://ndes.contoso.com/*'], files: ['pki/ndes.reg'] }] },
      badFiles: { 'pki/cut-off.reg': serverExport.slice(0, serverExport.indexOf('"Gen')) },
      goodFiles: { 'pki/ndes.reg': serverExport },
    },
  };
}
