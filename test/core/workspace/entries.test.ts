import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { readAuthority } from '../../../server/src/core/pki/readers/read-authority.ts';
import { readServer } from '../../../server/src/core/pki/readers/read-server.ts';
import { readTemplates } from '../../../server/src/core/pki/readers/read-templates.ts';
import { authorityEntry, serverEntry, templateEntry } from '../../../server/src/core/workspace/entries.ts';
import { Remarked, writeJsonc } from '../../../server/src/core/workspace/write-jsonc.ts';
import { caTemplates, getregCa, getregPolicy } from '../pki/readers/authority-exports.ts';
import { certutilDsTemplate, certutilTemplate, ldapsearch, ldifde, listing } from '../pki/readers/template-exports.ts';
import { buildWorkspace } from '../../../server/src/core/workspace/build.ts';
import { parseWorkspaceFile } from '../../../server/src/core/workspace/parse.ts';
import type { Workspace } from '../../../server/src/core/workspace/workspace.ts';
import { problemsIn } from './problems-in.ts';

describe('an entry says what the file that it is from says', () => {
  test.each(Object.entries({ ldifde, ldapsearch, certutilTemplate, certutilDsTemplate, listing }))(
    'template: %s',
    (_form, exported) => {
      const [fromFile] = readTemplates(exported, 'x').templates;
      if (!fromFile) throw new Error('no template');
      const text = writeJsonc({ templates: [templateEntry(fromFile)] });
      expect(problemsIn(text)).toEqual([]);
      const [inline] = build(text).pki.templates.values();
      expect(described(inline)).toEqual({ ...Object(described(fromFile)), requiredSignatures: undefined });
    },
  );

  test('server', () => {
    const reg = (signature: string): string =>
      `Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP]\n"SignatureTemplate"="${signature}"\n"EncryptionTemplate"="B"\n"GeneralPurposeTemplate"="B"\n`;
    expect(serverEntry(readServer(reg('A'), 'x').values)).toEqual({
      templates: { signature: 'A', encryption: 'B', generalPurpose: 'B' },
    });
    expect(serverEntry(readServer(reg('B'), 'x').values)).toEqual({ templates: 'B' });
    expect(serverEntry(readServer(reg('B').replace(/"General.*/u, ''), 'x').values)).toEqual({
      templates: { signature: 'B', encryption: 'B' },
    });
  });

  test('server: the limits of its web server alone, and 0 for what is not set', () => {
    const http = (field: string, request: string): string =>
      `REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\HTTP\\Parameters]\n"MaxFieldLength"=dword:${field}\n"MaxRequestBytes"=dword:${request}\n`;
    expect(serverEntry(readServer(http('00000001', '00000000'), 'x').values)).toStrictEqual({ maxFieldLength: 1 });
    expect(serverEntry(readServer(http('00000000', '0000fffe'), 'x').values)).toEqual({ maxRequestBytes: 65_534 });
  });

  test('template: of one of which little is known, that', () => {
    const [template] = readTemplates(
      'dn: CN=X,DC=example\ncn: X\nmsPKI-RA-Signature: 0\nmsPKI-Template-Schema-Version: 2\n',
      'x',
    ).templates;
    expect(template && templateEntry(template)).toStrictEqual({ name: 'X', schemaVersion: 2 });
  });

  test('authority, from none', () => {
    expect(authorityEntry([])).toStrictEqual({});
  });

  test('authority: of two files the first that says it', () => {
    const values = [getregPolicy, getregPolicy.replace('11016e (1114478)', '15014e (1376590)')].map(
      (text) => readAuthority(text, 'x').values,
    );
    expect(authorityEntry(values)).toEqual({ kind: 'adcs', attributeEndDate: true, attributeSubjectAltName: false });
    expect(authorityEntry(values.toReversed())).toMatchObject({
      attributeEndDate: false,
      attributeSubjectAltName: true,
    });
  });

  test('authority, from several files', () => {
    const values = [getregCa, getregPolicy, caTemplates].map((text) => readAuthority(text, 'x').values);
    const text = writeJsonc({ authorities: { ca: authorityEntry(values) } });
    expect(problemsIn(text)).toEqual([]);
    expect(build(text).pki.authorities.get('ca')).toMatchObject({
      kind: 'adcs',
      maximumValidity: { count: 2, unit: 'years' },
      attributeEndDate: true,
      subjectTemplate: ['EMail', 'CommonName', 'OrganizationalUnit', 'Organization'],
      publishedTemplates: ['BoatyardUser', 'CEPEncryption', 'Web Server 2'],
    });
  });
});

function build(text: string): Workspace {
  return buildWorkspace(parseWorkspaceFile(text, 'scep-profiles.json'), {
    loaded: new Map(),
    certificates: new Map(),
    ruleIds: [],
  });
}

function described(template: object | undefined): unknown {
  return template && { ...template, origin: undefined, origins: undefined };
}

describe('JSON with comments', () => {
  const value = {
    a: new Remarked([1, 'x'], 'one', 'two\nthree\u2028four'),
    none: undefined,
    empty: {},
    list: [],
    long: { text: 'x'.repeat(120), nested: { b: null, c: [true] } },
  };

  test('says the same as the value', () => {
    expect(parse(writeJsonc(value))).toEqual({ a: [1, 'x'], empty: {}, list: [], long: value.long });
  });

  test('has a remark above its entry, whatever stands in it', () => {
    expect(writeJsonc(value)).toContain('{\n  // one\n  // two three four\n  "a": [1, "x"],\n  "empty": {},\n');
  });

  test('puts what is short on one line', () => {
    expect(writeJsonc({ a: { b: 1, c: [] } })).toBe('{\n  "a": { "b": 1, "c": [] }\n}\n');
  });
});
