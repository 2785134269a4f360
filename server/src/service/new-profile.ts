import { clientAuthentication, findExtendedKeyUsageByOid } from '../core/facts/extended-key-usages.ts';
import type { CertificateStore, Platform } from '../core/facts/fact.ts';
import { limits } from '../core/facts/limits.ts';
import { platforms } from '../core/facts/platforms.ts';
import { newProfileTypes, profileRecipes, type ProfileRecipe } from '../core/facts/profile-recipes.ts';
import { profileTypes, type ProfileType } from '../core/facts/profile-types.ts';
import { findUsualProperty, usualProperties } from '../core/facts/usual-properties.ts';
import { formatPeriod } from '../core/pki/period.ts';
import { findTemplate } from '../core/pki/meet.ts';
import type { Pki } from '../core/pki/pki.ts';
import { templateValues, type TemplateValues } from './new-profile/template-values.ts';

/** What a new profile can be made of. */
export interface NewProfileChoices {
  readonly platforms: readonly PlatformChoice[];
  /** That the workspace file describes; none where it describes none. */
  readonly templates: readonly TemplateChoice[];
}

export interface PlatformChoice {
  readonly platform: Platform;
  readonly label: string;
  readonly stores: readonly { readonly store: CertificateStore; readonly recipes: readonly RecipeChoice[] }[];
}

export interface RecipeChoice {
  readonly id: string;
  readonly label: string;
  readonly purpose: string;
  /** The subject it gives. */
  readonly subject: string;
}

export interface TemplateChoice {
  readonly name: string;
  /** In a few words: `2 years`; empty where nothing is known of it. */
  readonly about: string;
}

/** What was chosen. `template` is null where there was none to choose or none was wanted. */
export interface NewProfile {
  readonly platform: Platform;
  readonly recipe: string;
  readonly template: string | null;
}

export function newProfileChoices(pki: Pki | undefined): NewProfileChoices {
  return {
    platforms: newTypes.map(({ platform }) => ({
      platform,
      label: platforms[platform].label,
      stores: (['user', 'machine'] as const).map((store) => ({
        store,
        recipes: recipesOf(platform)
          .filter((recipe) => recipe.store === store)
          .map(({ id, label, purpose, subject }) => ({ id, label, purpose, subject })),
      })),
    })),
    templates: [...(pki?.templates.values() ?? [])].map(({ name, validity }) => ({
      name,
      about: validity ? formatPeriod(validity) : '',
    })),
  };
}

/**
 * The text of a profile in which there is nothing to find, as far as the choice allows it. `rootId` is that of the only
 * trusted certificate profile there is for the platform. Undefined for what is not among the choices.
 */
export function newProfile(
  { platform, recipe: id, template: name }: NewProfile,
  { pki, rootId }: { readonly pki: Pki | undefined; readonly rootId: string | undefined },
): string | undefined {
  const type = newTypes.find((each) => each.platform === platform);
  const recipe = recipesOf(platform).find((each) => each.id === id);
  if (!type || !recipe) return undefined;
  const template = pki && name !== null ? findTemplate(pki, name) : undefined;
  const met = pki && template ? templateValues(template, pki) : {};
  return `${JSON.stringify(written(type, valuesOf(type, recipe, { met, rootId })), null, 2)}\n`;
}

const newTypes = newProfileTypes.names.flatMap((name) => profileTypes.find((type) => type.name === name) ?? []);

function recipesOf(platform: Platform): readonly ProfileRecipe[] {
  return profileRecipes.filter((recipe) => recipe.platforms?.includes(platform) ?? true);
}

type Values = Readonly<Record<string, unknown>>;

/** In the order of the admin center's form, and only what the type has. */
function written({ odataType, properties }: ProfileType, values: Values): Values {
  const entries = usualProperties
    .map(({ name }) => [name, values[name]] as const)
    .filter(([name, value]) => value !== undefined && properties.has(name.replace('@odata.bind', '')));
  return { '@odata.type': odataType, ...Object.fromEntries(entries) };
}

function valuesOf(
  { platform }: ProfileType,
  recipe: ProfileRecipe,
  { met, rootId }: { readonly met: TemplateValues; readonly rootId: string | undefined },
): Values {
  const { ignoresValidity, ignoresHash, ignoresOtherExtendedKeyUsages: clientsOnly, label } = platforms[platform];
  const fits = ({ platforms: only }: { readonly platforms?: readonly Platform[] }): boolean =>
    only?.includes(platform) ?? true;
  const usages = usagesOf(recipe, met).filter((oid) => !clientsOnly || oid === clientAuthentication);
  return {
    displayName: `${label.replace(/^.*: /u, '')} - ${recipe.label}`,
    certificateStore: recipe.store,
    deploymentChannel: recipe.store === 'user' ? 'userChannel' : 'deviceChannel',
    subjectNameFormat: usual('subjectNameFormat'),
    subjectNameFormatString: recipe.subject,
    customSubjectAlternativeNames: recipe.sans.filter(fits).map(({ sanType, name }) => ({ sanType, name })),
    ...(ignoresValidity ? {} : validityOf(met)),
    keyStorageProvider: met.keyStorageProvider ?? usual('keyStorageProvider'),
    keyUsage: met.keyUsage ?? recipe.keyUsage ?? usual('keyUsage'),
    keySize: met.keySize ?? usual('keySize'),
    ...(ignoresHash ? {} : { hashAlgorithm: usual('hashAlgorithm') }),
    'rootCertificate@odata.bind': bind(rootId),
    extendedKeyUsages: usages.map((oid) => ({
      name: findExtendedKeyUsageByOid(oid)?.name ?? oid,
      objectIdentifier: oid,
    })),
    renewalThresholdPercentage: limits.usualRenewalThreshold.value,
    scepServerUrls: [met.url ?? usual('scepServerUrls')],
  };
}

function usual(name: string): unknown {
  return findUsualProperty(name)?.value;
}

/** Those of the recipe that the template has, else those of the template. */
function usagesOf({ extendedKeyUsages }: ProfileRecipe, { applicationPolicies }: TemplateValues): readonly string[] {
  if (!applicationPolicies || applicationPolicies.length === 0) return extendedKeyUsages;
  const both = extendedKeyUsages.filter((oid) => applicationPolicies.includes(oid));
  return both.length > 0 ? both : applicationPolicies;
}

function validityOf({ validity }: TemplateValues): Values {
  return {
    certificateValidityPeriodScale: validity?.unit ?? usual('certificateValidityPeriodScale'),
    certificateValidityPeriodValue: validity?.count ?? usual('certificateValidityPeriodValue'),
  };
}

/** Without an id a person has to put it in, and is told so by what stands there. */
function bind(rootId: string | undefined): string {
  const [before, after] = String(usual('rootCertificate@odata.bind')).split(/'.*'/u);
  return `${before}'${rootId ?? 'id of the trusted root profile'}'${after}`;
}
