// The page that opens VS Code for the Web on a folder of `disk:`.

/**
 * @typedef {object} PageOptions
 * @property {string} host `localhost:3000`
 * @property {string} token what the addresses of the server begin with
 * @property {string} folder its path in the window: `/fixtures`
 * @property {readonly string[]} open files of the folder to open at once
 * @property {Readonly<Record<string, unknown>>} settings
 * @property {boolean} isAmd whether the editor is of the time before 1.94, in AMD modules
 * @property {string} [tests] module whose `run()` the window calls, a path from the checkout on
 */

/** @param {PageOptions} options */
export function workbenchPage({ host, token, folder, open, settings, tests, isAmd }) {
  const at = (/** @type {string} */ path) => ({ scheme: 'http', authority: host, path: `/${token}/${path}` });
  const configuration = {
    productConfiguration: {
      nameShort: 'Cable Files',
      nameLong: 'Cable Files',
      enableTelemetry: false,
      extensionEnabledApiProposals: { 'cable-files.disk-files': ['fileSearchProvider'] },
      webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.${host}/vscode/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    additionalBuiltinExtensions: [at('disk-files'), ...(tests === undefined ? [at('extension')] : [])],
    developmentOptions:
      tests === undefined ? undefined : { extensions: [at('extension')], extensionTestsPath: at(`extension/${tests}`) },
    configurationDefaults: {
      'workbench.startupEditor': 'none',
      'workbench.enableExperiments': false,
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'telemetry.telemetryLevel': 'off',
      'chat.disableAIFeatures': true,
      ...settings,
    },
  };
  const page = {
    configuration,
    folder: { scheme: 'disk', path: folder },
    open: open.map((file) => ({ scheme: 'disk', path: `${folder}/${file}` })),
  };
  // `<` escaped, so that no value can end the script.
  const data = JSON.stringify(page).replaceAll('<', '\\u003c');
  const { style, load } = isAmd ? amd : modules;
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <title>Cable Files</title>
    <link rel="stylesheet" href="/vscode/out/vs/workbench/${style}">
  </head>
  <body aria-label=""></body>
  <script>
    const { configuration, folder, open } = ${data};
    function show({ create, URI }) {
      create(document.body, {
        ...configuration,
        defaultLayout: open.length > 0 ? { editors: open.map((file) => ({ uri: URI.from(file) })) } : undefined,
        workspaceProvider: {
          workspace: { folderUri: URI.from(folder) },
          trusted: true,
          open: async () => false,
        },
      });
    }
  </script>
  ${load}
</html>
`;
}

const modules = {
  style: 'workbench.web.main.internal.css',
  load: `<script>globalThis._VSCODE_FILE_ROOT = location.origin + '/vscode/out/';</script>
  <script src="/vscode/out/nls.messages.js"></script>
  <script type="module">
    import { create, URI } from '/vscode/out/vs/workbench/workbench.web.main.internal.js';
    show({ create, URI });
  </script>`,
};

const amd = {
  style: 'workbench.web.main.css',
  load: `<script src="/vscode/out/vs/loader.js"></script>
  <script src="/vscode/out/vs/webPackagePaths.js"></script>
  <script>
    const paths = Object.entries(webPackagePaths).map(([name, file]) => [
      name,
      location.origin + '/vscode/node_modules/' + name + '/' + file,
    ]);
    require.config({
      baseUrl: location.origin + '/vscode/out',
      paths: Object.fromEntries(paths),
      trustedTypesPolicy: trustedTypes.createPolicy('amdLoader', { createScriptURL: (address) => address }),
    });
  </script>
  <script src="/vscode/out/vs/workbench/workbench.web.main.nls.js"></script>
  <script src="/vscode/out/vs/workbench/workbench.web.main.js"></script>
  <script>
    require(['vs/workbench/workbench.web.main'], show);
  </script>`,
};
