import CCurl

/// Fetches documents, all at the same time, each within the limits; one result for each request, in their
/// order. Nothing is taken from the environment, no cookie and no connection outlives the call.
package func fetch(_ requests: [FetchRequest], within limits: FetchLimits = FetchLimits())
  -> [FetchResult]
{
  guard !requests.isEmpty else { return [] }
  guard isReady, let multi = curl_multi_init() else {
    return requests.map { _ in .failed(.notUnderstood(reason: "libcurl")) }
  }
  defer { curl_multi_cleanup(multi) }
  let transfers = requests.map { Transfer($0, limits) }
  var results = [FetchResult?](repeating: nil, count: requests.count)
  for (index, transfer) in transfers.enumerated() {
    do throws(FetchFailure) {
      try transfer.start()
      curl_multi_add_handle(multi, transfer.handle)
    } catch {
      results[index] = .failed(error)
    }
  }
  while true {
    var running: Int32 = 0
    curl_multi_perform(multi, &running)
    var waiting: Int32 = 0
    while let message = curl_multi_info_read(multi, &waiting) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle,
        let index = transfers.firstIndex(where: { $0.handle == handle })
      else { continue }
      let code = message.pointee.data.result
      curl_multi_remove_handle(multi, handle)
      results[index] = transfers[index].finish(code)
      if results[index] == nil { curl_multi_add_handle(multi, transfers[index].handle) }
    }
    guard results.contains(where: { $0 == nil }) else { break }
    // Waits for the next byte or for the next time limit, whichever is first.
    curl_multi_poll(multi, nil, 0, 1000, nil)
  }
  for transfer in transfers {
    if let handle = transfer.handle { curl_multi_remove_handle(multi, handle) }
  }
  return results.map { $0 ?? .failed(.notUnderstood(reason: "libcurl")) }
}

/// libcurl is set up once, before anything else may use it.
let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
