import type { NameFlag } from '../../../server/src/core/name/flags.ts';
import type { NameErrorName, StringType } from '../../../server/src/core/name/name.ts';

/** What CertStrToName answers to one text. */
export type KnownAnswer = KnownName | KnownError;

interface Question {
  readonly about: string;
  readonly input: string;
  readonly flags: readonly NameFlag[];
}

export interface KnownName extends Question {
  /** In the order in which they are encoded. */
  readonly rdns: readonly (readonly ExpectedAttribute[])[];
  /** What CertNameToStr prints; the input where it is left out. */
  readonly formatted: string;
}

export interface KnownError extends Question {
  readonly error: NameErrorName;
  readonly offset: number;
}

export type ExpectedAttribute = readonly [oid: string, type: StringType, value: string];

type Expected = readonly ExpectedAttribute[] | ExpectedAttribute;
type Options = { readonly flags?: readonly NameFlag[]; readonly formatted?: string };

const oids = {
  CN: '2.5.4.3',
  SN: '2.5.4.4',
  SERIALNUMBER: '2.5.4.5',
  C: '2.5.4.6',
  L: '2.5.4.7',
  S: '2.5.4.8',
  STREET: '2.5.4.9',
  O: '2.5.4.10',
  OU: '2.5.4.11',
  T: '2.5.4.12',
  Description: '2.5.4.13',
  PostalCode: '2.5.4.17',
  POBox: '2.5.4.18',
  Phone: '2.5.4.20',
  X21Address: '2.5.4.24',
  G: '2.5.4.42',
  I: '2.5.4.43',
  dnQualifier: '2.5.4.46',
  E: '1.2.840.113549.1.9.1',
  DC: '0.9.2342.19200300.100.1.25',
  TPMManufacturer: '2.23.133.2.1',
  TPMModel: '2.23.133.2.2',
  TPMVersion: '2.23.133.2.3',
} as const;
type Key = keyof typeof oids;

const attribute =
  (type: StringType) =>
  (key: Key | `${number}.${string}`, value: string): ExpectedAttribute => [isKey(key) ? oids[key] : key, type, value];
const printable = attribute('PrintableString');
const bmp = attribute('BMPString');
const utf8 = attribute('UTF8String');
const ia5 = attribute('IA5String');
const teletex = attribute('TeletexString');
const numeric = attribute('NumericString');
const octets = attribute('OCTET STRING');

const COMMA = 'CERT_NAME_STR_COMMA_FLAG';
const SEMICOLON = 'CERT_NAME_STR_SEMICOLON_FLAG';
const CRLF = 'CERT_NAME_STR_CRLF_FLAG';
const NO_PLUS = 'CERT_NAME_STR_NO_PLUS_FLAG';
const NO_QUOTING = 'CERT_NAME_STR_NO_QUOTING_FLAG';
const REVERSE = 'CERT_NAME_STR_REVERSE_FLAG';
const FORWARD = 'CERT_NAME_STR_FORWARD_FLAG';
const T61 = 'CERT_NAME_STR_ENABLE_T61_UNICODE_FLAG';
const UTF8 = 'CERT_NAME_STR_ENABLE_UTF8_UNICODE_FLAG';
const FORCE = 'CERT_NAME_STR_FORCE_UTF8_DIR_STR_FLAG';
const DISABLE = 'CERT_NAME_STR_DISABLE_UTF8_DIR_STR_FLAG';
const PUNYCODE = 'CERT_NAME_STR_ENABLE_PUNYCODE_FLAG';
const IE4 = 'CERT_NAME_STR_DISABLE_IE4_UTF8_FLAG';

