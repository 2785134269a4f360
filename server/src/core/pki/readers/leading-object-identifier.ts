import { isObjectIdentifier } from '../../name/object-identifier.ts';

/** The object identifier that a text begins with, up to a blank: of `1.3.6.1.5.5.7.3.2 Client Authentication`. */
export function leadingObjectIdentifier(text: string): string | undefined {
  const end = text.indexOf(' ');
  const word = end === -1 ? text : text.slice(0, end);
  return isObjectIdentifier(word) ? word : undefined;
}
