/// Blocks that hold others.
extension HTMLAssembler {
    var contentDepth: Int { frames.last?.contentDepth ?? 1 }

    mutating func push(_ role: Frame.Role) {
        frames.append(Frame(role: role, outerDepth: flow.depth, contentDepth: contentDepth))
    }

    mutating func beginBlock() {
        openWaiting()
        flow.settle(to: contentDepth)
    }

    /// - Parameter parent: what it has to stand in; elsewhere only its content counts.
    mutating func startBlock(
        _ kind: NodeKind, number: Int = 0, text: [UInt8] = [], info: [UInt8] = [], in parent: NodeKind? = nil,
        role: Frame.Role = .block
    ) {
        beginBlock()
        guard parent == nil || parent == flow.innermost else { return push(.division) }
        let outerDepth = flow.depth
        flow.open(kind, number: number, text: text, info: info, at: tagPlace)
        frames.append(Frame(role: role, outerDepth: outerDepth, contentDepth: flow.depth))
    }

    mutating func startDivision(_ attributes: HTMLAttributes) {
        if attributes.hasClass("yfm-note") {
            startWaiting(.note, info: attributes["note-type"].map(Array.init) ?? [])
        } else if attributes.hasClass("yfm-tabs") {
            startBlock(.tabs)
        } else if attributes.hasClass("yfm-tab-panel") {
            startBlock(.tab, text: attributes["data-title"].map(Array.init) ?? [], in: .tabs)
        } else {
            beginBlock()
            push(attributes.hasClass("dc-doc-page__body") ? .body : .division)
        }
    }

    mutating func endBlock(_ frame: Frame) {
        openWaiting()
        flow.settle(to: frame.outerDepth)
        switch frame.role {
        case .cell(let reach): addSpans(">", count: reach)
        case .table: tables.removeLast()
        default: break
        }
    }

    // MARK: Notes and cuts

    /// Begins a block whose title is an element in it.
    mutating func startWaiting(_ kind: NodeKind, info: [UInt8] = []) {
        beginBlock()
        let outerDepth = flow.depth
        flow.supplyContainers(for: kind, at: tagPlace)
        waiting = (kind, info, tagPlace)
        frames.append(Frame(role: .block, outerDepth: outerDepth, contentDepth: flow.depth + 1))
    }

    mutating func openWaiting(title: [UInt8] = []) {
        guard let block = waiting else { return }
        waiting = nil
        let title = block.kind == .note && NoteTitle.isDefault(title, of: block.info) ? [] : title
        flow.open(block.kind, text: title, info: block.info, at: block.place)
    }

    // MARK: Tables

    mutating func startTable() {
        startBlock(.table, role: .table)
        tables.append(HTMLSpans())
    }

    mutating func startRow() {
        startBlock(.row, in: .table)
        if !tables.isEmpty, flow.innermost == .row { tables[tables.count - 1].beginRow() }
    }

    mutating func startCell(isHead: Bool, _ attributes: HTMLAttributes) {
        beginBlock()
        guard flow.innermost == .row, !tables.isEmpty else { return push(.division) }
        while tables[tables.count - 1].isCovered() { addSpans("^", count: 1) }
        let reach = tables[tables.count - 1].place(
            columns: Self.number(attributes["colspan"]), rows: Self.number(attributes["rowspan"]))
        startBlock(.cell, number: isHead ? 1 : 0, role: .cell(reach: reach))
    }

    /// Adds entries for what reaches into the table from the left or from above.
    private mutating func addSpans(_ mark: StaticString, count: Int) {
        for _ in 0..<min(count, spansLeft) {
            flow.add(.cell, info: [mark.utf8Start.pointee], at: tagPlace)
            spansLeft -= 1
        }
    }

    private static func number(_ value: HTMLAttributes.Value?) -> Int {
        value.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 1
    }
}