const grammar = [
  name('one attribute', 'CN=Common Name', [printable('CN', 'Common Name')]),
  name('two RDNs', 'CN=Jane Doe,O=Contoso', [printable('CN', 'Jane Doe'), printable('O', 'Contoso')], {
    formatted: 'CN=Jane Doe, O=Contoso',
  }),
  name('a separator at the end', 'CN=Common Name,', [printable('CN', 'Common Name')], { formatted: 'CN=Common Name' }),
  name('a separator and blanks at the end', 'CN=a , ', [printable('CN', 'a')], { formatted: 'CN=a' }),
  name('two attributes in one RDN', 'CN=a+OU=b', [[printable('CN', 'a'), printable('OU', 'b')]], {
    formatted: 'CN=a + OU=b',
  }),
  name('an equals sign in a value', 'CN=a=b', [printable('CN', 'a=b')], { formatted: 'CN="a=b"' }),
  name('angle brackets in a value', 'CN=<a>', [bmp('CN', '<a>')], { formatted: 'CN="<a>"' }),
  name('a backslash is text', 'CN=a\\b', [bmp('CN', 'a\\b')]),
  name('a backslash before = is text', 'CN=a\\=b', [bmp('CN', 'a\\=b')], { formatted: 'CN="a\\=b"' }),
  name('a backslash does not escape ;', 'CN=a\\;O=b', [bmp('CN', 'a\\'), printable('O', 'b')], {
    formatted: 'CN=a\\, O=b',
  }),
  name('a backslash in quotes is text', 'CN="a\\, b"', [bmp('CN', 'a\\, b')]),
  name('single quotes are text', "CN='1'", [printable('CN', "'1'")]),
  name('a control character in a value', 'CN=\u0008', [bmp('CN', '\u0008')]),
  name('blanks before a control character', 'CN=a     \u0008', [bmp('CN', 'a     \u0008')]),
  name('braces are text', 'CN={{UserName}}', [bmp('CN', '{{UserName}}')]),
  error('no =', 'bogus', 0),
  error('no = in a later RDN', 'CN=Smith, John', 10),
  error('a known key without =', 'CN', 0),
  error('a known key and something else than =', 'CN foo', 3),
  error('a known key, a blank and the end', 'CN ', 3),
  error('a known key, a blank and a separator', 'CN ,O=a', 3),
  error('a value with a plus', 'CN=1+2', 5),
  error('only a separator', ',', 0),
  error('a separator at the start', ',CN=a', 0),
  error('two separators', 'CN=a,,O=b', 5),
  error('two separators with a blank', 'CN=a, ;O=b', 6),
  error('nothing between pluses', 'CN=a+ +OU=b', 6),
  error('a plus at the end', 'CN=a+', 5),
  error('a plus before a separator', 'CN=a+,O=b', 5),
  error('no key before =', '=a', 0),
  error('no key before = with blanks', 'CN=a,  =b', 7),
  error('a quote that is not closed', 'CN="unterminated', 16),
  error('a quote that is not closed, after another', 'CN="a",O="b,OU=c', 16),
  error('text after a quote', 'CN=""1""', 5),
  error('text after a quote and blanks', 'CN="a" b,O=c', 7),
  error('an escaped comma', 'CN=Test\\, LLC,OU=x', 10),
  error('an escaped plus', 'O=Foo \\+ Bar', 9),
];

