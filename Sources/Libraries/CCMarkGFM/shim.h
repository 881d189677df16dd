#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

// The type of tables is a variable of the library that no header declares.
extern cmark_node_type CMARK_NODE_TABLE;
static inline cmark_node_type cmark_table_type(void) { return CMARK_NODE_TABLE; }
