import Foundation

extension HTTPResponse {
    /// How long the server wants to be left alone: its `Retry-After`, in seconds or as a date.
    var retryAfter: Duration? {
        guard let text = header("Retry-After")?.trimmingCharacters(in: .whitespaces) else { return nil }
        if let seconds = Double(text), seconds.isFinite { return Duration(clamping: seconds) }
        guard let moment = HTTPDate.seconds(text) else { return nil }
        // By the server's own clock, where it says what that is.
        return Duration(clamping: moment - (date ?? Date().timeIntervalSince1970))
    }

    /// The server's clock, in seconds since 1970.
    var date: Double? { header("Date").flatMap(HTTPDate.seconds) }
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`
enum HTTPDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Seconds since 1970.
    static func seconds(_ text: String) -> Double? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, let day = Int(parts[1]), let month = months.firstIndex(of: String(parts[2])),
            let year = Int(parts[3]), (1...31).contains(day), (1970...9999).contains(year)
        else { return nil }
        let clock = parts[4].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3, clock.allSatisfy({ (0...60).contains($0) }) else { return nil }
        // Days since 1970, of a calendar whose years begin in March.
        let (y, m) = month < 2 ? (year - 1, month + 10) : (year, month - 2)
        let days = 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719_468
        return Double(days * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2])
    }
}
