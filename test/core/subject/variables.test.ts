import { describe, expect, test } from 'vitest';
import type { SubjectSyntax } from '../../../server/src/core/subject/ast.ts';
import { parseSubject } from '../../../server/src/core/subject/parse.ts';
import { defaultSyntax } from '../../../server/src/core/subject/syntax.ts';
import { variablesOf } from '../../../server/src/core/subject/variables.ts';
import { spanText } from '../../../server/src/core/text/span.ts';
import { dumpSubject } from '../../support/dump-subject.ts';

type Case = readonly [text: string, tree: string];

function check(cases: readonly Case[], syntax: Partial<SubjectSyntax> = {}): void {
  test.each(cases)('%j', (text, tree) => {
    expect(dumpSubject(parseSubject(text, { ...defaultSyntax, ...syntax }))).toBe(tree);
  });
}

describe('places', () => {
  check([
    ['CN={{UserName}}', '(CN (wellFormed UserName))'],
    ['CN=<<UserName>>', '(CN <wellFormed UserName>)'],
    ['CN={{UserName}}{{DeviceName}}', '(CN (wellFormed UserName) (wellFormed DeviceName))'],
    ['CN=a {{UserName}} b {{DeviceName}} ', '(CN "a " (wellFormed UserName) " b " (wellFormed DeviceName))'],
    ['CN="{{UserName}}, {{DeviceName}}"', '(CN (quoted (wellFormed UserName) ", " (wellFormed DeviceName)))'],
    ['CN="""{{UserName}}"""', '(CN (quoted dq (wellFormed UserName) dq))'],
    ['CN="<<UserName>>', '(CN (quoted… <wellFormed UserName>))'],
    ['{{UserName}}', '(_ (wellFormed UserName))'],
    [' {{UserName}} , O=a', '(_ (wellFormed UserName)) , (O "a")'],
    ['{{UserName}}-x', '(_ (wellFormed UserName) "-x")'],
    ['{{UserName}}=a', '("{{UserName}}"(wellFormed UserName) "a")'],
    ['x {{A}} <<B>> = c', '("x {{A}} <<B>>"(wellFormed A) <wellFormed B> "c")'],
    ['CN=a+{{UserName}}', '(+ (CN "a") (_ (wellFormed UserName)))'],
    ['CN={{a_1}}', '(CN (wellFormed a_1))'],
  ]);
});

describe('the innermost pair wins', () => {
  check([
    ['CN={{{X}}}', '(CN "{" (wellFormed X) "}")'],
    ['CN={{{{X}}}}', '(CN "{{" (wellFormed X) "}}")'],
    ['CN={{{X}}', '(CN "{" (wellFormed X))'],
    ['CN={{X}}}', '(CN (wellFormed X) "}")'],
    ['CN=<<<X>>>', '(CN "<" <wellFormed X> ">")'],
    ['CN={{ {{X}} }}', '(CN "{{ " (wellFormed X) " }}")'],
    ['CN={{<<X>>}}', '(CN "{{" <wellFormed X> "}}")'],
    ['CN=<<{{X}}>>', '(CN "<<" (wellFormed X) ">>")'],
    ['CN={{a {{X}}', '(CN (unclosed a) " " (wellFormed X))'],
    ['CN={{User,E={{EmailAddress}}', '(CN (unclosed User)) , (E (wellFormed EmailAddress))'],
    ['CN={{X}}Y}}', '(CN (wellFormed X) (unopened Y))'],
    ['CN={X{{Y}}}', '(CN "{X" (wellFormed Y) "}")'],
  ]);
});

describe('separators inside a closed pair do not split', () => {
  check([
    ['CN={{a,b}}', '(CN (badName a,b))'],
    ['CN={{a;b}},O=c', '(CN (badName a;b)) , (O "c")'],
    ['CN={{a+b}}', '(CN (badName a+b))'],
    ['CN=<<a,b>>', '(CN <badName a,b>)'],
    ['{{a=b}}', '(_ (badName a=b))'],
    ['CN={{a"b}}', '(CN (badName a"b))'],
  ]);
});

describe('spaced', () => {
  check([
    ['CN={{ UserName }}', '(CN (spaced UserName))'],
    ['CN={{UserName }}', '(CN (spaced UserName))'],
    ['CN={{User Name}}', '(CN (spaced UserName))'],
    ['CN={{\tUserName\n}}', '(CN (spaced UserName))'],
    ['CN=<< UserName >>', '(CN <spaced UserName>)'],
  ]);
});

