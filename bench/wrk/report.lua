-- The last line of the output: what came of it, as JSON.
function done(summary)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  print(string.format('{"requests":%d,"micros":%d,"errors":%d}', summary.requests, summary.duration, failed))
end
