-- POST of files, each as the part `file` of a form: `upload.lua -- PATH FILE...`. Each connection's next request is the
-- next file; they are read and framed beforehand.
require "report"

local requests = {}
local last = 0

function init(arguments)
  local boundary = "counterfoil-benchmark"
  local headers = { ["Content-Type"] = "multipart/form-data; boundary=" .. boundary }
  for place = 2, #arguments do
    local file = assert(io.open(arguments[place], "rb"))
    local picture = file:read("*a")
    file:close()
    local head = '--%s\r\nContent-Disposition: form-data; name="file"; filename="%d.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'
    local body = head:format(boundary, place) .. picture .. "\r\n--" .. boundary .. "--\r\n"
    requests[place - 1] = wrk.format("POST", arguments[1], headers, body)
  end
end

function request()
  last = last % #requests + 1
  return requests[last]
end
