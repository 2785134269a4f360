// The room reads certificate files and writes certificate requests. The library is large: who needs the room imports it
// dynamically, so that nobody else pays for loading it.
//
// The library wants this to be there before itself.
import 'reflect-metadata';

export {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  Extension,
  ExtensionsAttribute,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  Pkcs10CertificateRequest,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509Certificates,
  type GeneralNameType,
} from '@peculiar/x509';
