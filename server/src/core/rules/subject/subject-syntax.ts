import { findAttributeByKey } from '../../facts/attributes.ts';
import type { AttributeNode, Rdn, Subject } from '../../subject/ast.ts';
import type { EmbeddedText } from '../../text/embedded-text.ts';
import type { Span } from '../../text/span.ts';
import type { Fix, Problem, RuleDocumentation, SubjectRule } from '../rule.ts';
import { replace } from '../variables/write-variable.ts';
import { splitValues, type SplitValue } from './split-value.ts';

/** A problem before its span is turned into one of the document. */
type Local = Omit<Problem, 'span' | 'fixes'> & {
  readonly span: Span;
  /** What a fix writes, and in which place. */
  readonly replacement?: { readonly span: Span; readonly text: string };
};

export function documentation(): RuleDocumentation {
  return {
    why: 'Windows turns the subject name format into a name with CertStrToName, which rejects the whole string at the first error: no request is made and no certificate is issued.',
    symptoms: [
      'CRYPT_E_INVALID_X500_STRING 0x80092023',
      'Event 32 of DeviceManagement-Enterprise-Diagnostics-Provider: SCEP certificate enrollment failed',
    ],
    sources: ['wincryptHeader', 'certStrToNamePage', 'dotnetTests', 'wineTests'],
    examples: {
      bad: [
        { subject: 'CN={{UserName}},Contoso' },
        { subject: 'CN:{{UserName}},O=Contoso' },
        { subject: 'CN={{UserName}},,O=Contoso' },
        { subject: ',CN={{UserName}}' },
        { subject: 'CN="{{UserName}},O=Contoso' },
        { subject: 'CN="{{UserName}}" x,O=Contoso' },
        { subject: '={{UserName}}' },
        { subject: 'CN={{UserName}}+,O=Contoso' },
        { subject: 'CN={{UserName}},SERIALNUMBER=#12G4' },
      ],
      good: [
        { subject: 'CN={{UserName}},O=Contoso' },
        { subject: 'CN={{UserName}};O=Contoso,' },
        { subject: '{{Device_Serial}}', title: 'a variable alone' },
        { subject: 'CN="{{UserName}}, the ""first""",O=Contoso' },
      ],
    },
  };
}

export const subjectSyntax: SubjectRule = {
  id: 'subject-syntax',
  family: 'subject',
  scope: 'subject',
  severity: 'error',
  evidence: 'documented',
  title: 'The subject is not what CertStrToName reads',
  check({ text, subject }, _context, report) {
    const split = splitValues(subject);
    for (const [index, rdn] of subject.rdns.entries()) {
      for (const { replacement, ...problem } of rdnProblems({ subject, split }, rdn, index)) {
        report({
          ...problem,
          span: text.toDocument(problem.span),
          fixes: replacement ? [write(replacement, text)] : [],
        });
      }
    }
  },
};

/** The whole subject was rejected, so no certificate depends on it. */
function write({ span, text: written }: NonNullable<Local['replacement']>, text: EmbeddedText): Fix {
  return { title: `Write ${written}`, effect: 'safe', edits: [replace({ text }, span, written)] };
}

interface Whole {
  readonly subject: Subject;
  readonly split: ReadonlyMap<AttributeNode, SplitValue>;
}

function* rdnProblems(whole: Whole, rdn: Rdn, index: number): Iterable<Local> {
  const [only] = rdn.attributes;
  if (rdn.attributes.length === 1 && only && isNothing(only)) {
    yield emptyRdn(rdn, index);
    return;
  }
  for (const attribute of rdn.attributes) yield* attributeProblems(whole, rdn, attribute);
}

function emptyRdn(rdn: Rdn, index: number): Local {
  const where = index === 0 ? 'The subject begins with a separator' : 'Two separators follow each other';
  return {
    span: rdn.separator ?? rdn.span,
    message: `${where}: remove one. CertStrToName rejects an empty place between separators.`,
  };
}

function* attributeProblems(whole: Whole, rdn: Rdn, attribute: AttributeNode): Iterable<Local> {
  const { subject } = whole;
  if (isNothing(attribute)) {
    yield {
      span: attribute.span.start === attribute.span.end ? rdn.span : attribute.span,
      message:
        'Nothing stands beside this "+". Remove it, or put the value in double quotes if the plus belongs to it.',
      severity: 'warning',
      evidence: 'inferred',
    };
  } else if (attribute.key === undefined) {
    if (!isVariableAlone(attribute)) yield keyWithColon(subject, attribute) ?? keyless(whole, attribute);
  } else if (attribute.key.span.start === attribute.key.span.end) {
    yield {
      span: attribute.equals ?? attribute.span,
      message: 'There is no attribute type before "=": write one, such as CN.',
    };
  }
  yield* valueProblems(subject, attribute);
}

/** `CN:{{UserName}}`. */
function keyWithColon({ text }: Subject, { span }: AttributeNode): Local | undefined {
  const written = text.slice(span.start, span.end);
  const [colon, key = ''] = /^([A-Za-z]+)\s*:\s*(?=\S)/.exec(written) ?? [];
  if (colon === undefined || !findAttributeByKey(key)) return undefined;
  const meant = `${key}=${written.slice(colon.length)}`;
  return {
    span,
    message: `"${written}" has no "=": a colon does not end an attribute type. Write ${meant}`,
    replacement: { span, text: meant },
  };
}

function keyless({ subject, split }: Whole, attribute: AttributeNode): Local {
  const text = subject.text.slice(attribute.span.start, attribute.span.end);
  const isFirst = subject.rdns[0]?.attributes[0] === attribute;
  const value = split.get(attribute);
  const advice = isFirst
    ? `Write "CN=${text}" if it is the common name.`
    : 'If it belongs to the value before it, put that whole value in double quotes; if it is a value of its own, write its attribute type, such as O=.';
  return {
    span: attribute.span,
    message: `"${text}" has no attribute type: a subject is made of pairs such as CN=value. ${advice}`,
    ...(value && { replacement: { span: value.span, text: value.quoted } }),
  };
}

function* valueProblems({ text }: Subject, { value }: AttributeNode): Iterable<Local> {
  if (value.openQuote && !value.closeQuote) {
    yield {
      span: value.openQuote,
      message: 'This double quote is never closed: everything after it is one value. Close it, or remove it.',
    };
  }
  if (value.afterQuote) {
    const rest = text.slice(value.afterQuote.start, value.afterQuote.end);
    yield {
      span: value.afterQuote,
      message: `"${rest}" stands after the closing quote, where only a separator may follow. Put it inside the quotes; a quote inside quotes is written twice.`,
    };
  }
  if (value.form === 'hex' && value.parts.every(({ kind }) => kind === 'text')) {
    const digits = text.slice(value.span.start + 1, value.span.end).replace(/[ \t\r\n]/g, '');
    if (digits.length === 0 || digits.length % 2 === 1 || !/^[0-9a-f]*$/i.test(digits)) {
      yield {
        span: value.span,
        message:
          'A value that begins with "#" is read as hexadecimal bytes, and these are none. Put the value in double quotes if the "#" belongs to it.',
        severity: 'warning',
        evidence: 'inferred',
      };
    }
  }
}

function isNothing({ key, equals, value }: AttributeNode): boolean {
  return key === undefined && equals === undefined && value.span.start === value.span.end;
}

/** Intune's documents list variables without a key, so a variable alone is not called an error. */
function isVariableAlone({ value }: AttributeNode): boolean {
  const [part] = value.parts;
  return value.form === 'plain' && value.parts.length === 1 && part?.kind === 'variable';
}
