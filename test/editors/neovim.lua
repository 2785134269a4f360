-- Drives Neovim's own language client the way a person would: look at the problems, hover, complete, take the fix.
-- The one argument is a JSON object: { server, needle, broken, hover }. Prints one line of JSON after "RESULT ".
local given = vim.json.decode(vim.env.SCEP_PROFILES_TEST)
local patience = 60000

local function wait(what, condition)
  if not vim.wait(patience, condition, 20) then
    error('waited in vain for ' .. what)
  end
end

local function position(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local start = line:find(text, 1, true)
    if start then
      return { line = number - 1, character = start - 1 }
    end
  end
  error('the document holds no ' .. text)
end

local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, patience)
  local _, answer = next(answers or {})
  if not answer or answer.err then
    error(method .. ' failed: ' .. vim.inspect(problem or answer))
  end
  return answer.result
end

local function at(place)
  return { textDocument = vim.lsp.util.make_text_document_params(), position = place }
end

local function problems()
  return vim.tbl_map(function(diagnostic)
    return { code = diagnostic.code or diagnostic.user_data.lsp.code, message = diagnostic.message }
  end, vim.diagnostic.get(0))
end

local function run()
  local published
  local client = vim.lsp.start_client({
    name = 'scep-profiles',
    cmd = given.server,
    root_dir = vim.fn.getcwd(),
    handlers = {
      ['textDocument/publishDiagnostics'] = function(failure, result, ...)
        published = result
        vim.lsp.handlers['textDocument/publishDiagnostics'](failure, result, ...)
      end,
    },
  })
  vim.lsp.buf_attach_client(0, client)
  wait('a problem', function()
    return #vim.diagnostic.get(0) > 0
  end)
  local result = { before = problems() }

  result.hover = ask('textDocument/hover', at(position(given.hover))).contents

  local place = position(given.broken)
  place.character = place.character + 2
  result.completion = vim.tbl_map(function(item)
    return item.label
  end, (function(answer)
    return answer.items or answer
  end)(ask('textDocument/completion', at(place))))

  local diagnostic = published.diagnostics[1]
  local actions = ask('textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = diagnostic.range,
    context = { diagnostics = { diagnostic }, only = { 'quickfix' } },
  })
  result.action = actions[1].title
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  wait('the problem to go', function()
    return #vim.diagnostic.get(0) == 0
  end)
  result.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n')
  vim.lsp.stop_client(client)
  wait('the server to stop', function()
    return vim.lsp.client_is_stopped(client)
  end)
  return result
end

local ok, result = pcall(run)
io.stdout:write('RESULT ' .. vim.json.encode(ok and result or { failure = tostring(result) }) .. '\n')
vim.cmd(ok and 'qa!' or 'cq 1')
