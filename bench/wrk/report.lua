-- The last line of the output: what came of it, as JSON. Latencies are in microseconds.
local form = '{"requests":%d,"micros":%d,"errors":%d,"p50":%d,"p99":%d}'

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  local p50, p99 = latency:percentile(50), latency:percentile(99)
  print(string.format(form, summary.requests, summary.duration, failed, p50, p99))
end
