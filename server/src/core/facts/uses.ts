// What the certificates of a profile are used for, as a workspace file says it.
import type { Fact } from './fact.ts';

export interface UseFact extends Fact {
  /** Whether an authentication server looks for Client Authentication. */
  readonly authenticatesClients: boolean;
  /** Whether a domain controller has to find the account of the certificate. */
  readonly findsAccount: boolean;
}

export const uses = {
  wifi: { authenticatesClients: true, findsAccount: false, sources: ['kb814394'] },
  vpn: { authenticatesClients: true, findsAccount: false, sources: ['kb814394'] },
  email: { authenticatesClients: false, findsAccount: false, sources: ['rfc8550'] },
  activeDirectory: { authenticatesClients: false, findsAccount: true, sources: ['kb5014754', 'scepProfiles2025'] },
} as const satisfies Readonly<Record<string, UseFact>>;

const byName: ReadonlyMap<string, UseFact> = new Map(Object.entries(uses));

/** The use of a name; undefined for the words of somebody's own. */
export function findUse(name: string): UseFact | undefined {
  return byName.get(name);
}
