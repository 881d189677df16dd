import CPortalCatalog

/// The portal as a person sees it, in a browser: three files that are a part of the program. They hold no secrets; what
/// they show they ask the control address for.
extension Portal {
    /// nil: another address.
    func page(_ request: HTTPRequest) -> HTTPResponse? {
        switch String(decoding: request.path, as: UTF8.self) {
        case "/" where !mayControl(request) && settings.controlKey == nil:
            .text(
                200, "A portal to develop against. It listens beyond localhost, so it shows no more without a key.\n")
        case "/": Self.part(B24_PAGE_HTML, "text/html")
        case "/page.css": Self.part(B24_PAGE_CSS, "text/css")
        case "/page.js": Self.part(B24_PAGE_JS, "text/javascript")
        default: nil
        }
    }

    private static func part(_ part: b24_page_part, _ type: String) -> HTTPResponse {
        var size = 0
        let bytes = b24_page(part, &size)
        var response = HTTPResponse(
            body: Array(UnsafeBufferPointer(start: bytes, count: size)), contentType: type + "; charset=utf-8")
        // Nothing but the portal itself: whatever a caller writes into a row stays text.
        response.headers.append(
            ("Content-Security-Policy", "default-src 'self'; img-src data:; style-src 'self' 'unsafe-inline'"))
        response.headers.append(("Cache-Control", "no-cache"))
        return response
    }
}
