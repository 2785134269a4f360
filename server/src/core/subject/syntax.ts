import type { SubjectSyntax } from './ast.ts';

/** A format as it is written: CertStrToName without flags, with variables. */
export const defaultSyntax: SubjectSyntax = {
  separators: 'default',
  hasPlus: true,
  hasQuotes: true,
  hasVariables: true,
};

/** A text in which the variables have been replaced: CertStrToName without flags, nothing else. */
export const renderedSyntax: SubjectSyntax = { ...defaultSyntax, hasVariables: false };
