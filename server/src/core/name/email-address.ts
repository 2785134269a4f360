import { firstLoneSurrogate, firstOutside, asciiSet } from './character-set.ts';
import { encodePunycode } from './punycode.ts';

/**
 * An e-mail address with its host as ASCII, label by label (ENABLE_PUNYCODE). Undefined when that is not possible: no
 * host, a local part that is not ASCII, or a label that cannot be a label of DNS.
 */
export function toAsciiAddress(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at + 1);
  if (at < 0 || !isAsciiText(local)) return undefined;
  const host = toAsciiHost(address.slice(at + 1));
  return host === undefined ? undefined : local + host;
}

function toAsciiHost(host: string): string | undefined {
  const labels: string[] = [];
  for (const label of host.split(dots)) {
    const ascii = isAsciiText(label) ? label : toAsciiLabel(label.normalize('NFKC').toLowerCase());
    if (ascii === undefined) return undefined;
    labels.push(ascii);
  }
  return labels.join('.');
}

/** What IDNA takes for a dot (RFC 3490 section 3.1). */
const dots = /[.\u3002\uff0e\uff61]/u;

/** RFC 1035 section 2.3.4. */
const longestLabel = 63;

function toAsciiLabel(mapped: string): string | undefined {
  const isTooLong = mapped.length > 2 * longestLabel;
  if (isTooLong || mapped.includes('.') || firstLoneSurrogate(mapped, wholeOf(mapped)) !== undefined) return undefined;
  const label = isAsciiText(mapped) ? mapped : `xn--${encodePunycode(mapped)}`;
  return label.length > longestLabel ? undefined : label;
}

function isAsciiText(text: string): boolean {
  return firstOutside(text, wholeOf(text), asciiSet) === undefined;
}

function wholeOf(text: string): { readonly start: number; readonly end: number } {
  return { start: 0, end: text.length };
}
