import type { Certificate, CertificateRequest } from '../../core/pki/certificate.ts';
import type { Verification } from '../../core/review/verify/verification.ts';
import type { RenderedProfile } from '../render/rendered-profile.ts';

/** A certificate or request, compared with profiles. */
export interface VerifiedFile {
  readonly path: string;
  readonly source: Certificate | CertificateRequest;
  readonly remark: string | undefined;
  readonly profiles: readonly VerifiedProfile[];
  /** Today, as `YYYY-MM-DD`. */
  readonly now: string;
}

export interface VerifiedProfile {
  readonly rendered: RenderedProfile;
  readonly verification: Verification;
}
