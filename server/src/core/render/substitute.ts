import type { CertificateStore } from '../facts/fact.ts';
import { findVariable } from '../facts/variables.ts';
import type { ValuePart, VariablePart } from '../subject/ast.ts';
import type { Device } from './device.ts';
import { deviceValue } from './device-value.ts';
import type { RenderedPiece, RenderedText } from './rendering.ts';

/**
 * `text` with its variables replaced by the values of `device`, in one pass: values are never looked at again. `parts`
 * are the parts of `text` in order (variables alone will do, what lies between them is text). An empty value leaves
 * nothing, a variable that is not known stays as written, and so do malformed ones, which are no variables to Intune.
 */
export function substitute(
  parts: readonly ValuePart[],
  text: string,
  device: Device,
  store: CertificateStore | undefined,
): RenderedText {
  const builder = new PieceBuilder();
  let end = 0;
  for (const part of parts) {
    if (part.kind !== 'variable' || part.span.start < end) continue;
    const replacement = replacementOf(part, text, device, store);
    if (replacement === undefined) continue;
    builder.addText(text, end, part.span.start);
    builder.add(replacement, part);
    end = part.span.end;
  }
  builder.addText(text, end, text.length);
  return builder.build();
}

/** What comes in the place of a variable, and how it is known. */
interface Replacement extends Pick<RenderedPiece, 'variable' | 'state' | 'isAssumed'> {
  readonly text: string;
}

function replacementOf(
  part: VariablePart,
  text: string,
  device: Device,
  store: CertificateStore | undefined,
): Replacement | undefined {
  if (part.form !== 'wellFormed') return undefined;
  const variable = findVariable(part.name)?.name;
  const value = deviceValue(device, part.name, store);
  // `<<foo>>` is a variable only where it names one; Intune itself takes any `<<...>>` for text.
  if (part.notation === 'angles' && variable === undefined && value === undefined) return undefined;
  const name = variable ?? part.name;
  if (value === undefined) {
    return { text: text.slice(part.span.start, part.span.end), variable: name, state: 'unknown', isAssumed: false };
  }
  if (value.state === 'empty') return { text: '', variable: name, state: 'empty', isAssumed: false };
  return { text: value.value, variable: name, state: 'value', isAssumed: value.isAssumed };
}

class PieceBuilder {
  readonly #texts: string[] = [];
  readonly #pieces: RenderedPiece[] = [];
  #length = 0;

  addText(text: string, start: number, end: number): void {
    if (start >= end) return;
    this.#push(text.slice(start, end), {
      source: { start, end },
      variable: undefined,
      state: 'text',
      isAssumed: false,
    });
  }

  add({ text, ...piece }: Replacement, { span }: VariablePart): void {
    this.#push(text, { source: span, ...piece });
  }

  build(): RenderedText {
    return { text: this.#texts.join(''), pieces: this.#pieces };
  }

  #push(text: string, piece: Omit<RenderedPiece, 'span'>): void {
    const start = this.#length;
    this.#length += text.length;
    this.#texts.push(text);
    this.#pieces.push({ span: { start, end: this.#length }, ...piece });
  }
}
