import { describe, expect, test } from 'vitest';
import type { SubjectSyntax } from '../../../server/src/core/subject/ast.ts';
import { parseSubject } from '../../../server/src/core/subject/parse.ts';
import { defaultSyntax } from '../../../server/src/core/subject/syntax.ts';
import { dumpSubject } from '../../support/dump-subject.ts';

type Case = readonly [text: string, tree: string];

function check(cases: readonly Case[], syntax: Partial<SubjectSyntax> = {}): void {
  test.each(cases)('%j', (text, tree) => {
    expect(dumpSubject(parseSubject(text, { ...defaultSyntax, ...syntax }))).toBe(tree);
  });
}

describe('RDNs and attributes', () => {
  check([
    ['CN=Jane', '(CN "Jane")'],
    ['CN=Jane Doe,E=jane@contoso.com;OU=Sales', '(CN "Jane Doe") , (E "jane@contoso.com") ; (OU "Sales")'],
    ['CN=a+OU=b,O=c', '(+ (CN "a") (OU "b")) , (O "c")'],
    ['OID.2.5.4.3=a,1.2.3=b', '(OID.2.5.4.3 "a") , (1.2.3 "b")'],
    ['CN=a=b==c', '(CN "a=b==c")'],
    ['CN=a.b:c/d(e)?f', '(CN "a.b:c/d(e)?f")'],
    ["CN='a'", '(CN "\'a\'")'],
    ['CN=1+2', '(+ (CN "1") (_ "2"))'],
    ['CN=Test\\, LLC,OU=x', '(CN "Test\\\\") , (_ "LLC") , (OU "x")'],
    ['CN=a\\=b', '(CN "a\\\\=b")'],
    ['CN=a\u0008', '(CN "a\\b")'],
    ['CN=Čeněk Žák', '(CN "Čeněk Žák")'],
  ]);
});

describe('holes', () => {
  check([
    ['', ''],
    ['  ', ''],
    ['bogus', '(_ "bogus")'],
    ['Common name', '(_ "Common name")'],
    ['CN', '(_ "CN")'],
    ['=', '("")'],
    ['=x', '("" "x")'],
    ['==', '("" "=")'],
    ['CN=', '(CN)'],
    ['CN= ', '(CN)'],
    ['CN=,O=', '(CN) , (O)'],
    ['CN=   ,  O=  ', '(CN) , (O)'],
    [',', '(_) ,'],
    [',,', '(_) , (_) ,'],
    [' , ', '(_) ,'],
    [',CN=a', '(_) , (CN "a")'],
    ['CN=a,,O=b', '(CN "a") , (_) , (O "b")'],
    ['CN=a,', '(CN "a") ,'],
    ['CN=a;  ', '(CN "a") ;'],
    ['+', '(+ (_) (_))'],
    ['CN=a+', '(+ (CN "a") (_))'],
    ['CN=a+,O=b', '(+ (CN "a") (_)) , (O "b")'],
    ['+CN=a', '(+ (_) (CN "a"))'],
    ['CN=a++O=b', '(+ (CN "a") (_) (O "b"))'],
  ]);
});

describe('blanks', () => {
  check([
    ['    CN  = Common Name             ', '(CN "Common Name")'],
    [' CN = a , O = b ', '(CN "a") , (O "b")'],
    ['\tCN\t=\ta\t', '(CN "a")'],
    ['CN=a\r\n,\r\nO=b', '(CN "a") , (O "b")'],
    ['CN=a\nO=b', '(CN "a\\nO=b")'],
    ['CN=a + O=b', '(+ (CN "a") (O "b"))'],
    ['Common Name = a  b', '("Common Name" "a  b")'],
    // Whether CertStrToName skips other spaces is not known: they are text.
    ['CN=\u00a0a\u3000', '(CN "\u00a0a\u3000")'],
    ['CN=a\u000b', '(CN "a\\u000b")'],
  ]);
});

