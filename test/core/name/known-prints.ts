import type { FormatOptions } from '../../../server/src/core/name/format-name.ts';

/** What CertNameToStr prints for a name that is written in the form of `input`; section 17 of our notes. */
export interface KnownPrint {
  readonly about: string;
  readonly input: string;
  readonly options: FormatOptions;
  readonly printed: string;
}

const input = 'CN="Joe ""Cool""",OU=a+T="Programmer, Manager",1.2.3=#00ff';

export const knownPrints: readonly KnownPrint[] = [
  print('no flags', {}, 'CN="Joe ""Cool""", OU=a + T="Programmer, Manager", OID.1.2.3=#00FF'),
  print('comma', { separator: 'comma' }, 'CN="Joe ""Cool""", OU=a + T="Programmer, Manager", OID.1.2.3=#00FF'),
  print('semicolon', { separator: 'semicolon' }, 'CN="Joe ""Cool"""; OU=a + T="Programmer, Manager"; OID.1.2.3=#00FF'),
  print(
    'line breaks',
    { separator: 'lineBreak' },
    'CN="Joe ""Cool"""\r\nOU=a + T="Programmer, Manager"\r\nOID.1.2.3=#00FF',
  ),
  print('no plus', { hasPlus: false }, 'CN="Joe ""Cool""", OU=a T="Programmer, Manager", OID.1.2.3=#00FF'),
  print('no quoting', { hasQuotes: false }, 'CN=Joe "Cool", OU=a + T=Programmer, Manager, OID.1.2.3=#00FF'),
  print('reversed', { isReversed: true }, 'OID.1.2.3=#00FF, OU=a + T="Programmer, Manager", CN="Joe ""Cool"""'),
  print('OIDs', { keys: 'oid' }, '2.5.4.3="Joe ""Cool""", 2.5.4.11=a + 2.5.4.12="Programmer, Manager", 1.2.3=#00FF'),
  print('values', { keys: 'none' }, '"Joe ""Cool""", a + "Programmer, Manager", #00FF'),
  print(
    'everything at once',
    { keys: 'oid', separator: 'lineBreak', hasPlus: false, hasQuotes: false, isReversed: true },
    '1.2.3=#00FF\r\n2.5.4.11=a 2.5.4.12=Programmer, Manager\r\n2.5.4.3=Joe "Cool"',
  ),
  ...['', ' a', 'a ', '\ta', 'a\v', 'a\f', 'a\r', 'a\nb', 'a,b', 'a+b', 'a=b', 'a<b', 'a>b', 'a#b', 'a;b'].map(
    (value) => printValue('in quotes', value, `CN="${value}"`),
  ),
  printValue('a quote doubled', 'a"b', 'CN="a""b"'),
  ...['a\rb', 'a\\b', 'a  b', '\u00a0a\u3000', "'a'"].map((value) =>
    printValue('without quotes', value, `CN=${value}`),
  ),
];

function print(about: string, options: FormatOptions, printed: string): KnownPrint {
  return { about, input, options, printed };
}

function printValue(about: string, value: string, printed: string): KnownPrint {
  return { about, input: `CN="${value.replaceAll('"', '""')}"`, options: {}, printed };
}
