import type { Colors } from 'picocolors/types.js';
import type { Severity } from '../../core/rules/rule.ts';
import { printable } from '../../core/text/printable.ts';
import type { ReportedFinding } from '../../report/reported-finding.ts';
import { worstFirst } from '../../core/rules/severity-ranks.ts';
import { writeProfile, writeSubject } from './text-profile.ts';
import { TextWriter } from './text-writer.ts';
import type { DiffView } from '../../review/view/view.ts';
import {
  ageText,
  comparison,
  headline,
  missingDescriptions,
  nothingToTell,
  promotionNote,
  redactionNote,
  signature,
} from '../../review/view/wording.ts';

/** For people at a terminal of any width: blocks below one another, what is worst first. */
export function diffText(view: DiffView, options: { readonly colors: Colors; readonly columns: number }): string {
  const writer = new TextWriter(options.colors, options.columns);
  const { bold, green, dim } = writer.colors;
  const title = headline(view);
  writer.line(title === nothingToTell ? green(title) : bold(title));
  const compared = comparison(view.names).map((part) => (typeof part === 'string' ? part : part.name));
  writer.line(dim(printable(compared.join(''))));
  if (view.isPromotion) writer.line(dim(promotionNote));
  writeFindings('New findings', view.findings.new, writer);
  writeSilenced(view, writer);
  for (const profile of view.profiles) writeProfile(profile, writer);
  for (const subject of view.subjects) writeSubject(subject, writer);
  writeFindings('Fixed findings', view.findings.fixed, writer);
  writeUnchecked(view, writer);
  if (view.isRedacted) writer.section(dim(redactionNote));
  return writer.text();
}

function writeFindings(title: string, findings: readonly ReportedFinding[], writer: TextWriter): void {
  if (findings.length === 0) return;
  writer.section(writer.colors.bold(title));
  for (const finding of worstFirst(findings)) writeFinding(finding, writer);
}

function writeFinding(finding: ReportedFinding, writer: TextWriter): void {
  const { dim, red, yellow, blue } = writer.colors;
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: red,
    warning: yellow,
    info: blue,
    hint: dim,
  };
  const { path, startLine, startColumn, severity, rule } = finding;
  writer.line(`${paint[severity](severity)} ${rule} ${printable(path)}:${startLine}:${startColumn}`, { indent: 2 });
  writer.line(printable(finding.message), { indent: 4 });
}

/** Loud, because nobody sees it any more from now on. */
function writeSilenced({ findings, acceptances, loweredRules }: DiffView, writer: TextWriter): void {
  if (findings.silenced.length + acceptances.length + loweredRules.length === 0) return;
  const { bold, yellow, dim } = writer.colors;
  writer.section(bold(yellow('Silenced in this change')));
  for (const acceptance of acceptances) {
    const { rule, path, reason, profile } = acceptance;
    const about = profile === null ? 'any profile' : `"${printable(profile)}"`;
    writer.line(`${rule} is accepted for ${about} in ${printable(path)}${printable(signature(acceptance))}`, {
      indent: 2,
    });
    writer.line(printable(reason), { indent: 4, mark: 'reason: ' });
  }
  for (const { rule, before, after, path } of loweredRules)
    writer.line(`${rule} is "${after}" instead of "${before}" in ${printable(path)}`, { indent: 2 });
  for (const { finding, how, reason } of findings.silenced) {
    writeFinding(finding, writer);
    writer.line(dim(printable(how === 'comment' ? `silenced by a comment: ${reason}` : `accepted: ${reason}`)), {
      indent: 4,
    });
  }
}

function writeUnchecked({ notChecked, described }: DiffView, writer: TextWriter): void {
  const { dim } = writer.colors;
  if (notChecked.length > 0) writer.section('Not checked');
  for (const { what, of, rules } of notChecked) {
    writer.line(`${missingDescriptions[what]} ${printable(of.join(', '))}`, { indent: 2 });
    writer.line(dim(`silent: ${rules.join(', ')}`), { indent: 4 });
  }
  if (described.length > 0) writer.section('Described in');
  for (const file of described) writer.line(`${printable(file.path)}: ${ageText(file)}`, { indent: 2 });
}
