#include "portal_catalog.h"

// The catalog is a part of the program, which then runs without the checkout that it was built from. A new file of
// specs/catalog is named here; a test says so where one is missing.
#ifdef __clang__
#pragma clang diagnostic ignored "-Wunknown-warning-option"
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char catalog[] = {
#ifdef __has_embed
#embed "../../../specs/catalog/ai.api" suffix(,)
#embed "../../../specs/catalog/app.api" suffix(,)
#embed "../../../specs/catalog/biconnector.api" suffix(,)
#embed "../../../specs/catalog/bizproc.api" suffix(,)
#embed "../../../specs/catalog/booking.api" suffix(,)
#embed "../../../specs/catalog/bots.api" suffix(,)
#embed "../../../specs/catalog/calendar.api" suffix(,)
#embed "../../../specs/catalog/catalog.api" suffix(,)
#embed "../../../specs/catalog/crm.api" suffix(,)
#embed "../../../specs/catalog/disk.api" suffix(,)
#embed "../../../specs/catalog/im.api" suffix(,)
#embed "../../../specs/catalog/landing.api" suffix(,)
#embed "../../../specs/catalog/lists.api" suffix(,)
#embed "../../../specs/catalog/mail.api" suffix(,)
#embed "../../../specs/catalog/openlines.api" suffix(,)
#embed "../../../specs/catalog/sale.api" suffix(,)
#embed "../../../specs/catalog/shared.api" suffix(,)
#embed "../../../specs/catalog/sign.api" suffix(,)
#embed "../../../specs/catalog/social.api" suffix(,)
#embed "../../../specs/catalog/tasks.api" suffix(,)
#embed "../../../specs/catalog/telephony.api" suffix(,)
#embed "../../../specs/catalog/timeman.api" suffix(,)
#embed "../../../specs/catalog/users.api" suffix(,)
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
