import { Parser } from './parser.ts';
import { messages, Problems } from './problems.ts';
import { Tokens } from './tokens.ts';
import type { JsonDocument } from './tree.ts';

/**
 * Reads JSON with comments and trailing commas (neither is a problem) and whatever a person has typed so far. It
 * returns for any text, in time and memory proportional to its length, and without recursion: nesting a million levels
 * deep is data. Text that is not JSON has at least one problem; of many, the first 200 are kept.
 */
export function parseJson(text: string): JsonDocument {
  const tokens = new Tokens(text);
  const problems = new Problems();
  const parser = new Parser(problems);
  do {
    tokens.next();
    if (tokens.isBroken) problems.addBroken(text, tokens);
    parser.add(tokens);
  } while (tokens.kind !== 'end');
  if (tokens.unclosedComment) problems.add(tokens.unclosedComment, messages.openComment);
  return { root: parser.root, problems: problems.list, comments: tokens.comments };
}
