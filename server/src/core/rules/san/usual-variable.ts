import type { CertificateStore, SanType } from '../../facts/fact.ts';
import { usualSanValues } from '../../facts/usual-values.ts';

/**
 * The variable that a name of this type mostly is. Undefined where the usual value is a variable and an example's domain,
 * which is for people to complete and not to be put in.
 */
export function usualVariable(sanType: SanType, store: CertificateStore | undefined): string | undefined {
  const usual = usualSanValues[sanType] ?? [];
  const format = usual.find(({ stores }) => store !== undefined && stores.includes(store))?.format;
  return format !== undefined && /^\{\{\w+\}\}$/.test(format) ? format : undefined;
}
