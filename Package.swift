// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Bitrix24",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .library(name: "Bitrix24", targets: ["Bitrix24"]),
        .library(name: "Bitrix24Curl", targets: ["Bitrix24Curl"]),
        .library(name: "Bitrix24Kit", targets: ["Bitrix24Kit"]),
        .library(name: "Bitrix24Portal", targets: ["Bitrix24Portal"]),
        .library(name: "Bitrix24Postgres", targets: ["Bitrix24Postgres"]),
        .library(name: "Bitrix24SQLite", targets: ["Bitrix24SQLite"]),
        .library(name: "Bitrix24StoreChecks", targets: ["Bitrix24StoreChecks"]),
        .executable(name: "b24gen", targets: ["b24gen"]),
        .executable(name: "b24portal", targets: ["b24portal"]),
    ],
    targets: [
        // C libraries: module maps only.
        .systemLibrary(
            name: "CLibXML2", path: "Sources/Libraries/CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CCMarkGFM", path: "Sources/Libraries/CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .systemLibrary(
            name: "CMicroHTTPD", path: "Sources/Libraries/CMicroHTTPD", pkgConfig: "libmicrohttpd",
            providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),
        // No pkgConfig: whoever depends on the package and uses none of these must not be told that a library is
        // missing.
        .systemLibrary(
            name: "CPostgres", path: "Sources/Libraries/CPostgres",
            providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
        .systemLibrary(
            name: "CSQLite", path: "Sources/Libraries/CSQLite",
            providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        .systemLibrary(
            name: "CCurl", path: "Sources/Libraries/CCurl",
            providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),

        // JSON without loss, fast: shared by the client, the generator and the portal.
        .target(name: "Bitrix24JSON", path: "Sources/Client/Bitrix24JSON"),

        // The client, written by hand: nothing but Foundation.
        .target(name: "Bitrix24", dependencies: ["Bitrix24JSON"], path: "Sources/Client/Bitrix24"),

        // The transport for servers, on libcurl.
        .target(name: "Bitrix24Curl", dependencies: ["Bitrix24", "CCurl"], path: "Sources/Client/Bitrix24Curl"),

        // What an application has on its portals, and what it does with what they send.
        .target(name: "Bitrix24Kit", dependencies: ["Bitrix24"], path: "Sources/Client/Bitrix24Kit"),

        // Stores that need a C library, and what a store of anyone is checked by.
        .target(
            name: "Bitrix24Postgres", dependencies: ["Bitrix24", "CPostgres"],
            path: "Sources/Client/Bitrix24Postgres"),
        .target(
            name: "Bitrix24SQLite", dependencies: ["Bitrix24", "CSQLite"], path: "Sources/Client/Bitrix24SQLite"),
        .target(
            name: "Bitrix24StoreChecks", dependencies: ["Bitrix24"], path: "Sources/Client/Bitrix24StoreChecks"),

        // Work on all cores, and what it shares.
        .target(name: "Parallel", path: "Sources/Shared/Parallel"),

        // The generator, in the order in which data flows through it.
        .target(name: "Diagnostics", dependencies: ["Bitrix24JSON"], path: "Sources/Generator/Diagnostics"),
        .target(
            name: "Documents", dependencies: ["Diagnostics", "Parallel", "CLibXML2", "CCMarkGFM"],
            path: "Sources/Generator/Documents"),
        .target(
            name: "APIModel", dependencies: ["Bitrix24JSON", "Diagnostics", "Parallel"],
            path: "Sources/Generator/APIModel"),
        .target(
            name: "MethodPages", dependencies: ["APIModel", "Bitrix24JSON", "Diagnostics", "Documents", "Parallel"],
            path: "Sources/Generator/MethodPages"),
        .target(
            name: "Emission", dependencies: ["APIModel", "Bitrix24JSON", "Diagnostics", "Parallel"],
            path: "Sources/Generator/Emission"),
        .target(
            name: "Changes", dependencies: ["APIModel", "Bitrix24JSON", "Diagnostics", "Emission"],
            path: "Sources/Generator/Changes"),
        .executableTarget(
            name: "b24gen",
            dependencies: [
                "APIModel", "Bitrix24JSON", "Changes", "Diagnostics", "Documents", "Emission", "MethodPages",
                "Parallel",
            ], path: "Sources/Generator/b24gen"),

        // A portal on localhost, made from the model.
        .target(name: "CPortalCatalog", path: "Sources/Portal/CPortalCatalog", exclude: ["page"]),
        .target(
            name: "Bitrix24Portal",
            dependencies: ["APIModel", "Bitrix24JSON", "CMicroHTTPD", "CPortalCatalog", "Parallel"],
            path: "Sources/Portal/Bitrix24Portal"),
        .executableTarget(
            name: "b24portal", dependencies: ["APIModel", "Bitrix24Portal"], path: "Sources/Portal/b24portal"),

        // The client measured against the portal.
        .executableTarget(
            name: "b24clientbench", dependencies: ["APIModel", "Bitrix24", "Bitrix24Curl", "Bitrix24Portal"],
            path: "Benchmarks/Client"),
        .executableTarget(
            name: "b24transportbench", dependencies: ["AdversarialServer", "Bitrix24", "Bitrix24Curl"],
            path: "Benchmarks/Transport", exclude: ["aiohttp-calls.py"]),

        // A server on raw sockets that misbehaves as the path of a request says.
        .target(
            name: "AdversarialServer", path: "Tests/Client/AdversarialServer", exclude: ["tls-proxy.py"]),

        .testTarget(
            name: "APIModelTests", dependencies: ["APIModel", "Bitrix24JSON", "Diagnostics"],
            path: "Tests/Generator/APIModelTests"),
        .testTarget(
            name: "Bitrix24CurlTests", dependencies: ["AdversarialServer", "Bitrix24", "Bitrix24Curl"],
            path: "Tests/Client/Bitrix24CurlTests"),
        .testTarget(name: "Bitrix24JSONTests", dependencies: ["Bitrix24JSON"], path: "Tests/Client/Bitrix24JSONTests"),
        .testTarget(
            name: "Bitrix24PortalTests", dependencies: ["APIModel", "Bitrix24JSON", "Bitrix24Portal", "Parallel"],
            path: "Tests/Portal/Bitrix24PortalTests"),
        // Processes that share a store, and what is done to them.
        .executableTarget(
            name: "b24chaos",
            dependencies: ["APIModel", "Bitrix24", "Bitrix24Portal", "Bitrix24Postgres", "Bitrix24SQLite"],
            path: "Tests/Client/b24chaos"),
        .testTarget(
            name: "Bitrix24StoresTests",
            dependencies: ["Bitrix24", "Bitrix24Postgres", "Bitrix24SQLite", "Bitrix24StoreChecks"],
            path: "Tests/Client/Bitrix24StoresTests"),
        .testTarget(
            name: "Bitrix24Tests",
            dependencies: ["APIModel", "AdversarialServer", "Bitrix24", "Bitrix24Kit", "Bitrix24Portal"],
            path: "Tests/Client/Bitrix24Tests"),
        .testTarget(
            name: "ChangesTests", dependencies: ["APIModel", "Bitrix24JSON", "Changes", "Diagnostics", "Emission"],
            path: "Tests/Generator/ChangesTests"),
        .testTarget(
            name: "DiagnosticsTests", dependencies: ["Bitrix24JSON", "Diagnostics"],
            path: "Tests/Generator/DiagnosticsTests"),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents"], path: "Tests/Generator/DocumentsTests"),
        .testTarget(
            name: "EmissionTests", dependencies: ["APIModel", "Bitrix24", "Bitrix24JSON", "Emission"],
            path: "Tests/Generator/EmissionTests"),
        .testTarget(
            name: "MethodPagesTests", dependencies: ["APIModel", "Bitrix24JSON", "Documents", "MethodPages"],
            path: "Tests/Generator/MethodPagesTests",
            exclude: ["Expected"], resources: [.copy("Fixtures")]),
        .testTarget(
            name: "b24genTests", dependencies: ["APIModel", "Bitrix24JSON", "b24gen"],
            path: "Tests/Generator/b24genTests"),
    ],
    swiftLanguageModes: [.v6]
)

// The library by groups of the API. `b24gen generate` keeps the list; the names stand here, and are not looked up in
// the folder, because what a manifest reads is cached with its text.
// b24gen: the generated modules, each with those that it hands on
let modules: KeyValuePairs<String, [String]> = [
    "Bitrix24AI": [],
    "Bitrix24App": [],
    "Bitrix24BIConnector": [],
    "Bitrix24Bizproc": [],
    "Bitrix24Booking": [],
    "Bitrix24Bots": [],
    "Bitrix24CRM": [],
    "Bitrix24Calendar": [],
    "Bitrix24Catalog": [],
    "Bitrix24Disk": [],
    "Bitrix24IM": [],
    "Bitrix24Landing": [],
    "Bitrix24Lists": [],
    "Bitrix24Mail": [],
    "Bitrix24OpenLines": [],
    "Bitrix24Sale": [],
    "Bitrix24Sign": [],
    "Bitrix24Social": [],
    "Bitrix24Tasks": [],
    "Bitrix24Telephony": [],
    "Bitrix24Timeman": [],
    "Bitrix24Users": [],
]
// b24gen: end of the generated modules
package.targets += [
    .target(name: "Bitrix24Shared", dependencies: ["Bitrix24"], path: "Generated/Sources/Bitrix24Shared"),
    .target(
        name: "Bitrix24All", dependencies: modules.map { .init(stringLiteral: $0.key) },
        path: "Generated/Sources/Bitrix24All"),
    .testTarget(
        name: "Bitrix24GeneratedTests", dependencies: ["Bitrix24All"],
        path: "Generated/Tests/Bitrix24GeneratedTests", exclude: ["examples.json", "expected.json"]),
]
// What only hands a call on stays on its caller's actor; the client leaves it. (Two hops less in each of the functions,
// and a good deal less to compile.)
package.targets += modules.map { name, reexports in
    .target(
        name: name, dependencies: (["Bitrix24Shared"] + reexports).map { .init(stringLiteral: $0) },
        path: "Generated/Sources/\(name)",
        swiftSettings: [.enableUpcomingFeature("NonisolatedNonsendingByDefault")])
}
package.products += (modules.map(\.key) + ["Bitrix24All"]).map { .library(name: $0, targets: [$0]) }

// What people would write with it: a folder each, to be copied. They are built with the package and run by its tests,
// and no product: whoever depends on the package does not build them.
let examples: KeyValuePairs<String, [Target.Dependency]> = [
    "b24app": ["Bitrix24CRM", "Bitrix24Kit"], "b24bot": ["Bitrix24Bots"], "b24call": ["Bitrix24"],
    "b24contacts": ["Bitrix24CRM"],
    "b24deals": ["Bitrix24App", "Bitrix24CRM"], "b24handler": ["Bitrix24App", "Bitrix24CRM"],
]
package.targets += examples.map { .executableTarget(name: $0, dependencies: $1, path: "Examples/\($0)") }
package.targets.append(
    .testTarget(
        name: "ExamplesTests",
        dependencies: ["APIModel", "Bitrix24JSON", "Bitrix24Portal"] + examples.map { .init(stringLiteral: $0.key) }))
