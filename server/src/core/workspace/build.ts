import { templateKey } from '../pki/meet.ts';
import type { Pki } from '../pki/pki.ts';
import { buildDevices } from './build-devices.ts';
import { buildHouseRules } from './build-house-rules.ts';
import { buildPki } from './build-pki.ts';
import { buildAcceptances, buildProfileSettings, buildSeverities } from './build-settings.ts';
import { reportDuplicateUrls } from './duplicate-urls.ts';
import { reportCertificateFiles, type LoadedCertificates } from './loaded-certificates.ts';
import { followExtends, reportFiles, type Chain, type LoadedFiles } from './loaded-files.ts';
import type { WorkspaceFile } from './parse.ts';
import { byPlace, ProblemList } from './problem-list.ts';
import { reportUnknownNames, type KnownNames, type Names } from './unknown-names.ts';
import type { Workspace, WorkspaceProblem } from './workspace.ts';

export interface BuildOptions {
  readonly loaded: LoadedFiles;
  /** Without them no certificate is called missing. */
  readonly certificates?: LoadedCertificates;
  /** The ids of all rules; without them no id is called unknown. */
  readonly ruleIds?: Iterable<string>;
}

/**
 * Everything a workspace file says together with the files it names. Total: what is missing or wrong is a problem and
 * left out. Of entries with one name the nearest file's stays; lists are joined, the nearest file's first.
 */
export function buildWorkspace(
  file: WorkspaceFile,
  { loaded, certificates = new Map(), ruleIds }: BuildOptions,
): Workspace {
  const chain = followExtends(file, loaded);
  const { files } = chain;
  const { pki, problems: pkiProblems } = buildPki(chain, loaded, certificates);
  const { devices, problems: deviceProblems } = buildDevices(files, loaded);
  const known = knownNames(chain, pki, [...devices.keys()]);
  const rules = ruleIds && namesOf([...ruleIds]);
  return {
    path: file.path,
    pki,
    devices,
    profiles: buildProfileSettings(files),
    houseRules: buildHouseRules(files),
    severities: buildSeverities(files),
    accepted: buildAcceptances(files),
    problems: [
      ...files.flatMap((each) => problemsOf(each, { loaded, certificates }, { ...known, rule: rules })),
      ...chain.problems,
      ...deviceProblems,
      ...pkiProblems,
    ],
  };
}

function problemsOf(
  file: WorkspaceFile,
  { loaded, certificates }: Required<Omit<BuildOptions, 'ruleIds'>>,
  known: KnownNames,
): readonly WorkspaceProblem[] {
  const found = new ProblemList(file.path);
  reportFiles(file, loaded, found);
  reportCertificateFiles(file, certificates, found);
  reportDuplicateUrls(file, found);
  reportUnknownNames(file, known, found);
  return [...file.problems, ...found.problems].sort(byPlace);
}

/** Where no template is described, or not all of them could be read, none is unknown. */
function knownNames(
  { isComplete }: Chain,
  { templates, authorities, areTemplatesComplete }: Pki,
  deviceGroups: readonly string[],
): Omit<KnownNames, 'rule'> {
  if (!isComplete) return { template: undefined, authority: undefined, deviceGroup: undefined };
  return {
    template: templates.size > 0 && areTemplatesComplete ? templateNames(templates) : undefined,
    authority: namesOf([...authorities.keys()]),
    deviceGroup: namesOf(deviceGroups),
  };
}

function namesOf(list: readonly string[]): Names {
  const names = new Set(list);
  return { has: (name) => names.has(name), list };
}

function templateNames(templates: Pki['templates']): Names {
  return {
    has: (name) => templates.has(templateKey(name)),
    list: [...templates.values()].map(({ name }) => name),
  };
}
