import type { ReportedFinding } from '../../report/reported-finding.ts';
import { codeSpan, markdownText } from '../../report/markdown-text.ts';
import { plural } from '../../core/text/plural.ts';
import { worstFirst } from '../../core/rules/severity-ranks.ts';
import type { Detail } from './markdown.ts';
import { profileBlock, subjectBlock } from './markdown-profile.ts';
import { table } from '../../report/markdown-table.ts';
import { clipped, folded } from './markdown-parts.ts';
import type { DiffView, ProfileView } from '../view/view.ts';
import { ageText, missingDescriptions, signature, stoppedDevices, whatHappens, yesOrNo } from '../view/wording.ts';

/** Everything between the heading and the last line; failures first. */
export function markdownSections(view: DiffView, detail: Detail): readonly string[] {
  const { findings, profiles } = view;
  return [
    ...findingSection('New findings', findings.new, detail),
    ...silencedSection(view, detail),
    ...overview(profiles, detail),
    ...profiles.slice(0, detail.blocks).map((profile) => profileBlock(profile, detail)),
    ...view.subjects.slice(0, detail.blocks).map((subject) => subjectBlock(subject, detail)),
    ...moreSubjects(view, detail),
    ...fixedSection(findings.fixed, detail),
    ...uncheckedSection(view, detail),
  ];
}

function moreSubjects({ subjects }: DiffView, detail: Detail): readonly string[] {
  const hidden = subjects.length - detail.blocks;
  return hidden > 0 ? [`and ${plural(hidden, 'more subject')}`] : [];
}

function findingSection(title: string, findings: readonly ReportedFinding[], detail: Detail): readonly string[] {
  if (findings.length === 0) return [];
  return [`**${title}**`, findingTable(findings, detail)];
}

function fixedSection(findings: readonly ReportedFinding[], detail: Detail): readonly string[] {
  if (findings.length === 0) return [];
  return [folded(`${plural(findings.length, 'finding')} fixed`, findingTable(findings, detail))];
}

function findingTable(findings: readonly ReportedFinding[], detail: Detail): string {
  const rows = worstFirst(findings)
    .slice(0, detail.findings)
    .map((finding) => [
      finding.severity,
      place(finding, detail),
      codeSpan(clipped(finding.profile ?? '', detail)),
      `${markdownText(clipped(finding.message, detail))} ([${finding.rule}](${finding.helpUri}))`,
    ]);
  return table(['', 'Where', 'Profile', 'What is wrong'], rows, findings.length - rows.length);
}

function place({ path, startLine, startColumn }: ReportedFinding, detail: Detail): string {
  return codeSpan(`${clipped(path, detail)}:${startLine}:${startColumn}`);
}

/** Loud, because nobody sees it any more from now on. */
function silencedSection({ findings, acceptances, loweredRules }: DiffView, detail: Detail): readonly string[] {
  const items = [
    ...acceptances.map((acceptance) => {
      const { rule, path, profile, reason } = acceptance;
      const about = profile === null ? 'any profile' : codeSpan(clipped(profile, detail));
      const said = markdownText(clipped(signature(acceptance), detail));
      return `- ${codeSpan(rule)} is accepted for ${about} in ${codeSpan(clipped(path, detail))}${said}: ${quote(reason, detail)}`;
    }),
    ...loweredRules.map(
      ({ rule, before, after, path }) =>
        `- ${codeSpan(rule)} is ${codeSpan(after)} instead of ${codeSpan(before)} in ${codeSpan(clipped(path, detail))}`,
    ),
    ...findings.silenced.map(({ finding, how, reason }) => {
      const by = how === 'comment' ? `silenced by a comment: ${quote(reason, detail)}` : 'covered by an acceptance';
      return `- ${place(finding, detail)} ${finding.severity} ${codeSpan(finding.rule)}, ${by}`;
    }),
  ];
  if (items.length === 0) return [];
  const hidden = items.length - detail.findings;
  const more = hidden > 0 ? [`- and ${hidden} more`] : [];
  return ['**Silenced in this change**', [...items.slice(0, detail.findings), ...more].join('\n')];
}

function quote(text: string, detail: Detail): string {
  return codeSpan(clipped(text, detail)) || '(no reason)';
}

function overview(profiles: readonly ProfileView[], detail: Detail): readonly string[] {
  if (profiles.length === 0) return [];
  const rows = profiles.slice(0, detail.profiles).map((profile) => {
    const { name, path, reissues, removes, revokes } = profile;
    return [
      codeSpan(clipped(name ?? path, detail)),
      whatHappens(profile),
      strong(yesOrNo(reissues.value), reissues.value === true),
      yesOrNo(removes.value),
      yesOrNo(revokes.value),
      otherNames(profile),
    ];
  });
  const head = ['Profile', 'Change', 'Re-issued', 'Old removed', 'Old revoked', 'Devices with another name'];
  return [table(head, rows, profiles.length - rows.length)];
}

function otherNames(profile: ProfileView): string {
  const { devices, totalDevices, change } = profile;
  if (change === 'removed') return `${totalDevices}`;
  const stopped = stoppedDevices(profile);
  return `${devices.length} of ${totalDevices}${stopped > 0 ? `, **${stopped} without a certificate**` : ''}`;
}

function strong(text: string, isStrong: boolean): string {
  return isStrong ? `**${text}**` : text;
}

function uncheckedSection({ notChecked, described }: DiffView, detail: Detail): readonly string[] {
  const items = [
    ...notChecked.map(({ what, of, rules }) => {
      const names = of.slice(0, detail.findings).map((name) => codeSpan(clipped(name, detail)));
      const more = of.length > names.length ? ` and ${of.length - names.length} more` : '';
      return `- ${missingDescriptions[what]} ${names.join(', ')}${more}. Silent: ${rules.map(codeSpan).join(', ')}`;
    }),
    ...described.map((file) => `- ${codeSpan(clipped(file.path, detail))}: ${ageText(file)}`),
  ];
  if (items.length === 0) return [];
  const title = notChecked.length > 0 ? 'Not checked' : 'Described in';
  return [folded(title, items.map(tableless).join('\n'))];
}

/** A list item of one line. */
function tableless(item: string): string {
  return item.replace(/\s*\n\s*/gu, ' ');
}
