/** Answers for texts that are not open: a client that goes through folders reads and decodes their files itself. */
import type { Connection } from 'vscode-languageserver';
import { parseCables } from '../cable';
import type { CableFile } from '../cable/model';
import { checks } from '../checks';
import type { Finding } from '../checks/check';
import { fixesForAll } from '../checks/fix';
import { findingsIn } from '../checks/run';
import { diagnosticsOf, type DiagnosticSupport } from '../features/diagnostics';
import { plainText } from '../features/plainText';
import { rangeOf } from '../features/positions';
import { withLevels } from '../project/levels';
import { answering, type Log } from './answer';
import {
  CHECK_TEXTS_REQUEST,
  type CheckedText,
  MEND_TEXTS_REQUEST,
  type MendableText,
  type TextOfFile,
  type TextsParams,
} from './requests';
import type { Settings } from './settings';

/** As wide as a row of a preview. */
const TITLE = 80;

const rules = new Map(checks.map(({ code, rule }) => [code, rule]));

interface CableText {
  readonly uri: string;
  readonly file: CableFile;
  readonly findings: readonly Finding[];
}

export function answerTexts(
  connection: Connection,
  support: DiagnosticSupport,
  settings: () => Promise<Settings>,
  log: Log,
): void {
  const answer = answering(log);
  const inTexts =
    <R>(request: string, handler: (cable: CableText) => R) =>
    async ({ texts }: TextsParams): Promise<(R | null)[]> => {
      const current = await settings();
      return texts.map((text) => {
        try {
          const cable = read(text, current);
          return cable ? handler(cable) : null;
        } catch (error) {
          // A fault of ours costs one text and not those that came with it.
          log(`${request} failed for ${text.uri}: ${String(error)}`);
          return null;
        }
      });
    };
  const check = inTexts(CHECK_TEXTS_REQUEST, (cable) => checkedText(cable, support));
  const mend = inTexts(MEND_TEXTS_REQUEST, mendableText);
  connection.onRequest(
    CHECK_TEXTS_REQUEST,
    answer(CHECK_TEXTS_REQUEST, check, () => []),
  );
  connection.onRequest(
    MEND_TEXTS_REQUEST,
    answer(MEND_TEXTS_REQUEST, mend, () => []),
  );
}

/** `undefined` for a text that is no cable. */
function read({ uri, text }: TextOfFile, { diagnosticsEnabled, checks: levels }: Settings): CableText | undefined {
  const file = parseCables(text);
  if (file.cables.length === 0) return undefined;
  return { uri, file, findings: diagnosticsEnabled ? withLevels(findingsIn(file, checks), levels) : [] };
}

function checkedText({ uri, file, findings }: CableText, support: DiagnosticSupport): CheckedText {
  // Findings and cables are both in the order of the text.
  let at = 0;
  const withFindings = file.cables.filter(({ start, end }) => {
    while (at < findings.length && (findings[at]?.start ?? 0) < start) at++;
    return (findings[at]?.start ?? Infinity) < end;
  });
  return {
    cables: file.cables.length,
    cablesWithFindings: findings.length > 0 ? Math.max(1, withFindings.length) : 0,
    findings: findings.length,
    diagnostics: diagnosticsOf(file, uri, findings, support),
  };
}

function mendableText({ file, findings }: CableText): MendableText {
  return {
    cables: file.cables.length,
    fixes: fixesForAll(findings).map(({ code, fix }) => ({
      code,
      rule: rules.get(code) ?? code,
      title: plainText(fix.title, TITLE),
      edits: fix.edits.map((edit) => ({ range: rangeOf(file, edit), newText: edit.text })),
    })),
  };
}
