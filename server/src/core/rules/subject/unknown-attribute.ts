import { distance } from 'fastest-levenshtein';
import { attributes, findNotKey } from '../../facts/attributes.ts';
import { readKey } from '../../name/key.ts';
import type { KeyNode } from '../../subject/ast.ts';
import type { EmbeddedText } from '../../text/embedded-text.ts';
import type { Fix, RuleDocumentation, SubjectRule } from '../rule.ts';
import { attributesOf } from './attributes.ts';

/** Names shorter than this are too near to each other for a guess. */
const shortestGuessed = 4;
const furthestGuessed = 2;

export function documentation(): RuleDocumentation {
  return {
    why: 'CertStrToName rejects the whole subject when a key is neither one of its names nor an OID: no request is made and no certificate is issued.',
    symptoms: ['CRYPT_E_INVALID_X500_STRING 0x80092023'],
    sources: ['wincryptHeader', 'certStrToNamePage', 'scepProfiles2025', 'corefx11050'],
    examples: {
      bad: [
        { subject: 'CN={{UserName}},UID={{AAD_Device_ID}}' },
        { subject: 'CN={{UserName}},emailAddress={{EmailAddress}}' },
        { subject: 'commonName={{UserName}}' },
        { subject: 'CN={{UserName}},OID.99.99=x' },
        { subject: 'CN={{DeviceName}},serial={{SerialNumber}}' },
        { subject: '/O=Contoso,CN={{DeviceName}}', title: 'as OpenSSL writes names' },
      ],
      good: [
        { subject: 'CN={{UserName}},0.9.2342.19200300.100.1.1={{AAD_Device_ID}}' },
        { subject: 'cn={{UserName}},Email={{EmailAddress}},OID.2.5.4.65=x' },
        { subject: 'CN={{DeviceName}},SERIALNUMBER={{SerialNumber}}' },
      ],
    },
  };
}

export const unknownAttribute: SubjectRule = {
  id: 'unknown-attribute',
  family: 'subject',
  scope: 'subject',
  severity: 'error',
  evidence: 'documented',
  title: 'The attribute type is not one that CertStrToName knows',
  supersedes: ['dropped-attribute'],
  check({ text, subject }, _context, report) {
    for (const { key } of attributesOf(subject)) {
      if (!key || key.span.start === key.span.end || key.variables.length > 0 || readKey(key.text)) continue;
      report({ span: text.toDocument(key.span), ...explain(key, text) });
    }
  },
};

function explain(key: KeyNode, text: EmbeddedText): { message: string; fixes: readonly Fix[] } {
  const slashed = key.text.startsWith('/') ? key.text.slice(1) : '';
  if (readKey(slashed)) {
    return {
      message: `"${key.text}" is not an attribute type, and the whole subject is rejected for it: OpenSSL begins each attribute with a slash, CertStrToName separates them with commas. Write ${slashed}`,
      fixes: [replaceKey(key, slashed, text)],
    };
  }
  const known = findNotKey(key.text);
  const replacement = known ? known.replacement : nearestKey(key.text);
  const advice = known?.advice ?? (replacement ? `Did you mean ${replacement}?` : whatElse(key.text));
  return {
    message: `"${key.text}" is not an attribute type that CertStrToName knows, and the whole subject is rejected for it. ${advice}`,
    fixes: replacement ? [replaceKey(key, replacement, text)] : [],
  };
}

function whatElse(key: string): string {
  return /^(OID\.|[0-9.]+$)/i.test(key)
    ? 'It is not a valid OID either.'
    : 'Use one of its names (CN, E, OU, O, L, S, C ...) or the OID of the attribute.';
}

function nearestKey(written: string): string | undefined {
  const lower = written.toLowerCase();
  if (lower.length < shortestGuessed) return undefined;
  const names = attributes
    .flatMap(({ key, aliases }) => [key, ...aliases])
    .filter((name) => name.length >= shortestGuessed);
  return names.find((name) => distance(name.toLowerCase(), lower) <= furthestGuessed);
}

function replaceKey(key: KeyNode, replacement: string, text: EmbeddedText): Fix {
  // The whole subject was rejected for this key, so no certificate depends on it.
  return {
    title: `Write ${replacement}`,
    effect: 'safe',
    edits: [{ span: text.toDocument(key.span), newText: text.encode(replacement) }],
  };
}
