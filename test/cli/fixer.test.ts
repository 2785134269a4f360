import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Fixer } from '../../server/src/cli/check/fixer.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const good = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'), undefined, 2);
const text = good.replace('{{UserName}}', '{{UserNme}}');
const document = { path: 'a.json', kind: 'json', text, encoding: 'utf8', hasBom: false } as const;
const settings = { kind: 'json', now: '2026-11-24' } as const;

test('a file that somebody has changed since it was read is left as it is, and that is told', () => {
  const theirs = `${text}\n`;
  const folder = temporaryFolder({ 'a.json': theirs });
  const fixer = new Fixer((path) => join(folder, path));
  expect(fixer.fix(document, settings)).toBe(text);
  expect(fixer).toMatchObject({
    fixed: [],
    unfixed: ['"a.json" was changed by somebody else meanwhile, and is not fixed.'],
  });
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(theirs);
});

test('a file that cannot be written is told with the reason', () => {
  const fixer = new Fixer((path) => join(temporaryFolder({}), path));
  expect(fixer.fix(document, settings)).toBe(text);
  expect(fixer).toMatchObject({ fixed: [], unfixed: [expect.stringMatching(/^"a\.json" cannot be written \(ENOENT/)] });
});
