import { expiredAcceptances, unusedAcceptances } from '../workspace/acceptance-problems.ts';
import { expiredAgents, expiredCertificates } from '../workspace/certificate-problems.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Finding } from './rule.ts';
import { workspaceRules } from './workspace/workspace-rules.ts';

/**
 * What is wrong in a workspace file and the files it names, by the file it stands in, as findings like all others.
 * `today` is `YYYY-MM-DD`; without it nothing has expired. `used` has the keys of the acceptances that covered something,
 * where everything was looked at that they could cover; without it none is unused.
 */
export function workspaceFindings(
  { problems, severities, path, pki, accepted }: Workspace,
  today: string | undefined,
  used?: ReadonlySet<string>,
): ReadonlyMap<string, readonly Finding[]> {
  const byPath = new Map<string, Finding[]>([[path, []]]);
  const expired = today === undefined ? [] : [...expiredCertificates(pki, today), ...expiredAgents(pki, today)];
  const lapsed = expiredAcceptances(accepted, today);
  const unused = used ? unusedAcceptances(accepted, used, today) : [];
  for (const problem of [...problems, ...expired, ...lapsed, ...unused]) {
    const setting = severities.get(problem.rule);
    const rule = workspaceRules.find(({ id }) => id === problem.rule);
    if (!rule || setting === 'off') continue;
    const finding: Finding = {
      rule: rule.id,
      message: problem.message,
      span: problem.span,
      severity: setting ?? rule.severity,
      evidence: rule.evidence,
      related: [],
      fixes: [],
      profile: null,
      pointer: '',
      profilePointer: '',
    };
    const findings = byPath.get(problem.path);
    if (findings) findings.push(finding);
    else byPath.set(problem.path, [finding]);
  }
  return byPath;
}
