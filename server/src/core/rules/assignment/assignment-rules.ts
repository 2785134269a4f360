import type { Rule } from '../rule.ts';
import { mixedAssignment } from './mixed-assignment.ts';
import { rootNotAssigned } from './root-not-assigned.ts';
import { severalClientCertificates } from './several-client-certificates.ts';

export const assignmentRules: readonly Rule[] = [mixedAssignment, rootNotAssigned, severalClientCertificates];
