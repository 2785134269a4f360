import type { SubjectSyntax } from './ast.ts';
import { DOUBLE_QUOTE, HASH, isBlank, isInlineBlank } from './characters.ts';
import { keyLandmarks, plainLandmarks, quotedLandmarks, separatorCharacters, type Landmarks } from './landmarks.ts';

/**
 * What the characters mean depends on where they stand:
 * - `key`: up to the first `=`, which begins a value
 * - `value`: up to a separator or `+`, which ends it; a quote or `#` means something only as its first character
 * - `quoted`: up to the closing quote, behind which the value goes on
 */
export type Mode = 'key' | 'value' | 'quoted';

/** What a syntax says about characters, ready for look-ups. */
export interface Language {
  readonly landmarks: Readonly<Record<Mode, Landmarks>>;
  /** What means something as the first character of a value. */
  readonly initials: readonly number[];
  readonly separators: readonly number[];
  readonly hasPlus: boolean;
  readonly isBlankInside: (code: number) => boolean;
}

const languages = new Map<string, Language>();

/** Made once for each syntax that is used. */
export function languageOf(syntax: SubjectSyntax): Language {
  const { separators, hasPlus, hasQuotes, hasVariables } = syntax;
  const key = `${separators} ${hasPlus} ${hasQuotes} ${hasVariables}`;
  const known = languages.get(key);
  if (known) return known;
  const language: Language = {
    landmarks: { key: keyLandmarks(syntax), value: plainLandmarks(syntax), quoted: quotedLandmarks(syntax) },
    initials: hasQuotes ? [DOUBLE_QUOTE, HASH] : [HASH],
    separators: Array.from(separatorCharacters[separators], (character) => character.charCodeAt(0)),
    hasPlus,
    isBlankInside: separators === 'lineBreak' ? isInlineBlank : isBlank,
  };
  languages.set(key, language);
  return language;
}
