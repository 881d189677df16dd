#include <microhttpd.h>

// Swift cannot call a function with variable arguments, and this one has no va_list twin.
static inline const union MHD_ConnectionInfo *
b24_connection_info(struct MHD_Connection *connection, enum MHD_ConnectionInfoType type) {
    return MHD_get_connection_info(connection, type);
}
