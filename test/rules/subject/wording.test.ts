import { describe } from 'vitest';
import { checkCases, newCertificates, withSubject } from '../variables/findings.ts';

describe('subject-syntax', () => {
  checkCases('subject-syntax', [
    {
      name: 'a colon for an equals sign',
      example: withSubject('CN:{{UserName}},O : Contoso'),
      says: [
        {
          on: 'CN:{{UserName}}',
          severity: 'error',
          message: '"CN:{{UserName}}" has no "=": a colon does not end an attribute type. Write CN={{UserName}}',
          fixed: [{ title: 'Write CN={{UserName}}', effect: 'safe', gives: '"CN={{UserName}},O : Contoso"' }],
        },
        {
          on: 'O : Contoso',
          severity: 'error',
          message: /Write O=Contoso$/,
          fixed: [{ title: 'Write O=Contoso', effect: 'safe', gives: '"CN:{{UserName}},O=Contoso"' }],
        },
      ],
    },
    {
      name: 'a colon behind something else',
      example: withSubject('CN={{UserName}},Note: x'),
      says: [{ on: 'Note: x', severity: 'error', message: /^"Note: x" has no attribute type/ }],
    },
    {
      name: 'a comma in a value',
      example: withSubject('CN={{UserName}},O=Contoso "DE", Ltd.,C=DE'),
      says: [
        {
          on: 'Ltd.',
          severity: 'error',
          message: /put that whole value in double quotes/,
          fixed: [
            {
              title: 'Write "Contoso ""DE"", Ltd."',
              effect: 'safe',
              gives: String.raw`"CN={{UserName}},O=\"Contoso \"\"DE\"\", Ltd.\",C=DE"`,
            },
          ],
        },
      ],
    },
    {
      name: 'several of them, and a plus',
      example: { subject: 'CN={{UserName}},O=Contoso, Ltd. + Co, KG' },
      says: ['Ltd.', 'Co', 'KG'].map((on) => ({
        on,
        severity: 'error',
        message: /has no attribute type/,
        fixed: [
          {
            title: 'Write "Contoso, Ltd. + Co, KG"',
            effect: 'safe',
            gives: 'CN={{UserName}},O="Contoso, Ltd. + Co, KG"',
          },
        ],
      })),
    },
    {
      name: 'what may be a value of its own is left to its author',
      example: { subject: 'CN={{UserName}}, Contoso;O=Contoso,Ltd.' },
      says: ['Contoso', 'Ltd.'].map((on) => ({ on, severity: 'error', message: /has no attribute type/ })),
    },
  ]);
});

describe('lookalike-punctuation', () => {
  checkCases('lookalike-punctuation', [
    {
      name: 'quotation marks, mended together',
      example: { subject: 'CN=„{{UserName}}”' },
      says: [
        {
          on: '„',
          severity: 'warning',
          evidence: 'inferred',
          message: /^„ \(U\+201E\)/,
          fixed: [{ title: `Write " ${newCertificates}`, effect: 'reissues', gives: 'CN="{{UserName}}"' }],
        },
        {
          on: '”',
          severity: 'warning',
          evidence: 'inferred',
          message: /^” \(U\+201D\)/,
          fixed: [{ title: `Write " ${newCertificates}`, effect: 'reissues', gives: 'CN="{{UserName}}"' }],
        },
      ],
    },
    {
      name: 'three of them',
      example: { subject: 'CN=“a” “' },
      says: ['“', '”', '“'].map((on) => ({
        on,
        severity: 'warning' as const,
        evidence: 'inferred' as const,
        message: /quotes nothing/,
        fixed: [],
      })),
    },
    {
      name: 'one alone, which as a straight one would break the subject',
      example: { subject: 'CN=“{{UserName}}' },
      says: [
        {
          on: '“',
          severity: 'warning',
          evidence: 'inferred',
          message: `“ (U+201C) looks like a straight quotation mark (") and is none: it quotes nothing and becomes part of the certificate's subject.`,
          fixed: [],
        },
      ],
    },
    {
      name: 'a comma',
      example: { subject: 'CN={{UserName}}，O=Contoso' },
      says: [
        {
          on: '，',
          severity: 'warning',
          evidence: 'inferred',
          message: /looks like a comma \(,\) and is none: it separates nothing and becomes part/,
          fixed: [{ title: `Write , ${newCertificates}`, effect: 'reissues', gives: 'CN={{UserName}},O=Contoso' }],
        },
      ],
    },
  ]);
});

describe('names as OpenSSL writes them', () => {
  checkCases('missing-separator', [
    {
      name: 'with slashes between',
      example: { subject: 'CN={{UserName}}/O=Contoso/x=1' },
      says: [
        {
          on: '/O',
          severity: 'info',
          evidence: 'inferred',
          message: /^"\/O=" is part of the value of CN: .* Write ",O=" if it is an attribute of its own\.$/,
          fixed: [
            { title: `Write a comma ${newCertificates}`, effect: 'reissues', gives: 'CN={{UserName}},O=Contoso/x=1' },
          ],
        },
      ],
    },
    { name: 'a path is a value', example: { subject: 'CN=host/{{DeviceName}},O=http://contoso.com/a' }, says: [] },
  ]);

  checkCases('unknown-attribute', [
    {
      name: 'with a slash before',
      example: withSubject('/O=Contoso,CN={{UserName}}'),
      says: [
        {
          on: '/O',
          severity: 'error',
          message: /OpenSSL begins each attribute with a slash.* Write O$/,
          fixed: [{ title: 'Write O', effect: 'safe', gives: '"O=Contoso,CN={{UserName}}"' }],
        },
      ],
    },
  ]);
});
