import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processorSeconds } from '../../support/processor-time.ts';
import { lineHashes } from '../../../server/src/cli/formats/line-hashes.ts';

/** The vectors that github/codeql-action publishes in src/fingerprints.test.ts. */
describe('the published hashes', () => {
  const greetings = [
    'e9496ae3ebfced30:1',
    'fb7c023a8b9ccb3f:1',
    'ce8ba1a563dcdaca:1',
    'e20e36e16fcb0cc8:1',
    'b3edc88f2938467e:1',
    'c8e28b0b4002a3a0:1',
    'c129715d7a2bc9a3:1',
  ];

  test.each([
    ['', ['c129715d7a2bc9a3:1']],
    [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
    [
      ' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End',
      [
        '8b7cf3e952e7aeb2:1',
        'b1ae1287ec4718d9:1',
        'bff680108adb0fcc:1',
        'c6805c5e1288b612:1',
        'b86d3392aea1be30:1',
        'e6ceba753e1a442:1',
      ],
    ],
    [' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n', greetings],
    [' hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r', greetings],
    [' hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n', greetings],
    [' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n', greetings],
    [
      'Lorem ipsum dolor sit amet.\n'.repeat(10),
      [
        'a7f2ff13bc495cf2:1',
        'a7f2ff13bc495cf2:2',
        'a7f2ff13bc495cf2:3',
        'a7f2ff13bc495cf2:4',
        'a7f2ff13bc495cf2:5',
        'a7f2ff13bc495cf2:6',
        'a7f2ff1481e87703:1',
        'a9cf91f7bbf1862b:1',
        '55ec222b86bcae53:1',
        'cc97dc7b1d7d8f7b:1',
        'c129715d7a2bc9a3:1',
      ],
    ],
    [
      'x = 2\nx = 1\nprint(x)\nx = 3\nprint(x)\nx = 4\nprint(x)\n',
      [
        'e54938cc54b302f1:1',
        'bb609acbe9138d60:1',
        '1131fd5871777f34:1',
        '5c482a0f8b35ea28:1',
        '54517377da7028d2:1',
        '2c644846cb18d53e:1',
        'f1b89f20de0d133:1',
        'c129715d7a2bc9a3:1',
      ],
    ],
  ])('of %j', (text, hashes) => {
    expect(lineHashes(text)).toEqual(hashes);
  });
});

test('any text has the polynomial of its definition for each line', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(' ', '\t', '\r', '\n', '\r\n', '\uffff'), fc.string()), { maxLength: 60 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (value) => {
      expect(lineHashes(value).map((hash) => hash.replace(/:\d+$/, ''))).toEqual(definition(value));
    }),
  );
});

test('a line of ten million characters takes no more than reading it', async () => {
  const seconds = await processorSeconds(() => expect(lineHashes('x'.repeat(10_000_000))).toHaveLength(1));
  expect(seconds).toBeLessThan(10);
});

/** The sum itself, with BigInt, without rolling. */
function definition(text: string): readonly string[] {
  const kept: number[] = [];
  const opened: number[] = [];
  let followsCr = false;
  let opens = true;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const isSkipped: boolean = unit === 32 || unit === 9 || (unit === 10 && followsCr);
    followsCr = !isSkipped && unit === 13;
    if (isSkipped) continue;
    if (opens) opened.push(kept.length);
    kept.push(unit === 13 ? 10 : unit);
    opens = kept.at(-1) === 10;
  }
  if (opens) opened.push(kept.length);
  kept.push(65535, ...Array<number>(100).fill(0));
  return opened.map((start) => {
    let hash = 0n;
    for (const unit of kept.slice(start, start + 100)) hash = BigInt.asUintN(64, hash * 37n + BigInt(unit));
    return hash.toString(16);
  });
}