const keys = [
  ...(['CN', 'L', 'O', 'OU', 'S', 'STREET', 'T', 'G', 'I', 'SN'] as const).map((key) =>
    name(`${key} is a directory string`, `${key}=a@b`, [bmp(key, 'a@b')]),
  ),
  name('E', 'E=user@example.com', [ia5('E', 'user@example.com')]),
  name('Email', 'Email=a@b', [ia5('E', 'a@b')], { formatted: 'E=a@b' }),
  name('C', 'C=US', [printable('C', 'US')]),
  name('ST', 'ST=WA', [printable('S', 'WA')], { formatted: 'S=WA' }),
  name('Title', 'Title=Dr', [printable('T', 'Dr')], { formatted: 'T=Dr' }),
  name('GN', 'GN=Jane', [printable('G', 'Jane')], { formatted: 'G=Jane' }),
  name('GivenName', 'GivenName=Jane', [printable('G', 'Jane')], { formatted: 'G=Jane' }),
  name('Initials', 'Initials=JD', [printable('I', 'JD')], { formatted: 'I=JD' }),
  name('SN is the surname', 'SN=Doe', [printable('SN', 'Doe')]),
  name('DC', 'DC=contoso', [ia5('DC', 'contoso')]),
  name('SERIALNUMBER', 'SERIALNUMBER=0815', [printable('SERIALNUMBER', '0815')]),
  name('dnQualifier', 'dnQualifier=1', [printable('dnQualifier', '1')]),
  name('Description', 'Description=a', [printable('Description', 'a')]),
  name('PostalCode', 'PostalCode=98052', [printable('PostalCode', '98052')]),
  name('POBox', 'POBox=1', [printable('POBox', '1')]),
  name('Phone', 'Phone=555', [printable('Phone', '555')]),
  name('X21Address', 'X21Address=12 34', [numeric('X21Address', '12 34')]),
  name('TPMManufacturer', 'TPMManufacturer=id:54', [printable('TPMManufacturer', 'id:54')]),
  name('TPMModel', 'TPMModel=M', [printable('TPMModel', 'M')]),
  name('TPMVersion', 'TPMVersion=id:2', [printable('TPMVersion', 'id:2')]),
  name(
    'case does not matter',
    'cn=a,serialNumber=1,eMAIL=b',
    [printable('CN', 'a'), printable('SERIALNUMBER', '1'), ia5('E', 'b')],
    { formatted: 'CN=a, SERIALNUMBER=1, E=b' },
  ),
  name('an unknown OID', 'OID.1.1.1.1=Common Name', [printable('1.1.1.1', 'Common Name')]),
  name('an OID without prefix', '1.1.1.1=a', [printable('1.1.1.1', 'a')], { formatted: 'OID.1.1.1.1=a' }),
  name('the prefix in lower case', 'oid.1.1.1.1=a', [printable('1.1.1.1', 'a')], { formatted: 'OID.1.1.1.1=a' }),
  name('the OID of a known key', '2.5.4.3=a', [printable('CN', 'a')], { formatted: 'CN=a' }),
  name('the OID of a known key with prefix', 'OID.2.5.4.3=a', [printable('CN', 'a')], { formatted: 'CN=a' }),
  name('the OID of E has the type of E', 'OID.1.2.840.113549.1.9.1=a@b', [ia5('E', 'a@b')], { formatted: 'E=a@b' }),
  name('the OID of Phone has its type', 'OID.2.5.4.20="+0 (555) 555-1234"', [printable('Phone', '+0 (555) 555-1234')], {
    flags: [FORCE],
    formatted: 'Phone="+0 (555) 555-1234"',
  }),
  name('a second arc of three digits under 2', '2.999.1=a', [printable('2.999.1', 'a')], {
    formatted: 'OID.2.999.1=a',
  }),
  name('the largest second arc under 1', '1.39.1=a', [printable('1.39.1', 'a')], { formatted: 'OID.1.39.1=a' }),
  name(
    'a UUID as an arc',
    '2.25.329800735698586629295641978511506172918=a',
    [printable('2.25.329800735698586629295641978511506172918', 'a')],
    { formatted: 'OID.2.25.329800735698586629295641978511506172918=a' },
  ),
  name('the OID of an attribute that is a bit string', '2.5.4.14=a@b', [bmp('2.5.4.14', 'a@b')], {
    formatted: 'OID.2.5.4.14=a@b',
  }),
  name('the country code of three letters', '2.5.4.98=@', [bmp('2.5.4.98', '@')], { formatted: 'OID.2.5.4.98=@' }),
  name('the country code of three digits', '2.5.4.99=a', [printable('2.5.4.99', 'a')], {
    formatted: 'OID.2.5.4.99=a',
  }),
  error('OID. before a key', 'OID.STREET=a', 0),
  error('OID. alone', 'OID.=a', 0),
  error('an OID with a first arc above 2', 'OID.99.99=a', 0),
  error('an OID with a letter', 'OID.99.a=a', 0),
  error('a bare OID with a letter', 'CN=b,1.a.1.3=a', 5),
  error('a second arc above 39 under 1', '1.40.1=a', 0),
  error('a leading zero in an arc', '1.02.3=a', 0),
  error('one arc', '1=a', 0),
  error('an empty arc', '1..3=a', 0),
  error('a dot at the end', '1.2.=a', 0),
  error('an arc above 128 bits', '2.25.340282366920938463463374607431768211456=a', 0),
  error('a blank in a key', 'C N=a', 2),
  error('a blank in an OID', 'OID. 1.2.3=a', 0),
  error('a control character before a key', '\u0008CN=a', 0),
  error('a control character after a key', 'CN\u0008=a', 0),
  error('a control character in a key', 'C\u0008N=a', 0),
  error('a control character after a key and a blank', 'CN \u0008=a', 3),
  error('a letter that only other alphabets take for S', '\u017fN=a', 0),
];

