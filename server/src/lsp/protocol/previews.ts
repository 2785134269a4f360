// What the preview of a profile shows, makes and compares.
export type * from '../../service/preview/model.ts';

/** What the preview panel shows. Null in a document that has neither profile nor subject. */
export const previewMethod = 'scepProfiles/preview';

export interface PreviewParams extends DevicePlace {
  readonly compareWith?: { readonly kind: 'device'; readonly label: string } | { readonly kind: 'head' };
}

/** A device and a profile: the one the cursor is in or nearest to. */
export interface DevicePlace {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
  /** Label; the worst case without it. */
  readonly device?: string | undefined;
}

/** A PKCS#10 request such as the device would send. */
export const sampleRequestMethod = 'scepProfiles/sampleRequest';

export type SampleRequest =
  | { readonly ok: true; readonly device: string; readonly pem: string }
  /** A sentence. */
  | { readonly ok: false; readonly reason: string };

/** Whether a certificate or request is what the profile would have given. */
export const verifyMethod = 'scepProfiles/verify';

export interface VerifyParams {
  readonly uri: string;
  readonly position: DevicePlace['position'];
  /** Content of the file. */
  readonly base64: string;
}

export type VerifyAnswer =
  | { readonly ok: false; readonly reason: string }
  | {
      readonly ok: true;
      readonly fits: boolean;
      /** One sentence: the answer. */
      readonly headline: string;
      readonly remarks: readonly string[];
      readonly differences: readonly VerifiedDifference[];
    };

export interface VerifiedDifference {
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
}
