import { describe, expect, test } from 'vitest';
import { attributes, notKeys, oidOnlyAttributes } from '../../../server/src/core/facts/attributes.ts';
import { authorityKinds } from '../../../server/src/core/facts/authority-kinds.ts';
import * as registry from '../../../server/src/core/facts/authority-registry.ts';
import * as templates from '../../../server/src/core/facts/certificate-templates.ts';
import { removalFacts } from '../../../server/src/core/facts/certificate-removal.ts';
import { complexTypes } from '../../../server/src/core/facts/complex-types.ts';
import * as configurations from '../../../server/src/core/facts/configuration-types.ts';
import { deviceColumns } from '../../../server/src/core/facts/device-columns.ts';
import { deploymentChannels } from '../../../server/src/core/facts/deployment-channels.ts';
import { enums } from '../../../server/src/core/facts/enums.ts';
import {
  extendedKeyUsages,
  usagesOfClients,
  usagesOfServers,
} from '../../../server/src/core/facts/extended-key-usages.ts';
import { failures } from '../../../server/src/core/facts/failures.ts';
import { foreignVariables } from '../../../server/src/core/facts/foreign-variables.ts';
import { internalAddresses, internalDomains } from '../../../server/src/core/facts/internal-hosts.ts';
import { keySizes, keyStorageProviders } from '../../../server/src/core/facts/key-storage-providers.ts';
import { limits } from '../../../server/src/core/facts/limits.ts';
import { mailEncryption, namesForMail } from '../../../server/src/core/facts/mail-names.ts';
import * as nameErrors from '../../../server/src/core/facts/name-errors.ts';
import * as ndes from '../../../server/src/core/facts/ndes.ts';
import { periodWords } from '../../../server/src/core/facts/period-words.ts';
import { platforms } from '../../../server/src/core/facts/platforms.ts';
import { newProfileTypes, profileRecipes } from '../../../server/src/core/facts/profile-recipes.ts';
import { profileTypes } from '../../../server/src/core/facts/profile-types.ts';
import { reissueFacts, saferRoute, unknownReissue } from '../../../server/src/core/facts/re-enrolment.ts';
import { mismatches } from '../../../server/src/core/facts/request-mismatches.ts';
import * as sanForms from '../../../server/src/core/facts/san-forms.ts';
import { sampleDomains } from '../../../server/src/core/facts/sample-domains.ts';
import { sampleSources } from '../../../server/src/core/facts/sample-devices.ts';
import { sources, type Source } from '../../../server/src/core/facts/sources.ts';
import { tenantValues } from '../../../server/src/core/facts/tenant-values.ts';
import { uses } from '../../../server/src/core/facts/uses.ts';
import * as usual from '../../../server/src/core/facts/usual-values.ts';
import { variables } from '../../../server/src/core/facts/variables.ts';
import { weakAlgorithms } from '../../../server/src/core/facts/weak-algorithms.ts';

const tables: Readonly<Record<string, readonly unknown[]>> = {
  attributes,
  oidOnlyAttributes,
  notKeys,
  variables,
  foreignVariables,
  failures,
  profileTypes,
  complexTypes,
  configurationTypes: [
    ...configurations.configurationTypes,
    configurations.storeOfAuthentication,
    configurations.certificatesByDependant,
    configurations.configurationWords,
  ],
  enums,
  extendedKeyUsages,
  usagesOfPeers: [usagesOfClients, usagesOfServers],
  keyStorageProviders,
  keySizes: [keySizes],
  weakAlgorithms: Object.values(weakAlgorithms),
  deploymentChannels: Object.values(deploymentChannels).flat(),
  sanForms: [
    sanForms.sanPrefixes,
    sanForms.asciiSanTypes,
    sanForms.addressSanTypes,
    sanForms.addressVariables,
    sanForms.directoryNames,
    sanForms.typesNotOffered,
    sanForms.sidTag,
    ...sanForms.dnsMistakes,
  ],
  mail: [namesForMail, mailEncryption],
  uses: Object.values(uses),
  internalHosts: [internalDomains, internalAddresses],
  sampleDomains: [sampleDomains],
  deviceColumns,
  platforms: Object.values(platforms),
  authorityKinds: Object.values(authorityKinds),
  limits: Object.values(limits),
  nameErrors: Object.values(nameErrors.nameErrors),
  alphabets: [nameErrors.printableAlphabet, nameErrors.numericAlphabet],
  ndesTemplateValues: ndes.ndesTemplateValues,
  ndes: [...Object.values(ndes.ndes), ndes.cloudPkiUrl, ndes.httpLimits],
  templates: [
    templates.templateAttributes,
    templates.templateProperties,
    templates.algorithmList,
    templates.keyUsageExtension,
    templates.minimumSchemaVersion,
    templates.periodTicksPerSecond,
    ...Object.values(templates.nameFlagBits),
    ...Object.values(templates.enrollmentFlagBits),
    ...Object.values(templates.privateKeyFlagBits),
    ...Object.values(templates.keyUsageBits),
    ...Object.values(templates.templatePeriodDays),
  ],
  authorityRegistry: [
    registry.authorityRegistryKey,
    registry.authorityRegistryValues,
    ...Object.values(registry.editFlagBits),
    ...Object.values(registry.crlFlagBits),
  ],
  periodWords: [periodWords],
  reissueFacts: [...reissueFacts, unknownReissue, saferRoute],
  removalFacts,
  tenantValues,
  mismatches: Object.values(mismatches),
  samples: [sampleSources],
  profileRecipes: [newProfileTypes, ...profileRecipes, ...profileRecipes.flatMap(({ sans }) => sans)],
  usualValues: [
    ...Object.values(usual.defaultSubjects),
    ...Object.values(usual.usualAttributeValues).flat(),
    ...Object.values(usual.usualSanValues).flat(),
  ],
};

/** Every list of sources in a row and in what it holds: remarks, limits, properties. */
function citations(row: unknown): readonly (readonly unknown[])[] {
  if (typeof row !== 'object' || row === null) return [];
  const inner = row instanceof Map ? [...row.values()] : Object.values(row);
  const own = 'sources' in row && Array.isArray(row.sources) ? [row.sources] : [];
  return [...own, ...inner.flatMap(citations)];
}

describe('every row says who says so', () => {
  test.each(Object.entries(tables))('%s', (_name, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row, JSON.stringify(row)).toHaveProperty('sources');
      for (const cited of citations(row)) {
        expect(cited.length, JSON.stringify(row)).toBeGreaterThan(0);
        expect(new Set(cited).size, JSON.stringify(row)).toBe(cited.length);
        for (const id of cited) expect(Object.keys(sources)).toContain(id);
      }
    }
  });
});

describe('every source can be found', () => {
  test.each<[string, Source]>(Object.entries(sources))('%s', (_id, { title, where, date, url }) => {
    expect(title.trim()).toBe(title);
    expect(title).not.toBe('');
    expect(where).not.toBe('');
    if (date !== undefined) expect(date).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
    if (url !== undefined) expect(new URL(url).protocol).toBe('https:');
  });

  test('no two are the same', () => {
    const titles = Object.values<Source>(sources).map(({ title, where, date }) => `${title} ${where} ${date}`);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
