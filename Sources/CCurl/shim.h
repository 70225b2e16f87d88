#pragma once

#include <curl/curl.h>
#include <iconv.h>

// `curl_easy_setopt` and `curl_easy_getinfo` take any number of arguments of any type, which Swift cannot
// call: here they have the types that they need. What is set for every request alike is set here, too.

/// What differs between requests. Strings are copied, callbacks get `context`.
struct ccurl_request {
  const char *address;
  /// Owned by the caller, until the request has ended.
  struct curl_slist *headers;
  /// A file of certificates of authorities; NULL for the system's.
  const char *authorities;
  long timeout_ms;
  /// 0: without one.
  long long size_limit;
  /// Ask for the headers alone.
  long is_head;
  void *context;
  /// `CURL_ERROR_SIZE` bytes, owned by the caller.
  char *error;
  size_t (*receive_header)(char *bytes, size_t size, size_t count, void *context);
  size_t (*receive_body)(char *bytes, size_t size, size_t count, void *context);
  curl_socket_t (*open_socket)(void *context, curlsocktype purpose, struct curl_sockaddr *address);
};

/// Sets everything for one request without redirects, or says what could not be set.
static inline CURLcode ccurl_prepare(CURL *handle, const struct ccurl_request *request) {
  CURLcode code = CURLE_OK;
#define CCURL_SET(option, value) \
  if (code == CURLE_OK) code = curl_easy_setopt(handle, option, value)
  CCURL_SET(CURLOPT_URL, request->address);
  CCURL_SET(CURLOPT_HTTPHEADER, request->headers);
  CCURL_SET(CURLOPT_TIMEOUT_MS, request->timeout_ms);
  CCURL_SET(CURLOPT_CONNECTTIMEOUT_MS, request->timeout_ms);
  CCURL_SET(CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)request->size_limit);
  CCURL_SET(CURLOPT_NOBODY, request->is_head);
  CCURL_SET(CURLOPT_ERRORBUFFER, request->error);
  CCURL_SET(CURLOPT_HEADERFUNCTION, request->receive_header);
  CCURL_SET(CURLOPT_HEADERDATA, request->context);
  CCURL_SET(CURLOPT_WRITEFUNCTION, request->receive_body);
  CCURL_SET(CURLOPT_WRITEDATA, request->context);
  CCURL_SET(CURLOPT_OPENSOCKETFUNCTION, request->open_socket);
  CCURL_SET(CURLOPT_OPENSOCKETDATA, request->context);
  CCURL_SET(CURLOPT_PRIVATE, request->context);
  if (request->authorities) {
    CCURL_SET(CURLOPT_CAINFO, request->authorities);
    CCURL_SET(CURLOPT_CAPATH, (char *)NULL);
  }

  CCURL_SET(CURLOPT_PROTOCOLS_STR, "http,https");
  CCURL_SET(CURLOPT_FOLLOWLOCATION, 0L);
  CCURL_SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1);
  CCURL_SET(CURLOPT_HTTP09_ALLOWED, 0L);
  CCURL_SET(CURLOPT_ACCEPT_ENCODING, "gzip, deflate");
  CCURL_SET(CURLOPT_USERAGENT, "bianmin");
  // Empty, and not absent: an absent one is taken from the environment.
  CCURL_SET(CURLOPT_PROXY, "");
  CCURL_SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  CCURL_SET(CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
  CCURL_SET(CURLOPT_SSL_VERIFYPEER, 1L);
  CCURL_SET(CURLOPT_SSL_VERIFYHOST, 2L);
  CCURL_SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  // No signals: the resolver must not interrupt other threads.
  CCURL_SET(CURLOPT_NOSIGNAL, 1L);
  // A name server that never answers is not waited for.
  CCURL_SET(CURLOPT_QUICK_EXIT, 1L);
#undef CCURL_SET
  return code;
}

/// 0 where no response came.
static inline long ccurl_status(CURL *handle) {
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}

/// Where a redirect leads, made absolute; NULL where it leads nowhere.
static inline const char *ccurl_redirect(CURL *handle) {
  char *address = NULL;
  curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &address);
  return address;
}

/// The time from the beginning of the request, in microseconds.
static inline long long ccurl_elapsed(CURL *handle) {
  curl_off_t elapsed = 0;
  curl_easy_getinfo(handle, CURLINFO_TOTAL_TIME_T, &elapsed);
  return elapsed;
}

/// The `errno` of a connection that failed; 0 where there is none.
static inline long ccurl_system_error(CURL *handle) {
  long code = 0;
  curl_easy_getinfo(handle, CURLINFO_OS_ERRNO, &code);
  return code;
}

/// The context of the request that this handle is of.
static inline void *ccurl_context(CURL *handle) {
  char *context = NULL;
  curl_easy_getinfo(handle, CURLINFO_PRIVATE, &context);
  return context;
}

/// Chinese text in GBK, GB 2312 or GB 18030 as UTF-8; what is none is left out. Gives how many bytes there are,
/// at most `capacity`; 0 where the system has no tables.
static inline size_t ccurl_from_gb18030(
  const char *text, size_t count, char *result, size_t capacity
) {
  iconv_t tables = iconv_open("UTF-8", "GB18030");
  if (tables == (iconv_t)-1) return 0;
  char *from = (char *)text, *to = result;
  size_t left = count, room = capacity;
  while (left > 0 && room >= 8) {
    size_t before = left;
    if (iconv(tables, &from, &left, &to, &room) != (size_t)-1) break;
    // A byte that begins no character, or the text is at its end in the middle of one.
    if (left == before || left > 0) {
      from++;
      left--;
    }
  }
  iconv_close(tables);
  return capacity - room;
}
