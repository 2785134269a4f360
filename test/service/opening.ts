// A document among those of the same workspace, opened as the server does it.
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect } from 'vitest';
import type { Among } from '../../server/src/core/analysis.ts';
import { analyze } from '../../server/src/core/analyze.ts';
import { summarize } from '../../server/src/core/tenant/summarize.ts';
import { Tenant } from '../../server/src/core/tenant/tenant.ts';
import type { ServiceDocument } from '../../server/src/service/service-document.ts';
import { exampleDay } from '../support/examples.ts';
import { markdownAt } from './hover/hovering.ts';

export const path = 'export/scep.json';

/** A document among others; what the index knows of the document itself is older, and all at other places. */
export function openAmong(
  document: unknown,
  beside: Readonly<Record<string, unknown>>,
  certificates: ConstructorParameters<typeof Tenant>[1] = new Map(),
) {
  const text = JSON.stringify(document, null, 2);
  const texts = new Map([
    [path, JSON.stringify(document)],
    ...Object.entries(beside).map(([name, content]) => [`export/${name}`, JSON.stringify(content, null, 2)] as const),
  ]);
  const tenant = new Tenant(new Map([...texts].map(([file, each]) => [file, summarize(each, file)])), certificates);
  const among: Among = { tenant, path, isCurrent: false };
  const analysis = analyze(text, { kind: 'json', among });
  const service: ServiceDocument = {
    document: TextDocument.create('file:///a', 'json', 1, text),
    analysis,
    among,
    workspace: undefined,
    today: exampleDay,
  };
  return { service, text, texts };
}

export function offsetOf(text: string, marker: string): number {
  const offset = text.indexOf(marker);
  expect(offset, `"${marker}" is in the document`).toBeGreaterThanOrEqual(0);
  return offset + 1;
}

export function hoverOn({ service, text }: ReturnType<typeof openAmong>, marker: string): string {
  return markdownAt(service, offsetOf(text, marker));
}
