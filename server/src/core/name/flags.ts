import type { SubjectSyntax } from '../subject/ast.ts';

/**
 * The bits of `dwStrType` that CertStrToName takes, by their Win32 names (wincrypt.h). The two string types mean the
 * same on input. `CERT_SIMPLE_NAME_STR` and `CERT_XML_NAME_STR` are for output only and therefore missing.
 */
export const nameFlags = {
  CERT_OID_NAME_STR: 0x00000002,
  CERT_X500_NAME_STR: 0x00000003,
  CERT_NAME_STR_DISABLE_IE4_UTF8_FLAG: 0x00010000,
  CERT_NAME_STR_ENABLE_T61_UNICODE_FLAG: 0x00020000,
  CERT_NAME_STR_ENABLE_UTF8_UNICODE_FLAG: 0x00040000,
  CERT_NAME_STR_FORCE_UTF8_DIR_STR_FLAG: 0x00080000,
  CERT_NAME_STR_DISABLE_UTF8_DIR_STR_FLAG: 0x00100000,
  CERT_NAME_STR_ENABLE_PUNYCODE_FLAG: 0x00200000,
  CERT_NAME_STR_FORWARD_FLAG: 0x01000000,
  CERT_NAME_STR_REVERSE_FLAG: 0x02000000,
  CERT_NAME_STR_COMMA_FLAG: 0x04000000,
  CERT_NAME_STR_CRLF_FLAG: 0x08000000,
  CERT_NAME_STR_NO_QUOTING_FLAG: 0x10000000,
  CERT_NAME_STR_NO_PLUS_FLAG: 0x20000000,
  CERT_NAME_STR_SEMICOLON_FLAG: 0x40000000,
} as const;

export type NameFlag = keyof typeof nameFlags;

export function isNameFlag(name: string): name is NameFlag {
  return Object.hasOwn(nameFlags, name);
}

/** What the flags come to, with the ones that imply or defeat each other settled. */
export interface NameOptions {
  readonly syntax: SubjectSyntax;
  readonly isReversed: boolean;
  /** Directory strings that are not printable: which type is tried before BMPString. */
  readonly fallback: 'bmp' | 'teletex' | 'utf8';
  /** Directory strings are UTF8String, also where they would be printable. */
  readonly forcesUtf8: boolean;
  /** The host of an e-mail address may be internationalised. */
  readonly hasPunycode: boolean;
}

/**
 * Settles a set of flags. FORCE_UTF8 implies ENABLE_UTF8, DISABLE_UTF8_DIR_STR undoes it, FORWARD undoes REVERSE
 * (wincrypt.h). Several separator flags and T61 with UTF8 are settled as .NET does; see docs/unverified.md.
 */
export function readOptions(flags: readonly NameFlag[]): NameOptions {
  const bits = flags.reduce((sum, flag) => sum | nameFlags[flag], 0);
  const has = (flag: NameFlag): boolean => (bits & nameFlags[flag]) !== 0;
  const forcesUtf8 = has('CERT_NAME_STR_FORCE_UTF8_DIR_STR_FLAG') && !has('CERT_NAME_STR_DISABLE_UTF8_DIR_STR_FLAG');
  return {
    syntax: {
      separators: separatorsOf(has),
      hasPlus: !has('CERT_NAME_STR_NO_PLUS_FLAG'),
      hasQuotes: !has('CERT_NAME_STR_NO_QUOTING_FLAG'),
      hasVariables: false,
    },
    isReversed: has('CERT_NAME_STR_REVERSE_FLAG') && !has('CERT_NAME_STR_FORWARD_FLAG'),
    fallback: fallbackOf(has, forcesUtf8),
    forcesUtf8,
    hasPunycode: has('CERT_NAME_STR_ENABLE_PUNYCODE_FLAG'),
  };
}

function separatorsOf(has: (flag: NameFlag) => boolean): SubjectSyntax['separators'] {
  if (has('CERT_NAME_STR_SEMICOLON_FLAG')) return 'semicolon';
  if (has('CERT_NAME_STR_COMMA_FLAG')) return 'comma';
  return has('CERT_NAME_STR_CRLF_FLAG') ? 'lineBreak' : 'default';
}

function fallbackOf(has: (flag: NameFlag) => boolean, forcesUtf8: boolean): NameOptions['fallback'] {
  if (forcesUtf8 || has('CERT_NAME_STR_ENABLE_UTF8_UNICODE_FLAG')) return 'utf8';
  return has('CERT_NAME_STR_ENABLE_T61_UNICODE_FLAG') ? 'teletex' : 'bmp';
}
