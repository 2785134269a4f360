/** What an agent reads out of a line of output. */
export interface PipelineCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Commands that GitHub's runner knows; of others it makes text. */
const githubCommands: ReadonlySet<string> = new Set([
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'add-mask',
  'add-matcher',
  'stop-commands',
  'echo',
  'set-output',
]);

/** As .NET reads lines. */
export function outputLines(output: string): readonly string[] {
  return output.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/);
}

/** A line as GitHub's runner reads it: `::name key=value,key=value::data` at its beginning, else `##[name key=value;]data` anywhere. */
export function githubCommand(line: string): PipelineCommand | undefined {
  const modern = /^\s*::([^ ]*?)(?: (.*?))?::(.*)$/su.exec(line);
  if (modern && githubCommands.has(modern[1] ?? '')) {
    return {
      name: modern[1] ?? '',
      properties: properties(modern[2] ?? '', ',', unescapeGithubProperty),
      data: unescapeGithub(modern[3] ?? ''),
    };
  }
  const old = /##\[([^ \]]*)(?: ([^\]]*))?\](.*)$/su.exec(line);
  return old ? { name: old[1] ?? '', properties: {}, data: old[3] ?? '' } : undefined;
}

/** A line as the agent reads it: `##vso[area.event key=value;key=value]data` anywhere. */
export function azureCommand(line: string): PipelineCommand | undefined {
  const match = /##vso\[([^ \]]*)(?: ([^\]]*))?\](.*)$/su.exec(line);
  if (!match) return undefined;
  return {
    name: match[1] ?? '',
    properties: properties(match[2] ?? '', ';', unescapeAzure),
    data: unescapeAzure(match[3] ?? ''),
  };
}

function properties(text: string, separator: string, unescape: (value: string) => string): Record<string, string> {
  const pairs = text.split(separator).filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), unescape(pair.slice(at + 1))];
    }),
  );
}

function unescapeGithub(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeGithubProperty(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

function unescapeAzure(text: string): string {
  return text
    .replaceAll('%3B', ';')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%5D', ']')
    .replaceAll('%AZP25', '%');
}
