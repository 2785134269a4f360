import { findProfileType } from '../facts/profile-types.ts';
import { findProperty } from '../json/pointer.ts';
import type { JsonDocument } from '../json/tree.ts';
import { walkObjects } from '../json/walk.ts';
import type { Profile } from './profile.ts';
import { readProfile } from './read.ts';

/**
 * Every object, at any depth, whose `@odata.type` is a string that names a SCEP certificate profile type; in document
 * order, a profile inside another one after it. `text` is the text the document was read from.
 */
export function findProfiles(document: JsonDocument, text: string): readonly Profile[] {
  const profiles: Profile[] = [];
  for (const node of walkObjects(document.root)) {
    const typeNode = findProperty(node, '@odata.type')?.value;
    if (typeNode?.kind !== 'string') continue;
    const type = findProfileType(typeNode.value);
    if (type) profiles.push(readProfile({ text, node, type, typeNode }));
  }
  return profiles;
}
