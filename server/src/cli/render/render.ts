import { createColors } from 'picocolors';
import { readCertificates } from '../../certificate/certificate-reader.ts';
import { readContent } from '../../core/analyze.ts';
import type { CertificateStore, Platform } from '../../core/facts/fact.ts';
import type { LocatedSubject } from '../../core/profile/profile.ts';
import { builtInDevices } from '../../core/render/built-in-devices.ts';
import { ruleIds } from '../../core/rules/rules.ts';
import type { FileSystem } from '../../host/file-system.ts';
import { GoverningWorkspaces } from '../../host/governing-workspace.ts';
import { nodeFileSystem } from '../../host/node/node-file-system.ts';
import { demandConfig } from '../config-file.ts';
import { devicesIn } from '../devices-file.ts';
import { readDocuments } from '../documents.ts';
import { Flaws } from '../flaws.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { derLines } from './der-lines.ts';
import { givenSubject } from './given-subject.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import {
  chosen,
  renderedProfile,
  renderedSubject,
  renderedSubjects,
  type DeviceChoice,
  type RenderedProfile,
} from './rendered-profile.ts';
import { renderTable } from './table.ts';
import type { WrittenRenderings } from './written-renderings.ts';

export type RenderFormat = 'table' | 'json' | 'markdown' | 'csr' | 'der';

export interface RenderCommandOptions {
  readonly paths: readonly string[];
  readonly subject: string | undefined;
  readonly devicesFile: string | undefined;
  readonly platform: Platform | undefined;
  readonly store: CertificateStore | undefined;
  /** displayName of the one profile to show. */
  readonly profile: string | undefined;
  /** Label of the one device to show. */
  readonly device: string | undefined;
  readonly format: RenderFormat;
  readonly config: string | undefined;
  /** Today, `YYYY-MM-DD`. */
  readonly now: string;
}

/** 0: every device can be issued; 1: one cannot, or what was asked for cannot be written for it. */
export async function renderCommand(options: RenderCommandOptions, io: Io): Promise<number> {
  const files = nodeFileSystem(io.cwd);
  await demandConfig(options.config, files);
  const given = options.devicesFile === undefined ? undefined : await devicesIn(options.devicesFile, files);
  const choice: DeviceChoice = { given, label: options.device, today: options.now };
  const rendered =
    options.subject === undefined
      ? await renderFiles(options, choice, files, io)
      : [renderGiven(givenSubject(options.subject, io), options, choice)];
  complainAboutNothing(rendered, options);
  const { text, isComplete } = await write(rendered, options, io);
  await io.write(`${text}\n`);
  return isComplete && rendered.every(({ renderings }) => renderings.every(({ isIssued }) => isIssued)) ? 0 : 1;
}

async function write(
  rendered: readonly RenderedProfile[],
  { format }: RenderCommandOptions,
  io: Io,
): Promise<WrittenRenderings> {
  if (format === 'json') return { text: renderJson(rendered), isComplete: true };
  if (format === 'markdown') return { text: renderMarkdown(rendered), isComplete: true };
  if (format === 'der') return derLines(rendered);
  if (format === 'csr') {
    // The library that writes requests is large, and wanted here only.
    const { sampleRequests } = await import('./sample-requests.ts');
    return sampleRequests(rendered);
  }
  const text = renderTable(rendered, { columns: io.columns, colors: createColors(io.useColour) });
  return { text, isComplete: true };
}

async function renderFiles(
  options: RenderCommandOptions,
  choice: DeviceChoice,
  files: FileSystem,
  io: Io,
): Promise<readonly RenderedProfile[]> {
  const workspaces = new GoverningWorkspaces({
    files,
    ruleIds,
    readCertificates,
    roots: ['.'],
    config: options.config,
  });
  const flaws = new Flaws(io);
  const rendered: RenderedProfile[] = [];
  for await (const document of readDocuments(options.paths, files, io.cwd)) {
    if (document.kind === 'unreadable') throw new UsageError(`${document.path}: ${document.message}`);
    if (document.kind !== 'json' && document.kind !== 'scepsubject') continue;
    const workspace = (await workspaces.of(document.path))?.workspace;
    flaws.ofWorkspace(workspace);
    const content = readContent(document.text, document.kind);
    flaws.ofDocument(document.path, content);
    for (const profile of content.profiles) rendered.push(renderedProfile(document.path, profile, workspace, choice));
    rendered.push(...renderedSubjects(document.path, content, workspace, choice));
  }
  return options.profile === undefined ? rendered : rendered.filter(({ profile }) => profile === options.profile);
}

function renderGiven(
  subject: LocatedSubject,
  { platform, store }: RenderCommandOptions,
  choice: DeviceChoice,
): RenderedProfile {
  const devices = chosen(choice.given ?? builtInDevices(), choice);
  return renderedSubject(undefined, subject, devices, { platform, store });
}

function complainAboutNothing(
  rendered: readonly RenderedProfile[],
  { profile, device, paths }: RenderCommandOptions,
): void {
  if (rendered.length === 0) {
    throw new UsageError(
      profile === undefined
        ? `There is no SCEP profile in ${paths.join(', ')}.`
        : `No SCEP profile has the displayName "${profile}".`,
    );
  }
  if (device !== undefined && rendered.every(({ renderings }) => renderings.length === 0)) {
    throw new UsageError(`No sample device that fits has the label "${device}".`);
  }
}
