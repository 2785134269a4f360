import { describe, expect, test } from 'vitest';
import { main } from '../../server/src/cli/main.ts';
import { ProgressLine } from '../../server/src/cli/progress-line.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('the line that says how far a run is', () => {
  const written = (steps: readonly (readonly [string | undefined, number])[]): readonly string[] => {
    const texts: string[] = [];
    const line = new ProgressLine((text) => texts.push(text));
    for (const [text, now] of steps) line.show(text, now);
    return texts;
  };

  test('is not there in a run that is done at once', () => {
    expect(
      written([
        ['1 of 2', 1000],
        ['2 of 2', 1499],
        [undefined, 1499],
      ]),
    ).toEqual([]);
  });

  test('comes after half a second, changes ten times a second, and goes', () => {
    expect(
      written([
        ['1', 0],
        ['2', 500],
        ['3', 550],
        ['4', 600],
        [undefined, 601],
      ]),
    ).toEqual(['\r\u001b[K2', '\r\u001b[K4', '\r\u001b[K']);
  });

  test('counts the files of check, and is gone before the answer', async () => {
    const good = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'));
    const events: string[] = [];
    const nothing: readonly Uint8Array[] = [];
    await main(['check'], {
      stdin: (async function* () {
        yield* nothing;
      })(),
      write: () => void events.push('answer'),
      writeError: () => void events.push('error'),
      showProgress: (text) => void events.push(text ?? 'gone'),
      cwd: temporaryFolder({ 'a.json': good, 'b.json': '{}' }),
      env: {},
      columns: 80,
      useColour: false,
    });
    expect(events).toEqual([
      '1 of 2 files',
      '2 of 2 files',
      'gone',
      '1 of 1 file with profiles checked',
      'gone',
      'answer',
    ]);
  });
});
