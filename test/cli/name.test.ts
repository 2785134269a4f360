import { describe, expect, test } from 'vitest';
import type { Io } from '../../server/src/cli/io.ts';
import { lineBatches, longestLine, tooLong, type Line } from '../../server/src/cli/name/line-batches.ts';
import { harmlessJson } from '../../server/src/cli/formats/json-text.ts';
import { answerQuestion, mostDividers } from '../../server/src/cli/name/question.ts';
import { nameCommand, type NameOptions } from '../../server/src/cli/name/name.ts';
import { encodeName, toHex } from '../../server/src/core/name/der.ts';
import type { NameFlag } from '../../server/src/core/name/flags.ts';
import { formatName } from '../../server/src/core/name/format-name.ts';
import { readName } from '../../server/src/core/name/read-name.ts';
import { knownAnswers } from '../core/name/known-answers.ts';
import { runCli } from '../support/run-cli.ts';

describe('name TEXT', () => {
  test('shows the attributes as a table', async () => {
    const { code, output } = await run({ input: 'CN="Doe, Jane",OU=a+E=a@b,1.2.3=#ff' });
    expect(code).toBe(0);
    expect(output).toBe(
      [
        'RDN  Attribute            OID                   String type      Value',
        '1    common name          2.5.4.3               PrintableString  Doe, Jane',
        '2    organizational unit  2.5.4.11              PrintableString  a',
        '2    e-mail address       1.2.840.113549.1.9.1  IA5String        a@b',
        '3                         1.2.3                 OCTET STRING     ff',
        '',
        'printed back  CN="Doe, Jane", OU=a + E=a@b, OID.1.2.3=#FF',
        'DER           303d3112301006035504031309446f652c204a616e65311c3008060355040b1301613010' +
          '06092a864886f70d01090116036140623109300706022a030401ff',
        '',
      ].join('\n'),
    );
  });

  test('shows an empty name', async () => {
    const { code, output } = await run({ input: '' });
    expect(code).toBe(0);
    expect(output).toMatch(/^An empty name\.\n[^]*\nDER +3000\n$/u);
  });

  test('points at the first error', async () => {
    const { code, output } = await run({ input: 'CN=Jane,UID=jdoe' });
    expect(code).toBe(1);
    expect(output).toBe(
      [
        'error CRYPT_E_INVALID_X500_STRING (0x80092023) at offset 8',
        '  "UID" is no key of CertStrToName. Write OID.0.9.2342.19200300.100.1.1 instead.',
        '> 1 │ CN=Jane,UID=jdoe',
        '    │         ^',
        '',
      ].join('\n'),
    );
  });

  test('points into the line of the error', async () => {
    const { output } = await run({ input: 'CN=a\r\nbogus', flags: ['CERT_NAME_STR_CRLF_FLAG'] });
    expect(output).toContain('> 2 │ bogus\n    │ ^\n');
  });

  test('lets no control character reach the terminal', async () => {
    const { output } = await run({ input: 'CN="\u001b[31mred"' });
    expect(output).not.toContain('\u001b');
  });

  test.each([{ input: 'CN=a' }, { input: 'CN=$', flags: ['CERT_NAME_STR_FORCE_UTF8_DIR_STR_FLAG'] }, { input: 'C=$' }])(
    'with --format json answers as --stdin does: %j',
    async (options) => {
      const { code, output } = await run({ ...options, format: 'json' });
      expect(output).toBe(`${answerLine(JSON.stringify(options))}\n`);
      expect(code).toBe(options.input === 'C=$' ? 1 : 0);
    },
  );

  test.each<[string[], string]>([
    [[], '--stdin'],
    [['CN=a', '--stdin'], 'not both'],
    [['CN=a', '--flags', 'CERT_SIMPLE_NAME_STR'], '"CERT_SIMPLE_NAME_STR" is no flag'],
    [['--stdin', '--flags', 'COMMA'], 'CERT_NAME_STR_COMMA_FLAG'],
  ])('%j is a wrong use', async (args, message) => {
    const { exitCode, output, errors } = await runCli(['name', ...args], { cwd: '.' });
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain(message);
  });

  test('takes flags with commas between them', async () => {
    const flags = ['CERT_NAME_STR_COMMA_FLAG,CERT_NAME_STR_REVERSE_FLAG', 'CERT_NAME_STR_NO_PLUS_FLAG'];
    const { output } = await run({ input: 'CN=a;b,O=c+d', flags, format: 'json' });
    expect(JSON.parse(output)).toMatchObject({ formatted: 'O="c+d", CN="a;b"' });
  });
});

