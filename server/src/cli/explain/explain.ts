import { rules } from '../../core/rules/rules.ts';
import type { Io } from '../io.ts';
import { explainError } from './find-rules.ts';
import { rulePage } from './rule-page.ts';

/** The page of a rule, or what a pasted error means. 0 when there is an answer, 1 when nothing is known. */
export async function explainCommand(question: string, io: Io): Promise<number> {
  const asked = question.trim();
  const rule = rules.find(({ id }) => id === asked.toLowerCase());
  if (rule) {
    await io.write(rulePage(rule));
    return 0;
  }
  const { meanings, rules: causes } = explainError(asked, rules);
  if (meanings.length + causes.length === 0) {
    io.writeError(
      'No rule has that id, and none is known to cause such an error. scep-profiles rules lists them all.\n',
    );
    return 1;
  }
  const lines = causes.map(({ id, title }) => `- ${id}: ${title}. (scep-profiles explain ${id})`);
  const heading = causes.length > 0 ? ['What can cause it:', ...lines] : ['No rule is known to cause it.'];
  await io.write(`${[...meanings, ...heading].join('\n')}\n`);
  return 0;
}
