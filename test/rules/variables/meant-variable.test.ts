import { describe, expect, test } from 'vitest';
import { isOrResembles, meantVariable, singleMeant } from '../../../server/src/core/rules/variables/meant-variable.ts';

describe('what a name was meant to say', () => {
  test.each([
    ['username', 'UserName'],
    ['UserNmae', 'UserName'],
    ['UserPrincipleName', 'UserPrincipalName'],
    ['EmailAdress', 'EmailAddress'],
    ['AAD_DeviceID', 'AAD_Device_ID'],
    ['aad_devıce_ıd', 'AAD_Device_ID'],
    ['Device Name', 'DeviceName'],
    ['on-premises-sam-account-name', 'OnPremisesSamAccountName'],
    ['WifiMacAdress', 'WiFiMacAddress'],
    ['FQDN', 'FullyQualifiedDomainName'],
    ['EnrollmentUser', 'UserName'],
    ['$SERIALNUMBER', 'SerialNumber'],
  ])('%s is %s', (name, variable) => {
    expect(singleMeant(meantVariable(name, 'subject'))?.name).toBe(variable);
  });

  test.each(['', 'foo', 'region', 'costCentre', 'Device', 'User', 'PhoneNumber', 'KullanıcıAdı', 'ModelNumber'])(
    '%s is nothing that is known',
    (name) => {
      expect(meantVariable(name, 'subject')).toEqual({ kind: 'unknown' });
      expect(isOrResembles(name, 'subject')).toBe(false);
    },
  );

  test('the place decides what can be meant', () => {
    expect(meantVariable('CloudPKIFQN', 'url')).toMatchObject({ kind: 'similar' });
    expect(meantVariable('CloudPKIFQN', 'subject')).toEqual({ kind: 'unknown' });
    expect(meantVariable('UserNam', 'url')).toEqual({ kind: 'unknown' });
    expect(singleMeant(meantVariable('OnPremisesSID', 'san'))?.name).toBe('OnPremisesSecurityIdentifier');
    expect(singleMeant(meantVariable('OnPremisesSID', 'subject'))).toBeUndefined();
  });

  test('a megabyte is looked at once', () => {
    expect(meantVariable('a'.repeat(1_000_000), 'subject')).toEqual({ kind: 'unknown' });
  });
});
