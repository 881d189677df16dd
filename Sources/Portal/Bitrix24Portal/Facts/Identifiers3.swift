// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The identifiers in documented requests, by method.
    static let identifiers3 = #"""
        crm.measure.get **put_id_here**
        crm.measure.update **put_id_here**
        crm.orderentity.add 2 5125 6933
        crm.orderentity.list 2 6933 6937 6938
        crm.paysystem.list Estimate
        crm.persontype.list CRM_COMPANY
        crm.product.add RUB USD Plastic%20Chair
        crm.product.delete your_product_id
        crm.product.get your_product_id
        crm.product.list your_catalog_id
        crm.product.property.add catalogId Property%20-%20HTML/Text
        crm.product.property.delete your_property_id
        crm.product.property.get your_property_id
        crm.product.property.list S HTML
        crm.product.property.types 10
        crm.product.property.update your_property_id New%20Property%20Name
        crm.product.update EUR RUB your_product_id
        crm.productrow.list 1 D
        crm.productsection.add $catalogId $sectionId $sectionName
        crm.productsection.delete $id
        crm.productsection.get $id
        crm.productsection.list $catalogId
        crm.productsection.update $id $sectionName
        crm.quote.add 1 3 RUB USD DRAFT
        crm.quote.delete 43
        crm.quote.get 43
        crm.quote.list 1 SENT
        crm.quote.productrows.get 1
        crm.quote.productrows.set 1 2 459 796 pcs Support%20Service
        crm.quote.update 43 SENT
        crm.quote.userfield.add string XML_ID_1 XML_ID_2 XML_ID_3 XML_ID_4 HELLO_WORLD enumeration ENUMERATION_EXAMPLE
        crm.quote.userfield.delete 432
        crm.quote.userfield.get 399
        crm.quote.userfield.list de ru
        crm.quote.userfield.update 536
        crm.requisite.add 1 4 Organization 5e4641fd-1dd9-11e6-b2f2-005056c00008
         Ltd.%20"QuickBooks%20and%20other%20similar%20platforms"
         LIMITED%20LIABILITY%20COMPANY%20"QuickBooks%20and%20other%20similar%20platforms"
        crm.requisite.bankdetail.add 1 27 Superbank Ltd.%20Superbank 1e4641fd-2dd9-31e6-b2f2-105056c00008
        crm.requisite.bankdetail.delete 357
        crm.requisite.bankdetail.get 357
        crm.requisite.bankdetail.list 1
        crm.requisite.bankdetail.update 357 Superbank%20Ltd.%20(do%20not%20use)
        crm.requisite.delete 27
        crm.requisite.get 27
        crm.requisite.link.get 31 315
        crm.requisite.link.list 1 2 7 31
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
        crm.requisite.preset.list 1
        crm.requisite.preset.update 347 IP%20(archive)
        crm.requisite.update 27
        crm.requisite.userfield.add string CRM_REQUISITE NEWTECH_v1_STRING
        crm.requisite.userfield.delete 235
        crm.requisite.userfield.get 235
        crm.requisite.userfield.list en ru
        crm.requisite.userfield.update 235
        crm.stagehistory.list 1 2 29 130
        crm.status.add DECISION DEAL_STAGE_1 Decision%20Making
        crm.status.delete 123
        crm.status.entity.items DEAL_STAGE
        crm.status.get 123
        crm.status.list DEAL_STAGE
        crm.status.update 123 New%20Name
        crm.timeline.bindings.bind 10 1110
        crm.timeline.bindings.list 999
        crm.timeline.bindings.unbind 10 1110 deal
        crm.timeline.comment.add 10
        crm.timeline.comment.delete 2 10 999
        crm.timeline.comment.get 999
        crm.timeline.comment.list 10 deal
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
        crm.type.list 5 OR
        crm.type.update 20
        crm.vat.add VAT%2020%
        crm.vat.delete 7
        crm.vat.get 7
        crm.vat.update 7 VAT%2020%%20(inactive)
        department.add Muggle%20Studies%20Department
        department.delete 18
        department.get 1
        department.update 18 Department%20of%20Secrets
        disk.attachedObject.get 495
        disk.file.copyto 8930 9035
        disk.file.delete 9035
        disk.file.get 9043
        disk.file.getExternalLink 8964
        disk.file.getVersions 9043 %test%
        disk.file.markdeleted 9037
        disk.file.moveto 8964 9023
        disk.file.rename 8964 New%20File%20Name.png
        disk.file.restore 9037
        disk.file.restoreFromVersion 7199 9043
        disk.file.uploadversion 9043
        disk.folder.addsubfolder 8907 Folder%20in%20Folder
        disk.folder.copyto 8895 8930
        disk.folder.deletetree 8942
        disk.folder.get 8930
        disk.folder.getchildren 8907
        disk.folder.getexternallink 8930
        disk.folder.markdeleted 8996
        disk.folder.moveto 8907 8968
        disk.folder.rename 8968 New%20Folder%20Name
        disk.folder.restore 8996
        disk.folder.sharetouser 1271 8994 disk_access_read
        disk.folder.uploadfile 75 8930 U1271 test.png
        disk.storage.addfolder 71 1357 U1271 New%20Folder
        disk.storage.get 1357
        disk.storage.getchildren 1357 %Folder%
        disk.storage.getlist %Bitrix24%
        disk.storage.rename 1366 Bitrix%20REST%20API
        disk.storage.uploadfile 79 1357 U1271 picture.png
        disk.version.get 7169
        documentgenerator.document.add 53 ABC%20Corp John%20Smith
        documentgenerator.document.delete 51
        documentgenerator.document.enablepublicurl 51
        documentgenerator.document.get 51
        documentgenerator.document.getfields 51 John%20Smith Ltd.%20Chamomile
        documentgenerator.document.list DG-2026 2026-03-18T00:00:00+01:00 2026-03-18T00:00:00+03:00
        documentgenerator.document.update 51 John%20Smith Ltd.%20Chamomile
        documentgenerator.numerator.add Europe/Berlin Europe/Moscow REST%20Invoice%20Numerator
        documentgenerator.numerator.delete 57
        documentgenerator.numerator.get 55
        documentgenerator.numerator.update 55 Europe/Berlin Europe/Moscow REST%20Invoice%20Numerator%20Updated
        documentgenerator.region.add de ru DD.MM.YYYY DD.MM.YYYY%20HH:MI:SS #LAST_NAME#%20#NAME#%20#SECOND_NAME#
        documentgenerator.region.delete 1
        documentgenerator.region.get 1
        documentgenerator.region.update 1 YYYY-MM-DD
        documentgenerator.role.add Template%20Editors DOCGEN_TEMPLATE_EDITORS
        documentgenerator.role.delete 9
        documentgenerator.role.fillaccesses 9 D1 U1 UA
        documentgenerator.role.get 9
        documentgenerator.role.update 9 Template%20Editors
        documentgenerator.template.add 1 5641 REST_TEMPLATE SUPPLY_CONTRACT%20Template
        documentgenerator.template.delete 59
        documentgenerator.template.get 57
        documentgenerator.template.getfields 57
        documentgenerator.template.list de ru 2026-03-18T00:00:00+01:00 2026-03-18T00:00:00+03:00
        documentgenerator.template.update 3 57 REST_TEMPLATE SUPPLY_CONTRACT_NEW%20Template
        entity.add dish Dishes
        entity.delete dish_v2
        entity.get dish_v2
        entity.item.add dish Hello,%20world!
        entity.item.delete 2333 dish
        entity.item.get dish_v2 2026-03-01T00:00:00+01:00 2026-03-01T00:00:00+03:00 2026-04-01T00:00:00+01:00
         2026-04-01T00:00:00+03:00
        entity.item.property.add dish New%20Property
        entity.item.property.delete dish new_prop
        entity.item.property.get dish
        entity.item.property.update dish Updated%20Property
        entity.item.update 2333 dish Hello,%20updated%20world!
        entity.rights dish
        entity.section.add dish test-section Test%20Section testovyy-razdel
        entity.section.delete 673 dish
        entity.section.get dish
        entity.section.update 673 dish test-section-updated testovyy-razdel-updated Test%20Section%20(updated)
        entity.update dish Dishes%20v2
        event.offline.clear 2 yh3gu929sf0d32lsfysqas2y1hlpp09q
        event.offline.error 2 yh3gu929sf0d32lsfysqas2y1hlpp09q
        event.offline.get 1 BxTest ONCRMLEADADD
        event.unbind ONCRMLEADADD https://www.my-domain.ru/handler/ https://www.my-domain.com/handler/
        feature.get rest_offline_extended
        humanresources.employee.field.get/3 userId
        humanresources.employee.subordinates/3 7
        humanresources.node.add/3 1 31 Marketing%20Department
        humanresources.node.children/3 1
        humanresources.node.communication.edit/3 15 18 21
        humanresources.node.communication.list/3 15
        humanresources.node.edit/3 44 B2B%20Sales%20Department
        humanresources.node.field.get/3 name
        humanresources.node.get/3 1
        humanresources.node.list/3 1 DEPARTMENT
        humanresources.node.member.add/3 7 12 15 18
        humanresources.node.member.move/3 12 18 28
        humanresources.node.member.remove/3 15 18 25 31
        humanresources.node.member.set/3 15
        humanresources.node.move/3 2 44
        humanresources.node.search/3 1 Sales DEPARTMENT
        im.chat.add DEAL|1663
        im.chat.get CRM DEAL|1663
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
        """#
}
