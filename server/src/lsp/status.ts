import { plural } from '../core/text/plural.ts';
import type { ServiceDocument } from '../service/service-document.ts';
import type { DocumentStatus } from './protocol.ts';

/** Why a document is looked at, or why not, in words for the status item. */
export function documentStatus(service: ServiceDocument | undefined, isWorkspaceFile: boolean): DocumentStatus {
  if (isWorkspaceFile) {
    return {
      label: 'Workspace file',
      detail: 'It describes the PKI and the devices that the profiles below this folder are checked against.',
      isLookedAt: true,
    };
  }
  if (!service) return { label: 'Not open', detail: 'The document is not open.', isLookedAt: false };
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
