#include "portal_catalog.h"

// The catalog is a part of the program, which then runs without the checkout that it was built from. A new file of
// specs/catalog is named here; a test says so where one is missing.
#ifdef __clang__
#pragma clang diagnostic ignored "-Wunknown-warning-option"
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char catalog[] = {
#ifdef __has_embed
#embed "../../../specs/catalog/ai.json" suffix(,)
#embed "../../../specs/catalog/app.json" suffix(,)
#embed "../../../specs/catalog/biconnector.json" suffix(,)
#embed "../../../specs/catalog/bizproc.json" suffix(,)
#embed "../../../specs/catalog/booking.json" suffix(,)
#embed "../../../specs/catalog/bots.json" suffix(,)
#embed "../../../specs/catalog/calendar.json" suffix(,)
#embed "../../../specs/catalog/catalog.json" suffix(,)
#embed "../../../specs/catalog/crm.json" suffix(,)
#embed "../../../specs/catalog/disk.json" suffix(,)
#embed "../../../specs/catalog/im.json" suffix(,)
#embed "../../../specs/catalog/landing.json" suffix(,)
#embed "../../../specs/catalog/lists.json" suffix(,)
#embed "../../../specs/catalog/mail.json" suffix(,)
#embed "../../../specs/catalog/openlines.json" suffix(,)
#embed "../../../specs/catalog/sale.json" suffix(,)
#embed "../../../specs/catalog/shared.json" suffix(,)
#embed "../../../specs/catalog/sign.json" suffix(,)
#embed "../../../specs/catalog/social.json" suffix(,)
#embed "../../../specs/catalog/tasks.json" suffix(,)
#embed "../../../specs/catalog/telephony.json" suffix(,)
#embed "../../../specs/catalog/timeman.json" suffix(,)
#embed "../../../specs/catalog/users.json" suffix(,)
#endif
    '\n'};

const unsigned char *b24_catalog(size_t *size) {
    *size = sizeof catalog;
    return catalog;
}

// The page that the portal shows in a browser.
#ifdef __has_embed
static const unsigned char page_html[] = {
#embed "page/page.html"
};
static const unsigned char page_css[] = {
#embed "page/page.css"
};
static const unsigned char page_js[] = {
#embed "page/page.js"
};
#else
static const unsigned char page_html[] = {'\n'}, page_css[] = {'\n'}, page_js[] = {'\n'};
#endif

const unsigned char *b24_page(enum b24_page_part part, size_t *size) {
    switch (part) {
    case B24_PAGE_HTML: *size = sizeof page_html; return page_html;
    case B24_PAGE_CSS: *size = sizeof page_css; return page_css;
    default: *size = sizeof page_js; return page_js;
    }
}
