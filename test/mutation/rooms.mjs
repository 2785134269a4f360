// Which tests judge which room: its own, those of the rooms above it where they are quick, and never the campaigns.
// Tables of facts are left out: a mutant of a table is another fact, which its source and not a test has to refute.

/**
 * @typedef {object} Room
 * @property {readonly string[]} mutate folders below server/src/core, or globs there
 * @property {readonly string[]} tests globs below test
 */

/** @type {Readonly<Record<string, Room>>} */
export const rooms = {
  subject: { mutate: ['subject'], tests: ['core/subject/**/*'] },
  name: { mutate: ['name'], tests: ['core/name/**/*'] },
  json: { mutate: ['json'], tests: ['core/json/**/*'] },
  text: { mutate: ['text'], tests: ['core/text/**/*'] },
  profile: { mutate: ['profile'], tests: ['core/profile/**/*'] },
  render: { mutate: ['render'], tests: ['core/render/**/*'] },
  pki: { mutate: ['pki', 'pki/readers'], tests: ['core/pki/**/*'] },
  workspace: { mutate: ['workspace'], tests: ['core/workspace/**/*', 'rules/workspace/**/*'] },
  tenant: { mutate: ['tenant'], tests: ['core/tenant/**/*', 'rules/assignment/**/*'] },
  review: { mutate: ['review/**'], tests: ['core/review/**/*'] },
  ...Object.fromEntries(
    ['assignment', 'dependants', 'template', 'trust', 'workspace'].map((family) => [
      `rules-${family}`,
      { mutate: [`rules/${family}`], tests: ['rules/catalogue*', `rules/${family}/**/*`, 'core/workspace/**/*'] },
    ]),
  ),
  ...Object.fromEntries(
    ['eku', 'house', 'keys', 'renewal', 'san', 'schema', 'subject', 'urls', 'validity', 'variables'].map((family) => [
      `rules-${family}`,
      { mutate: [`rules/${family}`], tests: ['rules/catalogue*', 'rules/known-good*', `rules/${family}/**/*`] },
    ]),
  ),
};

/** They measure growth over megabytes, cut exports at every place, or start OpenSSL for each name: a mutant would wait for them. */
export const unsuited = ['**/large-inputs.test.ts', '**/openssl.test.ts', '**/totality.test.ts'];
