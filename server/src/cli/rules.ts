import Table from 'cli-table3';
import { documentedRules, type DocumentedRule } from '../core/rules/documented-rules.ts';
import { rules } from '../core/rules/rules.ts';
import type { Io } from './io.ts';
import { plainTable } from './plain-table.ts';
import { ruleAddress } from '../project.ts';

export type RulesFormat = 'table' | 'json' | 'markdown';

/** The catalogue of rules. */
export async function rulesCommand(format: RulesFormat, io: Io): Promise<number> {
  await io.write(`${writers[format](io.columns)}\n`);
  return 0;
}

const writers: Readonly<Record<RulesFormat, (columns: number) => string>> = {
  table(columns) {
    const table = new Table({
      ...plainTable,
      head: ['rule', 'family', 'severity', 'known', 'what is wrong'],
      colWidths: [null, null, null, null, Math.max(24, columns - 72)],
      wordWrap: true,
    });
    table.push(...rules.map(({ id, family, severity, evidence, title }) => [id, family, severity, evidence, title]));
    return table.toString();
  },
  json: () => JSON.stringify(documentedRules().map(describe), null, 2),
  markdown() {
    const rows = rules.map(
      ({ id, family, severity, evidence, title }) =>
        `| [${id}](${ruleAddress(id)}) | ${family} | ${severity} | ${evidence} | ${title} |`,
    );
    return ['| Rule | Family | Severity | Known | What is wrong |', '| --- | --- | --- | --- | --- |', ...rows].join(
      '\n',
    );
  },
};

function describe({ id, family, severity, evidence, title, why, symptoms, sources }: DocumentedRule): object {
  return { id, family, severity, evidence, title, why, symptoms: symptoms ?? [], sources, helpUri: ruleAddress(id) };
}
