import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { MarkupKind } from 'vscode-languageserver-types';
import { sources } from '../../../server/src/core/facts/sources.ts';
import { baseProfile, profileTypeNames } from '../../support/base-profiles.ts';
import { workspaceOf } from '../../support/examples.ts';
import { shownText } from '../../support/rendered-markdown.ts';
import { serviceOf } from '../completion/completing.ts';
import { hoverOn, valueOf } from './hovering.ts';

/** Names that would be Markdown, HTML, a table cell, a command link or another line if they were not shown as text. */
const hostile = [
  '[x](command:workbench.action.quit)',
  '<img src=x onerror=alert(1)>',
  '`code` ``two``',
  'a | b \\| c',
  '**bold** _it_ ~~s~~',
  'line\nbreak\r\n# head',
  '\u202Eevil\u2066 \u200B',
  'https://evil.example www.evil.example a@b.example',
  '{{UserName}}',
  '$(zap)',
];

const workspace = workspaceOf({
  authorities: { '<b>corp</b> [x](command:y)': { kind: 'adcs', subjectTemplate: ['CommonName'] } },
  templates: [{ name: '`T` | <i>', validity: '1 year' }],
  servers: [{ urls: ['https://ndes.contoso.com/*'], authority: '<b>corp</b> [x](command:y)', templates: '`T` | <i>' }],
  devices: {
    own: hostile.flatMap((name, index) =>
      ['Windows', 'iOS', 'macOS', 'Android'].map((operatingSystem) => ({
        label: `${index} ${operatingSystem} ${name}`,
        operatingSystem,
        deviceName: name,
        serialNumber: name,
        user: { userPrincipalName: name, mail: name },
      })),
    ),
  },
});

const texts = [
  ...profileTypeNames.map((name) => [name, JSON.stringify(baseProfile(name), null, 1)] as const),
  [
    'hostile',
    JSON.stringify({
      ...baseProfile('windows81SCEPCertificateProfile'),
      displayName: hostile[0],
      subjectNameFormatString: `CN={{DeviceName}},O={{\`x|y}},OU=<<${hostile[1]}>>,L="${hostile.join(' ')}"`,
      extendedKeyUsages: [{ name: hostile[0], objectIdentifier: hostile[1] }],
      customSubjectAlternativeNames: hostile.map((name) => ({ sanType: name, name: `${name}{{SerialNumber}}` })),
      keyUsage: hostile[2],
    }),
  ] as const,
];

describe.each(texts)('at every character of %s', (_name, text) => {
  const service = serviceOf(text, { workspace });
  const hovers = new Map<string, string>();
  for (let offset = 0; offset <= text.length; offset += 1) {
    const markdown = hoverOn(service, offset, MarkupKind.Markdown);
    if (!markdown) continue;
    const plain = hoverOn(service, offset, MarkupKind.PlainText);
    hovers.set(valueOf(markdown), plain ? valueOf(plain) : '');
  }

  test('there is a hover for most things', () => {
    expect(hovers.size).toBeGreaterThan(15);
  });

  test('what the user wrote is text', () => {
    for (const markdown of hovers.keys()) expect(unwanted(markdown), markdown).toEqual([]);
  });

  test('plain text says the same as Markdown', () => {
    for (const [markdown, plain] of hovers)
      expect(words(plain), markdown).toEqual(words(expectedPlain(readAsVsCode(markdown))));
  });
});

/** Whatever does more than show text: images, HTML, headings, links elsewhere than to our sources. */
function unwanted(markdown: string): readonly string[] {
  return nodesOf(readAsVsCode(markdown)).flatMap((node) => {
    if (node.type === 'link') return sourceAddresses.has(node.url) ? [] : [node.url];
    return passive.has(node.type) ? [] : [node.type];
  });
}

/** GitHub makes links also of addresses whose signs are escaped, after it has read the Markdown. VS Code does not. */
function readAsVsCode(markdown: string): Root {
  const withoutLater = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [withoutLater] });
}

const sourceAddresses = new Set(Object.values(sources).flatMap((source) => ('url' in source ? [source.url] : [])));
const passive: ReadonlySet<string> = new Set(
  'root paragraph text inlineCode strong emphasis break list listItem table tableRow tableCell'.split(' '),
);

function nodesOf(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

/** With the addresses of links, which plain text has to spell out. */
function expectedPlain(node: Nodes): string {
  if (node.type === 'link') return `${shownText(node)}: ${node.url}`;
  return 'children' in node ? node.children.map(expectedPlain).join('') : shownText(node);
}

/** Without blanks, list signs, and what stands between two cells. */
function words(text: string): string {
  return text.replaceAll(/^\s*- /gmu, '').replaceAll(/[\s:]/gu, '');
}
