"""Calls every function of one generation of the library as it was declared, and compiles that against another one."""
import collections, glob, json, os, re, subprocess, sys

CLIENT = ["Bitrix24JSON", "Bitrix24"]
class Probe:
    """A call: the path of what it calls, the paths of the properties that it reads, its text."""

    def __init__(self, path, reads, text):
        self.path, self.reads, self.text = path, reads, text


Result = collections.namedtuple("Result", "count failed")


def swiftc(arguments, check=True):
    # The modules of the client share what is `package` among themselves.
    command = ["swiftc", "-swift-version", "6", "-parse-as-library", "-Onone", "-package-name", "bitrix24", *arguments]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode and check:
        sys.exit(done.stderr[-4000:] + f"\n{' '.join(arguments[:6])} failed")
    return done.stderr


def modules(root, generated, target):
    """The modules of a generation, without the bodies of their functions. Made once."""
    if os.path.exists(os.path.join(target, "done")):
        return target
    os.makedirs(target, exist_ok=True)
    sources = lambda folder: sorted(glob.glob(os.path.join(folder, "**", "*.swift"), recursive=True))
    order = [(name, os.path.join(root, "Sources", "Client", name)) for name in CLIENT]
    folder = os.path.join(generated, "Sources")
    names = sorted(set(os.listdir(folder)) - {"Bitrix24All", "Bitrix24Shared"})
    # A module that hands on another one comes behind it.
    imports = {n: set(re.findall(r"^@_exported import (\w+)", open(os.path.join(folder, n, "Exports.swift")).read(), re.M)) for n in names}
    ordered = []
    while len(ordered) < len(names):
        ordered += [n for n in names if n not in ordered and not (imports[n] & set(names)) - set(ordered)]
    order += [(n, os.path.join(folder, n)) for n in ["Bitrix24Shared", *ordered, "Bitrix24All"]]
    for name, place in order:
        swiftc(["-emit-module", "-emit-module-path", os.path.join(target, name + ".swiftmodule"), "-wmo",
                "-Xfrontend", "-experimental-skip-non-inlinable-function-bodies", "-module-name", name, "-I", target,
                *sources(place)])
    open(os.path.join(target, "done"), "w").close()
    return target


def graphs(folder):
    triple = json.loads(subprocess.run(["swift", "-print-target-info"], capture_output=True, check=True).stdout)["target"]["triple"]
    output = os.path.join(folder, "graphs")
    if not os.path.isdir(output):
        os.makedirs(output)
        for module in sorted(glob.glob(os.path.join(folder, "*.swiftmodule"))):
            name = os.path.basename(module)[:-len(".swiftmodule")]
            subprocess.run(["swift-symbolgraph-extract", "-module-name", name, "-I", folder, "-target", triple, "-output-dir", output,
                            "-minimum-access-level", "public", "-skip-synthesized-members"], check=True, capture_output=True)
    for path in sorted(glob.glob(os.path.join(output, "*.json"))):
        with open(path, encoding="utf-8") as file:
            yield os.path.basename(path), json.load(file)


def spelled(fragments, names):
    """A type with the full path of everything in it."""
    text = ""
    for part in fragments:
        full = names.get(part.get("preciseIdentifier"))
        # What stands behind a dot is spelled by what stands before it.
        if full and not text.endswith("."):
            text += full
        elif full:
            text = re.sub(r"[\w.]+\.$", "", text) + full
        else:
            text += part["spelling"]
    return text


def quoted(name):
    return f"`{name}`" if name in {"default", "in", "is", "as", "for", "where", "operator", "extension", "import", "public", "private",
                                   "return", "repeat", "case", "switch", "class", "struct", "enum", "func", "init", "internal", "true", "false",
                                   "protocol", "let", "var", "self", "static", "subscript", "super", "throw", "try", "while", "if", "else", "do", "any"} else name


def path(components):
    return ".".join(quoted(c) for c in components)


def draw(folder):
    """A probe per function and initializer that was generated."""
    names, functions, properties = {}, [], collections.defaultdict(list)
    for file, graph in graphs(folder):
        generated = not file.startswith(tuple(m + s for m in CLIENT for s in (".symbols", "@")))
        for symbol in graph["symbols"]:
            names[symbol["identifier"]["precise"]] = path(symbol["pathComponents"])
            kind = symbol["kind"]["identifier"]
            if generated and kind in ("swift.method", "swift.init") and "functionSignature" in symbol:
                functions.append(symbol)
            elif generated and kind == "swift.property":
                properties[".".join(symbol["pathComponents"][:-1])].append(symbol["pathComponents"][-1])
    probes, seen = [], set()
    for symbol in functions:
        components = symbol["pathComponents"]
        signature = symbol["functionSignature"]
        title = components[-1]
        base, labels = title.split("(")[0], title[title.index("(") + 1:-1].split(":")[:-1]
        parameters = signature.get("parameters", [])
        declaration = "".join(part["spelling"] for part in symbol["declarationFragments"])
        if len(labels) != len(parameters) or "_" in labels or base == "init" and labels in ([], ["rawObject"], ["rawValue"]):
            continue
        types = []
        for parameter in parameters:
            text = spelled(parameter["declarationFragments"], names)
            types.append(text[text.index(":") + 1:].split(" = ")[0].strip())
        owner = path(components[:-1])
        returns = spelled(signature.get("returns", []), names)
        variables = ", ".join(f"_ a{i}: {t}" for i, t in enumerate(types))
        given = ", ".join(f"{quoted(l) if l in ('inout', 'var', 'let') else l}: a{i}" for i, l in enumerate(labels))
        swift = ".".join(components[:-1]) + "." + base
        number = len(probes)
        isAsync = " async " in declaration
        if base == "init":
            body, reads = f"let x: {owner} = {owner}({given}); _ = x", []
            text = f"func p{number}({variables}) {{ {body} }}"
        else:
            result = returns[len("Call<"):-1] if returns.startswith("Call<") else re.sub(r"^Bitrix24\.", "", returns)
            plain = result.strip("[]?").replace("`", "")
            fields = properties.get(plain, []) if isAsync and not result.startswith("[") else []
            reads = [f"{plain}.{f}" for f in fields if f not in ("rawObject",)]
            read = "".join(f" _ = x.{quoted(f)};" for f in fields)
            call = f"r.{quoted(base)}({given})"
            value = f"let x: {returns} = {'try await ' if isAsync else ''}{call};{read} _ = x"
            text = f"func p{number}(_ r: {owner}{', ' if variables else ''}{variables}) {'async throws ' if isAsync else ''}{{ {value} }}"
        if text.split("(", 1)[1] in seen:
            continue
        seen.add(text.split("(", 1)[1])
        probes.append(Probe(swift, reads, text))
    return probes


def check(old, new, work):
    """The probes of the old generation that the new one does not compile, each with what the compiler says."""
    probes = draw(old)
    failed = collections.defaultdict(list)
    size = 600
    for start in range(0, len(probes), size):
        file = os.path.join(work, f"Probes{start}.swift")
        part = probes[start:start + size]
        with open(file, "w", encoding="utf-8") as out:
            out.write("import Bitrix24All; import Foundation\n")
            for probe in part:
                out.write("@available(*, deprecated) " + probe.text + "\n")
        errors = swiftc(["-typecheck", "-I", new, "-suppress-warnings", file], check=False)
        for line, message in re.findall(re.escape(file) + r":(\d+):\d+: error: (.*)", errors):
            if int(line) < 2:
                sys.exit(errors[-3000:])
            failed[part[int(line) - 2]].append(message)
    return Result(len(probes), {probe: errors for probe, errors in failed.items()})
