import type { LocatedSubject, Profile } from '../../core/profile/profile.ts';
import { touches } from '../../core/text/span.ts';
import type { ServiceDocument } from '../service-document.ts';
import { whereIs } from '../where.ts';

/** What a preview is of. */
export type PreviewTarget =
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'subject'; readonly located: LocatedSubject };

/**
 * The profile or subject at an offset. Between two of them the one before, and before the first that one: a preview that
 * goes blank while the cursor passes a bracket helps nobody. Undefined in a document that has none.
 */
export function previewTarget({ analysis }: ServiceDocument, offset: number): PreviewTarget | undefined {
  const profile = nearest(analysis.profiles, ({ span }) => span, offset);
  if (profile) return { kind: 'profile', profile };
  const where = whereIs(analysis, offset);
  if (where?.kind === 'subject') return { kind: 'subject', located: where.located };
  const located = nearest(analysis.subjects, ({ text }) => text.span, offset);
  return located && { kind: 'subject', located };
}

/** The same profile in another version of the document: by id, else by name and type, else by its place. */
export function counterpart(target: PreviewTarget, { analysis }: ServiceDocument): PreviewTarget | undefined {
  if (target.kind === 'subject') {
    const located = analysis.subjects.find(({ text }) => text.span.start === target.located.text.span.start);
    return located && { kind: 'subject', located };
  }
  const { id, displayName, type, pointer } = target.profile;
  const { profiles } = analysis;
  const profile =
    profiles.find((other) => id !== undefined && other.id === id) ??
    profiles.find((other) => displayName !== undefined && other.displayName === displayName && other.type === type) ??
    profiles.find((other) => other.pointer === pointer && other.type === type);
  return profile && { kind: 'profile', profile };
}

function nearest<Item>(
  items: readonly Item[],
  spanOf: (item: Item) => { readonly start: number; readonly end: number },
  offset: number,
): Item | undefined {
  return (
    items.findLast((item) => touches(spanOf(item), offset)) ??
    items.findLast((item) => spanOf(item).start <= offset) ??
    items[0]
  );
}
