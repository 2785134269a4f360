import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { temporaryFolder } from './temporary-folder.ts';

const validators = join(import.meta.dirname, '..', 'validators');

/** The rule left out asks for each address over the network whether it is there. */
const withoutNetwork = `<?xml version="1.0" encoding="utf-8"?>
<Properties>
  <Properties Key="SARIF2006.UrisShouldBeReachable.Options">
    <Property Key="RuleEnabled" Value="Disabled" Type="Driver.RuleEnabledState" />
  </Properties>
</Properties>
`;

/** The errors and warnings that Microsoft's SARIF multitool has about a log, its own rules and those of GitHub's ingestion. */
export function multitoolProblems(sarif: string): readonly string[] {
  const folder = temporaryFolder({ 'log.sarif': sarif, 'config.xml': withoutNetwork });
  const answer = join(folder, 'answer.sarif');
  // Each kind an argument of its own: with a semicolon between them the tool drops one without a word.
  const kinds = ['--rule-kind', 'Sarif', 'Ghas', '--level', 'Error', 'Warning'];
  const args = ['validate', join(folder, 'log.sarif'), ...kinds, '--config', join(folder, 'config.xml')];
  execFileSync(multitool(), [...args, '--output', answer, '--log', 'ForceOverwrite', '--quiet'], {
    stdio: 'pipe',
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  });
  // It ends with 0 whatever it found; the answer says.
  const log: Log = JSON.parse(readFileSync(answer, 'utf8'));
  const [run] = log.runs;
  return (run?.results ?? []).map((result) => describeProblem(result, run?.tool.driver.rules ?? []));
}

function multitool(): string {
  const require = createRequire(join(validators, 'package.json'));
  if (!existsSync(join(validators, 'node_modules')))
    throw new Error("Microsoft's SARIF multitool is missing: node build/validators.mjs");
  const path: string = require('@microsoft/sarif-multitool');
  if (process.platform !== 'win32') chmodSync(path, 0o755);
  return path;
}

function describeProblem({ ruleId, level, message }: Result, rules: readonly ReportingDescriptor[]): string {
  const rule = rules.find(({ id }) => id === ruleId);
  const text = message.text ?? rule?.messageStrings?.[message.id ?? '']?.text ?? '';
  return `${ruleId ?? ''} ${level ?? 'warning'}: ${text.replace(/\{(\d+)\}/g, (_, index: string) => message.arguments?.[Number(index)] ?? '')}`;
}
