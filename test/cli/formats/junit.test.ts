import * as fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../server/src/cli/formats/formats.ts';
import { printable } from '../../../server/src/core/text/printable.ts';
import { baseProfile } from '../../support/base-profiles.ts';
import { formatted, sampleWorkspace } from '../../support/formatted.ts';
import { hostileText, hostileTexts } from '../../support/hostile-text.ts';
import { formatOptions, reportOf } from '../../support/reports.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { xmlProblems, xpath } from '../../support/xmllint.ts';

const schema = join(import.meta.dirname, 'junit.xsd');
const good = baseProfile('windows81SCEPCertificateProfile');
const misspelt = { ...good, subjectNameFormatString: 'CN={{UserNme}}' };

async function junit(files: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
  const xml = await formatted('junit', temporaryFolder(files), ...args);
  expect(xmlProblems(xml, schema)).toBe('');
  return xml;
}

const namesOf = (xml: string, condition: string): string => xpath(xml, `//testcase[${condition}]/@name`);

const allNamesOf = async (profile: object): Promise<string> =>
  xpath(await junit({ 'a.json': JSON.stringify(profile) }), '//testcase/@name');

describe('tests', () => {
  test('are one for each family of rules and profile, green where nothing is wrong', async () => {
    const xml = await junit({ 'a.json': JSON.stringify({ value: [good, { ...misspelt, displayName: 'Wi-Fi' }] }) });
    expect(xpath(xml, 'string(/testsuites/@failures)')).toBe('1');
    expect(xpath(xml, 'number(/testsuites/@tests) = count(//testcase)')).toBe('true');
    expect(xpath(xml, 'count(//testcase[starts-with(@name, "Wi-Fi: ")])')).toBe(
      xpath(xml, 'count(//testcase[starts-with(@name, "Sample profile: ")])'),
    );
    expect(namesOf(xml, 'failure')).toBe(' name="Wi-Fi: variables"');
    expect(xpath(xml, 'string(//failure/@type)')).toBe('unknown-variable');
    expect(xpath(xml, 'string(//failure/@message)')).toBe(
      'Intune has no variable "UserNme". Did you mean {{UserName}}?',
    );
    expect(xpath(xml, 'string(//failure)')).toMatch(/^error unknown-variable at a\.json:1:\d+: Intune has no variable/);
  });

  test('keep their names when a profile is mended', async () => {
    expect(await allNamesOf(misspelt)).toBe(await allNamesOf(good));
  });

  test('of profiles of one name are told apart', async () => {
    const xml = await junit({ 'a.json': JSON.stringify({ value: [good, misspelt] }) });
    expect(namesOf(xml, 'failure')).toBe(' name="Sample profile at /value/1: variables"');
  });

  test('of stand-alone subjects are those of subjects', async () => {
    const xml = await junit({ 'a.scepsubject': 'CN={{UserName}}\n', 'b.scepsubject': 'CN={{UserNme}}\n' });
    expect(namesOf(xml, '@file="a.scepsubject"')).toBe(' name="file: subject"\n name="file: variables"');
    expect(namesOf(xml, 'failure')).toBe(' name="file: variables"');
  });

  test('of a file that cannot be read, and of a workspace file, are their own', async () => {
    const xml = await junit({ 'scep-profiles.json': '{ "templats": [] }', 'x.json': JSON.stringify(good) });
    expect(namesOf(xml, '@file="scep-profiles.json"')).toBe(' name="file: workspace"');
    const folder = temporaryFolder({ 'a.json': new Uint8Array([0, 1, 2, 0xff]) });
    expect(xpath(await formatted('junit', folder, 'a.json'), 'string(//failure/@type)')).toBe('unreadable-file');
  });

  test('of nothing are none', async () => {
    expect(xpath(await junit({ 'a.json': '{}' }, '--quiet'), 'count(//testcase)')).toBe('0');
  });
});

test('red is what makes the command fail, the rest is output', async () => {
  const text = JSON.stringify({ ...good, certificateValidityPeriodValue: 5 });
  const lenient = await junit({ 'a.json': text });
  expect(xpath(lenient, 'count(//failure)')).toBe('0');
  expect(xpath(lenient, 'string(//system-out)')).toMatch(/^warning validity-exceeds-maximum at a\.json:/);
  expect(xpath(await junit({ 'a.json': text }, '--fail-on', 'warning'), 'count(//failure)')).toBe('1');
  expect(xpath(await junit({ 'a.json': JSON.stringify(misspelt) }, '--fail-on', 'never'), 'count(//failure)')).toBe(
    '0',
  );
});

test('xmllint has nothing against the sample workspace', async () => {
  expect(xmlProblems(await formatted('junit', sampleWorkspace), schema)).toBe('');
  expect(xmlProblems('<testsuites><testsuite/></testsuites>', schema)).toContain("attribute 'tests' is required");
});

test('any text comes out of the XML as it went in', () => {
  for (const text of hostileTexts.slice(0, 2)) expectExact(text, text, text);
  fc.assert(fc.property(hostileText(), hostileText(), hostileText(), expectExact), { numRuns: 25 });
});

function expectExact(message: string, path: string, profile: string): void {
  const xml = formats.junit.write(reportOf([{ message, path, profile }]), formatOptions());
  expect(xmlProblems(xml, schema)).toBe('');
  expect(xpath(xml, 'string(//failure/@message)')).toBe(inXml(message));
  expect(xpath(xml, 'string(//testsuite/@name)')).toBe(inXml(path));
  expect(xpath(xml, 'string(//testcase[failure]/@name)')).toBe(`${inXml(profile)}: variables`);
}

/** XML has no way to write these two. */
function inXml(text: string): string {
  return printable(text).replace(/[\ufffe\uffff]/g, '\ufffd');
}
