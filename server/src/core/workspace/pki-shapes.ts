import { authorityKinds } from '../facts/authority-kinds.ts';
import { templatePurposes } from '../facts/certificate-templates.ts';
import { choice, count, flag, list, member, record, text } from './shape-builders.ts';
import type { ListShape, PatternKind, TextShape, Value } from './shape.ts';
import { OBJECT_IDENTIFIER, PATH, PERIOD, SOME_TEXT } from './text-formats.ts';

export const authorityShape = record(
  'A certification authority. A setting that is left out is what the kind is known for, or not known.',
  {
    kind: member('What the authority is.', authorityKinds),
    certificate: text("The file with the authority's certificate (DER or PEM).", {
      format: PATH,
      file: 'certificate',
      examples: ['pki/issuing.cer'],
    }),
    maximumValidity: text(
      'The longest validity period the authority issues. On AD CS `certutil -getreg CA\\ValidityPeriod*` tells.',
      { format: PERIOD, examples: ['2 years', '200 days'] },
    ),
    attributeEndDate: flag(
      'AD CS: whether `EDITF_ATTRIBUTEENDDATE` is set, so that a request can ask for less than the template gives. `certutil -getreg policy\\EditFlags` tells.',
    ),
    attributeSubjectAltName: flag(
      'AD CS: whether `EDITF_ATTRIBUTESUBJECTALTNAME2` is set, so that whoever requests a certificate can add any subject alternative name to it. `certutil -getreg policy\\EditFlags` tells.',
    ),
    honoursValidity: flag('Whether the validity period a profile asks for has any effect.'),
    keepsSubject: flag('Whether the subject is issued as requested, without dropping or re-ordering anything.'),
    subjectTemplate: list(
      'AD CS: the attributes the authority keeps, in order, as `certutil -getreg CA\\SubjectTemplate` lists them.',
      text("An attribute in AD CS's own spelling.", { format: SOME_TEXT, examples: ['EMail', 'CommonName'] }),
    ),
    lengthLimits: flag('Whether values longer than X.520 allows are refused.'),
    addsSid: flag('Whether the authority itself adds the SID that strong certificate mapping needs.'),
    revokesOnChange: flag('Whether the old certificate is revoked when the profile is changed.'),
    extendedKeyUsages: objectIdentifiers('The extended key usages the authority can issue.'),
    publishedTemplates: list('AD CS: the certificate templates the authority issues.', templateName()),
    files: patterns(
      'authority',
      'Files with the output of `certutil -getreg CA`, `certutil -getreg policy` and `certutil -CATemplates` on the authority. What is said here counts more.',
      'pki/corp/*.txt',
    ),
  },
);

export const templateShape = record('A certificate template, or files with exported ones.', {
  name: templateName(),
  displayName: text('The name the console shows; only for people.'),
  schemaVersion: count('The schema version, 1 to 4.', [2]),
  validity: text('The validity period of the template.', { format: PERIOD, examples: ['2 years', '18 months'] }),
  renewalPeriod: text('The renewal period of the template; only for people.', {
    format: PERIOD,
    examples: ['6 weeks'],
  }),
  purpose: member('The purpose on the tab Request Handling.', {
    signature: templatePurposes.signature,
    encryption: templatePurposes.encryption,
    signatureAndEncryption: templatePurposes.signatureAndEncryption,
  }),
  proofOfOrigin: flag('Whether "Signature is proof of origin" is set, as it must not be for iOS and macOS.'),
  minimalKeySize: count('The minimum key size in bits.', [2048]),
  keyAlgorithm: text("The algorithm of the key in AD CS's own spelling.", { examples: ['RSA', 'ECDSA_P256'] }),
  exportableKey: flag('Whether the private key may be exported.'),
  keyArchival: flag('Whether the CA keeps the private key, which no SCEP request has in it.'),
  attestationRequired: flag('Whether key attestation is required, which no SCEP request has.'),
  applicationPolicies: objectIdentifiers('The application policies of the template.'),
  subjectSuppliedInRequest: flag('Whether the subject name is supplied in the request, as a SCEP profile needs it.'),
  managerApproval: flag('Whether a CA manager has to approve every request.'),
  publishedInDirectory: flag('Whether certificates are published in Active Directory.'),
  requiredSignatures: count('How many authorised signatures a request needs; left out for none.', [1]),
  files: patterns(
    'templates',
    'Files with exported templates: LDIF, text of `certutil -v -template` or `-dstemplate`, JSON of directory objects. A template that is described here counts more.',
    'pki/templates/*.ldf',
  ),
});

export const serverShape = record('An NDES server or another place where SCEP is spoken.', {
  urls: list(
    'The URLs under which profiles reach it.',
    text('A URL; `*` stands for anything.', {
      format: SOME_TEXT,
      examples: ['https://ndes.contoso.com/certsrv/mscep/mscep.dll', 'https://ndes-contoso.msappproxy.net/*'],
    }),
  ),
  authority: text('The name under `authorities` of the one that issues.', { examples: ['corp'] }),
  templates: choice(
    'The templates in the registry of the NDES server: one name for all three values, or each on its own.',
    templateName(),
    record('The three values of the registry key `MSCEP`.', {
      signature: templateName('`SignatureTemplate`: for profiles with the key usage digital signature alone.'),
      encryption: templateName('`EncryptionTemplate`: for profiles with the key usage key encipherment alone.'),
      generalPurpose: templateName('`GeneralPurposeTemplate`: for profiles with both key usages.'),
    }),
  ),
  maxFieldLength: count('`MaxFieldLength` under `HTTP\\Parameters` in the registry of the server, in bytes.', [65_534]),
  maxRequestBytes: count(
    '`MaxRequestBytes` under `HTTP\\Parameters` in the registry of the server, in bytes.',
    [65_534],
  ),
  agentCertificates: list(
    "Files with the server's own registration-authority certificates (CEP Encryption and Exchange Enrollment Agent), DER or PEM.",
    text('A file with one of them, or with several.', {
      format: PATH,
      file: 'certificate',
      examples: ['pki/ndes-agent.cer'],
    }),
  ),
  files: patterns(
    'server',
    'Exports (`.reg`) of the registry keys `MSCEP` and `HTTP\\Parameters`. What is said here counts more.',
    'pki/ndes-mscep.reg',
  ),
});

/** One name for all three values, or each on its own. */
export type ServerTemplates = NonNullable<Value<typeof serverShape>['templates']>['value'];

function templateName(description = "A template's name, which is not its display name."): TextShape {
  return text(description, { format: SOME_TEXT, examples: ['IntuneUser'] });
}

function objectIdentifiers(description: string): ListShape<TextShape> {
  return list(
    description,
    text('An object identifier.', { format: OBJECT_IDENTIFIER, examples: ['1.3.6.1.5.5.7.3.2'] }),
  );
}

function patterns(files: PatternKind, description: string, example: string): ListShape<TextShape> {
  return list(description, text('A path; `*` stands for anything.', { format: PATH, files, examples: [example] }));
}
