#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

// The types of nodes that extensions make are variables of the library that no header declares.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_STRIKETHROUGH;
static inline cmark_node_type cmark_table_type(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type cmark_strikethrough_type(void) { return CMARK_NODE_STRIKETHROUGH; }
