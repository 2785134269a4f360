/** A text of which some parts are not known: `literals` with one of `variables` between each two. */
export interface Pattern {
  /** One more than there are variables. */
  readonly literals: readonly [string, ...string[]];
  /** Names of variables that nobody has a value for. */
  readonly variables: readonly string[];
}

export function knownText(text: string): Pattern {
  return { literals: [text], variables: [] };
}

export function isKnown({ variables }: Pattern): boolean {
  return variables.length === 0;
}

/** As it is written: variables in braces. */
export function formatPattern({ literals, variables }: Pattern): string {
  const [first, ...rest] = literals;
  return rest.reduce((text, literal, index) => `${text}{{${variables[index] ?? ''}}}${literal}`, first);
}

/** Whether `text` can be the pattern. Every variable stands for at least one character: Intune needs a value for each. */
export function fitsPattern({ literals }: Pattern, text: string): boolean {
  const [first, ...rest] = literals;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const literal of rest) {
    const found = text.indexOf(literal, at + 1);
    if (found < 0) return false;
    at = found + literal.length;
  }
  return text.endsWith(last) && text.length - last.length > at;
}

/** What the one variable stands for in a text that fits; undefined where there are several, which can be read in many ways. */
export function valueInPattern({ literals, variables }: Pattern, text: string): string | undefined {
  if (variables.length !== 1) return undefined;
  const [before, after = ''] = literals;
  return text.slice(before.length, text.length - after.length);
}
