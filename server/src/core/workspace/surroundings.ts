import type { Certificate } from '../pki/certificate.ts';
import type { ExportRecord } from '../facts/device-fields.ts';
import type { CertificateTemplate } from '../pki/pki.ts';

/** What lies around profiles that a first workspace file can be made of. Paths start from that file. */
export interface Surroundings {
  /** As the profiles write them, each once. */
  readonly urls: readonly string[];
  readonly profileCount: number;
  readonly templates: readonly Around<{ readonly templates: readonly CertificateTemplate[] }>[];
  /** Exports of the registry of an NDES server. */
  readonly servers: readonly Around[];
  /** What certutil prints about an authority; its name where the text has it. */
  readonly authorities: readonly Around<{ readonly name: string | undefined }>[];
  readonly certificates: readonly Around<{ readonly certificate: Certificate }>[];
  /** Exports of Graph, by the kinds of objects in them. */
  readonly devices: readonly Around<{ readonly kinds: ReadonlySet<ExportRecord> }>[];
  /** What looked like one of these and cannot be used, with the reason. */
  readonly unfit: readonly Around<{ readonly message: string }>[];
}

/** A file and what is in it. */
export type Around<Content = unknown> = Content & { readonly path: string };
