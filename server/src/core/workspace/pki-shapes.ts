import { authorityKinds } from '../facts/authority-kinds.ts';
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
    files: patterns('authority', 'Files with the output of `certutil -getreg` on the authority.', 'pki/corp/*.txt'),
  },
);

export const templateShape = record('A certificate template, or files with exported ones.', {
  name: templateName(),
  displayName: text('The name the console shows; only for people.'),
  validity: text('The validity period of the template.', { format: PERIOD, examples: ['2 years', '18 months'] }),
  purpose: member('The purpose on the tab Request Handling.', {
    signature: { label: 'Signature' },
    encryption: { label: 'Encryption' },
    signatureAndEncryption: { label: 'Signature and encryption' },
  }),
  minimalKeySize: count('The minimum key size in bits.', [2048]),
  applicationPolicies: objectIdentifiers('The application policies of the template.'),
  subjectSuppliedInRequest: flag('Whether the subject name is supplied in the request, as a SCEP profile needs it.'),
  files: patterns('templates', 'Files with exported templates.', 'pki/templates/*.ldf'),
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
  files: patterns('server', 'Exports (`.reg`) of the registry key `MSCEP`.', 'pki/ndes-mscep.reg'),
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
