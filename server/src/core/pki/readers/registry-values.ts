import { isRegistryExport, readRegistryExport } from './registry-export.ts';
import { readRegistryListing } from './registry-listing.ts';
import type { ReadingProblems } from './reading-problems.ts';
import type { RegistryValue } from './registry-value.ts';

/** The values of the registry in a text: a `.reg` file or a listing, by what it begins with. */
export function readRegistryValues(text: string, problems: ReadingProblems): Iterable<RegistryValue> {
  return isRegistryExport(text) ? readRegistryExport(text, problems) : readRegistryListing(text);
}
