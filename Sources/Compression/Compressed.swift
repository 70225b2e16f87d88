internal import CBrotli
internal import CZlib

// The two forms in which servers hand out a file that was made small beforehand. Nothing of the machine, the
// time or the file's name is in them: the same bytes of the same libraries give the same bytes.

/// A form of compression that browsers ask for.
package enum Compression: Sendable, CaseIterable {
  /// RFC 1952, at zlib's best.
  case gzip
  /// RFC 7932, at quality 10: of a guide's page 2 % more than the best gives, in half of its time.
  case brotli

  /// What is added to a file's name: `index.html.gz`.
  package var ending: String {
    switch self {
    case .gzip: ".gz"
    case .brotli: ".br"
    }
  }

  /// The libraries that do the work; what one of them made, another release may make differently.
  package static var libraries: String {
    "zlib \(String(cString: zlibVersion())), brotli \(BrotliEncoderVersion())"
  }

  package func compressed(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .gzip: gzipped(bytes)
    case .brotli: brotlied(bytes)
    }
  }
}

private func gzipped(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  precondition(czlib_gzip_begin(&stream) == Z_OK, "zlib has memory for one more file")
  defer { deflateEnd(&stream) }
  precondition(bytes.count <= Int(UInt32.max), "no text of a site has 4 GiB")
  return Array(unsafeUninitializedCapacity: Int(deflateBound(&stream, UInt(bytes.count)))) {
    buffer,
    count in
    bytes.withUnsafeBufferPointer { source in
      stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.avail_in = UInt32(source.count)
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(buffer.count)
      let result = deflate(&stream, Z_FINISH)
      precondition(result == Z_STREAM_END, "zlib needs no more room than it said")
    }
    count = Int(stream.total_out)
  }
}

private func brotlied(_ bytes: [UInt8]) -> [UInt8] {
  Array(unsafeUninitializedCapacity: BrotliEncoderMaxCompressedSize(bytes.count)) { buffer, count in
    count = buffer.count
    let result = bytes.withUnsafeBufferPointer { source in
      BrotliEncoderCompress(
        10,
        BROTLI_DEFAULT_WINDOW,
        BROTLI_MODE_TEXT,
        source.count,
        source.baseAddress,
        &count,
        buffer.baseAddress
      )
    }
    precondition(result == BROTLI_TRUE, "brotli needs no more room than it said")
  }
}
