import { firstFound, originsOf, type Found } from '../pki/found.ts';
import type { AgentCertificate, NdesUsage, Server } from '../pki/pki.ts';
import { readServer, type ServerValues } from '../pki/readers/read-server.ts';
import type { Located } from '../profile/profile.ts';
import { agentCertificates } from './agent-certificates.ts';
import { EntryValues } from './entry-values.ts';
import type { FileProblems } from './file-problems.ts';
import type { LoadedCertificates } from './loaded-certificates.ts';
import type { LoadedFiles } from './loaded-files.ts';
import { namedTexts } from './named-texts.ts';
import type { WorkspaceFile } from './parse.ts';
import type { serverShape, ServerTemplates } from './pki-shapes.ts';
import { valuesOf, type Value } from './shape.ts';

type ServerEntry = Located<Value<typeof serverShape>>;

/** All servers, the nearest workspace file's first. */
export function buildServers(
  files: readonly WorkspaceFile[],
  { loaded, certificates }: { readonly loaded: LoadedFiles; readonly certificates: LoadedCertificates },
  problems: FileProblems,
): readonly Server[] {
  return files.flatMap(
    (file) =>
      file.content.servers?.value.map((entry) => {
        const readings = namedTexts(entry.value.files, file, loaded).map(
          (text) => problems.read(text, readServer).values,
        );
        const agents = agentCertificates(entry.value.agentCertificates, file, certificates, problems);
        return serverOf(entry, file.path, { readings, agents });
      }) ?? [],
  );
}

interface ServerSources {
  readonly readings: readonly ServerValues[];
  readonly agents: readonly AgentCertificate[];
}

/** What the entry says itself, else what the first of its files says. */
function serverOf(entry: ServerEntry, path: string, { readings: files, agents }: ServerSources): Server {
  const { urls, authority, templates, maxFieldLength, maxRequestBytes } = entry.value;
  const values = new EntryValues(path);
  const inline = usagesOf(templates, values);
  const found = {
    signature: inline.signature ?? firstFound(files, ({ signature }) => signature),
    encryption: inline.encryption ?? firstFound(files, ({ encryption }) => encryption),
    generalPurpose: inline.generalPurpose ?? firstFound(files, ({ generalPurpose }) => generalPurpose),
    maxFieldLength: values.plain(maxFieldLength) ?? firstFound(files, (file) => file.maxFieldLength),
    maxRequestBytes: values.plain(maxRequestBytes) ?? firstFound(files, (file) => file.maxRequestBytes),
  };
  const { signature, encryption, generalPurpose } = found;
  return {
    urls: valuesOf(urls) ?? [],
    authority: authority?.value,
    templates: { signature: signature?.value, encryption: encryption?.value, generalPurpose: generalPurpose?.value },
    maxFieldLength: found.maxFieldLength?.value,
    maxRequestBytes: found.maxRequestBytes?.value,
    agentCertificates: agents,
    origin: values.originOf(entry),
    origins: originsOf(found),
  };
}

function usagesOf(
  templates: Located<ServerTemplates> | undefined,
  values: EntryValues,
): Partial<Record<NdesUsage, Found<string> | undefined>> {
  if (templates === undefined) return {};
  const { value, node } = templates;
  if (typeof value === 'string') {
    const all = values.plain({ value, node });
    return { signature: all, encryption: all, generalPurpose: all };
  }
  return {
    signature: values.plain(value.signature),
    encryption: values.plain(value.encryption),
    generalPurpose: values.plain(value.generalPurpose),
  };
}
