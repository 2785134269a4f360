import { documentedRules } from '../../core/rules/documented-rules.ts';
import { ruleIds } from '../../core/rules/rules.ts';
import { similarName } from '../../core/workspace/wording.ts';
import { printable } from '../../core/text/printable.ts';
import type { Io } from '../io.ts';
import { explainError, type Explanation } from './find-rules.ts';
import { rulePage } from './rule-page.ts';

/**
 * The page of a rule, or what a pasted error means. Several ids and codes are several questions, other words are the words
 * of one error. 0 when all have an answer, 1 when something is not known.
 */
export async function explainCommand(words: readonly string[], io: Io): Promise<number> {
  const questions = words.every((word) => nameOrCode.test(word)) ? [...new Set(words)] : [words.join(' ').trim()];
  let exitCode = 0;
  for (const [index, question] of questions.entries()) {
    if (index > 0) await io.write('\n');
    if (!(await explain(question, io))) {
      exitCode = 1;
      io.writeError(`${questions.length > 1 ? `${printable(question)}: ` : ''}${nothingKnown(question)}\n`);
    }
  }
  return exitCode;
}

/** One word with a hyphen, a digit or a capital letter within. */
const nameOrCode = /^(?=.*(?:-|\d|[a-z][A-Z]))[\w-]+$/u;

async function explain(asked: string, io: Io): Promise<boolean> {
  const rules = documentedRules();
  const rule = rules.find(({ id }) => id === asked.toLowerCase());
  if (rule) {
    await io.write(rulePage(rule));
    return true;
  }
  const explanation = explainError(asked, rules);
  if (explanation.meanings.length + explanation.rules.length === 0) return false;
  await io.write(`${linesOf(explanation).join('\n')}\n`);
  return true;
}

function linesOf({ meanings, rules: causes }: Explanation): readonly string[] {
  const lines = causes.map(({ id, title }) => `- ${id}: ${title}. (scep-profiles explain ${id})`);
  return [...meanings, ...(lines.length > 0 ? ['What can cause it:', ...lines] : [])];
}

function nothingKnown(asked: string): string {
  const similar = /^[\w-]+$/.test(asked) ? similarRule(asked) : undefined;
  const meant = similar === undefined ? '' : ` Did you mean ${similar}?`;
  return `No rule has that id, and none is known to cause such an error.${meant} scep-profiles rules lists them all.`;
}

/** By its beginning, else by its letters. */
function similarRule(asked: string): string | undefined {
  return ruleIds.find((id) => id.startsWith(asked.toLowerCase())) ?? similarName(asked, ruleIds);
}
