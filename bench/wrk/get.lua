-- GET of a path: `get.lua -- PATH FIRST LAST`. Where the path ends with a slash, a number between the two follows it, of
-- 1,024 that are drawn beforehand, so that drawing costs nothing under load.
require "report"

local requests = {}
local last = 0

function init(arguments)
  local path, first, last_id = arguments[1], tonumber(arguments[2]), tonumber(arguments[3])
  math.randomseed(1)
  for place = 1, first and 1024 or 1 do
    requests[place] = wrk.format("GET", path .. (first and math.random(first, last_id) or ""))
  end
end

function request()
  last = last % #requests + 1
  return requests[last]
end
