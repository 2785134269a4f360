import type { DeviceChoice } from '../service/device-choice.ts';
import type { ChosenDevices, InitializationOptions } from './protocol.ts';

/** What of the options of a client is one: people write them by hand, and a slip must not keep the server from starting. */
export function readOptions(given: unknown): Pick<InitializationOptions, 'reportsJsonSyntax' | 'commands'> & {
  readonly choice: DeviceChoice | undefined;
} {
  const { reportsJsonSyntax, commands, devices }: Unread<InitializationOptions> = Object(given);
  return {
    ...(typeof reportsJsonSyntax === 'boolean' ? { reportsJsonSyntax } : {}),
    commands: stringsIn(commands),
    choice: toChoice(devices),
  };
}

/** Which devices are shown from now on; undefined for all of them. */
export function toChoice(chosen: unknown): DeviceChoice | undefined {
  if (typeof chosen !== 'object' || chosen === null) return undefined;
  const { labels, hasWorstCase }: Unread<ChosenDevices> = chosen;
  return { labels: new Set(stringsIn(labels)), hasWorstCase: hasWorstCase === true };
}

/** As it comes: perhaps there, and of whatever type. */
type Unread<Type> = { readonly [Name in keyof Type]?: unknown };

function stringsIn(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.filter((item) => typeof item === 'string') : [];
}
