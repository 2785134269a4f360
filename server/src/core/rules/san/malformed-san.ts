import { addressSanTypes, addressVariables, dnsMistakes } from '../../facts/san-forms.ts';
import { findVariable } from '../../facts/variables.ts';
import type { Format, FormatRule, Report, RuleDocumentation } from '../rule.ts';
import { reissuing, replace } from '../variables/write-variable.ts';
import { knownVariables, staticTexts } from './static-text.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'A mail address and a user principal name are name@domain, a DNS name is a host name, and a URI begins with its scheme. Graph takes anything, the admin center and those who read the certificate do not.',
    symptoms: [
      'Value can include allowed variables combined with static text. UPN and Email address should include an @',
      'The certificate is issued, and the logon with it fails',
    ],
    sources: ['rfc5280', 'hicksStrongMappingTag', 'terraformMicrosoft365', 'microsoft365Dsc'],
    examples: {
      bad: [
        { profile: { customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '{{DeviceName}}' }] } },
        { profile: { customSubjectAlternativeNames: [{ sanType: 'emailAddress', name: 'mail.contoso.com' }] } },
        {
          profile: {
            customSubjectAlternativeNames: [
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
              { sanType: 'domainNameService', name: 'https://{{DeviceName}}.contoso.com' },
            ],
          },
        },
        {
          profile: {
            customSubjectAlternativeNames: [
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
              { sanType: 'universalResourceIdentifier', name: 'device' },
            ],
          },
        },
      ],
      good: [
        {
          profile: {
            customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '{{DeviceName}}@contoso.com' }],
          },
        },
        {
          profile: {
            customSubjectAlternativeNames: [
              { sanType: 'userPrincipalName', name: '{{UserPrincipalName}}' },
              { sanType: 'domainNameService', name: '{{AzureADDeviceId}}.contoso.com' },
              { sanType: 'universalResourceIdentifier', name: 'IntuneDeviceId://{{DeviceId}}' },
              { sanType: 'universalResourceIdentifier', name: 'AAD_Device_ID:{{AAD_Device_ID}}' },
            ],
          },
        },
      ],
    },
  };
}

export const malformedSan: FormatRule = {
  id: 'malformed-san',
  family: 'san',
  scope: 'format',
  places: ['san'],
  severity: 'warning',
  evidence: 'documented',
  title: 'The subject alternative name does not have the form of its type',
  check(target, _context, report) {
    if (target.text.text.trim() === '') return;
    checkBlanks(target, report);
    if (isAddress(target)) checkAddress(target, report);
    else if (target.sanType === 'domainNameService') checkDnsName(target, report);
    else if (target.sanType === 'universalResourceIdentifier') checkUri(target, report);
  },
};

function isAddress({ sanType }: Format): boolean {
  return addressSanTypes.types.some((type) => type === sanType);
}

function checkBlanks(target: Format, report: Report): void {
  const { text } = target.text;
  const trimmed = text.trim();
  if (trimmed === text) return;
  const whole = { start: 0, end: text.length };
  report({
    span: target.text.toDocument(whole),
    evidence: 'inferred',
    message: 'The blank at the beginning or end becomes part of the name in the certificate.',
    fixes: [reissuing('Remove the blanks', [replace(target, whole, trimmed)])],
  });
}

function checkAddress(target: Format, report: Report): void {
  const known = knownVariables(target);
  if (!known) return;
  const names = known.map(({ name }) => name);
  const ofVariables = names.filter((name) => certain.has(name)).length;
  const written = staticTexts(target).reduce((count, { text }) => count + text.split('@').length - 1, 0);
  const span = target.text.toDocument({ start: 0, end: target.text.text.length });
  if (written + ofVariables === 0 && !names.some((name) => possible.has(name))) {
    report({
      span,
      evidence: 'reported',
      message: `There is no @ in this ${nameOf(target)}${names.length > 0 ? ', and none in what its variables give' : ''}. Write name@domain${target.sanType === 'userPrincipalName' ? ', such as {{DeviceName}}@contoso.com' : ''}.`,
    });
  } else if (written > 0 && ofVariables > 0) {
    report({
      span,
      evidence: 'inferred',
      message: `This ${nameOf(target)} gets more than one @: the value of ${names
        .filter((name) => certain.has(name))
        .map((name) => `{{${name}}}`)
        .join(' and ')} has one already.`,
    });
  }
}

function nameOf({ sanType }: Format): string {
  return sanType === 'emailAddress' ? 'mail address' : 'user principal name';
}

function checkDnsName(target: Format, report: Report): void {
  const { text: whole } = target.text;
  const [from, to] = [whole.length - whole.trimStart().length, whole.trimEnd().length];
  for (const { text, start } of staticTexts(target)) {
    for (const { text: mistake, severity, evidence } of dnsMistakes) {
      // Blanks around the whole value have a finding of their own.
      const index = start + text.slice(0, to - start).indexOf(mistake, Math.max(0, from - start));
      if (index < start) continue;
      report({
        span: target.text.toDocument({ start: index, end: index + mistake.length }),
        severity,
        evidence,
        message: `"${mistake}" does not belong in a DNS name: it is a host name, of letters, digits, hyphens and dots, without a scheme or a path.`,
      });
      break;
    }
  }
  for (const variable of target.variables) {
    const name = variable.form === 'wellFormed' ? findVariable(variable.name)?.name : undefined;
    if (name === undefined || !certain.has(name)) continue;
    report({
      span: target.text.toDocument(variable.span),
      severity: 'info',
      evidence: 'inferred',
      message: `The value of {{${name}}} has an @, which no DNS name has.`,
    });
  }
}

/** A value that begins with a variable may well be a URI: the SID is one. */
function checkUri(target: Format, report: Report): void {
  const [first] = staticTexts(target);
  if (first?.start !== 0 || first.text.trim() === '' || /^[^:/?#]*:/.test(target.text.text)) return;
  report({
    span: target.text.toDocument({ start: 0, end: target.text.text.length }),
    message:
      'A URI begins with its scheme and a colon, such as IntuneDeviceId://{{DeviceId}}. Those who look for a URI in the certificate may not recognise this one.',
  });
}

const certain: ReadonlySet<string> = new Set(addressVariables.certain);
const possible: ReadonlySet<string> = new Set(addressVariables.possible);
