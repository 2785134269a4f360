import type { Located } from '../../profile/profile.ts';
import type { Fix } from '../rule.ts';
import { reissuing } from '../variables/write-variable.ts';

/** Writes another value of a setting; `effect` is `safe` where nothing could be issued with the one that is there. */
export function setMember({ node }: Located<unknown>, member: string, effect: Fix['effect']): Fix {
  const isArray = node.kind === 'array';
  const edits = [{ span: node.span, newText: JSON.stringify(isArray ? [member] : member) }];
  const title = `Write ${member}`;
  return effect === 'safe' ? { title, effect, edits } : reissuing(title, edits);
}
