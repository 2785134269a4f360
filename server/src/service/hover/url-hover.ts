import { authorityKinds } from '../../core/facts/authority-kinds.ts';
import { ndesTemplateValues } from '../../core/facts/ndes.ts';
import { meetings, type Meeting } from '../../core/pki/meet.ts';
import { formatPeriod } from '../../core/pki/period.ts';
import { undescribed, type CertificateTemplate, type TemplatePurpose } from '../../core/pki/pki.ts';
import type { LocatedFormat, Profile } from '../../core/profile/profile.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { clip, codeSpan, escapeMarkdown, lines } from '../markdown.ts';
import { authorityName } from './kept-attributes.ts';

/** What a request sent to one URL of a profile meets, as far as it is described; nothing where it is not. */
export function urlHover(url: LocatedFormat, profile: Profile, workspace: Workspace | undefined): readonly string[] {
  const pki = workspace?.pki ?? undescribed;
  const meeting = meetings(profile, pki).find((candidate) => candidate.url === url);
  return meeting ? [lines(authorityLine(meeting), templateLine(meeting, profile))] : [];
}

function authorityLine({ authority, kind, server }: Meeting): string {
  const label = kind === undefined ? '' : authorityKinds[kind].label;
  if (authority) return `Leads to the authority **${authorityName(authority)}**: ${label}.`;
  if (label !== '') return `Leads to ${label}.`;
  return server ? 'The server is described, its authority is not.' : '';
}

/** Key usage -> one of the three values of NDES -> template. */
function templateLine({ usage, templateName, template }: Meeting, { keyUsage }: Profile): string {
  if (templateName === undefined) return '';
  const value = ndesTemplateValues.find((row) => row.usage === usage);
  const asked = keyUsage?.value.join(', ') ?? '';
  const way = value && asked !== '' ? `${escapeMarkdown(asked)} → ${value.name} → ` : '';
  const known = template ? describeTemplate(template) : 'which is not described';
  return `${way}template **${codeSpan(clip(templateName, LONGEST_NAME))}**${known === '' ? '' : `, ${known}`}.`;
}

function describeTemplate({ validity, purpose, minimalKeySize }: CertificateTemplate): string {
  return [
    validity ? [formatPeriod(validity)] : [],
    purpose ? [purposes[purpose]] : [],
    minimalKeySize === undefined ? [] : [`keys from ${minimalKeySize} bits`],
  ]
    .flat()
    .join(', ');
}

const purposes: Readonly<Record<TemplatePurpose, string>> = {
  signature: 'signature',
  encryption: 'encryption',
  signatureAndEncryption: 'signature and encryption',
};

const LONGEST_NAME = 60;
