-- As get.lua, with a pause before each request: `paced.lua -- PATH FIRST LAST MILLISECONDS`. What is asked this seldom is
-- no load of its own, so that its latency tells what other load does to it.
require "get"

local pause = 0
local draw = init

function init(arguments)
  draw(arguments)
  pause = tonumber(arguments[4])
end

function delay()
  return pause
end
