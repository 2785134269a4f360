import { weakCertificates } from '../../facts/weak-algorithms.ts';
import type { Certificate } from '../../pki/certificate.ts';
import type { WorkspaceRuleId } from '../../workspace/rule-ids.ts';
import { authorityCertificate, commonName } from '../example-certificate.ts';
import type { Example, ReadingRule, Severity } from '../rule.ts';

interface Row {
  readonly severity: Severity;
  readonly dependsOnDate?: true;
  /** Where others than we ourselves say so. */
  readonly sources?: ReadingRule['sources'];
  readonly title: string;
  readonly why: string;
  readonly symptoms?: readonly string[];
  /** Content of a workspace file; a text where it is no JSON. */
  readonly bad: object | string;
  readonly good: object;
  /** The files that either names, by path. */
  readonly badFiles?: Example['workspaceFiles'];
  readonly goodFiles?: Example['workspaceFiles'];
  /** The same for certificates. */
  readonly badCertificates?: Example['certificates'];
  readonly goodCertificates?: Example['certificates'];
  /** The one profile that is checked with it. */
  readonly badProfile?: Example['profile'];
  readonly goodProfile?: Example['profile'];
}

const template = { name: 'IntuneUser', validity: '2 years' };

const templateExport = `dn: CN=IntuneUser,CN=Certificate Templates,CN=Public Key Services,CN=Services,CN=Configuration,DC=contoso,DC=com
objectClass: pKICertificateTemplate
cn: IntuneUser
pKIExpirationPeriod:: AIByDl3C/f8=
`;

const serverExport = `Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP]
"GeneralPurposeTemplate"="IntuneUser"
`;

const namesCertificate = { authorities: { corp: { kind: 'adcs', certificate: 'pki/issuing.cer' } } };

const namesAgent = {
  servers: [{ urls: ['https://ndes.contoso.com/*'], agentCertificates: ['pki/ndes-agent.cer'] }],
};

/** The certificate of an NDES server as it should be, for the examples; invented. */
function agent(changes: Partial<Certificate> = {}): Certificate {
  const name = commonName('NDES-MSCEP-RA');
  return authorityCertificate({ subject: name, basicConstraints: undefined, ...changes });
}

