#pragma once

#include <zlib.h>

// `deflateInit2` is a macro, which Swift does not see. 15 + 16 asks for a gzip header, which tells neither a
// name nor a time.
static inline int czlib_gzip_begin(z_stream *stream) {
  return deflateInit2(stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}
