import { openssl } from '../core/name/openssl.ts';
import { tlv } from '../core/name/tlv.ts';

/** What a certificate or request is made with, as lines of an OpenSSL configuration. */
export interface Recipe {
  /** Of the subject: `CN=Jane`; several of one type as `1.OU=a`, `2.OU=b`; `+` before a type joins it to the one before. */
  readonly subject?: readonly string[];
  readonly extensions?: readonly string[];
  /** Further sections. */
  readonly sections?: readonly string[];
  readonly key: Buffer;
  readonly args?: readonly string[];
}

export function makeKey(...args: readonly string[]): Buffer {
  return openssl(['genpkey', ...(args.length > 0 ? args : ['-algorithm', 'RSA']), '-out', 'key.pem'], {}, 'key.pem');
}

/** A self-signed certificate as DER. */
export function makeCertificate(recipe: Recipe): Buffer {
  const args = ['req', '-x509', ...common, '-extensions', 'extensions', '-days', '30', ...(recipe.args ?? [])];
  return openssl(args, { 'req.cnf': configuration(recipe), 'key.pem': recipe.key }, 'out.der');
}

/** A PKCS#10 request as DER. */
export function makeRequest(recipe: Recipe): Buffer {
  const args = ['req', '-new', ...common, '-reqexts', 'extensions', ...(recipe.args ?? [])];
  return openssl(args, { 'req.cnf': configuration(recipe), 'key.pem': recipe.key }, 'out.der');
}

/** A certificate with whatever issuer, put together by hand and signed by nobody. */
export function unsignedCertificate(issuer: Uint8Array, key: Buffer): Uint8Array {
  const publicKey = openssl(['pkey', '-in', 'key.pem', '-pubout', '-outform', 'DER'], { 'key.pem': key });
  const algorithm = tlv(0x30, tlv(0x06, Buffer.from('2a864886f70d01010b', 'hex')), tlv(0x05));
  const time = tlv(0x17, Buffer.from('250101000000Z'));
  const serial = tlv(0x02, Buffer.from([1]));
  const content = tlv(0x30, serial, algorithm, issuer, tlv(0x30, time, time), tlv(0x30), publicKey);
  return tlv(0x30, content, algorithm, tlv(0x03, Buffer.from([0, 0])));
}

export function toPem(label: string, der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .replaceAll(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

const common = ['-config', 'req.cnf', '-key', 'key.pem', '-outform', 'DER', '-out', 'out.der'];

function configuration({ subject = ['CN=Jane'], extensions = [], sections = [] }: Recipe): string {
  return [
    'oid_section = oids',
    '[oids]',
    '[req]',
    'prompt = no',
    'utf8 = yes',
    'string_mask = utf8only',
    'distinguished_name = subject',
    '[subject]',
    ...subject,
    '[extensions]',
    ...extensions,
    ...sections,
    '',
  ].join('\n');
}
