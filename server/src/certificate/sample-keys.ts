import type { RequestContent } from '../core/pki/certificate.ts';

type KeyKind = Pick<RequestContent, 'keySize' | 'hash'>;

/** Keys for sample requests, one of each kind. They cannot be taken out, and are gone with this object. */
export class SampleKeys {
  readonly #pairs = new Map<string, KeyPair>();

  get(kind: KeyKind): KeyPair {
    const name = `${kind.keySize} ${kind.hash}`;
    const pair = this.#pairs.get(name) ?? makePair(kind);
    this.#pairs.set(name, pair);
    return pair;
  }
}

export function signingAlgorithm({ hash }: Pick<KeyKind, 'hash'>): { readonly name: string; readonly hash: string } {
  return { name: 'RSASSA-PKCS1-v1_5', hash };
}

/** Every host has a type of its own for a pair of keys. */
type KeyPair = ReturnType<typeof makePair>;

function makePair(kind: KeyKind) {
  const publicExponent = Uint8Array.of(1, 0, 1);
  const algorithm = { ...signingAlgorithm(kind), modulusLength: kind.keySize, publicExponent };
  return crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
}