const notKeys = [
  'UID',
  'userId',
  'emailAddress',
  'commonName',
  'surname',
  'serial',
  'stateOrProvinceName',
  'organizationName',
  'businessCategory',
  'pseudonym',
  'generationQualifier',
  'DN',
  'UPN',
  'unstructuredName',
  // Names that Windows knows, but not as attributes of a subject.
  'sha1',
  'des',
].map((key) => error(`${key} is no key`, `CN=a, ${key}=b`, 6));

const separators = (() => {
  const input = 'CN=a, O=b; OU=c\r L=d\n S=e';
  const byNothing = [printable('CN', 'a'), printable('O', 'b'), bmp('OU', 'c\r L=d\n S=e')];
  const bySemicolon = [printable('CN', 'a, O=b'), bmp('OU', 'c\r L=d\n S=e')];
  const byComma = [printable('CN', 'a'), bmp('O', 'b; OU=c\r L=d\n S=e')];
  const byLine = [bmp('CN', 'a, O=b; OU=c'), printable('L', 'd'), printable('S', 'e')];
  const printed = {
    byNothing: 'CN=a, O=b, OU="c\r L=d\n S=e"',
    bySemicolon: 'CN="a, O=b", OU="c\r L=d\n S=e"',
    byComma: 'CN=a, O="b; OU=c\r L=d\n S=e"',
    byLine: 'CN="a, O=b; OU=c", L=d, S=e',
  };
  const lines = 'CN=a\nO=b\rOU=c\r\nL=d\n\n \n';
  return [
    name('comma and semicolon', input, byNothing, { formatted: printed.byNothing }),
    name('comma only', input, byComma, { flags: [COMMA], formatted: printed.byComma }),
    name('semicolon only', input, bySemicolon, { flags: [SEMICOLON], formatted: printed.bySemicolon }),
    name('line breaks only', input, byLine, { flags: [CRLF], formatted: printed.byLine }),
    name('semicolon beats comma', input, bySemicolon, { flags: [COMMA, SEMICOLON], formatted: printed.bySemicolon }),
    name('comma beats line breaks', input, byComma, { flags: [CRLF, COMMA], formatted: printed.byComma }),
    name('semicolon beats all', input, bySemicolon, {
      flags: [CRLF, COMMA, SEMICOLON],
      formatted: printed.bySemicolon,
    }),
    name('line breaks do not separate', lines, [bmp('CN', 'a\nO=b\rOU=c\r\nL=d')], {
      formatted: 'CN="a\nO=b\rOU=c\r\nL=d"',
    }),
    name(
      'runs of line breaks',
      lines,
      [printable('CN', 'a'), printable('O', 'b'), printable('OU', 'c'), printable('L', 'd')],
      {
        flags: [CRLF],
        formatted: 'CN=a, O=b, OU=c, L=d',
      },
    ),
    name('line breaks at the start', '\r\n\r\nCN=a', [printable('CN', 'a')], { flags: [CRLF], formatted: 'CN=a' }),
    name('blanks around everything', '  \tCN \r\n =  Common Name   \n ', [printable('CN', 'Common Name')], {
      formatted: 'CN=Common Name',
    }),
    name('blanks inside a value stay', 'CN=a  b', [printable('CN', 'a  b')]),
    name('a no-break space is text', 'CN=\u00a0a', [bmp('CN', '\u00a0a')]),
    name('an ideographic space is text', 'CN=a\u3000', [bmp('CN', 'a\u3000')]),
    name('a plus with NO_PLUS', 'CN=1+2', [printable('CN', '1+2')], { flags: [NO_PLUS], formatted: 'CN="1+2"' }),
    name('another key after a plus with NO_PLUS', 'CN=1+O=2', [printable('CN', '1+O=2')], {
      flags: [NO_PLUS],
      formatted: 'CN="1+O=2"',
    }),
    name(
      'quotes with NO_QUOTING',
      'CN="Common Name, O=Organization"',
      [bmp('CN', '"Common Name'), bmp('O', 'Organization"')],
      {
        flags: [NO_QUOTING],
        formatted: 'CN="""Common Name", O="Organization"""',
      },
    ),
    name('the string types mean the same', 'CN=a', [printable('CN', 'a')], {
      flags: ['CERT_OID_NAME_STR', 'CERT_X500_NAME_STR'],
    }),
    error('the other separator is text', 'CN=a;b,c', 7, { flags: [COMMA] }),
  ];
})();

