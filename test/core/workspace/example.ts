import { workspaceShape } from '../../../server/src/core/workspace/workspace-shape.ts';

/** Every key at the top of a workspace file. */
export const workspaceKeys = Object.keys(workspaceShape.fields);

/** A workspace file that uses every key there is, and in which nothing is wrong. */
export const exampleText = `{
  // What profiles in this repository meet.
  "$schema": "https://example.com/scep-profiles.schema.json",
  "extends": "../shared/scep-profiles.json",
  "authorities": {
    "issuing": {
      "kind": "adcs", "certificate": "ca/issuing.crt", "maximumValidity": "2 years", "attributeEndDate": true,
      "attributeSubjectAltName": false, "keepsSubject": false, "subjectTemplate": ["CommonName", "Organization"], "lengthLimits": true,
      "honoursValidity": true, "addsSid": false, "revokesOnChange": true,
      "publishedTemplates": ["Staff"], "files": ["ca/getreg/*.txt"],
    },
    "azure": { "kind": "cloudPki", "extendedKeyUsages": ["1.3.6.1.5.5.7.3.2"] },
    "portal": { "kind": "scepman", "maximumValidity": "200 days" },
    "rented": { "kind": "other", "keepsSubject": true, "revokesOnChange": false },
    "nameless": {},
  },
  "templates": [
    {
      "name": "Staff", "displayName": "Staff devices", "schemaVersion": 2, "validity": "1 Year", "renewalPeriod": "6 weeks",
      "purpose": "signatureAndEncryption", "proofOfOrigin": false, "keyAlgorithm": "RSA", "exportableKey": false,
      "managerApproval": false, "publishedInDirectory": false, "requiredSignatures": 1,
      "minimalKeySize": 2048, "applicationPolicies": ["1.3.6.1.5.5.7.3.2"], "subjectSuppliedInRequest": true,
    },
    { "files": ["../shared/templates/*.ldf"] },
  ],
  "servers": [
    { "urls": ["https://scep.example.com/certsrv/mscep/mscep.dll", "https://scep-*.example.net/*"], "authority": "issuing",
      "templates": { "signature": "Staff", "encryption": "Staff", "generalPurpose": "Staff" } },
    { "urls": ["https://old.example.com/*"], "authority": "issuing", "templates": "Staff",
      "maxFieldLength": 65534, "maxRequestBytes": 65534, "agentCertificates": ["ca/agent.crt"], "files": ["ca/old.reg"] },
  ],
  "devices": {
    "laptops": "devices/laptops.json",
    "mixed": ["devices/managed.json", "devices/users.json", { "label": "Spare", "operatingSystem": "Windows" }],
    "signs": [{ "label": "Sign 1", "operatingSystem": "Windows", "deviceName": "SIGN-1", "userId": null, "model": "X" }],
  },
  "profiles": [
    { "match": { "displayName": "Sign*", "platform": "windows" }, "devices": ["signs"], "usedFor": ["wifi", "our radio"], "sharedIdentity": true },
    { "match": { "id": "00000000-0000-0000-0000-000000000001" } },
  ],
  "rules": { "weak-hash": "error", "static-common-name": "off" },
  "accepted": [
    { "rule": "weak-hash", "profile": { "displayName": "Old phones" }, "pointer": "/hashAlgorithm", "reason": "Replaced in May.", "by": "kim", "expires": "2027-05-31" },
    { "rule": "weak-hash", "reason": "Everywhere.", "pointer": "" },
  ],
}
`;
