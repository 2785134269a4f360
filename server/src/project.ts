// Addresses of the project, taken from the one place that has them: package.json.
import { homepage, version } from '../../package.json';

export { homepage, version };

/** The page that explains a rule. */
export function ruleAddress(rule: string): string {
  return `${homepage}/blob/main/docs/rules/${rule}.md`;
}
