-- POST of a JSON body: `post.lua -- PATH BODY`.
require "report"

function init(arguments)
  wrk.method, wrk.path, wrk.body = "POST", arguments[1], arguments[2]
  wrk.headers["Content-Type"] = "application/json"
  local whole = wrk.format()
  request = function() return whole end
end
