import { findExtendedKeyUsageByName, isArcOfUsages } from '../../facts/extended-key-usages.ts';
import { isObjectIdentifier } from '../../name/object-identifier.ts';
import { findProperty } from '../../json/pointer.ts';
import type { ExtendedKeyUsage } from '../../profile/profile.ts';
import { quoted } from '../../text/quoted.ts';
import type { Fix, Problem, ProfileRule, RuleDocumentation } from '../rule.ts';
import { reissuing } from '../variables/write-variable.ts';
import { clientUsage } from './usages.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'An extended key usage is an object identifier: numbers with dots, the first 0 to 2, none with a leading zero. Nothing else can be put into a request, and the beginning of one is a usage that nobody knows.',
    sources: ['rfc5280', 'graphTypings', 'terraformMicrosoft365'],
    examples: {
      bad: [
        { profile: { extendedKeyUsages: [clientUsage, { name: 'Ours', objectIdentifier: '7.01.4' }] } },
        {
          profile: {
            extendedKeyUsages: [{ name: 'Client Authentication', objectIdentifier: 'Client Authentication' }],
          },
        },
        { profile: { extendedKeyUsages: [clientUsage, { name: 'Secure Email', objectIdentifier: null }] } },
        { profile: { extendedKeyUsages: [{ name: 'Client Authentication', objectIdentifier: ' 1.3.6.1.5.5.7.3.2' }] } },
        {
          profile: { extendedKeyUsages: [{ name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3' }] },
          title: 'the last number is lost',
        },
        { profile: { extendedKeyUsages: [{ name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.' }] } },
      ],
      good: [
        { profile: { extendedKeyUsages: [clientUsage, { name: 'Ours', objectIdentifier: '1.3.6.1.4.1.32473.1' }] } },
        {
          profile: { extendedKeyUsages: [{ name: 'Wi-Fi', objectIdentifier: '1.3.6.1.5.5.7.3.2' }] },
          title: 'any name',
        },
      ],
    },
  };
}

export const malformedExtendedKeyUsage: ProfileRule = {
  id: 'malformed-extended-key-usage',
  family: 'eku',
  scope: 'profile',
  severity: 'warning',
  evidence: 'inferred',
  title: 'The extended key usage has no object identifier of a usage',
  check({ extendedKeyUsages }, _context, report) {
    for (const usage of extendedKeyUsages) {
      const { objectIdentifier } = usage;
      if (objectIdentifier && isUsage(objectIdentifier.value)) continue;
      const written = findProperty(usage.node, 'objectIdentifier')?.value;
      // A value of another JSON type is told elsewhere.
      if (!objectIdentifier && written && written.kind !== 'null') continue;
      report(explain(usage, written?.span));
    }
  },
};

function isUsage(oid: string): boolean {
  return isObjectIdentifier(oid) && !isArcOfUsages(oid);
}

function explain(usage: ExtendedKeyUsage, span: Problem['span'] | undefined): Problem {
  const text = usage.objectIdentifier?.value ?? '';
  return {
    span: span ?? usage.node.span,
    message: whatIsWrong(text),
    fixes: span ? fixes(text, usage, span) : [],
  };
}

function whatIsWrong(text: string): string {
  if (text.trim() === '') {
    return 'This extended key usage has no object identifier. Write one, such as 1.3.6.1.5.5.7.3.2 for Client Authentication.';
  }
  if (isArcOfUsages(text)) {
    return `${quoted(text)} is no usage itself: usages are registered below it, such as 1.3.6.1.5.5.7.3.2. The end of the object identifier seems to be lost.`;
  }
  return `${quoted(text)} is no object identifier: that is numbers with dots, the first 0 to 2, none with a leading zero, such as 1.3.6.1.5.5.7.3.2.`;
}

function fixes(text: string, { name }: ExtendedKeyUsage, span: Problem['span']): readonly Fix[] {
  const tidy = text.trim().replace(/\.$/, '');
  const meant = isUsage(tidy)
    ? tidy
    : (findExtendedKeyUsageByName(text.trim()) ?? findExtendedKeyUsageByName(name?.value ?? ''))?.oid;
  if (meant === undefined) return [];
  const title = `Write ${meant}`;
  const edits = [{ span, newText: JSON.stringify(meant) }];
  // With what is no object identifier nothing was issued that could be lost.
  return isArcOfUsages(text) ? [reissuing(title, edits)] : [{ title, effect: 'safe', edits }];
}