const quotes = [
  name('quotes that were not needed', 'CN="Common Name"', [printable('CN', 'Common Name')], {
    formatted: 'CN=Common Name',
  }),
  name('blanks in quotes stay', 'CN=" 1 "', [printable('CN', ' 1 ')]),
  name('a comma in quotes', 'CN="Name, Common"', [printable('CN', 'Name, Common')]),
  name('everything in quotes', 'CN=",;+=<>#"', [bmp('CN', ',;+=<>#')]),
  name('line breaks in quotes', 'CN="a\nb"', [bmp('CN', 'a\nb')], { flags: [CRLF] }),
  name('one doubled quote', 'CN="""1"""', [bmp('CN', '"1"')]),
  name('doubled quotes', 'CN="""Common"" Name"', [bmp('CN', '"Common" Name')]),
  name('two doubled quotes in a row', 'CN="Adjacent""""Quotes"', [bmp('CN', 'Adjacent""Quotes')]),
  name('a doubled quote, then another RDN', 'CN="a""b",O=', [bmp('CN', 'a"b'), printable('O', '')], {
    formatted: 'CN="a""b", O=""',
  }),
  name('quotes in an e-mail address', 'E="""user""@example.com"', [ia5('E', '"user"@example.com')]),
  name('a # in quotes is text', 'CN="#"', [bmp('CN', '#')]),
  name('hex digits in quotes are text', 'CN="#AB"', [bmp('CN', '#AB')]),
  name('what looks like an RDN in quotes', 'CN="Common Name, E=user@example.com"', [
    bmp('CN', 'Common Name, E=user@example.com'),
  ]),
  name('blanks around quotes', 'CN=   "a"  ,O= "b" ', [printable('CN', 'a'), printable('O', 'b')], {
    formatted: 'CN=a, O=b',
  }),
  name('a quote in a plain value is text', 'CN=a"b', [bmp('CN', 'a"b')], { formatted: 'CN="a""b"' }),
];

const hex = [
  name('hex', '1.2.3=#ABCD01', [octets('1.2.3', 'abcd01')], { formatted: 'OID.1.2.3=#ABCD01' }),
  name('blanks between digits', '1.2.3 = # AB CD 01', [octets('1.2.3', 'abcd01')], { formatted: 'OID.1.2.3=#ABCD01' }),
  name('a blank inside a pair', 'CN=#A B', [octets('CN', 'ab')], { formatted: 'CN=#AB' }),
  name('digits are content, no encoding', 'CN=#3006040401020304', [octets('CN', '3006040401020304')]),
  name('hex whatever the attribute', 'C=#ff', [octets('C', 'ff')], { formatted: 'C=#FF' }),
  name('hex under FORCE', 'CN=#ff', [octets('CN', 'ff')], { flags: [FORCE], formatted: 'CN=#FF' }),
  name('a # inside a value is text', 'CN=a#b', [bmp('CN', 'a#b')], { formatted: 'CN="a#b"' }),
  error('an odd number of digits', 'CN=#ABC', 3),
  error('a letter that is no digit', 'CN=#1 user', 6),
  error('no digits', 'CN=#', 3),
  error('no digits before a separator', 'CN=# ,O=a', 3),
];

