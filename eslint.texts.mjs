// What a user reads goes through `t(…)` or `l10n.t(…)`: sentences in the places that show them are complained of.

/** Holds a word; `{0}`, ids of one word in small letters, codes in capitals, and our own name are no text. */
const TEXT = '/^(?!Cable Files\\b).*(?:\\p{Lu}\\p{Ll}|\\p{Ll} \\p{Ll})/u';

/** @param {string} place a selector of the node that is shown */
const shown = (place) =>
  `${place}:matches(Literal[value=${TEXT}], TemplateLiteral:has(> TemplateElement[value.raw=${TEXT}]))`;

/** @param {readonly string[]} properties @param {readonly string[]} calls */
const rules = (properties, calls) => ({
  'no-restricted-syntax': [
    'error',
    ...[
      shown(`Property[key.name=/^(?:${properties.join('|')})$/] > .value`),
      shown(`AssignmentExpression[left.property.name=/^(?:${properties.join('|')})$/] > .right`),
      ...['callee', 'callee.property'].map((callee) =>
        shown(`CallExpression[${callee}.name=/^(?:${calls.join('|')})$/] > .arguments`),
      ),
    ].map((selector) => ({ selector, message: 'A user reads this: say it by t(…), so that it can be translated.' })),
  ],
});

/** For the client: what VS Code shows. */
export const clientTexts = rules(
  [
    'title',
    'placeHolder',
    'placeholder',
    'label',
    'detail',
    'description',
    'prompt',
    'tooltip',
    'openLabel',
    'saveLabel',
    'name',
    'text',
  ],
  ['showInformationMessage', 'showWarningMessage', 'showErrorMessage', 'setStatusBarMessage'],
);

/** For checks and features: what an editor shows of them, and what the cards of the hover are made of. */
export const serverTexts = rules(['message', 'title', 'says', 'label'], ['fact', 'sentence', 'unlisted']);
