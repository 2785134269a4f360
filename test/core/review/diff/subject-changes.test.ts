import { describe, expect, test } from 'vitest';
import { lineOf } from '../../../../server/src/core/review/diff/subject-changes.ts';
import { diffOf, profile } from './two-sides.ts';

/** `modified a.scepsubject:2 CN=x -> CN=y`. */
function told(base: Readonly<Record<string, string>>, head: Readonly<Record<string, string>>): readonly string[] {
  return diffOf({ base, head }).subjects.map(({ kind, before, after }) => {
    const at = after ?? before;
    const place = at ? `${at.document.path}:${lineOf(at)}` : '';
    return `${kind} ${place} ${before?.located.text.text ?? ''} -> ${after?.located.text.text ?? ''}`;
  });
}

describe('subjects of subject files', () => {
  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, readonly string[]]>([
    ['nothing', { 'a.scepsubject': 'CN=x\n' }, { 'a.scepsubject': '# new\n\nCN=x\n' }, []],
    ['another order', { 'a.scepsubject': 'CN=x\nCN=y' }, { 'a.scepsubject': 'CN=y\nCN=x' }, []],
    ['another file', { 'a.scepsubject': 'CN=x' }, { 'b/c.scepsubject': 'CN=x' }, []],
    [
      'an edit',
      { 'a.scepsubject': 'CN=x\nCN=y' },
      { 'a.scepsubject': 'CN=x\nCN=z' },
      ['modified a.scepsubject:2 CN=y -> CN=z'],
    ],
    [
      'a line more',
      { 'a.scepsubject': 'CN=x' },
      { 'a.scepsubject': '# y\nCN=y\nCN=x' },
      ['added a.scepsubject:2  -> CN=y'],
    ],
    [
      'a line less',
      { 'a.scepsubject': 'CN=x\nCN=y' },
      { 'a.scepsubject': 'CN=y' },
      ['removed a.scepsubject:1 CN=x -> '],
    ],
    [
      'an edit and a line more',
      { 'a.scepsubject': 'CN=x\nCN=y' },
      { 'a.scepsubject': 'CN=x1\nCN=y\nCN=z' },
      ['modified a.scepsubject:1 CN=x -> CN=x1', 'added a.scepsubject:3  -> CN=z'],
    ],
  ])('%s', (_name, base, head, expected) => expect(told(base, head)).toEqual(expected));

  test('on each device before and after', () => {
    const [change] = diffOf({
      base: { 'a.scepsubject': 'CN={{DeviceName}}' },
      head: { 'a.scepsubject': 'CN={{SerialNumber}}' },
      workspace: {
        devices: {
          pcs: [
            { label: 'A', operatingSystem: 'Windows', deviceName: 'PC-1', serialNumber: 'S1' },
            { label: 'B', operatingSystem: 'iOS', deviceName: 'IP-1', serialNumber: null },
          ],
        },
      },
    }).subjects;
    expect(
      change?.devices.changed.map(({ device, before, after }) => [
        device.label,
        before?.subject?.text,
        after?.subject?.text,
      ]),
    ).toEqual([
      ['B', 'CN=IP-1', 'CN='],
      ['A', 'CN=PC-1', 'CN=S1'],
    ]);
    expect(change?.devices.counts).toEqual([{ kind: 'empty', before: 0, after: 1, unclear: 0 }]);
  });
});

test('a finding about devices is not fixed by a variable that is not known', () => {
  const subjectOf = (subjectNameFormatString: string) => ({ 'a.json': profile({ subjectNameFormatString }) });
  const workspace = {
    devices: {
      pcs: [{ label: 'A', operatingSystem: 'Windows', imei: null, user: { userPrincipalName: 'a@b.example' } }],
    },
  };
  const base = subjectOf('CN={{UserName}},OU={{IMEI}}');
  const fixedBy = (format: string) =>
    diffOf({ base, head: subjectOf(format), workspace }).findings.fixed.map(({ finding }) => finding.rule);
  expect(fixedBy('CN={{UserName}},OU={{IMEY}}')).toEqual([]);
  expect(fixedBy('CN={{UserName}},OU=x')).toEqual(['empty-variable']);
});