describe('the answers', () => {
  const name = {
    ok: true,
    derHex: '300c310a30080603550403130161',
    rdns: [[{ oid: '2.5.4.3', type: 'PrintableString', value: 'a' }]],
    formatted: 'CN=a',
  };
  const invalid = { ok: false, error: 'INVALID_INPUT' };
  test.each<[string, unknown]>([
    ['"CN=a"', name],
    [' "CN=a"\t\r', name],
    ['{"input":"CN=a"}', name],
    ['{"input":"CN=a","flags":[]}', name],
    ['{"input":"CN=a;","flags":["CERT_NAME_STR_SEMICOLON_FLAG"]}', name],
    ['"CN=a\\u0000,bogus"', name],
    [
      '"bogus"',
      { ok: false, error: 'CRYPT_E_INVALID_X500_STRING', code: '80092023', offset: 0, message: '"bogus" has no =.' },
    ],
    [
      '"CN=\\ud83d"',
      { ok: false, error: 'CRYPT_E_INVALID_X500_STRING', code: '80092023', offset: 3, message: expect.any(String) },
    ],
    ['', invalid],
    ['CN=a', invalid],
    ['"CN=a', invalid],
    ['['.repeat(100_000), invalid],
    ['null', { ...invalid, message: expect.stringContaining('"input"') }],
    ['["CN=a"]', { ...invalid, message: expect.stringContaining('"input"') }],
    ['{"flags":[]}', { ...invalid, message: expect.stringContaining('"input"') }],
    ['{"input":1}', { ...invalid, message: expect.stringContaining('"input"') }],
    ['{"input":"CN=a","flags":"COMMA"}', { ...invalid, message: expect.stringContaining('array') }],
    ['{"input":"CN=a","flags":[1]}', { ...invalid, message: '1 is no flag of CertStrToName.' }],
    ['{"input":"CN=a","flags":["constructor"]}', { ...invalid, message: '"constructor" is no flag of CertStrToName.' }],
  ])('%s', (line, expected) => {
    expect(JSON.parse(answerLine(line))).toEqual(expected);
  });

  test.each([',', ';', '+', '=', '"', '\r', '\n'])(
    'a text of nothing but %j is refused before it takes memory',
    (mark) => {
      const answers = [mostDividers, mostDividers + 1].map((count): unknown =>
        JSON.parse(answerLine(JSON.stringify(`CN${mark.repeat(count)}`))),
      );
      expect(answers[0]).not.toMatchObject(invalid);
      expect(answers[1]).toEqual({ ...invalid, message: expect.stringContaining(String(mostDividers)) });
    },
  );

  test('flags of the command line are for lines that name none', () => {
    const flags = ['CERT_NAME_STR_REVERSE_FLAG'] as const;
    const lines = ['"CN=a,O=b"', '{"input":"CN=a,O=b"}', '{"input":"CN=a,O=b","flags":[]}'];
    expect(lines.map((line): unknown => JSON.parse(answerLine(line, flags)))).toMatchObject([
      { formatted: 'O=b, CN=a' },
      { formatted: 'O=b, CN=a' },
      { formatted: 'CN=a, O=b' },
    ]);
  });

  test.each(knownAnswers)('are what JSON.stringify would write: $about', ({ input, flags }) => {
    expect(answerLine(JSON.stringify({ input, flags }))).toBe(JSON.stringify(answerOf(input, flags)));
  });
});

