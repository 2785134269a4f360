import { describe, expect, test } from 'vitest';
import { parseFormat, parseSubject } from '../../../server/src/core/subject/parse.ts';
import { dumpParts, dumpSubject } from '../../support/dump-subject.ts';

// The kinds of subjects people publish, paste and lose a brace of: guides, translations, other products.
describe('subjects as they are found', () => {
  test.each([
    [
      'CN={{UserName}},E={{EmailAddress}},OU=Field Staff,O=Fabrikam GmbH,L=Köln,ST=NW,C=DE',
      '(CN (wellFormed UserName)) , (E (wellFormed EmailAddress)) , (OU "Field Staff") , (O "Fabrikam GmbH") , (L "Köln") , (ST "NW") , (C "DE")',
    ],
    ['CN = {{DeviceName}} Kiosk', '(CN (wellFormed DeviceName) " Kiosk")'],
    [
      'CN={{DeviceId}}, O=Fabrikam, CN={{IMEI}}',
      '(CN (wellFormed DeviceId)) , (O "Fabrikam") , (CN (wellFormed IMEI))',
    ],
    ['CN="{{OnPrem_Distinguished_Name}}"', '(CN (quoted (wellFormed OnPrem_Distinguished_Name)))'],
    ['CN="Doe\\, Jane,OU=People,DC=fabrikam"', '(CN (quoted "Doe\\\\, Jane,OU=People,DC=fabrikam"))'],
    ['CN=""Doe, Jane”,OU=People"', '(CN (quoted (after "Doe"))) , (_ "Jane”") , (OU "People\\"")'],
    ['CN=Jane (Fabrikam\\, Inc),OU=People', '(CN "Jane (Fabrikam\\\\") , (_ "Inc)") , (OU "People")'],
    ['Common name including email', '(_ "Common name including email")'],
    ['{{AAD_Device_ID}}', '(_ (wellFormed AAD_Device_ID))'],
    ['CN={{WiFiMacAddress\u200b}}', '(CN (invisible WiFiMacAddress))'],
    ['CN=\\{\\{Device\\_Serial\\}\\}', '(CN (escaped Device_Serial))'],
    ['CN=\\{{Device\\_Serial\\}}', '(CN (escaped Device_Serial))'],
    // Translated pages.
    ['CN={{{DeviceName}}', '(CN "{" (wellFormed DeviceName))'],
    ['CN={{DeviceName}}。', '(CN (wellFormed DeviceName) "。")'],
    ['CN = {{devıcename}}', '(CN (badName devıcename))'],
    ['CN={{prénom}},O={{société}} SA', '(CN (badName prénom)) , (O (badName société) " SA")'],
    ['CN = {UserName}}, E = {EmailAddress}}', '(CN (unopened UserName)) , (E (unopened EmailAddress))'],
    ['CN = {{UserName}}，OU = 人事', '(CN (wellFormed UserName) "，OU = 人事")'],
    [
      'CN = {{UserName}} E = {{EmailAddress}}, C = DE',
      '(CN (wellFormed UserName) " E = " (wellFormed EmailAddress)) , (C "DE")',
    ],
    // Other products.
    ['CN={DeviceSerialNumber}', '(CN (singleBrace DeviceSerialNumber))'],
    ['CN=$UDID,OU=Macs', '(CN "$UDID") , (OU "Macs")'],
    ['CN=%SerialNumber%', '(CN "%SerialNumber%")'],
    ['CN=<Device_Id>', '(CN "<Device_Id>")'],
    // Subjects as rendered or logged.
    ['CN=Jane Doe,OU=People,DC=corp,DC=fabrikam', '(CN "Jane Doe") , (OU "People") , (DC "corp") , (DC "fabrikam")'],
    ['DC=fabrikam; DC=local', '(DC "fabrikam") ; (DC "local")'],
    // From a repository with a template engine.
    ['CN=<<UserName>>,O={{ tenant.name }}', '(CN <wellFormed UserName>) , (O (badName tenant.name))'],
  ])('%j', (text, tree) => {
    expect(dumpSubject(parseSubject(text))).toBe(tree);
  });
});

describe('SAN values as they are found', () => {
  test.each([
    ['{{DeviceName}}@fabrikam.local', '(wellFormed DeviceName) "@fabrikam.local"'],
    ['IntuneDeviceId://{{DeviceId}}', '"IntuneDeviceId://" (wellFormed DeviceId)'],
    ['IntuneDeviceId://\\{{DeviceId\\}}', '"IntuneDeviceId://" (escaped DeviceId)'],
    ['nac+intune:///?id={{DeviceId}}', '"nac+intune:///?id=" (wellFormed DeviceId)'],
    ['UPN={{UserPrincipalName}}', '"UPN=" (wellFormed UserPrincipalName)'],
    ['{{FullyQualifiedDomainName}}Jane@fabrikam.com', '(wellFormed FullyQualifiedDomainName) "Jane@fabrikam.com"'],
    ['ID:<DeviceId>', '"ID:<DeviceId>"'],
    ['wifi.fabrikam.com', '"wifi.fabrikam.com"'],
  ])('%j', (text, parts) => {
    expect(dumpParts(text, parseFormat(text))).toBe(parts);
  });
});