const empty = [
  name('nothing', '', []),
  name('only blanks', '  \r\n', [], { formatted: '' }),
  name('only line breaks', '\r\n \n', [], { flags: [CRLF], formatted: '' }),
  name('an empty value', 'CN=', [printable('CN', '')], { formatted: 'CN=""' }),
  name('empty values', 'CN=,O=', [printable('CN', ''), printable('O', '')], { formatted: 'CN="", O=""' }),
  name('empty values and blanks', '  CN=     ,    O=  ', [printable('CN', ''), printable('O', '')], {
    formatted: 'CN="", O=""',
  }),
  name('an empty quoted value', 'CN=""', [printable('CN', '')]),
  name('an empty value under FORCE', 'CN=', [utf8('CN', '')], { flags: [FORCE], formatted: 'CN=""' }),
  name('an empty E', 'E=', [ia5('E', '')], { formatted: 'E=""' }),
  name('an empty C', 'C=', [printable('C', '')], { formatted: 'C=""' }),
  name('a NUL ends the text', 'CN=a\0,bogus', [printable('CN', 'a')], { formatted: 'CN=a' }),
  name('a NUL at the start', '\0CN=a', [], { formatted: '' }),
  error('a NUL in quotes leaves them open', 'CN="a\0"', 5),
];

const order = [
  name(
    'REVERSE',
    'CN=Common Name, E=user@example.com',
    [ia5('E', 'user@example.com'), printable('CN', 'Common Name')],
    {
      flags: [REVERSE],
      formatted: 'E=user@example.com, CN=Common Name',
    },
  ),
  name('REVERSE and COMMA', 'CN=a,O=b', [printable('O', 'b'), printable('CN', 'a')], {
    flags: [REVERSE, COMMA],
    formatted: 'O=b, CN=a',
  }),
  name('REVERSE reverses after parsing', 'CN=a, E=b', [printable('CN', 'a, E=b')], {
    flags: [REVERSE, SEMICOLON],
    formatted: 'CN="a, E=b"',
  }),
  name('REVERSE and NO_QUOTING', 'CN="a, O=b"', [bmp('O', 'b"'), bmp('CN', '"a')], {
    flags: [REVERSE, NO_QUOTING],
    formatted: 'O="b""", CN="""a"',
  }),
  name(
    'REVERSE leaves an RDN together',
    'CN=a+OU=b,O=c',
    [printable('O', 'c'), [printable('CN', 'a'), printable('OU', 'b')]],
    {
      flags: [REVERSE],
      formatted: 'O=c, CN=a + OU=b',
    },
  ),
  name(
    'REVERSE puts the domain first',
    'E=a@contoso.com,CN=Administrator,CN=Users,DC=contoso,DC=com',
    [
      ia5('DC', 'com'),
      ia5('DC', 'contoso'),
      printable('CN', 'Users'),
      printable('CN', 'Administrator'),
      ia5('E', 'a@contoso.com'),
    ],
    { flags: [REVERSE], formatted: 'DC=com, DC=contoso, CN=Users, CN=Administrator, E=a@contoso.com' },
  ),
  name('FORWARD undoes REVERSE', 'CN=a,O=b', [printable('CN', 'a'), printable('O', 'b')], {
    flags: [REVERSE, FORWARD],
    formatted: 'CN=a, O=b',
  }),
  name('an RDN is sorted', 'OU=b+CN=a', [[printable('CN', 'a'), printable('OU', 'b')]], { formatted: 'CN=a + OU=b' }),
  name('the shorter first', 'CN=aa+CN=b', [[printable('CN', 'b'), printable('CN', 'aa')]], {
    formatted: 'CN=b + CN=aa',
  }),
  error('REVERSE does not change which error is first', 'bogus1,bogus2', 0, { flags: [REVERSE] }),
];

