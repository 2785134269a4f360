import { findEnum } from '../facts/enums.ts';
import { matchShape } from './profile-shapes.ts';
import { choice, count, list, member, record, text } from './shape-builders.ts';
import { ATTRIBUTE, SOME_TEXT } from './text-formats.ts';

const attribute = text('An attribute type as the subject has it, or its OID.', {
  format: ATTRIBUTE,
  examples: ['O', 'OU'],
});

const keyStorageProviders: Readonly<Record<string, { readonly label: string }>> = Object.fromEntries(
  (findEnum('keyStorageProviderOption')?.members ?? []).map(({ name, description }) => [name, { label: description }]),
);

const houseRulesShape = record('Rules of your own for the profiles that match.', {
  match: matchShape,
  requiredAttributes: list('Attributes that every subject has to have.', attribute),
  forbiddenAttributes: list('Attributes that no subject may have.', attribute),
  allowedHosts: list(
    'Hosts that the SCEP server URLs may lead to. No others are allowed.',
    text('A host; `*` stands for anything.', { format: SOME_TEXT, examples: ['*.contoso.com'] }),
  ),
  allowedKeyStorageProviders: list(
    'What the key storage provider may be, where the platform has the setting.',
    member('A key storage provider.', keyStorageProviders),
  ),
  minimalKeySize: count('The least number of bits of a key.', [2048]),
  allowedScopeTags: list(
    'Ids of the scope tags that a profile may have. They are those of one tenant.',
    text('The id of a scope tag.', { format: SOME_TEXT, examples: ['0'] }),
  ),
  displayNamePattern: text('What the name of a profile has to look like; `*` stands for anything. Case counts.', {
    format: SOME_TEXT,
    examples: ['SCEP - *'],
  }),
});

export const houseShape = choice(
  'Rules of your own, for all profiles or for those that match. All that match a profile count.',
  houseRulesShape,
  list('Several sets of rules.', houseRulesShape),
);

export type HouseContent = typeof houseRulesShape;
