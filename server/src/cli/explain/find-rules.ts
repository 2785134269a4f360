import { mismatches } from '../../core/facts/request-mismatches.ts';
import { nameErrors } from '../../core/facts/name-errors.ts';
import type { RuleMetadata } from '../../core/rules/rule.ts';

/** What an error that somebody pasted means, and the rules that say they cause it. */
export interface Explanation {
  /** What the codes in the text mean by themselves. */
  readonly meanings: readonly string[];
  readonly rules: readonly RuleMetadata[];
}

/** By a code in the text, else by the words of it. */
export function explainError(text: string, rules: readonly RuleMetadata[]): Explanation {
  const codes = codesIn(text);
  const meanings = [
    ...Object.values(nameErrors)
      .filter(({ name, code }) => codes.has(code) || text.includes(name))
      .map(({ name, code, cause }) => `${name} (0x${code}): ${cause}`),
    ...Object.values(mismatches)
      .filter(({ code }) => text.toLowerCase().includes(code.toLowerCase()))
      .map(({ code, meaning }) => `${code}: ${meaning}`),
  ];
  const byCode = rules.filter((rule) => [...codesIn((rule.symptoms ?? []).join('\n'))].some((code) => codes.has(code)));
  return { meanings, rules: byCode.length > 0 ? byCode : byWords(text, rules) };
}

/** Hexadecimal error codes and Windows event ids, in lower case without `0x`; names of errors as they are. */
function codesIn(text: string): ReadonlySet<string> {
  const hex = [...text.matchAll(/\b(?:0x)?([0-9a-f]{8})\b/gi)].map(([, code = '']) => code.toLowerCase());
  const names = [...text.matchAll(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g)].map(([name]) => name);
  const events = [...text.matchAll(/\bevent(?: id)?:? (\d{1,5})\b/gi)].map(([, id = '']) => `event ${id}`);
  const mismatch = Object.keys(mismatches).filter((code) => text.toLowerCase().includes(code.toLowerCase()));
  return new Set([...hex, ...names, ...events, ...mismatch]);
}

/** Rules one of whose symptoms shares most of its telling words with the text. */
function byWords(text: string, rules: readonly RuleMetadata[]): readonly RuleMetadata[] {
  const given = new Set(words(text));
  return rules.filter((rule) =>
    (rule.symptoms ?? []).some((symptom) => {
      const told = words(symptom);
      const shared = told.filter((word) => given.has(word)).length;
      return shared >= enoughWords && shared * 2 >= Math.min(told.length, given.size);
    }),
  );
}

const enoughWords = 3;

function words(text: string): readonly string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])];
}