const stringTypes = [
  name('every printable character', 'CN="AZaz09 \'()+,-./:=?"', [printable('CN', "AZaz09 '()+,-./:=?")]),
  ...['@', '_', '&', '*', '!', '$', '%', '[', '|', '~', '\t', 'é'].map((character) =>
    name(`${JSON.stringify(character)} is not printable`, `CN=a${character}b`, [bmp('CN', `a${character}b`)]),
  ),
  name('a letter with an accent', 'CN=Comm\u00f3n Name', [bmp('CN', 'Comm\u00f3n Name')]),
  name('Japanese', 'CN=\u65e5\u672c\u8a9e', [bmp('CN', '\u65e5\u672c\u8a9e')]),
  name('an emoji as two halves', 'CN=\u{1f511}', [bmp('CN', '\u{1f511}')]),
  name('an emoji as UTF-8', 'CN=\u{1f511}', [utf8('CN', '\u{1f511}')], { flags: [UTF8] }),
  name('a user principal name', 'CN=jane.doe@contoso.com', [bmp('CN', 'jane.doe@contoso.com')]),
  name('an unknown OID is a directory string', '1.2.3=a@b', [bmp('1.2.3', 'a@b')], { formatted: 'OID.1.2.3=a@b' }),
  name('no UTF8 flag', 'CN=@', [bmp('CN', '@')]),
  name('ENABLE_UTF8', 'CN=@', [utf8('CN', '@')], { flags: [UTF8] }),
  name('ENABLE_UTF8 and printable', 'CN=a', [printable('CN', 'a')], { flags: [UTF8] }),
  name('ENABLE_T61', 'CN=@', [teletex('CN', '@')], { flags: [T61] }),
  name('ENABLE_T61 and Latin-1', 'CN=\u00ff', [teletex('CN', '\u00ff')], { flags: [T61] }),
  name('ENABLE_T61 beyond Latin-1', 'CN=\u0100', [bmp('CN', '\u0100')], { flags: [T61] }),
  name('ENABLE_T61 and ENABLE_UTF8', 'CN=@', [utf8('CN', '@')], { flags: [T61, UTF8] }),
  name('FORCE', 'CN=a', [utf8('CN', 'a')], { flags: [FORCE] }),
  name('FORCE and not printable', 'CN=ä', [utf8('CN', 'ä')], { flags: [FORCE] }),
  name('FORCE and T61', 'CN=ä', [utf8('CN', 'ä')], { flags: [FORCE, T61] }),
  name('FORCE and an unknown OID', '1.2.3=a', [utf8('1.2.3', 'a')], { flags: [FORCE], formatted: 'OID.1.2.3=a' }),
  name(
    'FORCE leaves other types',
    'E=a,C=US,SERIALNUMBER=1,X21Address=1,DC=a',
    [ia5('E', 'a'), printable('C', 'US'), printable('SERIALNUMBER', '1'), numeric('X21Address', '1'), ia5('DC', 'a')],
    { flags: [FORCE], formatted: 'E=a, C=US, SERIALNUMBER=1, X21Address=1, DC=a' },
  ),
  name('DISABLE undoes FORCE', 'CN=a,O=@', [printable('CN', 'a'), bmp('O', '@')], {
    flags: [FORCE, DISABLE],
    formatted: 'CN=a, O=@',
  }),
  name('DISABLE leaves ENABLE_UTF8', 'CN=a,O=@', [printable('CN', 'a'), utf8('O', '@')], {
    flags: [UTF8, FORCE, DISABLE],
    formatted: 'CN=a, O=@',
  }),
  name('DISABLE_IE4_UTF8 does nothing', 'CN=@', [bmp('CN', '@')], { flags: [IE4] }),
  name('DC that is not ASCII', 'DC=bücher', [utf8('DC', 'bücher')]),
  name('an e-mail host by punycode', 'E=user@bücher.example', [ia5('E', 'user@xn--bcher-kva.example')], {
    flags: [PUNYCODE],
    formatted: 'E=user@xn--bcher-kva.example',
  }),
  name(
    'punycode label by label, capitals folded',
    'E="a@BÜCHER\u3002日本.de"',
    [ia5('E', 'a@xn--bcher-kva.xn--wgv71a.de')],
    {
      flags: [PUNYCODE],
      formatted: 'E=a@xn--bcher-kva.xn--wgv71a.de',
    },
  ),
  name('punycode leaves ASCII as it is', 'E=User@Example.COM', [ia5('E', 'User@Example.COM')], { flags: [PUNYCODE] }),
  error('half a surrogate pair', 'CN=a\ud83d', 4),
  error('half a surrogate pair under FORCE', 'CN=a\udd11b', 4, { flags: [FORCE] }),
  error('the halves in the wrong order', 'CN="\udd11\ud83d"', 4),
  error('half a surrogate pair in DC', 'DC=a\ud83d', 4),
];

