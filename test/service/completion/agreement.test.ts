import { expect, test } from 'vitest';
import { analyze } from '../../../server/src/core/analyze.ts';
import type { CertificateStore, SanType } from '../../../server/src/core/facts/fact.ts';
import { profileTypes, type ProfileType } from '../../../server/src/core/facts/profile-types.ts';
import { variables } from '../../../server/src/core/facts/variables.ts';
import { shownAt } from './completing.ts';
import { profile, withSubject, type ProfileOptions } from './profiles.ts';

const stores = ['user', 'machine'] as const;
const sanTypes: readonly SanType[] = [
  'emailAddress',
  'userPrincipalName',
  'domainNameService',
  'universalResourceIdentifier',
];

const every = variables.map(({ name }) => `{{${name}}}`);

/** Of all variables at once in a place, those in which a rule sees an error. */
function wrongIn(marked: string): readonly string[] {
  const text = marked.replace('|', every.join(' '));
  const errors = analyze(text, { kind: 'json' }).findings.filter(({ severity }) => severity === 'error');
  const wrong = new Set(errors.map(({ span }) => text.slice(span.start, span.end)));
  return every.filter((variable) => wrong.has(variable));
}

function offeredIn(marked: string): readonly string[] {
  const offered = new Set(shownAt(marked));
  return every.filter((variable) => offered.has(variable));
}

function check(marked: string): void {
  const wrong = wrongIn(marked);
  expect(offeredIn(marked)).toEqual(every.filter((variable) => !wrong.includes(variable)));
}

const cases = profileTypes.flatMap((type) => stores.map((store) => ({ type, store, name: type.name })));

test.each(cases)('a subject of $name, $store, is offered what no rule rejects', ({ type, store }) => {
  check(withSubject('CN=|', optionsOf(type, store)));
});

const sanCases = cases.flatMap((one) =>
  ['customSubjectAlternativeNames', 'subjectAlternativeNameFormats']
    .filter((property) => one.type.properties.has(property))
    .map((property) => Object.assign({ property }, one)),
);

test.each(sanCases)('so is a SAN of $name, $store', ({ type, store, property }) => {
  for (const sanType of sanTypes) {
    check(profile(`"${property}": [{ "sanType": "${sanType}", "name": "|" }]`, optionsOf(type, store)));
  }
});

function optionsOf({ name }: ProfileType, store: CertificateStore): ProfileOptions {
  return { type: name, store };
}
