/** Answers for texts that are not open: a client that goes through folders reads and decodes their files itself. */
import type { Connection } from 'vscode-languageserver';
import { parseCables } from '../cable';
import type { CableFile } from '../cable/model';
import { checks } from '../checks';
import type { Finding } from '../checks/check';
import { fixesForAll } from '../checks/fix';
import { findingsIn } from '../checks/run';
import { usingCodes } from '../codes/own';
import { diagnosticsOf, type DiagnosticSupport } from '../features/diagnostics';
import { rangeOf } from '../features/positions';
import { answering, type Log } from './answer';
import type { Projects } from './projects';
import {
  type AnswerForText,
  CHECK_TEXTS_REQUEST,
  type CheckedText,
  MEND_TEXTS_REQUEST,
  type MendableText,
  type TextOfFile,
  type TextsParams,
} from './requests';
import type { Settings } from './settings';

/** How long the requests of open documents wait at most while there is more than one text to do. */
const WITHOUT_PAUSE_MS = 10;

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
  projects: Projects,
  log: Log,
): void {
  const answer = answering(log);
  const inTexts =
    <R>(request: string, handler: (cable: CableText) => R) =>
    async ({ texts }: TextsParams): Promise<AnswerForText<R>[]> => {
      const current = await settings();
      const answers: AnswerForText<R>[] = [];
      let since = Date.now();
      for (const text of texts) {
        try {
          const cable = projects.unchecked(text.uri) ?? read(text, projects, current);
          answers.push(typeof cable === 'object' ? handler(cable) : (cable ?? null));
        } catch (error) {
          // A fault of ours costs one text and not those that came with it.
          log(`${request} failed for ${text.uri}: ${String(error)}`);
          answers.push(null);
        }
        if (Date.now() - since < WITHOUT_PAUSE_MS) continue;
        await new Promise<void>((resolve) => setTimeout(resolve));
        since = Date.now();
      }
      return answers;
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
function read({ uri, text }: TextOfFile, projects: Projects, settings: Settings): CableText | undefined {
  const file = parseCables(text);
  if (file.cables.length === 0) return undefined;
  const findings = usingCodes(projects.codesOf(uri), () => findingsIn(file, checks));
  return { uri, file, findings: projects.shown(uri, file, findings, settings) };
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
      edits: fix.edits.map((edit) => ({ range: rangeOf(file, edit), newText: edit.text })),
    })),
  };
}
