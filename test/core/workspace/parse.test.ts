import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildWorkspace } from '../../../server/src/core/workspace/build.ts';
import { parseWorkspaceFile } from '../../../server/src/core/workspace/parse.ts';
import { exampleText, workspaceKeys } from './example.ts';
import { problemsIn } from './problems-in.ts';

describe('a file in which nothing is wrong', () => {
  test.each([
    ['the example with every key', exampleText],
    ['an empty object', '{}'],
    ['comments and trailing commas', '// a\n{ /* b */ "templates": [ ], }'],
    ['a byte order mark is gone before', '{ "rules": {} }'],
  ])('%s', (_name, text) => {
    expect(problemsIn(text)).toEqual([]);
  });

  test('names the files that are to be loaded, resolved', () => {
    const { files, patterns } = parseWorkspaceFile(exampleText, 'repo/scep-profiles.json');
    expect([...files.values()].map(({ kind, path }) => [kind, path])).toEqual([
      ['workspace', 'shared/scep-profiles.json'],
      ['certificate', 'repo/ca/issuing.crt'],
      ['certificate', 'repo/ca/agent.crt'],
      ['devices', 'repo/devices/laptops.json'],
      ['devices', 'repo/devices/managed.json'],
      ['devices', 'repo/devices/users.json'],
    ]);
    expect([...patterns.values()].map(({ kind, path }) => [kind, path])).toEqual([
      ['authority', 'repo/ca/getreg/*.txt'],
      ['templates', 'shared/templates/*.ldf'],
      ['server', 'repo/ca/old.reg'],
    ]);
  });
});

