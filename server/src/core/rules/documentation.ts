// Written by `npm run generate`.
import { documentation as mixedAssignment } from './assignment/mixed-assignment.ts';
import { documentation as rootNotAssigned } from './assignment/root-not-assigned.ts';
import { documentation as severalClientCertificates } from './assignment/several-client-certificates.ts';
import { documentation as dependantMissing } from './dependants/dependant-missing.ts';
import { documentation as dependantPlatform } from './dependants/dependant-platform.ts';
import { documentation as dependantStore } from './dependants/dependant-store.ts';
import { documentation as severalDependants } from './dependants/several-dependants.ts';
import { documentation as extendedKeyUsageName } from './eku/extended-key-usage-name.ts';
import { documentation as mailEncryptionKey } from './eku/mail-encryption-key.ts';
import { documentation as malformedExtendedKeyUsage } from './eku/malformed-extended-key-usage.ts';
import { documentation as missingClientAuthentication } from './eku/missing-client-authentication.ts';
import { documentation as missingExtendedKeyUsage } from './eku/missing-extended-key-usage.ts';
import { documentation as missingMailAddress } from './eku/missing-mail-address.ts';
import { documentation as missingMailNames } from './eku/missing-mail-names.ts';
import { documentation as refusedExtendedKeyUsage } from './eku/refused-extended-key-usage.ts';
import { documentation as riskyExtendedKeyUsage } from './eku/risky-extended-key-usage.ts';
import { documentation as unusedExtendedKeyUsage } from './eku/unused-extended-key-usage.ts';
import { documentation as houseDisplayName } from './house/house-display-name.ts';
import { documentation as houseForbiddenAttribute } from './house/house-forbidden-attribute.ts';
import { documentation as houseHost } from './house/house-host.ts';
import { documentation as houseKeySize } from './house/house-key-size.ts';
import { documentation as houseKeyStorageProvider } from './house/house-key-storage-provider.ts';
import { documentation as houseRequiredAttribute } from './house/house-required-attribute.ts';
import { documentation as houseScopeTag } from './house/house-scope-tag.ts';
import { documentation as deploymentChannel } from './keys/deployment-channel.ts';
import { documentation as helloDeviceCertificate } from './keys/hello-device-certificate.ts';
import { documentation as keyAboveAuthority } from './keys/key-above-authority.ts';
import { documentation as keyStorageLimit } from './keys/key-storage-limit.ts';
import { documentation as missingKeyUsage } from './keys/missing-key-usage.ts';
import { documentation as unusedHash } from './keys/unused-hash.ts';
import { documentation as weakHash } from './keys/weak-hash.ts';
import { documentation as weakKey } from './keys/weak-key.ts';
import { documentation as highRenewalThreshold } from './renewal/high-renewal-threshold.ts';
import { documentation as renewalThresholdRange } from './renewal/renewal-threshold-range.ts';
import { documentation as shortRenewalWindow } from './renewal/short-renewal-window.ts';
import { documentation as emptySan } from './san/empty-san.ts';
import { documentation as legacySan } from './san/legacy-san.ts';
import { documentation as malformedSan } from './san/malformed-san.ts';
import { documentation as missingDirectoryName } from './san/missing-directory-name.ts';
import { documentation as missingSan } from './san/missing-san.ts';
import { documentation as missingSid } from './san/missing-sid.ts';
import { documentation as nonAsciiSan } from './san/non-ascii-san.ts';
import { documentation as sanForbiddenCharacter } from './san/san-forbidden-character.ts';
import { documentation as sanPrefix } from './san/san-prefix.ts';
import { documentation as sanTypeNotOffered } from './san/san-type-not-offered.ts';
import { documentation as sidTag } from './san/sid-tag.ts';
import { documentation as duplicateEntry } from './schema/duplicate-entry.ts';
import { documentation as duplicateProperty } from './schema/duplicate-property.ts';
import { documentation as ineffectiveIgnore } from './schema/ineffective-ignore.ts';
import { documentation as jsonSyntax } from './schema/json-syntax.ts';
import { documentation as missingDisplayName } from './schema/missing-display-name.ts';
import { documentation as subjectFormatMismatch } from './schema/subject-format-mismatch.ts';
import { documentation as tooManyEntries } from './schema/too-many-entries.ts';
import { documentation as unknownMember } from './schema/unknown-member.ts';
import { documentation as unknownProperty } from './schema/unknown-property.ts';
import { documentation as unreadableFile } from './schema/unreadable-file.ts';
import { documentation as wrongType } from './schema/wrong-type.ts';
import { documentation as backslashEscape } from './subject/backslash-escape.ts';
import { documentation as countryCode } from './subject/country-code.ts';
import { documentation as droppedAttribute } from './subject/dropped-attribute.ts';
import { documentation as emptyAttribute } from './subject/empty-attribute.ts';
import { documentation as invalidCharacter } from './subject/invalid-character.ts';
import { documentation as lookalikePunctuation } from './subject/lookalike-punctuation.ts';
import { documentation as missingSeparator } from './subject/missing-separator.ts';
import { documentation as staticCommonName } from './subject/static-common-name.ts';
import { documentation as subjectSyntax } from './subject/subject-syntax.ts';
import { documentation as surnameAsSerialNumber } from './subject/surname-as-serial-number.ts';
import { documentation as unknownAttribute } from './subject/unknown-attribute.ts';
import { documentation as unverifiedAttribute } from './subject/unverified-attribute.ts';
import { documentation as templateDefault } from './template/template-default.ts';
import { documentation as templateExtendedKeyUsage } from './template/template-extended-key-usage.ts';
import { documentation as templateKeyAlgorithm } from './template/template-key-algorithm.ts';
import { documentation as templateKeySize } from './template/template-key-size.ts';
import { documentation as templateKeyUsage } from './template/template-key-usage.ts';
import { documentation as templateManagerApproval } from './template/template-manager-approval.ts';
import { documentation as templateNotDescribed } from './template/template-not-described.ts';
import { documentation as templateNotPublished } from './template/template-not-published.ts';
import { documentation as templatePrivateKey } from './template/template-private-key.ts';
import { documentation as templateProofOfOrigin } from './template/template-proof-of-origin.ts';
import { documentation as templatePublishedInDirectory } from './template/template-published-in-directory.ts';
import { documentation as templateRequiredSignatures } from './template/template-required-signatures.ts';
import { documentation as templateSchemaVersion } from './template/template-schema-version.ts';
import { documentation as templateSubjectFromDirectory } from './template/template-subject-from-directory.ts';
import { documentation as ambiguousRoot } from './trust/ambiguous-root.ts';
import { documentation as foreignCloudPki } from './trust/foreign-cloud-pki.ts';
import { documentation as trustedRootChain } from './trust/trusted-root-chain.ts';
import { documentation as trustedRootExpired } from './trust/trusted-root-expired.ts';
import { documentation as trustedRootLevel } from './trust/trusted-root-level.ts';
import { documentation as trustedRootMissing } from './trust/trusted-root-missing.ts';
import { documentation as trustedRootPlatform } from './trust/trusted-root-platform.ts';
import { documentation as trustedRootUnreadable } from './trust/trusted-root-unreadable.ts';
import { documentation as cloudPkiHost } from './urls/cloud-pki-host.ts';
import { documentation as cloudPkiMixed } from './urls/cloud-pki-mixed.ts';
import { documentation as httpsRequired } from './urls/https-required.ts';
import { documentation as internalHost } from './urls/internal-host.ts';
import { documentation as malformedUrl } from './urls/malformed-url.ts';
import { documentation as missingUrl } from './urls/missing-url.ts';
import { documentation as wrongUrlPath } from './urls/wrong-url-path.ts';
import { documentation as validityBelowMinimum } from './validity/validity-below-minimum.ts';
import { documentation as validityExceedsAuthorityLife } from './validity/validity-exceeds-authority-life.ts';
import { documentation as validityExceedsAuthority } from './validity/validity-exceeds-authority.ts';
import { documentation as validityExceedsMaximum } from './validity/validity-exceeds-maximum.ts';
import { documentation as validityExceedsTemplate } from './validity/validity-exceeds-template.ts';
import { documentation as validityNotHonoured } from './validity/validity-not-honoured.ts';
import { documentation as validityNotUsed } from './validity/validity-not-used.ts';
import { documentation as validityRange } from './validity/validity-range.ts';
import { documentation as angleVariable } from './variables/angle-variable.ts';
import { documentation as emptyVariable } from './variables/empty-variable.ts';
import { documentation as foreignVariable } from './variables/foreign-variable.ts';
import { documentation as invisibleCharacter } from './variables/invisible-character.ts';
import { documentation as noUserOnDevice } from './variables/no-user-on-device.ts';
import { documentation as renderedSyntax } from './variables/rendered-syntax.ts';
import { documentation as structureChangedByValue } from './variables/structure-changed-by-value.ts';
import { documentation as trailingFullStop } from './variables/trailing-full-stop.ts';
import { documentation as unknownVariable } from './variables/unknown-variable.ts';
import { documentation as userVariableInDeviceCertificate } from './variables/user-variable-in-device-certificate.ts';
import { documentation as valueTooLong } from './variables/value-too-long.ts';
import { documentation as variableAsKey } from './variables/variable-as-key.ts';
import { documentation as variableBraces } from './variables/variable-braces.ts';
import { documentation as variableNotAvailable } from './variables/variable-not-available.ts';
import { documentation as variablePlace } from './variables/variable-place.ts';
import type { RuleDocumentation } from './rule.ts';