/** What can be wrong in `scep-profiles.json` and the files it names. Reading that file finds it; here is what it means. */
const rows: Readonly<Record<WorkspaceRuleId, Row>> = {
  'workspace-syntax': {
    severity: 'error',
    title: 'The workspace file is not valid JSON',
    why: 'Nothing that stands after the error can be relied on. Comments and trailing commas are fine.',
    bad: '{ "rules": { "static-common-name" } }',
    good: {},
  },
  'workspace-unknown-key': {
    severity: 'error',
    title: 'The workspace file has no such key',
    why: 'A misspelt key does nothing, and what it was meant to say is missing.',
    bad: { templats: [] },
    good: { templates: [] },
  },
  'workspace-missing-key': {
    severity: 'error',
    title: 'A key that is needed is missing',
    why: 'The entry says nothing without it and is left out.',
    bad: { accepted: [{ rule: 'static-common-name' }] },
    good: { accepted: [{ rule: 'static-common-name', reason: 'One identity for all kiosks' }] },
  },
  'workspace-wrong-type': {
    severity: 'error',
    title: 'The value has the wrong type or form',
    why: 'The value cannot be understood and is left out.',
    bad: { templates: [{ name: 'IntuneUser', validity: 2 }] },
    good: { templates: [template] },
  },
  'workspace-unknown-member': {
    severity: 'error',
    title: 'The value is not one of those that are possible here',
    why: 'The value cannot be understood and is left out.',
    bad: { authorities: { corp: { kind: 'adcd' } } },
    good: { authorities: { corp: { kind: 'adcs' } } },
  },
  'workspace-unknown-template': {
    severity: 'warning',
    title: 'A server names a template that is not described',
    why: 'Profiles that use the server cannot be compared with that template.',
    bad: {
      templates: [template],
      servers: [{ urls: ['https://ndes.contoso.com/*'], templates: { signature: 'IntuneUsers' } }],
    },
    good: {
      templates: [template],
      servers: [{ urls: ['https://ndes.contoso.com/*'], templates: { signature: 'IntuneUser' } }],
    },
  },
  'workspace-unknown-authority': {
    severity: 'warning',
    title: 'A server names an authority that is not described',
    why: 'What is known about the authority is not used for the profiles of the server.',
    bad: { servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }] },
    good: {
      authorities: { corp: { kind: 'adcs' } },
      servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }],
    },
  },
  'workspace-unknown-device-group': {
    severity: 'warning',
    title: 'A profile names a group of devices that is not described',
    why: 'The profile is rendered on none of the devices that were meant.',
    bad: { devices: { laptops: [] }, profiles: [{ match: { displayName: 'A' }, devices: ['laptop'] }] },
    good: { devices: { laptops: [] }, profiles: [{ match: { displayName: 'A' }, devices: ['laptops'] }] },
  },
  'workspace-unknown-rule': {
    severity: 'warning',
    title: 'There is no rule of this name',
    why: 'The severity or acceptance has no effect.',
    bad: { rules: { 'static-common-nam': 'off' } },
    good: { rules: { 'static-common-name': 'off' } },
  },
  'workspace-missing-file': {
    severity: 'error',
    title: 'A file that the workspace file names cannot be read',
    why: 'What stands in it is not known, and the rules that need it are silent.',
    bad: { devices: { laptops: 'devices.json' } },
    good: { devices: { laptops: [{ label: 'Laptop', operatingSystem: 'Windows', deviceName: 'LT-1' }] } },
  },
  'workspace-outside-file': {
    severity: 'error',
    title: 'A file outside the workspace is named',
    why: "Only files inside the workspace folder or its git repository are read, so that opening somebody else's folder reads nothing of yours.",
    bad: { devices: { laptops: '/etc/devices.json' } },
    good: { devices: {} },
  },
  'workspace-extends-cycle': {
    severity: 'error',
    title: 'The workspace file extends itself',
    why: 'A file that is extended must not lead back to the one that extends it.',
    bad: { extends: 'scep-profiles.json' },
    good: {},
  },
  'workspace-device-file': {
    severity: 'warning',
    title: 'Sample devices cannot be understood',
    why: 'A device that cannot be understood is left out of hovers, previews and rules.',
    bad: { devices: { laptops: [{ label: 'Laptop 1', operatingSystem: 10 }] } },
    good: { devices: { laptops: [{ label: 'Laptop 1', operatingSystem: 'Windows' }] } },
  },
  'workspace-duplicate-url': {
    severity: 'warning',
    title: 'Two servers have the same URL',
    why: 'A profile with this URL meets the first of them; what the second says is not used.',
    bad: { servers: [{ urls: ['https://ndes.contoso.com/a'] }, { urls: ['https://NDES.contoso.com/a/'] }] },
    good: { servers: [{ urls: ['https://ndes.contoso.com/a'] }, { urls: ['https://ndes.contoso.com/b'] }] },
  },
  'workspace-duplicate-template': {
    severity: 'warning',
    title: 'A certificate template is described twice',
    why: 'The first description counts. If the other one is newer, profiles are compared with an old template.',
    bad: { templates: [template, { ...template, validity: '1 year' }] },
    good: { templates: [template, { ...template, name: 'IntuneDevice' }] },
  },
  'workspace-empty-pattern': {
    severity: 'warning',
    title: 'No file matches a pattern',
    why: 'What the files were to describe is not known, and the rules that need it are silent. `*` stands for anything in a name, `**` for any folders, `{a,b}` for either.',
    bad: { templates: [{ files: ['pki/template/*.ldf'] }] },
    good: { templates: [{ files: ['pki/templates/*.ldf'] }] },
    goodFiles: { 'pki/templates/IntuneUser.ldf': templateExport },
  },
  'workspace-pki-file': {
    severity: 'warning',
    title: 'An export of the PKI cannot be understood',
    why: 'What cannot be understood is left out: the rules that need it are silent.',
    bad: { servers: [{ urls: ['https://ndes.contoso.com/*'], files: ['pki/cut-off.reg'] }] },
    good: { servers: [{ urls: ['https://ndes.contoso.com/*'], files: ['pki/ndes.reg'] }] },
    badFiles: { 'pki/cut-off.reg': serverExport.slice(0, serverExport.indexOf('"Gen')) },
    goodFiles: { 'pki/ndes.reg': serverExport },
  },
  'workspace-certificate': {
    severity: 'warning',
    title: 'A file that should hold the certificate of an authority or a server does not',
    why: 'How long the authority or the server itself is valid, its key and its usages are not known, and the rules that need them are silent.',
    bad: namesCertificate,
    good: namesCertificate,
    badCertificates: { 'pki/issuing.cer': { unfit: 'It is a private key, not a certificate.' } },
    goodCertificates: { 'pki/issuing.cer': { certificates: [authorityCertificate()] } },
  },
  'workspace-expired-certificate': {
    severity: 'warning',
    dependsOnDate: true,
    title: 'The certificate of an authority has expired',
    why: 'An authority issues nothing that is valid longer than its own certificate. Where it has a newer one, profiles are compared with the wrong one.',
    bad: namesCertificate,
    good: namesCertificate,
    badCertificates: {
      'pki/issuing.cer': { certificates: [authorityCertificate({ notAfter: '2026-01-31T12:00:00Z' })] },
    },
    goodCertificates: { 'pki/issuing.cer': { certificates: [authorityCertificate()] } },
    sources: ['rfc5280', 'scepProfiles2025'],
  },
  'workspace-weak-certificate': {
    severity: 'warning',
    title: 'The certificate of an authority is weak',
    why: 'Devices and servers refuse chains with short keys or signatures with SHA-1, and with them every certificate of the profiles.',
    bad: namesCertificate,
    good: namesCertificate,
    badCertificates: { 'pki/issuing.cer': { certificates: [authorityCertificate({ signatureHash: 'SHA-1' })] } },
    goodCertificates: {
      'pki/issuing.cer': { certificates: [authorityCertificate({ signatureHash: 'SHA-1', isSelfSigned: true })] },
    },
    sources: weakCertificates.sources,
  },
  'workspace-open-names': {
    severity: 'warning',
    title: 'Whoever requests a certificate can add any name to it',
    why: 'With EDITF_ATTRIBUTESUBJECTALTNAME2 an authority takes subject alternative names from the attributes of a request, whatever its template says, so that anybody who may enrol can get a certificate of somebody else.',
    bad: { authorities: { corp: { kind: 'adcs', attributeSubjectAltName: true } } },
    good: { authorities: { corp: { kind: 'adcs', attributeSubjectAltName: false } } },
    sources: ['certSrvConstants', 'defenderEsc6'],
  },
  'workspace-expired-agent': {
    severity: 'warning',
    dependsOnDate: true,
    title: 'A registration-authority certificate of an NDES server has expired',
    why: 'NDES speaks to devices and to the authority with two certificates of its own, CEP Encryption and Exchange Enrollment Agent. When one of them ends the service fails, and devices neither get a first certificate nor renew one.',
    symptoms: ['HTTP Error 500.0 - Internal Server Error at the URL of the server'],
    bad: namesAgent,
    good: namesAgent,
    badCertificates: { 'pki/ndes-agent.cer': { certificates: [agent({ notAfter: '2026-10-31T12:00:00Z' })] } },
    goodCertificates: { 'pki/ndes-agent.cer': { certificates: [agent()] } },
    sources: ['ndesAgentCertificates', 'msEndpointMgrNdes', 'gradeneggerAgents'],
  },
  'workspace-expired-acceptance': {
    severity: 'warning',
    dependsOnDate: true,
    title: 'The acceptance of a finding has ended',
    why: 'What it covered is told again. Whoever accepted it for a time wanted it to be looked at once more.',
    bad: { accepted: [{ rule: 'weak-hash', reason: 'Replaced in May', expires: '2026-05-31' }] },
    good: { accepted: [{ rule: 'weak-hash', reason: 'Replaced in May', expires: '2027-05-31' }] },
  },
  'workspace-unused-acceptance': {
    severity: 'info',
    title: 'An acceptance covers no finding',
    why: 'It was needed once, or never. Left where it is, it hides the next finding of the rule at that place. Told by `check` where it looks at everything below the root of the repository.',
    bad: { accepted: [{ rule: 'weak-hash', reason: 'Old phones' }] },
    good: { accepted: [{ rule: 'weak-hash', reason: 'Old phones' }] },
    badProfile: { hashAlgorithm: 'sha2' },
    goodProfile: { hashAlgorithm: 'sha1' },
  },
};

export const workspaceRules: readonly ReadingRule[] = Object.entries(rows).map(
  ([id, { bad, good, badFiles, goodFiles, badCertificates, goodCertificates, badProfile, goodProfile, ...row }]) => ({
    ...row,
    id,
    family: 'workspace',
    scope: 'reading',
    evidence: 'documented',
    sources: row.sources ?? ['workspaceFile'],
    examples: {
      bad: [{ ...exampleOf(bad, badFiles, badCertificates), ...(badProfile && { profile: badProfile }) }],
      good: [{ ...exampleOf(good, goodFiles, goodCertificates), ...(goodProfile && { profile: goodProfile }) }],
    },
  }),
);

function exampleOf(
  content: object | string,
  workspaceFiles: Example['workspaceFiles'],
  certificates: Example['certificates'],
): Example {
  return {
    workspaceText: textOf(content),
    ...(workspaceFiles && { workspaceFiles }),
    ...(certificates && { certificates }),
  };
}

function textOf(content: object | string): string {
  return typeof content === 'string' ? content : JSON.stringify(content, null, 2);
}
