#ifndef PORTAL_CATALOG_H
#define PORTAL_CATALOG_H

#include <stddef.h>

// The files of specs/catalog, one after the other; nothing where the compiler cannot embed files.
const unsigned char *b24_catalog(size_t *size);

enum b24_page_part { B24_PAGE_HTML, B24_PAGE_CSS, B24_PAGE_JS };

// The page that the portal shows in a browser.
const unsigned char *b24_page(enum b24_page_part part, size_t *size);

#endif
