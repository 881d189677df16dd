// libcurl, and its functions with variable arguments as ones that Swift can call.
#pragma once
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <stdbool.h>
#include <string.h>
#ifdef __linux__
#include <sys/epoll.h>
#include <sys/eventfd.h>
#endif

static inline CURLcode b24_set_long(CURL *easy, CURLoption option, long value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode b24_set_size(CURL *easy, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode b24_set_text(CURL *easy, CURLoption option, const char *value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode b24_set_pointer(CURL *easy, CURLoption option, void *value) {
  return curl_easy_setopt(easy, option, value);
}

static inline CURLcode b24_set_list(CURL *easy, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(easy, option, value);
}

/// Copies the bytes.
static inline CURLcode b24_set_blob(CURL *easy, CURLoption option, const void *bytes, size_t count) {
  struct curl_blob blob = {(void *)bytes, count, CURL_BLOB_COPY};
  return curl_easy_setopt(easy, option, &blob);
}

typedef size_t (*b24_data_callback)(char *, size_t, size_t, void *);
typedef int (*b24_seek_callback)(void *, curl_off_t, int);
typedef int (*b24_prerequest_callback)(void *, char *, char *, int, int);
typedef curl_socket_t (*b24_open_callback)(void *, curlsocktype, struct curl_sockaddr *);

static inline void b24_set_callbacks(CURL *easy, b24_data_callback head, b24_data_callback write,
                                     b24_data_callback read, b24_seek_callback seek,
                                     b24_prerequest_callback prerequest, b24_open_callback open) {
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, head);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, write);
  curl_easy_setopt(easy, CURLOPT_READFUNCTION, read);
  curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, seek);
  curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, prerequest);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open);
}

/// Hands one pointer to all callbacks.
static inline void b24_set_context(CURL *easy, void *context) {
  curl_easy_setopt(easy, CURLOPT_PRIVATE, context);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, context);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, context);
  curl_easy_setopt(easy, CURLOPT_READDATA, context);
  curl_easy_setopt(easy, CURLOPT_SEEKDATA, context);
  curl_easy_setopt(easy, CURLOPT_PREREQDATA, context);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, context);
}

/// What libcurl tells of a stream of HTTP/2 in its log alone. Where its words change, nothing is noted.
typedef struct {
  /// The server refused the stream, and libcurl is about to repeat the request.
  bool is_refused;
  /// The number of the stream; 0 where it is not known.
  unsigned int stream;
  /// The server says goodbye, and has looked at no stream after this one.
  bool has_goodbye;
  unsigned int last_stream;
} b24_stream_notes;

static inline const char *b24_find(const char *text, size_t count, const char *word) {
  size_t length = strlen(word);
  for (size_t i = 0; i + length <= count; i++)
    if (memcmp(text + i, word, length) == 0) return text + i + length;
  return NULL;
}

static inline unsigned int b24_number(const char *text, const char *end) {
  unsigned int number = 0;
  for (; text < end && *text >= '0' && *text <= '9'; text++) number = number * 10 + (unsigned int)(*text - '0');
  return number;
}

static inline int b24_note(CURL *easy, curl_infotype type, char *text, size_t count, void *context) {
  (void)easy;
  b24_stream_notes *notes = context;
  if (type != CURLINFO_TEXT || !notes || count > 256) return 0;
  const char *rest;
  if (count >= 14 && memcmp(text, "REFUSED_STREAM", 14) == 0) {
    notes->is_refused = true;
  } else if (count >= 17 && memcmp(text, "Using Stream ID: ", 17) == 0) {
    notes->stream = b24_number(text + 17, text + count);
  } else if (b24_find(text, count, "GOAWAY") && (rest = b24_find(text, count, "last_stream="))) {
    notes->has_goodbye = true;
    notes->last_stream = b24_number(rest, text + count);
  }
  return 0;
}

static inline void b24_take_notes(CURL *easy, b24_stream_notes *notes) {
  curl_easy_setopt(easy, CURLOPT_DEBUGFUNCTION, b24_note);
  curl_easy_setopt(easy, CURLOPT_DEBUGDATA, notes);
  curl_easy_setopt(easy, CURLOPT_VERBOSE, notes ? 1L : 0L);
}

static inline CURLcode b24_get_pointer(CURL *easy, CURLINFO info, void **value) {
  return curl_easy_getinfo(easy, info, value);
}

static inline CURLcode b24_get_text(CURL *easy, CURLINFO info, const char **value) {
  return curl_easy_getinfo(easy, info, value);
}

static inline long b24_get_long(CURL *easy, CURLINFO info) {
  long value = 0;
  curl_easy_getinfo(easy, info, &value);
  return value;
}

static inline curl_off_t b24_get_size(CURL *easy, CURLINFO info) {
  curl_off_t value = 0;
  curl_easy_getinfo(easy, info, &value);
  return value;
}

typedef int (*b24_socket_callback)(CURL *, curl_socket_t, int, void *, void *);
typedef int (*b24_timer_callback)(CURLM *, long, void *);

static inline void b24_multi_set_callbacks(CURLM *multi, b24_socket_callback socket, b24_timer_callback timer,
                                           void *context) {
  curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, socket);
  curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, context);
  curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, timer);
  curl_multi_setopt(multi, CURLMOPT_TIMERDATA, context);
}

static inline void b24_multi_set_long(CURLM *multi, CURLMoption option, long value) {
  curl_multi_setopt(multi, option, value);
}

static inline CURLcode b24_message_result(const CURLMsg *message) { return message->data.result; }

static inline CURLSH *b24_share_sessions(void) {
  CURLSH *share = curl_share_init();
  if (share) curl_share_setopt(share, CURLSHOPT_SHARE, CURL_LOCK_DATA_SSL_SESSION);
  return share;
}
