import { weakCertificates } from '../facts/weak-algorithms.ts';
import type { Certificate } from '../pki/certificate.ts';
import type { Origin, Pki } from '../pki/pki.ts';
import { hasExpired, lastDay } from '../pki/remaining-life.ts';
import { subjectText } from '../pki/subject-text.ts';
import { quoted } from '../text/quoted.ts';
import type { WorkspaceRuleId } from './rule-ids.ts';
import type { WorkspaceProblem } from './workspace.ts';

/** The certificates of authorities that had ended before a day (`YYYY-MM-DD`), told where they are named. */
export function expiredCertificates({ authorities }: Pki, today: string): readonly WorkspaceProblem[] {
  return [...authorities.values()].flatMap(({ name, certificate, origins, origin }) => {
    if (!certificate || !hasExpired(certificate, today)) return [];
    const message = `The certificate of the authority ${quoted(name)} ended on ${lastDay(certificate)}: with it nothing is issued. Name its present one.`;
    return [problem('workspace-expired-certificate', origins.certificate ?? origin, message)];
  });
}

/** The registration-authority certificates of servers that have ended on a day (`YYYY-MM-DD`), told where they are named. */
export function expiredAgents({ servers }: Pki, today: string): readonly WorkspaceProblem[] {
  return servers
    .flatMap(({ agentCertificates }) => agentCertificates)
    .filter(({ certificate }) => hasExpired(certificate, today))
    .map(({ certificate, origin }) => {
      const message = `${nameOf(certificate)} ended on ${lastDay(certificate)}: NDES answers no device with it, and no profile that uses the server gets a certificate. Renew it and restart IIS, or name the present one.`;
      return problem('workspace-expired-agent', origin, message);
    });
}

function nameOf(certificate: Certificate): string {
  const subject = subjectText(certificate);
  return `The registration-authority certificate${subject === '' ? '' : ` ${quoted(subject)}`}`;
}

/** Undefined where a certificate of an authority is as strong as it should be. */
export function weaknessOf({ publicKey, signatureHash, isSelfSigned }: Certificate): string | undefined {
  const { leastRsaBits, hashes, text } = weakCertificates;
  const { algorithm, bits } = publicKey;
  if (algorithm === 'RSA' && bits !== undefined && bits < leastRsaBits)
    return `It has an RSA key of ${bits} bits. ${text}`;
  // Nobody relies on the signature that a root makes of itself.
  const isWeak = !isSelfSigned && hashes.some((hash) => hash === signatureHash);
  return isWeak ? `It is signed with ${signatureHash}. ${text}` : undefined;
}

function problem(rule: WorkspaceRuleId, { path, span }: Origin, message: string): WorkspaceProblem {
  return { rule, path, span, message };
}
