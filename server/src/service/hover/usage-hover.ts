import {
  anyPurpose,
  clientAuthentication,
  findExtendedKeyUsageByName,
  findExtendedKeyUsageByOid,
} from '../../core/facts/extended-key-usages.ts';
import { authorityKinds } from '../../core/facts/authority-kinds.ts';
import { platforms } from '../../core/facts/platforms.ts';
import { meetings, type Meeting } from '../../core/pki/meet.ts';
import { undescribed } from '../../core/pki/pki.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { clip, codeSpan, escapeMarkdown, lines } from '../markdown.ts';
import { sourceLinks } from './source-links.ts';

/** An extended key usage as it is written in a profile: its OID, or the name beside it. */
export interface UsageTarget {
  readonly written: string;
  readonly profile: Profile;
  readonly workspace: Workspace | undefined;
}

/** What the usage is, and whether it gets into the certificate; undefined where it is not well known. */
export function usageHover({ written, profile, workspace }: UsageTarget): readonly string[] | undefined {
  const usage = findExtendedKeyUsageByOid(written.trim()) ?? findExtendedKeyUsageByName(written.trim());
  if (!usage) return undefined;
  const { name, oid, risk } = usage;
  const onPlatform =
    oid === clientAuthentication ? undefined : platforms[profile.type.platform].ignoresOtherExtendedKeyUsages;
  return [
    `**${escapeMarkdown(name)}** · extended key usage ${codeSpan(oid)}`,
    onPlatform ? escapeMarkdown(onPlatform.text) : '',
    lines(...new Set(meetings(profile, workspace?.pki ?? undescribed).flatMap((met) => issuingLines(met, oid)))),
    risk ? escapeMarkdown(risk.text) : '',
    sourceLinks([risk ?? usage]),
  ];
}

/** What is described of who issues it; nothing where nothing is. */
function issuingLines({ kind, template }: Meeting, oid: string): readonly string[] {
  const refused = kind && authorityKinds[kind].refusedExtendedKeyUsages;
  const policies = template?.applicationPolicies ?? [];
  return [
    ...(refused?.value.includes(oid) ? [escapeMarkdown(refused.reason)] : []),
    // A template without application policies, or with Any Purpose, limits nothing.
    ...(template && policies.length > 0
      ? [
          policies.includes(oid) || policies.includes(anyPurpose)
            ? `The template ${codeSpan(clip(template.name, LONGEST_NAME))} has it.`
            : `The template ${codeSpan(clip(template.name, LONGEST_NAME))} does not have it, and AD CS issues what the template has.`,
        ]
      : []),
  ];
}

const LONGEST_NAME = 60;
