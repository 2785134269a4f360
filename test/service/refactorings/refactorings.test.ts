import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import { refactorings } from '../../../server/src/service/refactorings.ts';
import { workspaceOf } from '../../support/examples.ts';
import { placeIn, type PlaceOptions } from '../completion/completing.ts';
import { ios, profile } from '../completion/profiles.ts';

const reissues = '(every device of the profile gets a new certificate)';

function actionsAt(marked: string, options?: PlaceOptions, only?: readonly string[]): readonly CodeAction[] {
  const { service, offset } = placeIn(marked, options);
  const position = service.document.positionAt(offset);
  return refactorings(service, { range: { start: position, end: position }, only });
}

/** The document after the one action at the cursor, and the action's title. */
function taken(marked: string, options?: PlaceOptions): readonly [string, string] {
  const { service } = placeIn(marked, options);
  const actions = actionsAt(marked, options);
  expect(actions.map(({ title }) => title)).toHaveLength(1);
  const [action] = actions;
  const edits = action?.edit?.changes?.[service.document.uri] ?? [];
  return [action?.title ?? '', TextDocument.applyEdits(service.document, edits)];
}

const none = (marked: string, options?: PlaceOptions): void => expect(actionsAt(marked, options)).toEqual([]);

describe('a fixed subject format becomes a custom one', () => {
  const title = `Convert to the custom format CN={{UserName}},E={{EmailAddress}}, which is assumed to give the same ${reissues}`;

  test('beside it', () => {
    const before = profile('\n  "subjectNameFormat": "common|NameIncludingEmail",\n  "id": "1"');
    expect(taken(before)).toEqual([
      title,
      profile(
        '\n  "subjectNameFormat": "custom",\n  "subjectNameFormatString": "CN={{UserName}},E={{EmailAddress}}",\n  "id": "1"',
      ),
    ]);
  });

  test('in the place of a format that had no effect', () => {
    const before = profile('"subjectNameFormatString": null, "subjectNameFormat": "|commonNameIncludingEmail"');
    expect(taken(before)).toEqual([
      title,
      profile('"subjectNameFormatString": "CN={{UserName}},E={{EmailAddress}}", "subjectNameFormat": "custom"'),
    ]);
  });

  test('but not one that nobody knows the variable of, nor elsewhere', () => {
    none(profile('"subjectNameFormat": "commonNameAsDurable|DeviceId"'));
    none(profile('"subjectNameFormat": "cus|tom"'));
    none(profile('"subjectNameFormat": "commonName", "display|Name": "x"'));
  });
});

describe('subject alternative names of the old form become a list', () => {
  test('in a new property', () => {
    const before = profile('"subjectAlternativeNameType": "emailAddress,user|PrincipalName"');
    const list =
      '[{"sanType":"emailAddress","name":"{{EmailAddress}}"},{"sanType":"userPrincipalName","name":"{{UserPrincipalName}}"}]';
    expect(taken(before)).toEqual([
      `Convert to customSubjectAlternativeNames: {{EmailAddress}}, {{UserPrincipalName}} ${reissues}`,
      profile(`"subjectAlternativeNameType": "none", "customSubjectAlternativeNames": ${list}`),
    ]);
  });

  test.each([
    ['a type of which nobody knows what it held', '"subjectAlternativeNameType": "domain|NameService"'],
    [
      'a format of its own',
      '"subjectAlternativeNameType": "user|PrincipalName", "subjectAlternativeNameFormatString": "x"',
    ],
    ['none', '"subjectAlternativeNameType": "no|ne"'],
  ])('but not %s', (_case, body) => {
    none(profile(body));
  });

  test('and not in a profile type that has no list', () => {
    none(profile('"subjectAlternativeNameType": "user|PrincipalName"', { type: 'androidScepCertificateProfile' }));
  });
});

describe('the notation of a whole file', () => {
  test('for a pipeline, and back', () => {
    const braces = 'CN={{User|Name}}\nCN={{DeviceId}},O={{Ours}},L=<<SerialNumber>>';
    const [title, after] = taken(braces, { kind: 'scepsubject' });
    expect(title).toBe('Write 2 variables of this file as <<Name>>, for a pipeline that converts them before Intune');
    expect(after).toBe('CN=<<UserName>>\nCN=<<DeviceId>>,O={{Ours}},L=<<SerialNumber>>');
    const [back, all] = taken(after.replace('<<User', '<<|User'), { kind: 'scepsubject' });
    expect(back).toBe('Write 3 variables of this file as {{Name}}, as Intune reads them');
    expect(all).toBe('CN={{UserName}}\nCN={{DeviceId}},O={{Ours}},L={{SerialNumber}}');
  });

  test('in subject, SANs and URLs of a profile', () => {
    const body = (user: string, device: string): string =>
      `"subjectNameFormatString": "CN=${user}", "customSubjectAlternativeNames": [{ "sanType": "userPrincipalName", "name": "x${device}" }]`;
    const [, after] = taken(profile(body('{{User|Name}}', '{{DeviceId}}')));
    expect(after).toBe(profile(body('<<UserName>>', '<<DeviceId>>')));
  });

  test('is not offered for what is no variable of Intune', () => {
    none('CN={{Ou|rs}}', { kind: 'scepsubject' });
  });
});

describe('the name for strong mapping', () => {
  const list = '"customSubjectAlternativeNames": [|{"sanType":"userPrincipalName","name":"x"}]';

  test('is added to the list', () => {
    expect(taken(profile(list))).toEqual([
      `Add {{OnPremisesSecurityIdentifier}} as Uniform Resource Identifier (URI) ${reissues}`,
      profile(
        '"customSubjectAlternativeNames": [{"sanType":"userPrincipalName","name":"x"}, {"sanType":"universalResourceIdentifier","name":"{{OnPremisesSecurityIdentifier}}"}]',
      ),
    ]);
  });

  test('is not added twice, nor where it is not known to work, nor where a quick fix does it', () => {
    none(
      profile(
        '"customSubjectAlternativeNames": [|{"sanType":"universalResourceIdentifier","name":"{{OnPremisesSecurityIdentifier}}"}]',
      ),
    );
    none(profile(list, { type: ios, store: 'machine' }));
    const workspace = workspaceOf({ profiles: [{ match: {}, usedFor: ['activeDirectory'] }] });
    none(profile(`"subjectNameFormatString": "CN=a", ${list}`), { workspace });
  });
});

test('only the kinds that are asked for', () => {
  const marked = 'CN={{User|Name}}';
  const counts = [['quickfix'], ['refactor'], ['refactor.rewrite'], ['refactor.rewrite.x'], []].map(
    (only) => actionsAt(marked, { kind: 'scepsubject' }, only).length,
  );
  expect(counts).toEqual([0, 1, 1, 0, 0]);
});
