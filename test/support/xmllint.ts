import { spawnSync } from 'node:child_process';

/** What libxml2 says against a document; empty when it is well-formed and fits the schema, a file with an XSD. */
export function xmlProblems(xml: string, schema: string): string {
  const { status, stderr } = xmllint(['--noout', '--schema', schema, '-'], xml);
  return status === 0 ? '' : stderr;
}

/** The text that an XPath expression selects. */
export function xpath(xml: string, expression: string): string {
  const { status, stdout, stderr } = xmllint(['--xpath', expression, '-'], xml);
  if (status !== 0) throw new Error(`${expression}: ${stderr}`);
  return stdout.replace(/\n$/, '');
}

function xmllint(args: readonly string[], input: string): { status: number | null; stdout: string; stderr: string } {
  const answer = spawnSync('xmllint', ['--nonet', '--huge', ...args], { input, encoding: 'utf8' });
  if (answer.error) throw new Error('xmllint is missing: apt-get install -y libxml2-utils', { cause: answer.error });
  return answer;
}
