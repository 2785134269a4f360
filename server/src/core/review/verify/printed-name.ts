import { formatName } from '../../name/format-name.ts';
import type { Name, NameAttribute } from '../../name/name.ts';

/** A name as CertNameToStr prints it, and where each attribute stands in that. */
export interface PrintedName {
  readonly text: string;
  /** By RDN, then by attribute; UTF-16 offsets. */
  readonly starts: readonly (readonly number[])[];
}

export function printName(name: Name): PrintedName {
  const texts: string[] = [];
  let length = 0;
  const append = (text: string): number => {
    texts.push(text);
    length += text.length;
    return length - text.length;
  };
  const starts = name.map((rdn, position) => {
    if (position > 0) append(betweenRdns);
    return rdn.map((attribute, index) => {
      if (index > 0) append(insideRdn);
      return append(printAttribute(attribute));
    });
  });
  return { text: texts.join(''), starts };
}

export function printAttribute(attribute: NameAttribute): string {
  return formatName([[attribute]]);
}

const betweenRdns = ', ';
const insideRdn = ' + ';
