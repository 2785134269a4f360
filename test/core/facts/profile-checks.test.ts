import { describe, expect, test } from 'vitest';
import { deploymentChannels } from '../../../server/src/core/facts/deployment-channels.ts';
import { findEnum } from '../../../server/src/core/facts/enums.ts';
import {
  extendedKeyUsages,
  findExtendedKeyUsageByOid,
  usagesOfClients,
  usagesOfServers,
} from '../../../server/src/core/facts/extended-key-usages.ts';
import { keySizes, keyStorageProviders } from '../../../server/src/core/facts/key-storage-providers.ts';
import { limits } from '../../../server/src/core/facts/limits.ts';
import { mailEncryption, namesForMail } from '../../../server/src/core/facts/mail-names.ts';
import {
  addressSanTypes,
  addressVariables,
  asciiSanTypes,
  sidTag,
  typesNotOffered,
} from '../../../server/src/core/facts/san-forms.ts';
import { findUse, uses } from '../../../server/src/core/facts/uses.ts';
import { findVariable } from '../../../server/src/core/facts/variables.ts';
import { weakAlgorithms } from '../../../server/src/core/facts/weak-algorithms.ts';

const membersOf = (name: string): readonly string[] => findEnum(name)?.members.map((member) => member.name) ?? [];

describe('names that the tables use are names of Graph', () => {
  test.each<[string, readonly string[]]>([
    ['subjectAlternativeNameType', [...asciiSanTypes.types, ...addressSanTypes.types, ...typesNotOffered.types]],
    ['keySize', [keySizes.largest, keySizes.usual, ...weakAlgorithms.keySize.values, weakAlgorithms.keySize.usual]],
    ['hashAlgorithms', [...weakAlgorithms.hashAlgorithm.values, weakAlgorithms.hashAlgorithm.usual]],
    ['keyUsages', [mailEncryption.keyUsage]],
    ['keyStorageProviderOption', extendedKeyUsages.flatMap(({ risk }) => risk?.usualWith ?? [])],
    ['appleDeploymentChannel', Object.values(deploymentChannels).flatMap((rows) => rows.map(({ name }) => name))],
  ])('%s', (enumName, members) => {
    for (const member of members) expect(membersOf(enumName)).toContain(member);
  });
});

test('variables of the tables are variables', () => {
  const names = [
    ...addressVariables.certain,
    ...addressVariables.possible,
    sidTag.variable,
    ...namesForMail.attributes.map(({ format }) => format.replaceAll(/[{}]/g, '')),
  ];
  for (const name of names) expect(findVariable(name)?.name).toBe(name);
});

test('usages of clients and servers are well known, and none is both', () => {
  for (const oid of [...usagesOfClients.oids, ...usagesOfServers.oids])
    expect(findExtendedKeyUsageByOid(oid)).toBeDefined();
  const clients: ReadonlySet<string> = new Set(usagesOfClients.oids);
  expect(usagesOfServers.oids.filter((oid) => clients.has(oid))).toEqual([]);
});

test('one provider keeps the keys of users only', () => {
  expect(keyStorageProviders.filter(({ isOfUser }) => isOfUser).map(({ provider }) => provider)).toEqual([
    'usePassportForWorkKspOtherwiseFail',
  ]);
});

test('what looks mistaken is beyond every threshold that is advised', () => {
  expect(limits.renewalThresholdMistaken.value).toBeGreaterThan(limits.appleRenewalThreshold.value);
  expect(limits.renewalThresholdMistaken.value).toBeGreaterThan(limits.usualRenewalThreshold.value);
});

test.each([
  ['wifi', uses.wifi],
  ['activeDirectory', uses.activeDirectory],
  ['printing', undefined],
  ['toString', undefined],
])('the use %s', (name, use) => {
  expect(findUse(name)).toBe(use);
});
