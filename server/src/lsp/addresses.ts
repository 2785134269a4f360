import { URI } from 'vscode-uri';

/**
 * Undefined for what is no address: a client may send anything, also `file:////server/share`, as some write the paths of
 * another machine. A document is then one that is no file, and everything that needs none works on it.
 */
export function parseAddress(uri: string): URI | undefined {
  try {
    return URI.parse(uri);
  } catch {
    return undefined;
  }
}
