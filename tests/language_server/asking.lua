-- Asks Neovim's own client what an analyst would, at one id of plans/2024, and writes down what was answered.
local task = vim.fn.json_decode(table.concat(vim.fn.readfile(vim.env.NPLAN_TASK), '\n'))
local client = vim.lsp.start_client({ cmd = task.command, root_dir = task.folder, init_options = { paus = 0.01 } })
vim.cmd('edit ' .. vim.fn.fnameescape(task.folder .. '/' .. task.file))
vim.bo.swapfile = false
vim.lsp.buf_attach_client(0, client)
vim.wait(60000, function() return #vim.diagnostic.get() > 20 end, 20)

local line = vim.fn.search(task.key) - 1
local id = vim.fn.getline(line + 1):find('[', 1, true) + 2
local at = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = id } }
local function ask(method, more)
  local question = vim.tbl_extend('force', at, more or {})
  local answer = vim.lsp.buf_request_sync(0, method, question, 30000)
  return answer and answer[client] and answer[client].result or vim.NIL
end

local answers = {
  completion = ask('textDocument/completion'),
  hover = ask('textDocument/hover'),
  definition = ask('textDocument/definition'),
  references = ask('textDocument/references', { context = { includeDeclaration = true } }),
  rename = ask('textDocument/rename', { newName = 'hyrd-personal' }),
}
vim.api.nvim_buf_set_lines(0, line, line + 1, false, { task.key .. ': [hyrberoend]' })
vim.wait(30000, function()
  for _, one in ipairs(vim.diagnostic.get(0)) do if one.code == 'NP301' then return true end end
  return false
end, 20)
answers.action = ask('textDocument/codeAction', {
  range = { start = at.position, ['end'] = at.position }, context = { diagnostics = {} },
})
vim.fn.writefile({ vim.fn.json_encode(answers) }, vim.env.NPLAN_ANSWERS)
vim.cmd('qall!')
