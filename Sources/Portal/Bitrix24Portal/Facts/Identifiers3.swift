// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The identifiers in documented requests, by method.
    static let identifiers3 = #"""
        crm.quote.update 43 SENT
        crm.quote.userfield.add string HELLO_WORLD enumeration ENUMERATION_EXAMPLE
        crm.quote.userfield.delete 432
        crm.quote.userfield.get 399
        crm.quote.userfield.list ASC
        crm.quote.userfield.update 536
        crm.requisite.add 1 4 Organization 5e4641fd-1dd9-11e6-b2f2-005056c00008
        crm.requisite.bankdetail.add 1 27 Superbank 1e4641fd-2dd9-31e6-b2f2-105056c00008
        crm.requisite.bankdetail.delete 357
        crm.requisite.bankdetail.get 357
        crm.requisite.bankdetail.list 1
        crm.requisite.bankdetail.update 357
        crm.requisite.delete 27
        crm.requisite.get 27
        crm.requisite.link.get 31 315
        crm.requisite.link.list 1 2 7 31 ASC
        crm.requisite.link.register 2 24 31 60 315
        crm.requisite.link.unregister 31 315
        crm.requisite.list 1 51
        crm.requisite.preset.add 1 8 IP EXAMPLE_COMPANY__VALUE_1
        crm.requisite.preset.delete 347
        crm.requisite.preset.field.add 27 RQ_NAME
        crm.requisite.preset.field.availabletoadd 27
        crm.requisite.preset.field.delete 1 27
        crm.requisite.preset.field.get 1 27
        crm.requisite.preset.field.list 27
        crm.requisite.preset.field.update 1 27 RQ_NAME
        crm.requisite.preset.get 347
        crm.requisite.preset.list 1 ASC
        crm.requisite.preset.update 347
        crm.requisite.update 27
        crm.requisite.userfield.add string CRM_REQUISITE NEWTECH_v1_STRING
        crm.requisite.userfield.delete 235
        crm.requisite.userfield.get 235
        crm.requisite.userfield.update 235
        crm.stagehistory.list 1 2 29 130 ASC
        crm.status.add DECISION DEAL_STAGE_1
        crm.status.delete 123
        crm.status.entity.items DEAL_STAGE
        crm.status.get 123
        crm.status.list DEAL_STAGE
        crm.status.update 123
        crm.timeline.bindings.bind 10 1110
        crm.timeline.bindings.list 999
        crm.timeline.bindings.unbind 10 1110
        crm.timeline.comment.add 10
        crm.timeline.comment.delete 2 10 999
        crm.timeline.comment.get 999
        crm.timeline.comment.list 10
        crm.timeline.comment.update 999
        crm.timeline.icon.add info
        crm.timeline.icon.delete info
        crm.timeline.icon.get info
        crm.timeline.item.pin 2 10 999
        crm.timeline.item.unpin 2 10 999
        crm.timeline.layout.blocks.delete 2 4 8
        crm.timeline.layout.blocks.get 2 4 8
        crm.timeline.layout.blocks.set 2 4 8
        crm.timeline.logmessage.add 1 info
        crm.timeline.logmessage.delete 1
        crm.timeline.logmessage.get 1
        crm.timeline.logmessage.list 1
        crm.timeline.logo.add info
        crm.timeline.logo.delete info
        crm.timeline.logo.get info
        crm.timeline.note.delete 1 2
        crm.timeline.note.get 1 2
        crm.timeline.note.save 1 2
        crm.tracking.trace.add 1 3215 resultDeal.data() resultContact.data()
        crm.tracking.trace.delete 125
        crm.type.add 2024
        crm.type.delete 16
        crm.type.get 16
        crm.type.getByEntityTypeId 2024
        crm.type.list DESC
        crm.type.update 20
        crm.vat.delete 7
        crm.vat.get 7
        crm.vat.list ASC
        crm.vat.update 7
        department.delete 18
        department.update 18
        disk.attachedObject.get 495
        disk.file.copyto 8930 9035
        disk.file.delete 9035
        disk.file.get 9043
        disk.file.getExternalLink 8964
        disk.file.getVersions 9043 %test%
        disk.file.markdeleted 9037
        disk.file.moveto 8964 9023
        disk.file.rename 8964
        disk.file.restore 9037
        disk.file.restoreFromVersion 7199 9043
        disk.file.uploadversion 9043
        disk.folder.addsubfolder 8907
        disk.folder.copyto 8895 8930
        disk.folder.deletetree 8942
        disk.folder.get 8930
        disk.folder.getchildren 8907 DESC
        disk.folder.getexternallink 8930
        disk.folder.markdeleted 8996
        disk.folder.moveto 8907 8968
        disk.folder.rename 8968
        disk.folder.restore 8996
        disk.folder.sharetouser 1271 8994 disk_access_read
        disk.folder.uploadfile 75 8930 U1271 test.png
        disk.storage.addfolder 71 1357 U1271
        disk.storage.get 1357
        disk.storage.getchildren 1357 DESC %Folder%
        disk.storage.getlist DESC %Bitrix24%
        disk.storage.rename 1366
        disk.storage.uploadfile 79 1357 U1271 picture.png
        disk.version.get 7169
        documentgenerator.document.add 53
        documentgenerator.document.delete 51
        documentgenerator.document.enablepublicurl 51
        documentgenerator.document.get 51
        documentgenerator.document.getfields 51
        documentgenerator.document.list desc
        documentgenerator.document.update 51
        documentgenerator.numerator.delete 57
        documentgenerator.numerator.get 55
        documentgenerator.numerator.update 55
        documentgenerator.region.add de ru
        documentgenerator.region.delete 1
        documentgenerator.region.get 1
        documentgenerator.region.update 1
        documentgenerator.role.add DOCGEN_TEMPLATE_EDITORS
        documentgenerator.role.delete 9
        documentgenerator.role.fillaccesses 9 D1 U1 UA
        documentgenerator.role.get 9
        documentgenerator.role.update 9
        documentgenerator.template.add 1 5641 REST_TEMPLATE
        documentgenerator.template.delete 59
        documentgenerator.template.get 57
        documentgenerator.template.getfields 57
        documentgenerator.template.list desc
        documentgenerator.template.update 3 57 REST_TEMPLATE
        entity.add dish Dishes
        entity.delete dish_v2
        entity.get dish_v2
        entity.item.add dish
        entity.item.delete 2333 dish
        entity.item.get ASC dish_v2
        entity.item.property.add dish
        entity.item.property.delete dish
        entity.item.property.get dish
        entity.item.property.update dish
        entity.item.update 2333 dish
        entity.rights dish
        entity.section.add dish test-section testovyy-razdel
        entity.section.delete 673 dish
        entity.section.get ASC dish
        entity.section.update 673 dish test-section-updated testovyy-razdel-updated
        entity.update dish
        event.offline.clear 2 yh3gu929sf0d32lsfysqas2y1hlpp09q
        event.offline.error 2 yh3gu929sf0d32lsfysqas2y1hlpp09q
        event.offline.get 1 ONCRMLEADADD
        event.offline.list DESC
        feature.get rest_offline_extended
        humanresources.employee.field.get/3 userId
        humanresources.employee.subordinates/3 7
        humanresources.node.add/3 1 31
        humanresources.node.children/3 1
        humanresources.node.communication.edit/3 15 18 21
        humanresources.node.communication.list/3 15
        humanresources.node.edit/3 44
        humanresources.node.field.get/3 name
        humanresources.node.get/3 1
        humanresources.node.member.add/3 7 12 15 18
        humanresources.node.member.move/3 12 18 28
        humanresources.node.member.remove/3 15 18 25 31
        humanresources.node.member.set/3 15
        humanresources.node.move/3 2 44
        humanresources.node.search/3 1 Sales
        im.chat.add DEAL|1663
        im.chat.get DEAL|1663
        im.chat.leave 2935
        im.chat.mute 1489
        im.chat.setOwner 1271 2935
        im.chat.updateAvatar 2935
        im.chat.updateColor 2935
        im.chat.updateTitle 2935
        im.chat.user.add 2935
        im.chat.user.delete 1291 2935
        im.chat.user.list 2935
        im.department.employees.get 3 7
        im.department.get 3 7
        im.department.managers.get 3 7
        im.dialog.get chat1435
        im.dialog.messages.get 84869 chat1489
        im.dialog.messages.search 3 DESC
        im.dialog.read 84875 chat1489
        im.dialog.unread 84869 chat1489
        im.dialog.users.list chat2935
        im.dialog.writing chat2935
        im.disk.file.commit 1489 5249 5250
        im.disk.file.delete 1489 5163
        im.disk.file.save 5155
        im.disk.folder.get chat1489
        im.message.add 34237 chat2941
        im.message.command 1291 34261
        im.message.delete 34247
        im.message.like 34247
        im.message.share 34261 chat2941
        im.message.update 34239
        im.notify 5
        im.notify.answer 270
        im.notify.confirm 288
        im.notify.delete 101
        im.notify.get 1500
        im.notify.history.search 1500
        im.notify.personal.add 5
        im.notify.read 101
        im.notify.read.list 101 102 103
        im.notify.system.add 5
        im.recent.hide chat1489
        im.recent.pin chat1489
        im.recent.unread chat2941
        im.search.last.add chat17
        im.search.last.delete chat17
        im.user.get 5
        im.user.list.get 4 5
        im.v2.File.download 138 chat5
        im.v2.File.upload chat5 report.pdf
        """#
}
