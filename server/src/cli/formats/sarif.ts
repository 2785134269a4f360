import type { Log } from 'sarif';
import { homepage, version } from '../../project.ts';
import type { ReportedFinding } from '../../report/reported-finding.ts';
import type { Shard } from '../check/shard.ts';
import { worstFirst } from '../../core/rules/severity-ranks.ts';
import type { Format } from './format.ts';
import { jsonText } from './json-text.ts';
import { ResultWriter } from './sarif-results.ts';
import { reportingDescriptors } from './sarif-rules.ts';

/** GitHub refuses a run with more results. */
const mostResults = 25_000;

/** SARIF 2.1.0 as GitHub code scanning wants it. */
export const sarifFormat: Format = {
  write({ findings, shard }, options) {
    const told = worst(findings);
    const writer = new ResultWriter(told, options);
    const log: Log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'scep-profiles',
              version,
              semanticVersion: version,
              informationUri: homepage,
              rules: reportingDescriptors(),
            },
          },
          ...(shard ? { automationDetails: { id: shardId(shard) } } : {}),
          columnKind: 'utf16CodeUnits',
          results: told.map((finding) => writer.result(finding)),
        },
      ],
    };
    return jsonText(log);
  },
};

/**
 * GitHub takes what stands before the last slash for the category, and one analysis of a tool in each category: without a
 * category of its own a shard would replace another's alerts.
 */
function shardId({ index, count }: Shard): string {
  return `scep-profiles/shard-${index}-of-${count}/`;
}

function worst(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  if (findings.length <= mostResults) return findings;
  const kept = new Set(worstFirst(findings).slice(0, mostResults));
  return findings.filter((finding) => kept.has(finding));
}
