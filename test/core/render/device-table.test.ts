import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDeviceFile } from '../../../server/src/core/render/device-file.ts';
import { joinDevices } from '../../../server/src/core/render/read-devices.ts';
import { decodeBytes } from '../../../server/src/core/text/bytes.ts';
import { utf16 } from '../../support/temporary-folder.ts';

const header =
  'Device ID,Device name,Enrollment date,Azure AD Device ID,OS version,Serial number,IMEI,Wi-Fi MAC,MEID,UserId,Primary user UPN,Primary user email address,OS';
const rows = [
  'd1,JANES-PC,2026-01-01,a1,10.0,PF1,,001122334455,,u1,jane@contoso.com,"Jane ""JD"" Doe, <jane@contoso.com>",Windows',
  'd2,"KIOSK, 2",2026-01-01,00000000-0000-0000-0000-000000000000,10.0,,,,,,,,Windows',
];
const table = `${[header, ...rows].join('\r\n')}\r\n`;

function valuesIn(text: string) {
  const { sources, problems } = parseDeviceFile(text, 'devices.csv');
  expect(problems).toEqual([]);
  return joinDevices(sources).devices;
}

describe("the admin center's table of devices", () => {
  test.each<[string, string]>([
    ['as it is', table],
    ['with a byte order mark', decodeBytes(new TextEncoder().encode(`\uFEFF${table}`)).text],
    ['in UTF-16', decodeBytes(utf16(table)).text],
    ['with quotes around everything', table.replace(header, header.replaceAll(/[^,]+/g, '"$&"'))],
  ])('%s', (_, text) => {
    const [jane, kiosk] = valuesIn(text);
    expect(jane).toMatchObject({ label: 'JANES-PC', hasUser: true, platforms: expect.arrayContaining(['windows']) });
    expect(kiosk).toMatchObject({ label: 'KIOSK, 2', hasUser: false });
  });

  test('is read as the same objects of Graph are', () => {
    const objects = [
      {
        id: 'd1',
        deviceName: 'JANES-PC',
        azureADDeviceId: 'a1',
        serialNumber: 'PF1',
        imei: '',
        wiFiMacAddress: '001122334455',
        meid: '',
        userId: 'u1',
        userPrincipalName: 'jane@contoso.com',
        emailAddress: 'Jane "JD" Doe, <jane@contoso.com>',
        operatingSystem: 'Windows',
      },
    ];
    expect(valuesIn(table)[0]).toEqual(valuesIn(JSON.stringify(objects))[0]);
  });

  test('is told where a quote breaks it', () => {
    const { sources, problems } = parseDeviceFile(`${header}\nd1,a"b,c\n`, 'devices.csv');
    expect(sources).toEqual([]);
    expect(problems).toMatchObject([{ message: expect.stringContaining('quote') }]);
  });

  test('is no other table, and no JSON', () => {
    expect(parseDeviceFile('Name;Device ID;Device name\n1;2;3\n', 'a.csv').problems.length).toBeGreaterThan(0);
    expect(parseDeviceFile('[]', 'a.json').problems).toEqual([]);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseDeviceFile(`${header}\n${text}`, 'devices.csv')));
  });
});
