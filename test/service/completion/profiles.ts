// Profiles around the few properties that a case is about.

export interface ProfileOptions {
  readonly type?: string;
  readonly store?: 'user' | 'machine';
}

/** `body` is JSON without its braces, and need not be whole. */
export function profile(body: string, { type = windows, store = 'user' }: ProfileOptions = {}): string {
  return `{ "@odata.type": "#microsoft.graph.${type}", "certificateStore": "${store}", ${body} }`;
}

/** `content` as it stands between the quotes. */
export function withSubject(content: string, options?: ProfileOptions): string {
  return profile(`"subjectNameFormatString": "${content}"`, options);
}

export function withSan(sanType: string, content: string, options?: ProfileOptions): string {
  return profile(`"customSubjectAlternativeNames": [{ "sanType": "${sanType}", "name": "${content}" }]`, options);
}

export const windows = 'windows81SCEPCertificateProfile';
export const ios = 'iosScepCertificateProfile';
export const macos = 'macOSScepCertificateProfile';
export const windows10X = 'windows10XSCEPCertificateProfile';
export const workProfile = 'androidWorkProfileScepCertificateProfile';
export const deviceOwner = 'androidDeviceOwnerScepCertificateProfile';
export const aosp = 'aospDeviceOwnerScepCertificateProfile';
