#ifndef PORTAL_CATALOG_H
#define PORTAL_CATALOG_H

#include <stddef.h>

// The files of specs/catalog, one after the other; nothing where the compiler cannot embed files.
const unsigned char *b24_catalog(size_t *size);

#endif
