import { meetings } from '../../pki/meet.ts';
import { undescribed } from '../../pki/pki.ts';
import type { RuleNeed } from '../../rules/rule.ts';
import { rules } from '../../rules/rules.ts';
import type { ProfileAt } from './sides.ts';

/** What is worth a description in every repository; most profiles have a use that no rule asks for. */
export type Describable = Exclude<RuleNeed, 'use' | 'houseRules'>;

/** What nobody has described, and the rules that said nothing because of it. */
export interface NotChecked {
  readonly what: Describable;
  /** URLs for `authority` and `template`, names of profiles for `devices`. */
  readonly of: readonly string[];
  readonly rules: readonly string[];
}

/** For the profiles that a change is about. */
export function notChecked(profiles: readonly ProfileAt[]): readonly NotChecked[] {
  const missing: Readonly<Record<Describable, Set<string>>> = {
    authority: new Set(),
    template: new Set(),
    devices: new Set(),
  };
  for (const { document, profile } of profiles) {
    for (const { url, authority, kind, template } of meetings(profile, document.workspace?.pki ?? undescribed)) {
      if (kind === undefined) missing.authority.add(url.text.text);
      else if (authority?.kind === 'adcs' && !template) missing.template.add(url.text.text);
    }
    if (!document.workspace || document.workspace.devices.size === 0)
      missing.devices.add(profile.displayName ?? document.path);
  }
  return needs.flatMap((what) => {
    const silent = rules.filter((rule) => rule.needs?.some((need) => need === what || isBeyond(need, what)));
    return missing[what].size > 0 && silent.length > 0
      ? [{ what, of: [...missing[what]].sort(), rules: silent.map(({ id }) => id).sort() }]
      : [];
  });
}

const needs: readonly Describable[] = ['authority', 'template', 'devices'];

/** Without an authority there is no template either. */
function isBeyond(need: RuleNeed, what: Describable): boolean {
  return need === 'template' && what === 'authority';
}
