import { describe } from 'vitest';
import { checkCases } from '../variables/findings.ts';

describe('unknown-member', () => {
  const withSize = (keySize: string, keyStorageProvider?: string): object => ({
    profile: { keySize, keyStorageProvider },
  });
  const write = (size: string) => ({ title: `Write ${size}`, effect: 'safe' as const, gives: `"keySize": "${size}"` });
  checkCases('unknown-member', [
    ...(
      [
        ['size512', 'size2048'],
        ['2048', 'size2048'],
        ['RSA3072', 'size4096'],
      ] as const
    ).map(([written, size]) => ({
      name: `${written} is a number of bits`,
      example: withSize(written),
      says: [
        {
          on: `"${written}"`,
          severity: 'error' as const,
          message: new RegExp(`Did you mean "${size}"\\?`),
          fixed: [write(size)],
        },
      ],
    })),
    ...(
      [
        ['size8192', undefined],
        ['size3072', 'useTpmKspOtherwiseFail'],
        ['large', undefined],
      ] as const
    ).map(([written, provider]) => ({
      name: `nothing is guessed for ${written}`,
      example: withSize(written, provider),
      says: [{ on: `"${written}"`, severity: 'error' as const, message: /It takes size1024, size2048, size4096\.$/ }],
    })),
  ]);
});
