// Domains in which nobody has an address: those of documentation.
import type { Fact } from './fact.ts';

const reserved = ['example.com', 'example.net', 'example.org', 'example', 'test', 'invalid', 'localhost'];

/** Companies that there are not; Microsoft owns their domains. */
const ofMicrosoft = [
  'contoso.com',
  'contoso.onmicrosoft.com',
  'fabrikam.com',
  'adatum.com',
  'adventure-works.com',
  'alpineskihouse.com',
  'bellowscollege.com',
  'bestforyouorganics.com',
  'blueyonderairlines.com',
  'cohovineyard.com',
  'cohovineyardandwinery.com',
  'cohowinery.com',
  'consolidatedmessenger.com',
  'contososuites.com',
  'cpandl.com',
  'fabrikamresidences.com',
  'fineartschool.net',
  'firstupconsultants.com',
  'fourthcoffee.com',
  'graphicdesigninstitute.com',
  'humongousinsurance.com',
  'litwareinc.com',
  'lucernepublishing.com',
  'margiestravel.com',
  'nodpublishers.com',
  'northwindelectriccars.com',
  'northwindtraders.com',
  'proseware.com',
  'relecloud.com',
  'southridgevideo.com',
  'tailspintoys.com',
  'thephone-company.com',
  'treyresearch.net',
  'vanarsdelltd.com',
  'wideworldimporters.com',
  'wingtiptoys.com',
  'woodgrovebank.com',
];

/** They and everything below them. */
export const sampleDomains = {
  domains: [...reserved, ...ofMicrosoft],
  sources: [
    'rfc2606',
    'rfc6761',
    'scepProfiles2025',
    'fictitiousCompanies',
    'fictitiousWebsites',
    'wideWorldImporters',
    'graphCreateGroup',
  ],
} as const satisfies Fact & { readonly domains: readonly string[] };
