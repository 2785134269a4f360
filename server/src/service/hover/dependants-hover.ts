import { platforms } from '../../core/facts/platforms.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { Dependant } from '../../core/tenant/configuration.ts';
import { summarizeDocument } from '../../core/tenant/summarize.ts';
import { severalDependants } from '../../core/rules/dependants/several-dependants.ts';
import { plural } from '../../core/text/plural.ts';
import { covers, type Span } from '../../core/text/span.ts';
import { clip, codeSpan, escapeMarkdown, list } from '../markdown.ts';
import type { ServiceDocument } from '../service-document.ts';

/**
 * The Wi-Fi, VPN and other profiles of the workspace that name this one; nothing until all files were read. Where a finding
 * at the same place leads to each of them, it says enough.
 */
export function dependantsHover(service: ServiceDocument, profile: Profile, place: Span): readonly string[] {
  if (service.analysis.findings.some(({ rule, span }) => rule === severalDependants.id && covers(place, span)))
    return [];
  const dependants = dependantsOf(service, profile);
  if (dependants.length === 0) return [];
  const more = dependants.length - MOST_LISTED;
  return [
    `Named by ${plural(dependants.length, 'profile')} of this workspace:`,
    list([
      ...dependants.slice(0, MOST_LISTED).map((each) => [line(each)]),
      ...(more > 0 ? [[`and ${more} more`]] : []),
    ]),
  ];
}

const MOST_LISTED = 10;
const LONGEST_NAME = 60;

function dependantsOf({ analysis, among }: ServiceDocument, { span }: Profile): readonly Dependant[] {
  if (!analysis.json || !among) return [];
  const own = summarizeDocument(analysis.json, analysis.profiles, among.path);
  const configuration = own.find((each) => each.span.start === span.start);
  return configuration ? among.tenant.with(among.path, own).dependantsOf(configuration) : [];
}

function line({ label, displayName, platform, path }: Dependant): string {
  const name = displayName === undefined ? '' : `**${escapeMarkdown(clip(displayName, LONGEST_NAME))}** · `;
  const file = path.slice(path.lastIndexOf('/') + 1);
  return `${name}${label} for ${escapeMarkdown(platforms[platform].label)} in ${codeSpan(file)}`;
}
