import type { CertificateStore, Platform } from '../facts/fact.ts';
import { platforms } from '../facts/platforms.ts';
import type { VariableUse } from '../facts/variable-use.ts';
import type { Name, NameError } from '../name/name.ts';
import { readName } from '../name/read-name.ts';
import type { Subject } from '../subject/ast.ts';
import { variablesOf } from '../subject/variables.ts';
import type { Device } from './device.ts';
import { deviceValue } from './device-value.ts';
import { certainError, hasHoles } from './certain-error.ts';
import { lengthProblems } from './length-problems.ts';
import { missingProblems } from './missing-problems.ts';
import { pieceAt } from './provenance.ts';
import type { RenderedText, RenderingProblem } from './rendering.ts';
import { structureProblems } from './structure-problems.ts';
import { substitute } from './substitute.ts';

/** What is known about the certificate that a subject is for; undefined is not known. */
export interface RenderOptions {
  readonly platform?: Platform | undefined;
  readonly store?: CertificateStore | undefined;
}

export interface SubjectRendering {
  readonly text: RenderedText;
  readonly name: Name | undefined;
  readonly problems: readonly RenderingProblem[];
}

/**
 * A subject on a device: variables replaced, then the text read again as CertStrToName reads it, without flags. There is
 * a name only where every variable has a value; otherwise what can be told of the rest is told. `use` is undefined where
 * nobody knows that the variables are those of the profile.
 */
export function renderSubjectText(
  subject: Subject,
  device: Device,
  options: RenderOptions,
  use: VariableUse | undefined,
): SubjectRendering {
  const text = substitute(variablesOf(subject), subject.text, device, options.store);
  const missing = missingProblems(text, 'subject', use);
  const result = readName(text.text);
  const isComplete = missing.length === 0;
  const error = result.ok ? undefined : hasHoles(text) ? certainError(subject, text) : result.error;
  const problems = [
    ...missing,
    ...(error ? [syntaxProblem(error, text, device, options)] : []),
    ...structureProblems(subject, text, result),
    ...(result.ok ? lengthProblems(result.name, text) : []),
  ];
  return { text, name: result.ok && isComplete ? result.name : undefined, problems };
}

/** Where Windows builds the subject the error is certain, unless what it is about is a value of our own making. */
function syntaxProblem(error: NameError, text: RenderedText, device: Device, options: RenderOptions): RenderingProblem {
  if (!usesCertStrToName(device, options)) {
    const message = `This is no name to CertStrToName, and what the platform makes of it is no promise: ${error.message}`;
    return { kind: 'syntax', severity: 'warning', error, message };
  }
  const message = `Windows reads no name in this, so no certificate can be issued: ${error.message}`;
  return { kind: 'syntax', severity: isDerived(error, text, device, options) ? 'warning' : 'error', error, message };
}

function usesCertStrToName(device: Device, { platform }: RenderOptions): boolean {
  const possible = platform === undefined ? device.platforms : [platform];
  return possible.some((name) => platforms[name].usesCertStrToName);
}

function isDerived(error: NameError, text: RenderedText, device: Device, { store }: RenderOptions): boolean {
  const variable = error.offset === null ? undefined : pieceAt(text, error.offset)?.variable;
  const value = variable === undefined ? undefined : deviceValue(device, variable, store);
  return value?.state === 'present' && value.isDerived === true;
}
