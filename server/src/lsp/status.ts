// Answers why a document is looked at, or why not, in words for the status item.
import type { Connection } from 'vscode-languageserver';
import { plural } from '../core/text/plural.ts';
import type { ServiceDocument } from '../service/service-document.ts';
import { guard, type Log } from './guard.ts';
import type { OpenDocuments } from './open-documents.ts';
import { documentStatusMethod, type DocumentStatus, type DocumentStatusParams } from './protocol.ts';
import { isWorkspaceFile } from './workspaces.ts';

export interface StatusContext {
  readonly documents: () => OpenDocuments;
  readonly log: Log;
}

export function answerStatus(connection: Connection, { documents, log }: StatusContext): void {
  connection.onRequest<DocumentStatus, never>(
    documentStatusMethod,
    guard<DocumentStatusParams, DocumentStatus>({ name: 'document status', empty: notOpen, log }, async ({ uri }) => {
      if (isWorkspaceFile(uri)) return ofWorkspaceFile;
      const service = await documents().get(uri);
      return service ? documentStatus(service) : notOpen;
    }),
  );
}

const notOpen: DocumentStatus = { label: 'Not open', detail: 'The document is not open.', isLookedAt: false };

const ofWorkspaceFile: DocumentStatus = {
  label: 'Workspace file',
  detail: 'It describes the PKI and the devices that the profiles below this folder are checked against.',
  isLookedAt: true,
};

function documentStatus(service: ServiceDocument): DocumentStatus {
  const { profiles, subjects, kind } = service.analysis;
  if (kind === 'scepsubject') return lookedAt(plural(subjects.length, 'subject'), service);
  if (profiles.length === 0) {
    return {
      label: 'No SCEP profile',
      detail:
        'No object in this file has an "@odata.type" that is one of Microsoft Graph\'s ten SCEP certificate profile types, so nothing is checked.',
      isLookedAt: false,
    };
  }
  return lookedAt(plural(profiles.length, 'SCEP profile'), service);
}

function lookedAt(label: string, { workspace }: ServiceDocument): DocumentStatus {
  const devices = [...(workspace?.devices.values() ?? [])].flat().length;
  const detail = workspace
    ? `Checked against ${workspace.path} with ${plural(devices, 'sample device')} of yours.`
    : 'No scep-profiles.json governs this file: only what is true everywhere is checked, and the built-in devices are shown.';
  return { label, detail, isLookedAt: true };
}
