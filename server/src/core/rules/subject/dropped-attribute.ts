import { authorityKinds } from '../../facts/authority-kinds.ts';
import { meetings } from '../../pki/meet.ts';
import type { Authority } from '../../pki/pki.ts';
import type { AttributeNode } from '../../subject/ast.ts';
import type { Problem, RuleDocumentation, SubjectRule } from '../rule.ts';
import { attributeFact, attributesOf } from './attributes.ts';

const adcs = {
  authorities: { corp: { kind: 'adcs' } },
  servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }],
};

export function documentation(): RuleDocumentation {
  return {
    why: 'AD CS rebuilds the subject from CA\\SubjectTemplate: what is not in that list is missing from the issued certificate, without a word.',
    symptoms: ['The certificate is issued, and its subject lacks the attribute'],
    sources: ['technetSubjectRdns', 'tameMyCerts', 'gradeneggerRdns'],
    examples: {
      bad: [
        { profile: { subjectNameFormatString: 'CN={{UserName}},G={{GivenName}}' }, workspace: adcs },
        { profile: { subjectNameFormatString: 'CN={{UserName}},OID.2.5.4.65=x' }, workspace: adcs },
      ],
      good: [
        {
          profile: { subjectNameFormatString: 'CN={{UserName}},E={{EmailAddress}},OU=Staff,O=Contoso,C=DE' },
          workspace: adcs,
        },
        { profile: { subjectNameFormatString: 'CN={{UserName}},G={{GivenName}}' }, title: 'no authority described' },
        {
          profile: { subjectNameFormatString: 'CN={{UserName}},G={{GivenName}}' },
          workspace: { ...adcs, authorities: { corp: { kind: 'adcs', subjectTemplate: ['CommonName', 'GivenName'] } } },
        },
      ],
    },
  };
}

export const droppedAttribute: SubjectRule = {
  id: 'dropped-attribute',
  family: 'subject',
  scope: 'subject',
  severity: 'warning',
  evidence: 'documented',
  title: 'The certification authority drops this attribute from the subject',
  needs: ['authority'],
  check({ text, subject }, { profile, workspace }, report) {
    if (!profile || !workspace) return;
    const authority = meetings(profile, workspace.pki).find((meeting) => dropsAttributes(meeting.authority))?.authority;
    if (!authority) return;
    for (const attribute of attributesOf(subject)) {
      if (attribute.key && isDropped(attribute, authority))
        report(explain(attribute, authority, text.toDocument(attribute.key.span)));
    }
  },
};

function dropsAttributes(authority: Authority | undefined): authority is Authority {
  return authority !== undefined && authority.keepsSubject === false && authority.subjectTemplate !== undefined;
}

function isDropped(attribute: AttributeNode, { subjectTemplate = [] }: Authority): boolean {
  const fact = attributeFact(attribute);
  if (!fact) return true;
  return !subjectTemplate.some((name) => name.toLowerCase() === fact.subjectTemplateName?.toLowerCase());
}

function explain(attribute: AttributeNode, authority: Authority, span: Problem['span']): Problem {
  const fact = attributeFact(attribute);
  const remedy = fact?.subjectTemplateName
    ? `To keep it, run "certutil -setreg CA\\SubjectTemplate +${fact.subjectTemplateName}" on the CA and restart its service.`
    : 'AD CS has no name for it in that list and cannot be told to keep it.';
  return {
    span,
    message: `${authorityKinds[authority.kind].label} "${authority.name}" leaves ${attribute.key?.text ?? 'this'} out of the certificates it issues: it is not in its SubjectTemplate. ${remedy}`,
    related: [
      { message: `"${authority.name}" is described here`, path: authority.origin.path, span: authority.origin.span },
    ],
  };
}
