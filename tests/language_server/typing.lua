-- Types each case's files into buffers of Neovim's own language client, and writes down what it shows of them.
local task = vim.fn.json_decode(table.concat(vim.fn.readfile(vim.env.NPLAN_TASK), '\n'))
local client = vim.lsp.start_client({
  cmd = task.command,
  root_dir = task.folder,
  init_options = { paus = 0.01 },
})
local answers = {}

local function open(file)
  vim.cmd('edit ' .. vim.fn.fnameescape(task.folder .. '/' .. file))
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].swapfile = false
  if not vim.lsp.buf_is_attached(buffer, client) then vim.lsp.buf_attach_client(buffer, client) end
  return buffer
end

local function shown(buffers)
  local found = {}
  for file, buffer in pairs(buffers) do
    for _, one in ipairs(vim.diagnostic.get(buffer)) do
      table.insert(found, { one.code, file, one.lnum + 1 })
    end
  end
  return found
end

local function has_all(found, wanted)
  for _, mark in ipairs(wanted) do
    local is_there = false
    for _, one in ipairs(found) do
      is_there = is_there or (one[1] == mark[1] and one[2] == mark[2] and one[3] == mark[3])
    end
    if not is_there then return false end
  end
  return true
end

vim.wait(60000, function() return vim.lsp.get_client_by_id(client) ~= nil end, 5)
for name, case in pairs(task.cases) do
  local buffers = {}
  for file, text in pairs(case.files) do
    local buffer = open(file)
    vim.api.nvim_buf_set_lines(buffer, 0, -1, false, vim.split(text, '\n'))
    buffers[file] = buffer
  end
  vim.wait(task.patience, function() return has_all(shown(buffers), case.wanted) end, 5)
  answers[name] = shown(buffers)
  for _, buffer in pairs(buffers) do vim.cmd('bwipeout! ' .. buffer) end
end
vim.fn.writefile({ vim.fn.json_encode(answers) }, vim.env.NPLAN_ANSWERS)
vim.cmd('qall!')
