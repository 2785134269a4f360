// What is measured on: made here, so that every run measures the same.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A typical profile: 1.3 KB, a subject of 90 characters. Nothing is wrong with it. */
function typicalProfile(number = 0) {
  return {
    '@odata.type': '#microsoft.graph.windows81SCEPCertificateProfile',
    id: `3f0a1b5c-0000-4000-8000-${String(number).padStart(12, '0')}`,
    displayName: `Wi-Fi user certificate ${number}`,
    description: 'Certificates for the corporate wireless network',
    certificateValidityPeriodScale: 'years',
    certificateValidityPeriodValue: 1,
    subjectNameFormat: 'custom',
    subjectNameFormatString: 'CN={{UserName}},E={{EmailAddress}},OU=Devices and users,O=Contoso Limited,L=Berlin,C=DE',
    keyUsage: 'digitalSignature,keyEncipherment',
    keySize: 'size2048',
    hashAlgorithm: 'sha2',
    keyStorageProvider: 'useTpmKspOtherwiseUseSoftwareKsp',
    extendedKeyUsages: [{ name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' }],
    renewalThresholdPercentage: 20,
    scepServerUrls: ['https://ndes.contoso.com/certsrv/mscep/mscep.dll'],
    certificateStore: 'user',
    customSubjectAlternativeNames: [
      { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
      { sanType: 'universalResourceIdentifier', name: '{{OnPremisesSecurityIdentifier}}' },
    ],
  };
}

export function typicalText(number = 0) {
  return JSON.stringify(typicalProfile(number), null, 2);
}

/** @param {number} profiles */
export function documentOf(profiles) {
  return JSON.stringify({ value: Array.from({ length: profiles }, (_, index) => typicalProfile(index)) }, null, 2);
}

/**
 * A profile whose subject has about that many characters.
 * @param {number} characters
 */
export function withSubjectOf(characters) {
  const rdn = ',OU=Devices and users';
  const subject = `CN={{UserName}}${rdn.repeat(Math.max(1, Math.round(characters / rdn.length)))}`;
  return JSON.stringify({ ...typicalProfile(), subjectNameFormatString: subject });
}

/**
 * A tenant's export: other configuration profiles of 1 to 40 KB, every third in UTF-16, and five SCEP profiles.
 * @param {string} folder
 * @param {number} files
 */
export function writeTenant(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < files; index += 1) {
    const isScep = index % Math.floor(files / 5) === 7;
    const text = isScep ? typicalText(index) : otherProfile(index);
    const isUtf16 = index % 3 === 0;
    writeFileSync(
      join(folder, `profile-${index}.json`),
      isUtf16 ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text, 'utf8'),
    );
  }
}

/**
 * @param {string} folder
 * @param {number} profiles a file each
 * @param {(text: string) => string} [change] what is wrong with them
 */
export function writeProfiles(folder, profiles, change = (text) => text) {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < profiles; index += 1) {
    writeFileSync(join(folder, `profile-${index}.json`), change(typicalText(index)));
  }
}

/** @param {number} index */
function otherProfile(index) {
  const settings = Array.from({ length: 4 + ((index * 37) % 150) }, (_, setting) => ({
    '@odata.type': '#microsoft.graph.omaSettingString',
    displayName: `Setting ${setting}`,
    omaUri: `./Device/Vendor/MSFT/Policy/Config/Area/Setting${setting}`,
    value: 'enabled',
  }));
  const type = '#microsoft.graph.windows10CustomConfiguration';
  return JSON.stringify({ '@odata.type': type, id: String(index), displayName: `Policy ${index}`, settings }, null, 2);
}