describe('invisible', () => {
  const invisible = [0xad, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xfeff].map((code) =>
    String.fromCharCode(code),
  );
  check(invisible.map((character) => [`CN={{User${character}Name}}`, '(CN (invisible UserName))']));
  check([
    ['CN={{\u200bUserName\u200b}}', '(CN (invisible UserName))'],
    ['CN={{ UserName\u200b }}', '(CN (invisible UserName))'],
    ['CN=<<\ufeffUserName>>', '(CN <invisible UserName>)'],
    ['CN={{\u200b}}', '(CN (badName))'],
    // U+200A is a thin space, not an invisible character.
    ['CN={{User\u200aName}}', '(CN (badName User\u200aName))'],
  ]);
});

describe('singleBrace', () => {
  check([
    ['CN={UserName}', '(CN (singleBrace UserName))'],
    ['CN={ UserName }-x', '(CN (singleBrace UserName) "-x")'],
    ['{UserName}', '(_ (singleBrace UserName))'],
    ['CN={User Name}', '(CN "{User Name}")'],
    ['CN={a-b}', '(CN "{a-b}")'],
    ['CN={}', '(CN "{}")'],
    ['CN={naïve}', '(CN "{naïve}")'],
    ['CN={a,b}', '(CN "{a") , (_ "b}")'],
    ['CN={UserName', '(CN "{UserName")'],
    ['CN=UserName}', '(CN "UserName}")'],
  ]);
});

describe('unclosed', () => {
  check([
    ['CN={{UserName', '(CN (unclosed UserName))'],
    ['CN={{UserName,O=a', '(CN (unclosed UserName)) , (O "a")'],
    ['CN={{UserName ; O=a', '(CN (unclosed UserName)) ; (O "a")'],
    ['CN={{UserName+O=a', '(+ (CN (unclosed UserName)) (O "a"))'],
    ['CN={{UserName}', '(CN (unclosed UserName))'],
    ['CN={{UserName},O={{a}}', '(CN (unclosed UserName)) , (O (wellFormed a))'],
    ['CN={{UserName},O={a}}', '(CN (unclosed UserName)) , (O (unopened a))'],
    ['CN={{UserName}-x', '(CN (unclosed UserName) "-x")'],
    ['CN={{UserName-Home', '(CN (unclosed UserName))'],
    ['CN={{ User Name', '(CN (unclosed User))'],
    ['CN="{{UserName",O=a', '(CN (quoted (unclosed UserName))) , (O "a")'],
    [
      'CN="{{UserName",E="{{EmailAddress}}"',
      '(CN (quoted (unclosed UserName))) , (E (quoted (wellFormed EmailAddress)))',
    ],
    ['CN="{{UserName, x"', '(CN (quoted (unclosed UserName)))'],
    ['CN="{{User""x"', '(CN (quoted (unclosed User) dq "x"))'],
    ['CN="{{UserName "', '(CN (quoted (unclosed UserName) " "))'],
    ['CN={{UserName"', '(CN (unclosed UserName) "\\"")'],
    ['CN={{', '(CN (unclosed))'],
    ['CN={{,E={{', '(CN (unclosed)) , (E (unclosed))'],
    ['CN={{ ,O=a', '(CN (unclosed)) , (O "a")'],
    ['CN=a{{', '(CN "a" (unclosed))'],
    ['{{UserName', '(_ (unclosed UserName))'],
    ['{{UserName=a', '("{{UserName"(unclosed UserName) "a")'],
    ['CN=<<UserName', '(CN <unclosed UserName>)'],
    ['CN=<<UserName>,O=a', '(CN <unclosed UserName>) , (O "a")'],
    ['CN=<<', '(CN <unclosed>)'],
    ['CN=<<,O=a', '(CN <unclosed>) , (O "a")'],
    ['CN=\\{\\{User', '(CN (unclosed User))'],
  ]);
});

describe('unopened', () => {
  check([
    ['CN={UserName}}', '(CN (unopened UserName))'],
    ['CN={ UserName }},O=a', '(CN (unopened UserName)) , (O "a")'],
    ['CN=UserName}}', '(CN (unopened UserName))'],
    ['CN=the UserName}} x', '(CN "the " (unopened UserName) " x")'],
    ['CN="UserName}}"', '(CN (quoted (unopened UserName)))'],
    ['UserName}}=a', '("UserName}}"(unopened UserName) "a")'],
    ['CN=}}', '(CN "}}")'],
    ['CN=a }}', '(CN "a }}")'],
  ]);
});

