import { authorityKinds } from '../../facts/authority-kinds.ts';
import { editFlagBits } from '../../facts/authority-registry.ts';
import { platforms } from '../../facts/platforms.ts';
import { meetings } from '../../pki/meet.ts';
import { comparePeriods, formatPeriod } from '../../pki/period.ts';
import type { Authority } from '../../pki/pki.ts';
import { effectiveValidity, requestedPeriod, type EffectiveValidity } from '../../pki/validity.ts';
import type { ProfileRule, RuleDocumentation } from '../rule.ts';
import { meeting } from '../template/example-workspace.ts';
import { relatedTo } from '../template/met-templates.ts';
import { setValidity } from './fix-validity.ts';

const ignores = { attributeEndDate: false };

export function documentation(): RuleDocumentation {
  return {
    why: 'AD CS issues the validity period of the template, and a shorter one only where EDITF_ATTRIBUTEENDDATE is set, which it is not out of the box. Other authorities may go by their own settings, too.',
    symptoms: ['The certificate is issued for a longer period than the profile says'],
    sources: editFlagBits.attributeEndDate.sources,
    examples: {
      bad: [{ workspace: meeting({ validity: '2 years' }, ignores) }],
      good: [
        { workspace: meeting({ validity: '1 year' }, ignores), title: 'the template says the same' },
        { workspace: meeting({ validity: '2 years' }, { attributeEndDate: true }) },
        { workspace: meeting({ validity: '2 years' }), title: 'whether the authority heeds it is not known' },
        {
          workspace: meeting({}, { ...ignores, maximumValidity: '2 years' }),
          title: 'how long the template lasts is not known',
        },
      ],
    },
  };
}

export const validityNotHonoured: ProfileRule = {
  id: 'validity-not-honoured',
  family: 'validity',
  scope: 'profile',
  severity: 'info',
  evidence: 'documented',
  title: 'The authority does not heed the validity period of the profile',
  needs: ['authority', 'template'],
  check(profile, { workspace }, report) {
    const requested = requestedPeriod(profile);
    if (!workspace || !profile.validity || !requested || platforms[profile.type.platform].ignoresValidity) return;
    for (const met of meetings(profile, workspace.pki)) {
      const validity = effectiveValidity(profile, [met]);
      if (!met.authority || !isLengthened(validity)) continue;
      report({
        span: profile.validity.value.node.span,
        message: `The certificate validity period is ${formatPeriod(requested)}, and ${explain(met.authority, validity)}`,
        related: [relatedTo(`Authority "${met.authority.name}"`, originOf(met.authority))],
        fixes: validity.effective ? setValidity(profile.validity, validity.effective) : [],
      });
      return;
    }
  },
};

function isLengthened({ requested, effective, request }: EffectiveValidity): boolean {
  return request === 'ignored' && !!requested && !!effective && comparePeriods(requested, effective) === 'shorter';
}

function originOf({ origins, origin }: Authority): Authority['origin'] {
  return origins.attributeEndDate ?? origins.honoursValidity ?? origin;
}

function explain({ name, kind }: Authority, { effective, because, decidedBy }: EffectiveValidity): string {
  const issued = effective ? formatPeriod(effective) : '';
  const what = `"${name}" issues the ${issued} of the ${because === 'template' ? `template "${decidedBy}"` : 'authority'} all the same: it does not heed the request.`;
  return kind === authorityKinds.adcs.kind
    ? `${what} Run "certutil -setreg Policy\\EditFlags +EDITF_ATTRIBUTEENDDATE" on the CA and restart its service, or ask for what is issued.`
    : what;
}