/** What is written about a rule, by its id; about those of the workspace file there is a table of its own. */
export const documentation: Readonly<Record<string, () => RuleDocumentation>> = {
  'mixed-assignment': mixedAssignment,
  'root-not-assigned': rootNotAssigned,
  'several-client-certificates': severalClientCertificates,
  'dependant-missing': dependantMissing,
  'dependant-platform': dependantPlatform,
  'dependant-store': dependantStore,
  'several-dependants': severalDependants,
  'extended-key-usage-name': extendedKeyUsageName,
  'mail-encryption-key': mailEncryptionKey,
  'malformed-extended-key-usage': malformedExtendedKeyUsage,
  'missing-client-authentication': missingClientAuthentication,
  'missing-extended-key-usage': missingExtendedKeyUsage,
  'missing-mail-address': missingMailAddress,
  'missing-mail-names': missingMailNames,
  'refused-extended-key-usage': refusedExtendedKeyUsage,
  'risky-extended-key-usage': riskyExtendedKeyUsage,
  'unused-extended-key-usage': unusedExtendedKeyUsage,
  'house-display-name': houseDisplayName,
  'house-forbidden-attribute': houseForbiddenAttribute,
  'house-host': houseHost,
  'house-key-size': houseKeySize,
  'house-key-storage-provider': houseKeyStorageProvider,
  'house-required-attribute': houseRequiredAttribute,
  'house-scope-tag': houseScopeTag,
  'deployment-channel': deploymentChannel,
  'hello-device-certificate': helloDeviceCertificate,
  'key-above-authority': keyAboveAuthority,
  'key-storage-limit': keyStorageLimit,
  'missing-key-usage': missingKeyUsage,
  'unused-hash': unusedHash,
  'weak-hash': weakHash,
  'weak-key': weakKey,
  'high-renewal-threshold': highRenewalThreshold,
  'renewal-threshold-range': renewalThresholdRange,
  'short-renewal-window': shortRenewalWindow,
  'empty-san': emptySan,
  'legacy-san': legacySan,
  'malformed-san': malformedSan,
  'missing-directory-name': missingDirectoryName,
  'missing-san': missingSan,
  'missing-sid': missingSid,
  'non-ascii-san': nonAsciiSan,
  'san-forbidden-character': sanForbiddenCharacter,
  'san-prefix': sanPrefix,
  'san-type-not-offered': sanTypeNotOffered,
  'sid-tag': sidTag,
  'duplicate-entry': duplicateEntry,
  'duplicate-property': duplicateProperty,
  'ineffective-ignore': ineffectiveIgnore,
  'json-syntax': jsonSyntax,
  'missing-display-name': missingDisplayName,
  'subject-format-mismatch': subjectFormatMismatch,
  'too-many-entries': tooManyEntries,
  'unknown-member': unknownMember,
  'unknown-property': unknownProperty,
  'unreadable-file': unreadableFile,
  'wrong-type': wrongType,
  'backslash-escape': backslashEscape,
  'country-code': countryCode,
  'dropped-attribute': droppedAttribute,
  'empty-attribute': emptyAttribute,
  'invalid-character': invalidCharacter,
  'lookalike-punctuation': lookalikePunctuation,
  'missing-separator': missingSeparator,
  'static-common-name': staticCommonName,
  'subject-syntax': subjectSyntax,
  'surname-as-serial-number': surnameAsSerialNumber,
  'unknown-attribute': unknownAttribute,
  'unverified-attribute': unverifiedAttribute,
  'template-default': templateDefault,
  'template-extended-key-usage': templateExtendedKeyUsage,
  'template-key-algorithm': templateKeyAlgorithm,
  'template-key-size': templateKeySize,
  'template-key-usage': templateKeyUsage,
  'template-manager-approval': templateManagerApproval,
  'template-not-described': templateNotDescribed,
  'template-not-published': templateNotPublished,
  'template-private-key': templatePrivateKey,
  'template-proof-of-origin': templateProofOfOrigin,
  'template-published-in-directory': templatePublishedInDirectory,
  'template-required-signatures': templateRequiredSignatures,
  'template-schema-version': templateSchemaVersion,
  'template-subject-from-directory': templateSubjectFromDirectory,
  'ambiguous-root': ambiguousRoot,
  'foreign-cloud-pki': foreignCloudPki,
  'trusted-root-chain': trustedRootChain,
  'trusted-root-expired': trustedRootExpired,
  'trusted-root-level': trustedRootLevel,
  'trusted-root-missing': trustedRootMissing,
  'trusted-root-platform': trustedRootPlatform,
  'trusted-root-unreadable': trustedRootUnreadable,
  'cloud-pki-host': cloudPkiHost,
  'cloud-pki-mixed': cloudPkiMixed,
  'https-required': httpsRequired,
  'internal-host': internalHost,
  'malformed-url': malformedUrl,
  'missing-url': missingUrl,
  'wrong-url-path': wrongUrlPath,
  'validity-below-minimum': validityBelowMinimum,
  'validity-exceeds-authority-life': validityExceedsAuthorityLife,
  'validity-exceeds-authority': validityExceedsAuthority,
  'validity-exceeds-maximum': validityExceedsMaximum,
  'validity-exceeds-template': validityExceedsTemplate,
  'validity-not-honoured': validityNotHonoured,
  'validity-not-used': validityNotUsed,
  'validity-range': validityRange,
  'angle-variable': angleVariable,
  'empty-variable': emptyVariable,
  'foreign-variable': foreignVariable,
  'invisible-character': invisibleCharacter,
  'no-user-on-device': noUserOnDevice,
  'rendered-syntax': renderedSyntax,
  'structure-changed-by-value': structureChangedByValue,
  'trailing-full-stop': trailingFullStop,
  'unknown-variable': unknownVariable,
  'user-variable-in-device-certificate': userVariableInDeviceCertificate,
  'value-too-long': valueTooLong,
  'variable-as-key': variableAsKey,
  'variable-braces': variableBraces,
  'variable-not-available': variableNotAvailable,
  'variable-place': variablePlace,
};
