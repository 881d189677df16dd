import Bitrix24JSON

/// Methods that change a state rather than a field, and what they write for it.
enum FamilyChanges {
    enum Change: Sendable {
        case to(JSON.Object)
        /// The value of a parameter goes into a column.
        case parameter(String, column: String)
    }

    static func of(_ method: String) -> Change? { all[method.lowercased()] }

    private static let all: [String: Change] = [
        "catalog.document.conduct": .to(["status": "Y"]), "catalog.document.cancel": .to(["status": "N"]),
        "catalog.document.confirm": .to(["status": "Y"]), "catalog.document.unconfirm": .to(["status": "N"]),
        "task.checklistitem.complete": .to(["iscomplete": "Y"]), "task.checklistitem.renew": .to(["iscomplete": "N"]),
        "tasks.template.checklist.complete": .to(["iscomplete": "Y"]),
        "tasks.template.checklist.renew": .to(["iscomplete": "N"]),
        "crm.item.payment.pay": .to(["paid": "Y"]), "crm.item.payment.unpay": .to(["paid": "N"]),
        "tasks.api.scrum.sprint.start": .to(["status": "active"]),
        "tasks.api.scrum.sprint.complete": .to(["status": "completed"]),
        "landing.landing.publication": .to(["active": "Y"]), "landing.landing.unpublic": .to(["active": "N"]),
        "landing.landing.markdelete": .to(["deleted": "Y"]), "landing.landing.markundelete": .to(["deleted": "N"]),
        "landing.site.publication": .to(["active": "Y"]), "landing.site.unpublic": .to(["active": "N"]),
        "landing.site.markdelete": .to(["deleted": "Y"]), "landing.site.markundelete": .to(["deleted": "N"]),
        "crm.activity.todo.updatedeadline": .parameter("value", column: "deadline"),
        "crm.activity.todo.updatedescription": .parameter("value", column: "description"),
        "crm.activity.todo.updateresponsibleuser": .parameter("responsibleId", column: "responsibleid"),
        "crm.activity.todo.updatecolor": .parameter("colorId", column: "colorid"),
        "sonet_group.setowner": .parameter("USER_ID", column: "ownerid"),
    ]
}
