/**
 * Text of a user's file as a terminal, or the log of a pipeline, may show it. Control characters, which a terminal would
 * obey, and bidirectional and zero-width characters, which would hide or turn what stands there, become visible. So does
 * the beginning of a command that an agent of Azure DevOps or GitHub obeys wherever it stands in a line (`##vso[`, `##[`).
 * One character stays one column wide where that is possible, so that carets stay under what they mark.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu, picture).replace(/##(?=(?:vso)?\[)/gi, '#\u266f');
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 9) return ' ';
  if (code < 32) return String.fromCodePoint(0x2400 + code);
  if (code === 127) return '\u2421';
  return '\ufffd';
}
