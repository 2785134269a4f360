import { open } from './shape-builders.ts';

/** Any field of Graph's managedDevice may stand here; these are the ones that variables and platforms come from. */
export const deviceShape = open(
  'A sample device with the fields of Graph\'s managedDevice. A field that is left out is not known; `null` or `""` is empty.',
  {
    label: 'How previews and findings call the device.',
    operatingSystem: 'The operating system as Graph has it: `Windows`, `iOS`, `iPadOS`, `macOS`, `Android`.',
    managedDeviceOwnerType: 'Whose the device is: `company` or `personal`.',
    deviceEnrollmentType: 'How the device was enrolled, as Graph has it.',
    deviceName: 'The device name.',
    id: "The device's ID in Intune.",
    azureADDeviceId: "The device's ID in Microsoft Entra ID.",
    serialNumber: 'The serial number.',
    imei: 'The IMEI number.',
    meid: 'The MEID.',
    wiFiMacAddress: 'The MAC address of the Wi-Fi adapter.',
    fullyQualifiedDomainName: 'The full DNS name of a domain-joined Windows device.',
    userId: 'The ID of the primary user; empty for a device without a user.',
    userPrincipalName: 'The user principal name of the primary user.',
    emailAddress: 'The email address of the primary user.',
    user: "The primary user with the fields of Graph's user.",
    device: "The device in Microsoft Entra ID with the fields of Graph's device.",
  },
);
