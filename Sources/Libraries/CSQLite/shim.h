#include <sqlite3.h>

// A macro that is a cast of a number to a function is not imported.
static inline int b24_bind_text(sqlite3_stmt *statement, int index, const char *text, int length) {
    return sqlite3_bind_text(statement, index, text, length, SQLITE_TRANSIENT);
}
