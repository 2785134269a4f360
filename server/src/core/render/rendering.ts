import type { SanType } from '../facts/fact.ts';
import type { Name, NameError } from '../name/name.ts';
import type { Span } from '../text/span.ts';
import type { Device } from './device.ts';

/** What a profile's (or a stand-alone) subject and SANs become on one device. */
export interface Rendering {
  readonly device: Device;
  readonly subject: RenderedText | undefined;
  /** The subject as Windows would encode it; undefined while something is empty, not known or wrong. */
  readonly name: Name | undefined;
  readonly sans: readonly RenderedSan[];
  /** False when this device cannot be issued a certificate; a value that is merely not known is no failure. */
  readonly isIssued: boolean;
  readonly evidence: 'real' | 'sample' | 'assumed';
  /** The format the subject was made from where the profile names a fixed one: `source` spans of the subject are its. */
  readonly fixedFormat?: string;
  readonly problems: readonly RenderingProblem[];
}

/**
 * How it ends on a device, from good to bad: `issued`; `remark`, issued with a warning; `notKnown`, where the sample does
 * not tell a variable, so that nothing is promised; `notIssued`.
 */
export type Outcome = 'issued' | 'remark' | 'notKnown' | 'notIssued';

/** Not issued counts before not known, and that before a warning. */
export function outcomeOf({ isIssued, problems }: Rendering): Outcome {
  if (!isIssued) return 'notIssued';
  if (problems.some(({ kind }) => kind === 'unknown')) return 'notKnown';
  return problems.some(({ severity }) => severity === 'warning') ? 'remark' : 'issued';
}

export interface RenderedSan {
  /** Which of the profile's SANs, from 0; `where` of a problem says the same. */
  readonly index: number;
  readonly sanType: SanType;
  readonly text: RenderedText;
}

export interface RenderedText {
  readonly text: string;
  /** In order, tiling `text`: which part of the format made which part of the text. */
  readonly pieces: readonly RenderedPiece[];
}

export interface RenderedPiece {
  /** In the rendered text. */
  readonly span: Span;
  /** In the format. */
  readonly source: Span;
  /** The documented name when the piece came from a variable. */
  readonly variable: string | undefined;
  readonly state: 'text' | 'value' | 'empty' | 'unknown';
  readonly isAssumed: boolean;
}

/** `source` is a span of the format it is about; `where` says which: the subject, or the profile's SAN of that index. */
export type RenderingProblem =
  | { readonly kind: 'noUser'; readonly severity: 'error'; readonly message: string }
  | {
      readonly kind: 'empty';
      /** A warning where Intune is documented to issue without the variable. */
      readonly severity: 'error' | 'warning';
      readonly variable: string;
      readonly source: Span;
      readonly where: 'subject' | number;
      readonly message: string;
    }
  | {
      readonly kind: 'unknown';
      readonly severity: 'info';
      readonly variable: string;
      readonly source: Span;
      readonly where: 'subject' | number;
      readonly message: string;
    }
  | {
      /** Refused in this certificate, or not there on this platform, whatever the value. */
      readonly kind: 'unavailable';
      readonly severity: 'error';
      readonly variable: string;
      readonly source: Span;
      readonly where: 'subject' | number;
      readonly message: string;
    }
  | {
      /** A variable that is text for Intune as it is written. */
      readonly kind: 'literal';
      readonly severity: 'warning';
      readonly variable: string;
      readonly source: Span;
      readonly where: 'subject' | number;
      readonly message: string;
    }
  | {
      readonly kind: 'syntax';
      readonly severity: 'error' | 'warning';
      readonly error: NameError;
      readonly message: string;
    }
  | {
      readonly kind: 'structure';
      readonly severity: 'warning';
      readonly variable: string;
      readonly source: Span;
      readonly message: string;
    }
  | {
      readonly kind: 'tooLong';
      readonly severity: 'warning';
      readonly attribute: string;
      readonly length: number;
      readonly limit: number;
      readonly source: Span;
      readonly message: string;
    };