const characters = [
  error('a letter in X21Address', 'X21Address=12a', 13, { error: 'CRYPT_E_INVALID_NUMERIC_STRING' }),
  error('a letter in X21Address under FORCE', 'OID.2.5.4.24=x', 13, {
    error: 'CRYPT_E_INVALID_NUMERIC_STRING',
    flags: [FORCE],
  }),
  error('a dollar in C', 'C=$$', 2, { error: 'CRYPT_E_INVALID_PRINTABLE_STRING' }),
  error('an underscore in SERIALNUMBER', 'CN=a,SERIALNUMBER=AB_1', 20, { error: 'CRYPT_E_INVALID_PRINTABLE_STRING' }),
  error('a letter in Phone under FORCE', 'Phone=5é', 7, { error: 'CRYPT_E_INVALID_PRINTABLE_STRING', flags: [FORCE] }),
  error('an at sign in dnQualifier', 'dnQualifier=@', 12, { error: 'CRYPT_E_INVALID_PRINTABLE_STRING' }),
  error('Japanese in E', 'E=\u65e5\u672c', 2, { error: 'CRYPT_E_INVALID_IA5_STRING' }),
  error('Japanese after seven characters', 'E=http://\u65e5', 9, { error: 'CRYPT_E_INVALID_IA5_STRING' }),
  error('after the blanks and the quote', 'E=  "ab\u00e9"', 7, { error: 'CRYPT_E_INVALID_IA5_STRING' }),
  error('after a doubled quote', 'E="a""\u00e9"', 6, { error: 'CRYPT_E_INVALID_IA5_STRING' }),
  error('a doubled quote itself', 'C="a"""', 4, { error: 'CRYPT_E_INVALID_PRINTABLE_STRING' }),
  error('E under FORCE', 'E=é', 2, { error: 'CRYPT_E_INVALID_IA5_STRING', flags: [FORCE] }),
  error('half a surrogate pair in E', 'E=\ud83d', 2, { error: 'CRYPT_E_INVALID_IA5_STRING' }),
  error('a local part that is not ASCII', 'E=jörg@bücher.de', 3, {
    error: 'CRYPT_E_INVALID_IA5_STRING',
    flags: [PUNYCODE],
  }),
  error('no host', 'E=bücher', 3, { error: 'CRYPT_E_INVALID_IA5_STRING', flags: [PUNYCODE] }),
  error('a label that is too long', `E=a@${'ü'.repeat(64)}`, 4, {
    error: 'CRYPT_E_INVALID_IA5_STRING',
    flags: [PUNYCODE],
  }),
  error('a bad character before a grammar error', 'C=$,bogus', 2, { error: 'CRYPT_E_INVALID_PRINTABLE_STRING' }),
  error('a grammar error before a bad character', 'bogus,C=$', 0),
];

const lengths = [
  name('a long CN', `CN=${'a'.repeat(200)}`, [printable('CN', 'a'.repeat(200))]),
  name('a very long O', `O=${'ä'.repeat(40_000)}`, [bmp('O', 'ä'.repeat(40_000))]),
  name('a country of three letters', 'C=USA', [printable('C', 'USA')]),
];

/** By the sections of our notes about CertStrToName; how names are printed (section 17) is in known-prints.ts. */
export const answersBySection: Readonly<Record<number, readonly KnownAnswer[]>> = {
  2: grammar,
  3: keys,
  4: notKeys,
  5: separators,
  6: quotes,
  7: hex,
  8: empty,
  9: order,
  10: stringTypes,
  11: characters,
  12: lengths,
};

export const knownAnswers: readonly KnownAnswer[] = Object.values(answersBySection).flat();

export function isKnownName(answer: KnownAnswer): answer is KnownName {
  return 'rdns' in answer;
}

export function isKnownError(answer: KnownAnswer): answer is KnownError {
  return 'error' in answer;
}

function name(about: string, input: string, rdns: readonly Expected[], options: Options = {}): KnownName {
  const { flags = [], formatted = input } = options;
  return { about, input, flags, rdns: rdns.map((rdn) => (isSingle(rdn) ? [rdn] : rdn)), formatted };
}

function error(
  about: string,
  input: string,
  offset: number,
  options: { readonly error?: NameErrorName; readonly flags?: readonly NameFlag[] } = {},
): KnownError {
  return { about, input, flags: options.flags ?? [], error: options.error ?? 'CRYPT_E_INVALID_X500_STRING', offset };
}

function isSingle(rdn: Expected): rdn is ExpectedAttribute {
  return typeof rdn[0] === 'string';
}

function isKey(key: string): key is Key {
  return key in oids;
}