describe('name --stdin', () => {
  const a = answerLine('"CN=a"');
  const umlaut = answerLine('"CN=ü"');
  const invalid = '{"ok":false,"error":"INVALID_INPUT"}';
  const longer = `{"ok":false,"error":"INVALID_INPUT","message":"A line may have at most ${longestLine} bytes."}`;

  test.each<[string, Uint8Array, string[]]>([
    ['nothing', utf8(''), []],
    ['one line', utf8('"CN=a"\n'), [a]],
    ['a last line without an end', utf8('"CN=a"\n"CN=ü"'), [a, umlaut]],
    ['CRLF', utf8('"CN=a"\r\n"CN=ü"\r\n'), [a, umlaut]],
    ['empty lines', utf8('\n"CN=a"\n\n'), [invalid, a, invalid]],
    ['a byte order mark', utf8('\uFEFF"CN=a"\n"CN=a"'), [a, a]],
    ['a byte order mark that is none', utf8('"CN=a"\n\uFEFF"CN=a"\n'), [a, invalid]],
    [
      'bytes that are no UTF-8',
      Buffer.concat([utf8('"CN=a"\n"CN='), Buffer.of(0xff), utf8('"\n"CN=ü"\n')]),
      [a, invalid, umlaut],
    ],
    ['a cut character at the end', Buffer.concat([utf8('"CN=a"\n"'), Buffer.of(0xc3)]), [a, invalid]],
    ['line separators that are text', utf8('"CN=\u2028"\n'), [harmlessJson(answerLine('"CN=\u2028"'))]],
  ])('answers line by line: %s, in pieces of any size', async (_, input, lines) => {
    for (const size of [1, 2, 3, 7, input.length || 1]) {
      const { output } = await run({ isStdin: true }, piecesOf(input, size));
      expect(output).toBe(lines.map((line) => `${line}\n`).join(''));
    }
  });

  test.each([
    ['"CN=a"\n', 0],
    ['', 0],
    ['"CN=a"\n"bogus"\n"CN=a"', 1],
    ['no JSON\n', 1],
  ])('%j exits with %i', async (input, expected) => {
    expect((await run({ isStdin: true }, [utf8(input)])).code).toBe(expected);
  });

  test('the answers are JSON whatever the format', async () => {
    expect((await run({ isStdin: true, format: 'text' }, [utf8('"CN=a"')])).output).toBe(`${a}\n`);
  });

  test('a line that is too long has its answer and the next lines theirs, without being kept', async () => {
    const piece = utf8('x'.repeat(1024 * 1024));
    function* endless(): Iterable<Uint8Array> {
      yield utf8('"CN=a"\n"');
      for (let size = 0; size < 100; size++) yield piece;
      yield utf8('"\n"CN=ü"\n');
      yield Buffer.concat([utf8('"CN=a"\n"'), utf8('x'.repeat(longestLine)), utf8('"\n"CN=a"')]);
    }
    const { output } = await run({ isStdin: true }, endless());
    expect(output.trimEnd().split('\n')).toEqual([a, longer, umlaut, a, longer, a]);
  });

  test.each([1, 2, 3, 5, 100])('lines are measured in bytes, in pieces of %i', async (size) => {
    const input = utf8('four\nsixsix\nüü\nüüü\n\nfour');
    const lines: Line[] = [];
    for await (const batch of lineBatches(asyncOf(piecesOf(input, size)), 4)) lines.push(...batch);
    expect(lines).toEqual(['four', tooLong, 'üü', tooLong, '', 'four']);
  });

  test('a long line is answered', async () => {
    const value = 'a'.repeat(1_000_000);
    const { output, code } = await run({ isStdin: true }, piecesOf(utf8(`"CN=${value}"\n`), 65_536));
    expect(code).toBe(0);
    expect(output).toContain(`"value":"${value}"`);
  });

  test('waits for a slow reader before it asks for more', async () => {
    let asked = 0;
    let written = 0;
    function* questions(): Iterable<Uint8Array> {
      for (; asked < 50; asked++) yield utf8('"CN=a"\n'.repeat(1000));
    }
    const { code } = await run({ isStdin: true }, questions(), async (text) => {
      await Promise.resolve();
      written += text.split('\n').length - 1;
      expect(asked * 1000 - written).toBeLessThanOrEqual(1000);
    });
    expect({ code, written }).toEqual({ code: 0, written: 50_000 });
  });
});

function answerLine(line: string, flags: readonly NameFlag[] = []): string {
  return answerQuestion(line, flags).json;
}

function answerOf(input: string, flags: readonly NameFlag[]): unknown {
  const result = readName(input, flags);
  if (!result.ok) return { ok: false, ...result.error };
  return {
    ok: true,
    derHex: toHex(encodeName(result.name)),
    rdns: result.name.map((rdn) => rdn.map(({ oid, stringType, value }) => ({ oid, type: stringType, value }))),
    formatted: formatName(result.name),
  };
}

async function run(
  options: Partial<NameOptions>,
  stdin: Iterable<Uint8Array> = [],
  write?: Io['write'],
): Promise<{ readonly code: number; readonly output: string }> {
  let output = '';
  const io: Io = {
    stdin: asyncOf(stdin),
    write: write ?? ((text) => void (output += text)),
    writeError: () => undefined,
    cwd: '/',
    env: {},
    columns: 100,
    useColour: false,
  };
  const code = await nameCommand({ flags: [], isStdin: false, format: 'text', ...options }, io);
  return { code, output };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function* asyncOf(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

function* piecesOf(bytes: Uint8Array, size: number): Iterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