describe('mixed', () => {
  check([
    ['CN={{UserName>>', '(CN (mixed UserName))'],
    ['CN=<<UserName}}', '(CN <mixed UserName>)'],
    ['CN={{ UserName >>,O=<<a}}', '(CN (mixed UserName)) , (O <mixed a>)'],
    ['CN={{a-b>>c}}', '(CN (badName a-b>>c))'],
  ]);
});

describe('escaped', () => {
  check([
    ['CN=\\{\\{AAD\\_Device\\_ID\\}\\}', '(CN (escaped AAD_Device_ID))'],
    ['CN=\\{{AAD\\_Device\\_ID\\}}', '(CN (escaped AAD_Device_ID))'],
    ['CN={{AAD\\_Device\\_ID}}', '(CN (escaped AAD_Device_ID))'],
    ['CN={{DeviceName\\}\\},O=a', '(CN (escaped DeviceName)) , (O "a")'],
    ['CN=\\<\\<DeviceName\\>\\>', '(CN <escaped DeviceName>)'],
    ['CN="\\{\\{DeviceName\\}\\}"', '(CN (quoted (escaped DeviceName)))'],
    ['\\{\\{DeviceName\\}\\}', '(_ (escaped DeviceName))'],
    // The backslash between a domain and a user is none of Markdown's.
    ['CN=CONTOSO\\{{UserName}}', '(CN "CONTOSO\\\\" (wellFormed UserName))'],
    ['CN=CONTOSO\\{{UserName', '(CN "CONTOSO\\\\" (unclosed UserName))'],
    ['CN=\\{UserName\\}', '(CN "\\\\{UserName\\\\}")'],
    ['CN=a\\b', '(CN "a\\\\b")'],
  ]);
});

describe('badName', () => {
  check([
    ['CN={{}}', '(CN (badName))'],
    ['CN={{ }}', '(CN (badName))'],
    ['CN=<<>>', '(CN <badName>)'],
    ['CN={{naïve}}', '(CN (badName naïve))'],
    ['CN={{aad_devıce_ıd}}', '(CN (badName aad_devıce_ıd))'],
    ['CN={{user.name}}', '(CN (badName user.name))'],
    ['CN={{a{b}}', '(CN (badName a{b))'],
  ]);
});

describe('brackets that are text', () => {
  check([
    ['CN={', '(CN "{")'],
    ['CN=}', '(CN "}")'],
    ['CN=<', '(CN "<")'],
    ['CN=<UserName>', '(CN "<UserName>")'],
    ['CN=a > b < c', '(CN "a > b < c")'],
    ['CN=a << b', '(CN "a << b")'],
    ['CN=a << b > c', '(CN "a << b > c")'],
    ['CN=UserName>>', '(CN "UserName>>")'],
    ['CN={a<b}', '(CN "{a<b}")'],
    ['CN=\\', '(CN "\\\\")'],
  ]);
});

describe('name and place of a variable', () => {
  test.each([
    ['CN={{UserName}}', 'UserName'],
    ['CN=<<UserName>>', 'UserName'],
    ['CN={{ UserName }}', 'UserName'],
    ['CN={{UserName\u200b}}', 'UserName'],
    ['CN={{User\u200bName}}', 'User\u200bName'],
    ['CN=\\{\\{AAD\\_Device\\_ID\\}\\}', 'AAD\\_Device\\_ID'],
    ['CN={ UserName }', 'UserName'],
    ['CN={{UserName}', 'UserName'],
    ['CN={{UserName-Home,O=a', 'UserName'],
    ['CN={{ naïve }}', 'naïve'],
    ['CN={UserName}}', 'UserName'],
    ['CN={{UserName>>', 'UserName'],
    ['CN={{  ', ''],
  ])('%j', (text, name) => {
    const [variable] = variablesOf(parseSubject(text));
    expect(variable && spanText(text, variable.nameSpan)).toBe(name);
  });
});

describe('variablesOf', () => {
  test('finds them in keys, values, between and behind quotes, in order', () => {
    const subject = parseSubject('{{A}}=<<B>>,{{C}}+CN="{{D}}" {{E}} x {F}; O={{G');
    expect(variablesOf(subject).map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
  });

  test('gives the very nodes of the tree', () => {
    const subject = parseSubject('CN={{A}}');
    expect(variablesOf(subject)[0]).toBe(subject.rdns[0]?.attributes[0]?.value.parts[0]);
  });

  test('is empty without variables', () => {
    expect(variablesOf(parseSubject('CN=a'))).toEqual([]);
  });
});