describe('quotes', () => {
  check([
    ['CN="a"', '(CN (quoted "a"))'],
    ['CN=""', '(CN (quoted))'],
    ['CN=" 1 "', '(CN (quoted " 1 "))'],
    ['CN =  "a"  , O=b', '(CN (quoted "a")) , (O "b")'],
    ['CN="a, b; c + d = e # f",O=g', '(CN (quoted "a, b; c + d = e # f")) , (O "g")'],
    ['CN="a\r\nb"', '(CN (quoted "a\\r\\nb"))'],
    ['CN="#"', '(CN (quoted "#"))'],
    ['CN="a\\"', '(CN (quoted "a\\\\"))'],
    ['CN="""1"""', '(CN (quoted dq "1" dq))'],
    ['CN="""Common"" Name"', '(CN (quoted dq "Common" dq " Name"))'],
    ['CN=""""', '(CN (quoted dq))'],
    ['CN="a"+OU="b"', '(+ (CN (quoted "a")) (OU (quoted "b")))'],
    // Never closed.
    ['CN="', '(CN (quoted…))'],
    ['CN="""', '(CN (quoted… dq))'],
    ['CN="a,O=b ', '(CN (quoted… "a,O=b "))'],
    // Something behind the closing quote.
    ['CN=""1""', '(CN (quoted (after "1\\"\\"")))'],
    ['CN="a" b c ,O=d', '(CN (quoted "a" (after "b c"))) , (O "d")'],
    ['CN="a" "b"', '(CN (quoted "a" (after "\\"b\\"")))'],
    ['CN="a"=b', '(CN (quoted "a" (after "=b")))'],
    ['CN="a"#b', '(CN (quoted "a" (after "#b")))'],
    ['CN="a"{{UserName}} x+O=b', '(+ (CN (quoted "a" (after "{{UserName}} x"))) (O "b"))'],
    // A quote that is none.
    ['CN=a"b"', '(CN "a\\"b\\"")'],
    ['CN=a "b, c"', '(CN "a \\"b") , (_ "c\\"")'],
    ['"CN=a"', '("\\"CN" "a\\"")'],
    ['"a, b"', '(_ "\\"a") , (_ "b\\"")'],
    ['C"N=a', '("C\\"N" "a")'],
    ['CN=“a, b”', '(CN "“a") , (_ "b”")'],
  ]);
});

describe('hexadecimal values', () => {
  check([
    ['1.2.3=#ABCD01', '(1.2.3 (hex "ABCD01"))'],
    ['1.2.3 = # AB CD 01 ,O=b', '(1.2.3 (hex " AB CD 01")) , (O "b")'],
    ['CN=#', '(CN (hex))'],
    ['CN=# ', '(CN (hex))'],
    ['CN=##', '(CN (hex "#"))'],
    ['CN=#"a"', '(CN (hex "\\"a\\""))'],
    ['CN=#{{DeviceId}} x', '(CN (hex (wellFormed DeviceId) " x"))'],
    ['CN=a#b', '(CN "a#b")'],
    ['#a', '(_ "#a")'],
    ['#a=b', '("#a" "b")'],
  ]);
});

describe('only commas separate', () => {
  check(
    [
      ['CN=a;b,O=c', '(CN "a;b") , (O "c")'],
      ['CN=a;', '(CN "a;")'],
    ],
    { separators: 'comma' },
  );
});

describe('only semicolons separate', () => {
  check([['CN=a, b;O=c;', '(CN "a, b") ; (O "c") ;']], { separators: 'semicolon' });
});

describe('line ends separate', () => {
  check(
    [
      ['CN=a, O=b; OU=c', '(CN "a, O=b; OU=c")'],
      ['CN=a\rO=b\nOU=c', '(CN "a") \\r (O "b") \\n (OU "c")'],
      ['CN=a\r\nO=b', '(CN "a") \\r (O "b")'],
      ['\r\n\r\nCN=a \n \n\r\n O=b\n\n', '(CN "a") \\n (O "b") \\n'],
      ['CN=\nO=b', '(CN) \\n (O "b")'],
      ['CN\n=a', '(_ "CN") \\n ("" "a")'],
      ['CN="a\nb"\nO=c', '(CN (quoted "a\\nb")) \\n (O "c")'],
      ['CN={{UserName\nO=b', '(CN (unclosed UserName)) \\n (O "b")'],
      ['CN={{UserName}}\nO=b', '(CN (wellFormed UserName)) \\n (O "b")'],
      ['CN=a\n+O=b', '(CN "a") \\n (+ (_) (O "b"))'],
      ['\n', ''],
    ],
    { separators: 'lineBreak' },
  );
});

describe('plus is an ordinary character', () => {
  check(
    [
      ['CN=1+2', '(CN "1+2")'],
      ['CN=a+,O=b', '(CN "a+") , (O "b")'],
    ],
    { hasPlus: false },
  );
});

describe('a quote is an ordinary character', () => {
  check(
    [
      ['CN="Common Name, O=Organization"', '(CN "\\"Common Name") , (O "Organization\\"")'],
      ['CN="#', '(CN "\\"#")'],
      ['CN=#"', '(CN (hex "\\""))'],
    ],
    { hasQuotes: false },
  );
});

describe('braces and angles are ordinary characters', () => {
  check(
    [
      ['CN={{UserName}},O=<<a>>', '(CN "{{UserName}}") , (O "<<a>>")'],
      ['CN={{a,b}}', '(CN "{{a") , (_ "b}}")'],
      ['CN="{{a""b}}"', '(CN (quoted "{{a" dq "b}}"))'],
      ['{{a=b}}', '("{{a" "b}}")'],
    ],
    { hasVariables: false },
  );
});

describe('every character is some token', () => {
  check([
    ['CN=\ud800', '(CN "\\ud800")'],
    ['\udfff=a', '("\\udfff" "a")'],
    ['CN=a\u0000b', '(CN "a\\u0000b")'],
    ['CN=👩🏽‍💻', '(CN "👩🏽‍💻")'],
    ['\ufeffCN=a', '("\ufeffCN" "a")'],
  ]);
});
