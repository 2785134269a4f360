import {
  algorithmList,
  enrollmentFlagBits,
  keyUsageBits,
  nameFlagBits,
  privateKeyFlagBits,
  templateAttributes,
} from '../../facts/certificate-templates.ts';
import { describedTemplate } from '../described-template.ts';
import type { CertificateTemplate, TemplatePurpose } from '../pki.ts';
import type { DirectoryObject } from './directory-object.ts';
import { hasBit } from './numbers.ts';
import { ObjectValues, type ObjectPlace } from './object-values.ts';

/** The template that an object of the directory is; undefined, and told, where it has no name. */
export function templateOf(object: DirectoryObject, place: ObjectPlace): CertificateTemplate | undefined {
  const values = new ObjectValues(object, place);
  const name =
    values.some('name', asWritten) ??
    values.some('relativeName', asWritten) ??
    values.some('distinguishedName', firstName);
  if (name === undefined) {
    const { name: attribute } = templateAttributes.names;
    place.problems.add(object.span, () => `This template has no name (${attribute}) that can be read.`);
    return undefined;
  }
  return describedTemplate(name.value, name.origin, {
    displayName: values.text('displayName'),
    schemaVersion: values.integer('schemaVersion'),
    validity: values.period('validity'),
    renewalPeriod: values.period('renewalPeriod'),
    purpose: values.bits('keyUsage', purposeOf),
    proofOfOrigin: values.bits('keyUsage', (bits) => hasBit(bits, keyUsageBits.nonRepudiation.value)),
    minimalKeySize: values.integer('minimalKeySize'),
    keyAlgorithm: values.some('requiredPolicies', keyAlgorithmIn),
    exportableKey: values.flag('privateKeyFlag', privateKeyFlagBits.exportableKey),
    keyArchival: values.flag('privateKeyFlag', privateKeyFlagBits.requirePrivateKeyArchival),
    attestationRequired: values.flag('privateKeyFlag', privateKeyFlagBits.attestationRequired),
    applicationPolicies:
      values.objectIdentifiers('applicationPolicies') ?? values.objectIdentifiers('extendedKeyUsages'),
    subjectSuppliedInRequest: values.flag('nameFlag', nameFlagBits.enrolleeSuppliesSubject),
    managerApproval: values.flag('enrollmentFlag', enrollmentFlagBits.pendAllRequests),
    publishedInDirectory: values.flag('enrollmentFlag', enrollmentFlagBits.publishToDirectory),
    requiredSignatures: values.integer('requiredSignatures'),
  });
}

function asWritten(text: string): string {
  return text;
}

/** The first name of `CN=IntuneUser,CN=Certificate Templates,...`. */
function firstName(distinguishedName: string): string | undefined {
  const beginning = distinguishedName.slice(0, LONGEST_NAME);
  return /^cn=((?:[^,\\]|\\.)+)/iu.exec(beginning)?.[1]?.replace(/\\(.)/gu, '$1');
}

/** Longer than any; a repeated group on a text of millions of characters overflows the engine's stack. */
const LONGEST_NAME = 1000;

/** The purpose on the tab Request Handling is not stored; it shows in the key usage. */
function purposeOf(bits: number): TemplatePurpose | undefined {
  const { digitalSignature, keyEncipherment, dataEncipherment, keyAgreement } = keyUsageBits;
  const isForSigning = hasBit(bits, digitalSignature.value);
  const isForEncryption = hasBit(bits, keyEncipherment.value | dataEncipherment.value | keyAgreement.value);
  if (isForSigning) return isForEncryption ? 'signatureAndEncryption' : 'signature';
  return isForEncryption ? 'encryption' : undefined;
}

/** Two parts after its name stands the value. */
function keyAlgorithmIn(text: string): string | undefined {
  const parts = text.split(algorithmList.separator);
  const at = parts.indexOf(algorithmList.keyAlgorithm);
  return at === -1 ? undefined : parts[at + 2];
}
