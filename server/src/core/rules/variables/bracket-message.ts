import { variables } from '../../facts/variables.ts';
import type { VariablePart } from '../../subject/ast.ts';
import { assertNever } from '../../text/assert-never.ts';
import { quoted } from '../../text/quoted.ts';
import { token } from './write-variable.ts';

/** What is wrong with the brackets of a variable, and what to write; `written` is the variable that was meant, if one is known. */
export function bracketMessage(variable: VariablePart, text: string, written: string | undefined): string {
  const problem = bracketProblem(variable, text.slice(variable.span.start, variable.span.end));
  return `${problem} ${written ? `Write ${written}.` : advice(variable)}`;
}

function bracketProblem({ form, name }: VariablePart, image: string): string {
  switch (form) {
    case 'spaced':
      return `${quoted(image)} has blanks inside the braces, so that Intune takes it for text.`;
    case 'singleBrace':
      return `${quoted(image)} has single braces, so that Intune takes it for text.`;
    case 'unclosed':
      return `${quoted(image)} is not closed, so that Intune takes it for text.`;
    case 'unopened':
      return `${quoted(image)} has too few opening braces, so that Intune takes it for text.`;
    case 'mixed':
      return `${quoted(image)} opens with one kind of brackets and closes with the other, so that Intune takes it for text.`;
    case 'escaped':
      return `The backslashes in ${quoted(image)} come from Markdown: Intune takes them for part of the text.`;
    case 'badName':
    case 'wellFormed':
    case 'invisible':
      return nameProblem(name, image);
    default:
      return assertNever(form);
  }
}

function nameProblem(name: string, image: string): string {
  if (name === '') return `There is no name between the braces of ${quoted(image)}.`;
  return isForeignScript(name)
    ? `${quoted(name)} is not the name of a variable: variables are not translated and have plain English letters.`
    : `${quoted(name)} is not the name of a variable: names have letters, digits and underscores only.`;
}

function advice({ form }: VariablePart): string {
  if (form === 'unclosed') return 'Close the braces, or remove them.';
  return `Write the name that Intune documents, such as ${token(variables[0]?.name ?? '')}, or text without braces.`;
}

function isForeignScript(name: string): boolean {
  return /[^\p{ASCII}]/u.test(name);
}
