-- GET with a token: `bearer.lua -- PATH FIRST LAST [FILE]`. The path is followed by each number between the two in turn; the
-- file's first line is the token, so that no command line shows it.
require "report"

local threads = 0
local head, tail, first, last, number

function setup(thread)
  -- Threads begin at different numbers.
  thread:set("place", threads)
  threads = threads + 1
end

function init(arguments)
  first, last = tonumber(arguments[2]), tonumber(arguments[3])
  number = first + place * math.floor((last - first + 1) / 2)
  if arguments[4] then
    local file = assert(io.open(arguments[4]))
    wrk.headers["Authorization"] = "Bearer " .. file:read("*l")
    file:close()
  end
  local mark = "\0"
  local whole = wrk.format("GET", arguments[1] .. mark)
  local at = whole:find(mark, 1, true)
  head, tail = whole:sub(1, at - 1), whole:sub(at + 1)
end

function request()
  local whole = head .. number .. tail
  number = number < last and number + 1 or first
  return whole
end