describe('what is wrong is told at its place', () => {
  // Of each problem: the rule, the text it stands at, the message.
  test.each<[string, readonly (readonly [string, string, string])[]]>([
    ['{ "templates": [ }', [['workspace-syntax', '}', expect.any(String)]]],
    [
      '{ "templtes": [] }',
      [['workspace-unknown-key', '"templtes"', 'Unknown key "templtes". Did you mean "templates"?']],
    ],
    ['{ "Rules": {} }', [['workspace-unknown-key', '"Rules"', 'Unknown key "Rules". Did you mean "rules"?']]],
    [
      '{ "servers": [{ "colour": 1 }] }',
      [
        [
          'workspace-unknown-key',
          '"colour"',
          'Unknown key "colour". Known here: "urls", "authority", "templates", "maxFieldLength", "maxRequestBytes", "agentCertificates", "files".',
        ],
      ],
    ],
    [
      '{ "templates": [{ "name": "A", "validity": "2 yrs" }] }',
      [['workspace-wrong-type', '"2 yrs"', '"validity" must be a period such as "2 years" or "45 days", not "2 yrs".']],
    ],
    [
      '{ "templates": [{ "name": "A", "minimalKeySize": "2048" }] }',
      [['workspace-wrong-type', '"2048"', '"minimalKeySize" must be a whole number above 0, not "2048".']],
    ],
    [
      '{ "templates": [{ "name": "A", "minimalKeySize": 0.5 }] }',
      [['workspace-wrong-type', '0.5', '"minimalKeySize" must be a whole number above 0, not 0.5.']],
    ],
    [
      '{ "templates": [{ "name": "A", "subjectSuppliedInRequest": "yes" }] }',
      [['workspace-wrong-type', '"yes"', '"subjectSuppliedInRequest" must be true or false, not "yes".']],
    ],
    ['{ "templates": {} }', [['workspace-wrong-type', '{}', '"templates" must be a list, not an object.']]],
    ['{ "authorities": [] }', [['workspace-wrong-type', '[]', '"authorities" must be an object, not a list.']]],
    [
      '{ "authorities": { "corp": "adcs" } }',
      [['workspace-wrong-type', '"adcs"', '"corp" must be an object, not "adcs".']],
    ],
    ['{ "extends": null }', [['workspace-wrong-type', 'null', '"extends" must be the path of a file, not null.']]],
    ['{ "extends": "" }', [['workspace-wrong-type', '""', '"extends" must be the path of a file, not "".']]],
    ['[]', [['workspace-wrong-type', '[]', 'A workspace file must be an object, not a list.']]],
    ['true', [['workspace-wrong-type', 'true', 'A workspace file must be an object, not true.']]],
    [
      '{ "templates": [{ "name": "A", "applicationPolicies": ["1.3.6", "Client Authentication"] }] }',
      [
        [
          'workspace-wrong-type',
          '"Client Authentication"',
          'An entry of "applicationPolicies" must be an object identifier such as "1.3.6.1.5.5.7.3.2", not "Client Authentication".',
        ],
      ],
    ],
    [
      '{ "servers": [{ "templates": ["A"] }] }',
      [['workspace-wrong-type', '["A"]', '"templates" must be a text or an object, not a list.']],
    ],
    [
      '{ "devices": { "a": 1, "b": [2] } }',
      [
        ['workspace-wrong-type', '1', '"a" must be the path of a file or a list, not 1.'],
        ['workspace-wrong-type', '2', 'An entry of "b" must be the path of a file or an object, not 2.'],
      ],
    ],
    [
      '{ "accepted": [{ "rule": "r", "reason": " ", "expires": "2027-13-01", "pointer": "hashAlgorithm" }] }',
      [
        ['workspace-wrong-type', '" "', '"reason" must be a text, not " ".'],
        ['workspace-wrong-type', '"2027-13-01"', '"expires" must be a date such as "2027-01-31", not "2027-13-01".'],
        [
          'workspace-wrong-type',
          '"hashAlgorithm"',
          '"pointer" must be a pointer such as "/subjectNameFormatString", not "hashAlgorithm".',
        ],
      ],
    ],
    ['{ "accepted": [{ "rule": "r" }] }', [['workspace-missing-key', '{', '"reason" is missing here.']]],
    [
      '{ "authorities": { "corp": { "kind": "adc" } } }',
      [['workspace-unknown-member', '"adc"', '"adc" is no value of "kind". Did you mean "adcs"?']],
    ],
    [
      '{ "rules": { "weak-hash": "fatal" } }',
      [
        [
          'workspace-unknown-member',
          '"fatal"',
          '"fatal" is no value of "weak-hash". Known here: "error", "warning", "info", "hint", "off".',
        ],
      ],
    ],
    [
      '{ "profiles": [{ "match": { "platform": "Windows" } }] }',
      [['workspace-unknown-member', '"Windows"', '"Windows" is no value of "platform". Did you mean "windows"?']],
    ],
    [
      '{ "rules": { "a": "constructor", "__proto__": "off" } }',
      [['workspace-unknown-member', '"constructor"', expect.stringContaining('is no value of "a"')]],
    ],
    [
      '{ "extends": "C:\\\\pki\\\\scep-profiles.json" }',
      [
        [
          'workspace-outside-file',
          '"C:\\\\pki\\\\scep-profiles.json"',
          '"C:\\pki\\scep-profiles.json" starts with a drive letter. Files have to lie inside the workspace folder, and paths start from this file.',
        ],
      ],
    ],
    [
      '{ "devices": { "a": "../../a.json", "b": ["//server/b.json"] }, "templates": [{ "files": ["/x/*.ldf"] }], "authorities": { "c": { "certificate": "https://x/ca.cer" } } }',
      [
        ['workspace-outside-file', '"../../a.json"', expect.stringMatching(/leads out of the workspace folder\./)],
        ['workspace-outside-file', '"//server/b.json"', expect.stringMatching(/is on a network share\./)],
        ['workspace-outside-file', '"/x/*.ldf"', expect.stringMatching(/is an absolute path\./)],
        ['workspace-outside-file', '"https://x/ca.cer"', expect.stringMatching(/is an address, not a path\./)],
      ],
    ],
  ])('%s', (text, problems) => {
    expect(problemsIn(text)).toEqual(problems);
  });

  test('what is right still counts', () => {
    const { pki } = buildWorkspace(
      parseWorkspaceFile('{ "authorities": 1, "templates": [2, { "name": "A", "validity": 3 }', 'scep-profiles.json'),
      { loaded: new Map() },
    );
    expect([...pki.templates.values()]).toMatchObject([{ name: 'A', validity: undefined }]);
  });

  test('of very many problems of one kind the first 100 are told, and how many more there are', () => {
    const keys = Array.from({ length: 250 }, (_, index) => `"x${index}": 1`);
    const problems = problemsIn(`{ ${keys.join(', ')} }`);
    expect(problems).toHaveLength(100);
    expect(problems.at(-1)?.[2]).toMatch(/^Unknown key "x99"\..* \(and 150 more\)$/);
  });

  test('a message does not repeat a whole file', () => {
    const [problem] = problemsIn(JSON.stringify({ [`${'x'.repeat(59)}😀${'y'.repeat(100_000)}`]: 1 }));
    expect(problem?.[2]).toMatch(/^Unknown key "x{59}…"\./);
  });
});

describe('any text is read', () => {
  test('every beginning of the example', () => {
    for (let length = 0; length <= exampleText.length; length += 1) {
      expect(() => build(exampleText.slice(0, length))).not.toThrow();
    }
  });

  test('any JSON under any key', () => {
    const key = fc.constantFrom(...workspaceKeys);
    const inner = fc.constantFrom(
      'kind',
      'name',
      'urls',
      'templates',
      'match',
      'devices',
      'files',
      '__proto__',
      'validity',
    );
    const value = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(inner, fc.jsonValue()),
      fc.array(fc.dictionary(inner, fc.jsonValue())),
    );
    fc.assert(
      fc.property(fc.dictionary(key, value), (content) => {
        const text = JSON.stringify(content);
        for (const { span, path } of build(text).problems) {
          expect(path).toBe('scep-profiles.json');
          expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

function build(text: string): ReturnType<typeof buildWorkspace> {
  return buildWorkspace(parseWorkspaceFile(text, 'scep-profiles.json'), { loaded: new Map() });
}
