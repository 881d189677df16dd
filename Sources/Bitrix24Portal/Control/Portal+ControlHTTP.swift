extension Portal {
    func controlOverHTTP(_ request: HTTPRequest) -> HTTPResponse { .text(404, "") }
    func page(_ request: HTTPRequest) -> HTTPResponse { .text(404, "") }
}
