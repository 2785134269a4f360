import { findEnum } from '../../facts/enums.ts';
import type { Place, SanType } from '../../facts/fact.ts';
import { findVariable, variables, type VariableFact } from '../../facts/variables.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Fix, Format, FormatRule, RuleDocumentation } from '../rule.ts';
import { reissuing, token } from './write-variable.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Some variables have a value in one place of the profile only. Anywhere else they are refused, or stay as they are written.',
    symptoms: [
      'A value is required for Value. Value can include allowed variables combined with static text.',
      'The certificate has no SID, and strong mapping fails',
    ],
    sources: ['scepProfiles2024', 'scepProfiles2025', 'cloudPkiConfigureCa', 'hicksStrongMappingTag'],
    examples: {
      bad: [
        { profile: { subjectNameFormatString: 'CN={{OnPremisesSecurityIdentifier}}' } },
        {
          profile: {
            customSubjectAlternativeNames: [{ sanType: 'domainNameService', name: '{{OnPremisesSecurityIdentifier}}' }],
          },
        },
        { profile: { subjectNameFormatString: 'CN={{UserName}},O={{CloudPKIFQDN}}' } },
      ],
      good: [
        {
          profile: {
            customSubjectAlternativeNames: [
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
              { sanType: 'universalResourceIdentifier', name: '{{OnPremisesSecurityIdentifier}}' },
            ],
          },
        },
      ],
    },
  };
}

export const variablePlace: FormatRule = {
  id: 'variable-place',
  family: 'variables',
  scope: 'format',
  severity: 'error',
  evidence: 'documented',
  title: 'The variable does not work in this place',
  supersedes: ['malformed-san'],
  check(target, { profile }, report) {
    for (const variable of target.variables) {
      const fact = variable.form === 'wellFormed' ? findVariable(variable.name) : undefined;
      if (!fact) continue;
      const span = target.text.toDocument(variable.span);
      const written = token(fact.name, variable.notation);
      if (isExcluded(fact, target)) {
        report({
          span,
          message: `${written} does not work ${placeNames[target.place]}: it has a value only ${whereItWorks(fact)}.`,
          fixes: fixes(fact, target, profile),
        });
      } else if (target.place === 'url' && fact.places.url === 'undocumented') {
        report({
          span,
          severity: 'info',
          evidence: 'inferred',
          message: `No document says that Intune replaces ${written} in a SCEP server URL; the only variable it puts there is ${urlVariables()}.`,
        });
      }
    }
  },
};

const placeNames: Readonly<Record<Place, string>> = {
  subject: 'in the subject',
  san: 'in this subject alternative name',
  url: 'in a SCEP server URL',
};

/** A SAN whose type is missing or misspelt may yet become one that fits. */
function isExcluded({ places, sanTypes }: VariableFact, { place, sanType }: Format): boolean {
  if (places[place] === 'no') return true;
  return place === 'san' && sanType !== undefined && sanTypes?.includes(sanType) === false;
}

function whereItWorks({ places, sanTypes }: VariableFact): string {
  const names: string[] = [];
  if (places.subject === 'yes') names.push(placeNames.subject);
  if (places.san === 'yes') names.push(sanTypes ? sanTypes.map(ofType).join(' or ') : 'in a subject alternative name');
  if (places.url === 'yes') names.push(placeNames.url);
  return names.join(' and ');
}

function ofType(type: SanType): string {
  return `in a subject alternative name of the type ${labelOf(type)}`;
}

function labelOf(type: SanType): string {
  return findEnum('subjectAlternativeNameType')?.members.find(({ name }) => name === type)?.description ?? type;
}

function fixes({ sanTypes }: VariableFact, { located, place }: Format, profile: Profile | undefined): readonly Fix[] {
  const [type, another] = sanTypes ?? [];
  const san = profile?.sans.find(({ value }) => value === located);
  if (place !== 'san' || !san?.sanType || !type || another) return [];
  return [
    reissuing(`Change the type to ${labelOf(type)}`, [{ span: san.sanType.node.span, newText: JSON.stringify(type) }]),
  ];
}

function urlVariables(): string {
  return variables
    .filter(({ places }) => places.url === 'yes')
    .map(({ name }) => token(name))
    .join(' or ');
}
