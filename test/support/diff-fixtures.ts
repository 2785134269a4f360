import { baseProfile } from './base-profiles.ts';

export type Profile = Readonly<Record<string, unknown>>;

export const wifi: Profile = baseProfile('windows81SCEPCertificateProfile', {
  id: '1f6b0c9a-7c1e-4c55-9a55-0d6f3f1c2b01',
  displayName: 'WIN - User - Wi-Fi',
});

export const laptops = [
  {
    label: "Jane's laptop",
    operatingSystem: 'Windows',
    deviceName: 'LT-JANE',
    user: { userPrincipalName: 'jane.doe@contoso.com', mail: 'jane.doe@contoso.com' },
  },
  {
    label: 'Scanner',
    operatingSystem: 'Windows',
    deviceName: 'LT-SCAN',
    user: { userPrincipalName: 'scan@contoso.com', mail: null },
  },
];

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

export const group = (groupId: string): object => ({
  target: { '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId },
});

export interface DiffAnswer {
  readonly profiles: readonly {
    readonly path: string;
    readonly profile: string | null;
    readonly change: string;
    readonly reissues: unknown;
    readonly removes: unknown;
    readonly revokes: unknown;
    readonly because: readonly { readonly pointer: string; readonly reissues: unknown }[];
    readonly devices: readonly unknown[];
  }[];
}

/** What `diff --format json` says, a line a profile. */
export function toldBy(output: string): readonly string[] {
  const { profiles }: DiffAnswer = JSON.parse(output);
  return profiles.map(({ change, profile, reissues, removes, revokes, because, devices }) => {
    const reasons = because.map((reason) => `${reason.pointer} ${String(reason.reissues)}; `).join('');
    const impact = `re-issues ${String(reissues)}, removes ${String(removes)}, revokes ${String(revokes)}`;
    return `${change} "${String(profile)}": ${impact}; ${reasons}${devices.length} devices`;
  });
}
