import { platforms } from '../../core/facts/platforms.ts';
import { formatName } from '../../core/name/format-name.ts';
import type { Certificate } from '../../core/pki/certificate.ts';
import type { Configuration } from '../../core/tenant/configuration.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import { clip, codeSpan, escapeMarkdown, list } from '../markdown.ts';
import { linkAt } from '../profile-links.ts';
import type { ServiceDocument } from '../service-document.ts';
import { holds, type HoverAnswer } from './answer.ts';

/** What the profile is that another one names: for a root certificate, what is in its certificate. */
export function hoverOnLink(service: ServiceDocument, offset: number): HoverAnswer | undefined {
  const place = linkAt(service, offset);
  if (!place || !holds(place.span, offset)) return undefined;
  const { span, to, tenant, link } = place;
  switch (to.kind) {
    case 'found':
      return { span, blocks: [title(to.configuration), ...certificateLines(to.configuration, tenant)] };
    case 'several':
      return {
        span,
        blocks: [
          `${to.configurations.length} profiles have this name:`,
          list(to.configurations.slice(0, MOST_LISTED).map((each) => [title(each)])),
        ],
      };
    case 'missing':
      return {
        span,
        blocks: [
          `No file of this workspace has the profile ${codeSpan(clip(link.displayName ?? link.id ?? '', LONGEST_NAME))}.`,
        ],
      };
    case 'unknown':
      return undefined;
  }
}

/** Names come from files of anybody; a hover is not the place for a page of one. */
const LONGEST_NAME = 60;
const LONGEST_SUBJECT = 200;
const MOST_LISTED = 10;

function title({ label, displayName, platform, path }: Configuration): string {
  const name = displayName === undefined ? '' : `**${escapeMarkdown(clip(displayName, LONGEST_NAME))}** · `;
  return `${name}${label} for ${escapeMarkdown(platforms[platform].label)} in ${codeSpan(path.slice(path.lastIndexOf('/') + 1))}`;
}

function certificateLines(configuration: Configuration, tenant: Tenant): readonly string[] {
  if (configuration.kind !== 'trustedRoot') return [];
  const found = tenant.certificateOf(configuration);
  if (!found) return ['Its certificate is not in the export.'];
  if ('unfit' in found) return [`There is no certificate in it. ${escapeMarkdown(found.unfit)}`];
  if ('problem' in found) return [];
  return found.certificates.map(describeCertificate);
}

function describeCertificate(certificate: Certificate): string {
  const { subject, issuer, notBefore, notAfter, publicKey, signatureHash, thumbprint } = certificate;
  const key = [publicKey.algorithm, publicKey.bits].filter((part) => part !== undefined).join(' ');
  return list([
    [`Subject: ${nameSpan(subject)}`],
    [certificate.isSelfSigned ? 'Self-signed: a root' : `Issued by ${nameSpan(issuer)}: no root`],
    [`Valid from ${notBefore.slice(0, 10)} to ${notAfter.slice(0, 10)}`],
    [`Key: ${key}${signatureHash === undefined ? '' : `, signed with ${signatureHash}`}`],
    [`Thumbprint: ${codeSpan(thumbprint)}`],
  ]);
}

function nameSpan(name: Certificate['subject']): string {
  return codeSpan(clip(formatName(name), LONGEST_SUBJECT));
}
