import { ndes } from '../../facts/ndes.ts';
import { platforms } from '../../facts/platforms.ts';
import { quoted } from '../../text/quoted.ts';
import type { Format, FormatRule, Problem, RuleContext, RuleDocumentation } from '../rule.ts';
import { isHttp, urlParts, type UrlParts } from './url-parts.ts';
import { urlFix } from './url-fix.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'A SCEP server URL is an absolute HTTP or HTTPS address, one in each entry of the list. Devices add the operation of SCEP themselves.',
    symptoms: ['The profile shows "Error" and nothing reaches the SCEP server', 'The server answers 404'],
    sources: ['scepProfiles2021', 'scepProfiles2025', 'rfc3986', 'rfc8894', 'clientCertificateInstallCsp'],
    examples: {
      bad: [
        { profile: { scepServerUrls: ['ndes.contoso.com/certsrv/mscep/mscep.dll'] } },
        { profile: { scepServerUrls: ['ldap://ndes.contoso.com/certsrv/mscep/mscep.dll'] } },
        { profile: { scepServerUrls: [''] } },
        { profile: { scepServerUrls: ['https://ndes.contoso.com/certsrv/mscep/mscep.dll '] } },
        { profile: { scepServerUrls: [' https://ndes.contoso.com/certsrv/mscep/mscep.dll'] } },
        {
          profile: {
            scepServerUrls: [
              'https://ndes.contoso.com/certsrv/mscep/mscep.dll;https://ndes2.contoso.com/certsrv/mscep/mscep.dll',
            ],
          },
          title: 'two in one',
        },
        { profile: { scepServerUrls: ['https://ndes.contoso.com/certsrv/mscep/mscep.dll?operation=GetCACaps'] } },
      ],
      good: [
        { profile: { scepServerUrls: ['https://ndes.contoso.com:8443/certsrv/mscep/mscep.dll'] } },
        {
          profile: {
            scepServerUrls: [
              'https://ndes.contoso.com/certsrv/mscep/mscep.dll',
              'https://ndes2.contoso.com/certsrv/mscep/mscep.dll',
            ],
          },
        },
        { profile: { scepServerUrls: ['https://scep.contoso.com/scep?profile=wifi'] }, title: 'a query of its own' },
      ],
    },
  };
}

export const malformedUrl: FormatRule = {
  id: 'malformed-url',
  family: 'urls',
  scope: 'format',
  places: ['url'],
  severity: 'error',
  evidence: 'documented',
  title: 'The SCEP server URL is not a URL',
  check(target, context, report) {
    const problem = firstProblem(target, context);
    if (problem) report(problem);
  },
};

/** One slip has many consequences; the first that explains the others is told. */
function firstProblem(target: Format, context: RuleContext): Problem | undefined {
  const { text } = target.text;
  const parts = urlParts(text);
  return (
    withoutAddress(target, parts) ??
    severalInOne(target) ??
    (parts && (blankInside(target) ?? separator(target, context) ?? operationOrFragment(target, parts))) ??
    blanksAround(target)
  );
}

function withoutAddress(target: Format, parts: UrlParts | undefined): Problem | undefined {
  const { text } = target.text;
  if (parts && isHttp(parts)) return undefined;
  // A text that begins with something else than a letter or digit is filled in by somebody before Intune reads it.
  if (!parts && text.trim() !== '' && !/^\s*[A-Za-z0-9]/.test(text)) return undefined;
  return {
    span: wholeOf(target),
    message:
      text.trim() === ''
        ? 'There is no address here. Remove the entry, or write the URL of a SCEP server.'
        : `${quoted(text.trim())} is no address of a SCEP server: that begins with https:// or http://.`,
    fixes: /^[\w-]+(?:\.[\w-]+)+(?::\d+)?\//.test(text.trim()) ? [urlFix(target, `https://${text.trim()}`)] : [],
  };
}

function severalInOne(target: Format): Problem | undefined {
  const urls = target.text.text.trim().split(/(?<![;,\s])[;,\s]+(?=https?:\/\/)/i);
  if (urls.length < 2) return undefined;
  const { node } = target.located;
  return {
    span: wholeOf(target),
    severity: 'warning',
    message: `There are ${urls.length} URLs in one entry. Give each of them an entry of its own.`,
    fixes: node
      ? [
          {
            title: `Make ${urls.length} entries`,
            effect: 'safe',
            edits: [{ span: node.span, newText: urls.map((url) => JSON.stringify(url)).join(', ') }],
          },
        ]
      : [],
  };
}

function blankInside(target: Format): Problem | undefined {
  const { text } = target.text;
  const match = /\S(\s+)\S/.exec(text);
  // The blanks in a variable are told where variables are.
  if (!match?.[1] || target.variables.some(({ span }) => span.start < match.index && match.index < span.end)) {
    return undefined;
  }
  const start = match.index + 1;
  return {
    span: target.text.toDocument({ start, end: start + match[1].length }),
    severity: 'warning',
    message: 'A URL has no blanks in it.',
  };
}

function separator(target: Format, { profile }: RuleContext): Problem | undefined {
  const index = target.text.text.indexOf(';');
  const trait = profile && platforms[profile.type.platform].separatesUrls;
  if (index === -1 || !trait) return undefined;
  return {
    span: target.text.toDocument({ start: index, end: index + 1 }),
    severity: 'warning',
    message: `${trait.text} The rest of this URL would be another one.`,
  };
}

function operationOrFragment(target: Format, { rest }: UrlParts): Problem | undefined {
  if (!rest.text.startsWith('#') && !rest.text.toLowerCase().includes(ndes.operation.value)) return undefined;
  const { text } = target.text;
  return {
    span: target.text.toDocument(rest.span),
    severity: 'warning',
    message: rest.text.startsWith('#')
      ? 'What follows a # is not sent to the server. Remove it.'
      : `${ndes.operation.text} Remove it here.`,
    fixes: [urlFix(target, text.slice(0, rest.span.start).trim())],
  };
}

function blanksAround(target: Format): Problem | undefined {
  const { text } = target.text;
  const where = ends(text);
  if (where === undefined) return undefined;
  return {
    span: wholeOf(target),
    severity: 'warning',
    evidence: 'inferred',
    message: `There is a blank at ${where} of this URL, which becomes part of the address.`,
    fixes: [urlFix(target, text.trim())],
  };
}

/** At which of its ends a text has blanks. */
function ends(text: string): string | undefined {
  const isLeading = text.trimStart() !== text;
  const isTrailing = text.trimEnd() !== text;
  if (isLeading && isTrailing) return 'the beginning and at the end';
  return isLeading ? 'the beginning' : isTrailing ? 'the end' : undefined;
}

function wholeOf({ text }: Format): Problem['span'] {
  return text.toDocument({ start: 0, end: text.text.length });
}
