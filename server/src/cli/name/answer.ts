// What `name` answers: CertStrToName's result as one line of JSON, in the shape that docs/output.md promises.
import { encodeName, encodeNameInto } from '../../core/name/der.ts';
import { formatName } from '../../core/name/format-name.ts';
import type { Name, NameResult, Rdn } from '../../core/name/name.ts';

/**
 * `{"ok":true,"derHex","rdns":[[{"oid","type","value"}]],"formatted"}`, the RDNs as they are encoded and `formatted` as
 * CertNameToStr prints the DER with CERT_X500_NAME_STR; or `{"ok":false,"error","code","offset","message"}`. The name is
 * put together by hand: with JSON.stringify alone a line of `--stdin` takes a tenth longer.
 */
export function answerJson(result: NameResult): string {
  if (!result.ok) return JSON.stringify({ ok: false, ...result.error });
  const { name } = result;
  const formatted = JSON.stringify(formatName(name));
  return `{"ok":true,"derHex":"${derHex(name)}","rdns":[${rdnsJson(name)}],"formatted":${formatted}}`;
}

function rdnsJson(name: Name): string {
  let json = '';
  for (const rdn of name) json += `${json === '' ? '' : ','}[${attributesJson(rdn)}]`;
  return json;
}

function attributesJson(rdn: Rdn): string {
  let json = '';
  for (const { oid, stringType, value } of rdn) {
    json += `${json === '' ? '' : ','}{"oid":"${oid}","type":"${stringType}","value":${JSON.stringify(value)}}`;
  }
  return json;
}

/** Node makes hex from a buffer several times as fast as the core's `toHex` can from an array. */
function derHex(name: Name): string {
  const length = encodeNameInto(buffer, name);
  if (length <= buffer.length) return buffer.toString('hex', 0, length);
  return Buffer.from(encodeName(name)).toString('hex');
}

/** Holds any usual name; a larger one takes the longer way. */
const buffer = Buffer.alloc(4096);
