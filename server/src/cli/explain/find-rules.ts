import { failures, type FailureFact } from '../../core/facts/failures.ts';
import { mismatches } from '../../core/facts/request-mismatches.ts';
import { nameErrors } from '../../core/facts/name-errors.ts';
import type { DocumentedRule } from '../../core/rules/documented-rules.ts';
import { cluesIn, type Clues } from './error-codes.ts';

/** What an error that somebody pasted means, and the rules that say they cause it. */
export interface Explanation {
  /** What the codes, names and phrases in the text mean by themselves. */
  readonly meanings: readonly string[];
  readonly rules: readonly DocumentedRule[];
}

/** By a code in the text, a name or a number of it, else by the words of it. */
export function explainError(text: string, rules: readonly DocumentedRule[]): Explanation {
  const clues = cluesIn(text);
  const met = failures.filter((failure) => isMet(failure, clues));
  const meanings = [
    ...Object.values(nameErrors)
      .filter(({ name, code }) => clues.codes.has(code) || names(clues, name))
      .map(({ name, code, cause }) => `${name} (0x${code}): ${cause}`),
    ...Object.values(mismatches)
      .filter(({ code }) => names(clues, code))
      .map(({ code, meaning }) => `${code}: ${meaning}`),
    ...met.map(({ name, meaning, advice }) => `${name}: ${meaning} ${advice}`),
  ];
  const byCode = rules.filter(({ symptoms = [] }) => symptoms.some((symptom) => sharesClue(symptom, clues, met)));
  return { meanings, rules: byCode.length > 0 ? byCode : byWords(text, rules) };
}

function isMet({ codes, constants, numbers, phrases }: FailureFact, clues: Clues): boolean {
  return Boolean(
    codes?.some((code) => clues.codes.has(code)) ||
    constants?.some((name) => names(clues, name)) ||
    numbers?.some((number) => clues.numbers.has(number)) ||
    phrases?.some((phrase) => clues.text.includes(phrase)),
  );
}

function names({ text }: Clues, name: string): boolean {
  return text.includes(name.toLowerCase());
}

/** A symptom of a rule names a failure the text is about, or one of our tables' names stands in both. */
function sharesClue(symptom: string, clues: Clues, met: readonly FailureFact[]): boolean {
  const own = cluesIn(symptom);
  return (
    [...own.codes].some((code) => clues.codes.has(code)) ||
    [...own.numbers].some((number) => clues.numbers.has(number)) ||
    met.some((failure) => isMet(failure, own)) ||
    tableNames.some((name) => names(own, name) && names(clues, name))
  );
}

const tableNames: readonly string[] = [
  ...Object.keys(mismatches),
  ...Object.keys(nameErrors),
  ...Object.values(nameErrors).map(({ code }) => code),
];

/** Rules one of whose symptoms shares most of its telling words with the text. */
function byWords(text: string, rules: readonly DocumentedRule[]): readonly DocumentedRule[] {
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
