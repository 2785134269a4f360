import { asciiLowerCase } from '../../facts/ascii-case.ts';
import type { Pki } from '../../pki/pki.ts';
import { quoted } from '../../text/quoted.ts';

/** What to do where the registry of NDES has the display name of a described template; undefined where it has not. */
export function displayNameRemedy(name: string, { templates }: Pki): string | undefined {
  const wanted = asciiLowerCase(name);
  const meant = [...templates.values()].find(
    ({ displayName }) => displayName !== undefined && asciiLowerCase(displayName) === wanted,
  );
  return (
    meant &&
    `That is the display name of ${quoted(meant.name)}: write this name into the registry, and restart the server.`
  );
}
