/** A workspace in which the complete profile of the examples meets this template, on AD CS. */
export function meeting(
  template: Readonly<Record<string, unknown>>,
  authority: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    authorities: { corp: { kind: 'adcs', ...authority } },
    templates: [{ name: 'IntuneUser', ...template }],
    servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp', templates: 'IntuneUser' }],
  };
}
