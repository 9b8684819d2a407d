import type { Check } from '../checks/check';

const LEVEL = { enum: ['error', 'warning', 'information', 'hint', 'off'] };

/** The JSON schema of `.cable.json`, by which editors complete and check it. */
export function projectSchema(checks: readonly Check[]): object {
  const codes = checks.map(({ code }) => code);
  const groups = [...new Set(codes.map((code) => code.slice(0, code.indexOf('/'))))];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Cable Files project',
    description: 'How the cables in this folder and below it are checked.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      checks: {
        description:
          'How severe the findings of a check, or of a group of checks, are; "off" shows none. A check goes before its group.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries([
          ...groups.map((group) => [group, { ...LEVEL, description: `All checks of the group ${group}.` }]),
          ...checks.map(({ code, rule, severity }) => [code, { ...LEVEL, default: severity, description: rule }]),
        ]),
      },
      codes: {
        description:
          'A file with codes of your own, in this folder or below: rows of the tables of codes, parted by tabs, under the header of their table.',
        type: 'string',
        minLength: 1,
      },
      ignorePaths: {
        description: 'Files that are not checked: patterns as in a .gitignore, relative to this folder.',
        type: 'array',
        items: { type: 'string' },
      },
      ignore: {
        description: 'Findings that are not shown again.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['file', 'code'],
          properties: {
            file: { type: 'string', description: 'The path of the file, relative to this folder.' },
            code: { enum: codes, description: 'The code of the check.' },
            line: {
              type: 'string',
              description:
                'The text of the line, so that the finding is known again when lines above it change; without it, all findings of the code in the file.',
            },
          },
        },
      },
    },
  };
}
