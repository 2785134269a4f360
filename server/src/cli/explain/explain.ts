import { ruleIds, rules } from '../../core/rules/rules.ts';
import { similarName } from '../../core/workspace/wording.ts';
import type { Io } from '../io.ts';
import { explainError, type Explanation } from './find-rules.ts';
import { rulePage } from './rule-page.ts';

/** The page of a rule, or what a pasted error means. 0 when there is an answer, 1 when nothing is known. */
export async function explainCommand(question: string, io: Io): Promise<number> {
  const asked = question.trim();
  const rule = rules.find(({ id }) => id === asked.toLowerCase());
  if (rule) {
    await io.write(rulePage(rule));
    return 0;
  }
  const explanation = explainError(asked, rules);
  if (explanation.meanings.length + explanation.rules.length === 0) {
    io.writeError(`${nothingKnown(asked)}\n`);
    return 1;
  }
  await io.write(`${linesOf(explanation).join('\n')}\n`);
  return 0;
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
