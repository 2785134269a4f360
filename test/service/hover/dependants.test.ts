import { describe, expect, test } from 'vitest';
import { identityLink, otherId, rootId } from '../../../server/src/core/rules/trust/example-export.ts';
import { baseProfile } from '../../support/base-profiles.ts';
import { hoverOn, openAmong } from '../opening.ts';

const wifi = (displayName: string, link = rootId): Readonly<Record<string, unknown>> => ({
  '@odata.type': '#microsoft.graph.iosEnterpriseWiFiConfiguration',
  displayName,
  ...identityLink('identityCertificateForClientAuthentication', link),
});
const certificate = baseProfile('iosScepCertificateProfile', { id: rootId, displayName: 'Device certificate' });

describe('profiles that name a SCEP profile', () => {
  test('are listed at its type', () => {
    const open = openAmong(certificate, {
      'office.json': wifi('Office'),
      'guests.json': wifi('Guests'),
      'x.json': wifi('X', otherId),
    });
    const shown = hoverOn(open, '"#microsoft.graph.iosScep');
    expect(shown).toContain('Named by 2 profiles of this workspace:');
    expect(shown).toContain('- **Office** · Wi-Fi profile for iOS/iPadOS in `office.json`');
    expect(shown).toContain('- **Guests** · Wi-Fi profile for iOS/iPadOS in `guests.json`');
    expect(shown).not.toContain('**X**');
    expect(shown, 'and what that means').toContain('enrols a certificate of its own');
  });

  test('are not listed twice where a finding at the same place leads to them', () => {
    const open = openAmong({ ...certificate, displayName: undefined }, { 'a.json': wifi('A'), 'b.json': wifi('B') });
    expect(open.service.analysis.findings.map(({ rule }) => rule)).toContain('several-dependants');
    expect(hoverOn(open, '"#microsoft.graph.iosScep')).not.toContain('Named by');
  });

  test('are not mentioned where there are none', () => {
    expect(hoverOn(openAmong(certificate, {}), '"#microsoft.graph.iosScep')).not.toContain('Named by');
  });

  test('the first ten of many are listed', () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`${index}.json`, wifi(`Wi-Fi ${index}`)]),
    );
    const shown = hoverOn(openAmong(certificate, many), '"#microsoft.graph.iosScep');
    expect(shown).toContain('Named by 12 profiles of this workspace:');
    expect(shown.match(/^- \*\*Wi-Fi \d+\*\*/gmu)).toHaveLength(10);
    expect(shown).toContain('- and 2 more');
  });
});
