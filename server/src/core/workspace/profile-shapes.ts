import { platforms } from '../facts/platforms.ts';
import { uses } from '../facts/uses.ts';
import { flag, list, member, record, text } from './shape-builders.ts';
import { DATE, POINTER, SOME_TEXT } from './text-formats.ts';

export const matchShape = record(
  'Which profiles. Everything that is said has to fit; nothing said fits every profile.',
  {
    id: text("The profile's `id`.", { format: SOME_TEXT }),
    displayName: text("The profile's `displayName`; `*` stands for anything.", {
      format: SOME_TEXT,
      examples: ['Kiosk*'],
    }),
    platform: member("The platform of the profile's type.", platforms),
  },
);

export const profileSettingsShape = record('What is known about the profiles that match.', {
  match: matchShape,
  devices: list(
    'The groups of sample devices that get the profile. All groups where nothing is said.',
    text('A name under `devices`.', { examples: ['kiosks'] }),
  ),
  usedFor: list(
    'What the certificates are used for.',
    text('A use.', { suggestions: Object.keys(uses), examples: ['wifi'] }),
  ),
  sharedIdentity: flag('Whether all devices have the same subject on purpose.'),
});

export const acceptanceShape = record(
  'A finding that is no problem here.',
  {
    rule: text('The id of the rule.', { format: SOME_TEXT, examples: ['weak-hash'] }),
    profile: matchShape,
    pointer: text('The place in the profile, as findings name it. Every place where nothing is said.', {
      format: POINTER,
      examples: ['/subjectNameFormatString'],
    }),
    reason: text('Why it is no problem, for whoever comes next.', { format: SOME_TEXT }),
    by: text('Who decided.'),
    expires: text('The last day on which this counts.', { format: DATE, examples: ['2027-01-31'] }),
  },
  ['rule', 'reason'],
);
