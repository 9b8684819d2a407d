import { expect, test } from 'vitest';
import { isInstalled, runEditor, setUpFor, type Told } from './setUps';

/** What any editor shall show of the sample. */
function expectCable({ language, diagnostics, hover, outline }: Told): void {
  expect(language).toMatch(/^cable(?:-mode)?$/);
  expect(diagnostics).toContainEqual(expect.stringContaining('STPDTS is no known caption'));
  expect(hover).toContain('AMEMBASSY BUENOS AIRES');
  expect(outline).toEqual(expect.arrayContaining(['Header', expect.stringMatching(/^5\. \(C\)/)]));
}

const NEOVIM = isInstalled('nvim', '--version');
const EMACS = isInstalled('emacs', '--batch', '--eval', "(progn (package-initialize) (require 'eglot))");

test.skipIf(!NEOVIM)(
  `Neovim${NEOVIM ? '' : ': not tried, since there is no nvim here'}`,
  { timeout: 60_000 },
  async () => {
    const probe = `
    -- The settings may come after the first findings; those that they switch off go.
    vim.wait(20000, function()
      local found = vim.tbl_map(function(each) return each.code end, vim.diagnostic.get(0))
      return #found > 0 and not vim.tbl_contains(found, 'damage/list-bullet')
    end, 50)
    local function ask(method, params)
      for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 10000) or {}) do return answer.result end
    end
    vim.fn.cursor(vim.fn.search('RUEHBU/AMEMBASSY'), 6)
    local hover = ask('textDocument/hover', vim.lsp.util.make_position_params())
    local outline = {}
    local function visit(symbols)
      for _, symbol in ipairs(symbols or {}) do
        table.insert(outline, symbol.name)
        visit(symbol.children)
      end
    end
    visit(ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() }))
    local told = {
      language = vim.bo.filetype,
      diagnostics = vim.tbl_map(function(each) return each.message end, vim.diagnostic.get(0)),
      hover = hover and hover.contents.value or '',
      outline = outline,
    }
    vim.fn.writefile({ vim.fn.json_encode(told) }, 'told.json')
    vim.cmd('qall!')
  `;
    const told = await runEditor({
      program: 'nvim',
      args: ['--headless', '-n', '-i', 'NONE', '-u', 'init.lua', 'cable.txt', '-c', 'luafile probe.lua'],
      files: { 'init.lua': await setUpFor('Neovim', 'lua'), 'probe.lua': probe },
    });
    expectCable(told);
    // The set-up shows how a check is switched off.
    expect(told.diagnostics.filter((message) => message.includes('dash'))).toEqual([]);
  },
);

test.skipIf(!EMACS)(
  `Emacs${EMACS ? '' : ': not tried, since there is no Emacs with eglot here'}`,
  { timeout: 60_000 },
  async () => {
    const probe = `
    (find-file "cable.txt")
    (run-hooks 'post-command-hook) ; eglot-ensure waits for it, and a batch has no commands
    (flymake-start)
    (with-timeout (20) (while (null (flymake-diagnostics)) (accept-process-output nil 0.1)))
    (goto-char (point-min))
    (search-forward "INFO RUEHBU")
    (backward-char 2)
    (let* ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams)))
           (outline nil)
           (visit nil))
      (setq visit (lambda (entry)
                    (push (substring-no-properties (car entry)) outline)
                    (when (listp (cdr entry)) (mapc (lambda (each) (when (consp each) (funcall visit each))) (cdr entry)))))
      (mapc visit (funcall imenu-create-index-function))
      (with-temp-file "told.json"
        (insert (json-encode
                 (list :language (symbol-name (buffer-local-value 'major-mode (get-file-buffer "cable.txt")))
                       :diagnostics (vconcat (with-current-buffer (get-file-buffer "cable.txt")
                                               (mapcar #'flymake-diagnostic-text (flymake-diagnostics))))
                       :hover (plist-get (plist-get hover :contents) :value)
                       :outline (vconcat outline))))))
  `;
    const told = await runEditor({
      program: 'emacs',
      args: ['--batch', '--eval', '(package-initialize)', '-l', 'eglot', '-l', './init.el', '-l', './probe.el'],
      files: { 'init.el': await setUpFor('Emacs', 'elisp'), 'probe.el': `;; -*- lexical-binding: t -*-\n${probe}` },
    });
    expectCable(told);
  },
);
