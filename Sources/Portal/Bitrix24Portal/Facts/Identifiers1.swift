// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The identifiers in documented requests, by method.
    static let identifiers1 = #"""
        ai.engine.list text
        ai.engine.register acme_gpt Acme%20GPT
        ai.engine.unregister acme_gpt
        app.option.get data
        biconnector.connector.add Login login Password password
        biconnector.connector.delete 4
        biconnector.connector.get 4
        biconnector.connector.list MyConnector%
        biconnector.connector.update 4 id Password password Employee%20Identifier
        biconnector.dataset.add 3 ID DATA DATE NAME TIME SCORE SURNAME extrnalCode externalCode externalName
         extranalName rest_dataset
        biconnector.dataset.delete 4
        biconnector.dataset.fields.update 10 12 13 ID NAME
        biconnector.dataset.get 2
        biconnector.dataset.list 2 4 Sales%
        biconnector.dataset.update 10
        biconnector.source.add 123 admin
        biconnector.source.delete 4
        biconnector.source.get 6
        biconnector.source.list 2 4 Sql%
        biconnector.source.update 4 new_admin
        bizproc.activity.add 1 md5_action
        bizproc.activity.delete md5_action
        bizproc.activity.update 1 action_test_code
        bizproc.robot.add 1 To Text When test_robot Send%20Message
        bizproc.robot.delete test_robot
        bizproc.robot.update test_robot Send%20message%20to%20author
        bizproc.task.complete 1501
        bizproc.task.delegate 15 37 1128 1129 1130
        bizproc.task.list 1 RequestInformationOptionalActivity
        bizproc.workflow.kill 65e5a449e8f135.21284909
        bizproc.workflow.start 1 crm LEAD_1 CCrmDocumentLead
        bizproc.workflow.template.add App%20template
        bizproc.workflow.template.delete 525
        bizproc.workflow.template.list lists
        bizproc.workflow.template.update 525 Display%20Time
        bizproc.workflow.terminate 65e5a449e8f135.21284909
        booking.v1.booking.add 1 2 3 Name 1723446900 1723447800 Europe/Berlin Europe/Moscow
        booking.v1.booking.client.list 123
        booking.v1.booking.client.set 1 2 14 CONTACT
        booking.v1.booking.client.unset 14
        booking.v1.booking.createfromwaitlist 1 2 3 10 1723446900 1723447800 Europe/Berlin Europe/Moscow
        booking.v1.booking.delete 15
        booking.v1.booking.externalData.list 123
        booking.v1.booking.externalData.set 14 crm DEAL
        booking.v1.booking.externalData.unset 14
        booking.v1.booking.get 15
        booking.v1.booking.list 1739262600
        booking.v1.booking.update 1 2 3 10 Name 1723446900 1723447800 Europe/Berlin Europe/Moscow
        booking.v1.resource.add 1 Name
        booking.v1.resource.delete 15
        booking.v1.resource.get 15
        booking.v1.resource.list 1 car
        booking.v1.resource.slots.list 257
        booking.v1.resource.slots.set 10 540 1080 Europe/Berlin Europe/Kaliningrad
        booking.v1.resource.slots.unset 14
        booking.v1.resource.update 1 10 New%20Name
        booking.v1.resourceType.add Name code
        booking.v1.resourceType.delete 15
        booking.v1.resourceType.get 15
        booking.v1.resourceType.list res booking
        booking.v1.resourceType.update 10 New%20Name Updated%20Code
        booking.v1.waitList.externalData.list 257
        booking.v1.waitlist.client.list 257
        booking.v1.waitlist.client.set 1 2 4 CONTACT
        booking.v1.waitlist.client.unset 14
        booking.v1.waitlist.createfrombooking 5
        booking.v1.waitlist.delete 15
        booking.v1.waitlist.externalData.set 14 crm DEAL
        booking.v1.waitlist.externalData.unset 14
        booking.v1.waitlist.get 15
        booking.v1.waitlist.list 01.04.2025 16.04.2025
        booking.v1.waitlist.update 5
        calendar.accessibility.get 1 2 34 2024-06-20 2024-12-20
        calendar.event.add 2 Europe/Berlin Europe/Moscow New%20Event%20Name Important%20Meeting
        calendar.event.delete 698
        calendar.event.get 1 21 44 user 2024-06-20 2024-08-20 company_calendar
        calendar.event.get.nearest 2
        calendar.event.getbyid 324
        calendar.event.update 2 699 Changed%20Event%20Name
        calendar.meeting.status.get 651
        calendar.meeting.status.set 651
        calendar.resource.add My%20resource%20title
        calendar.resource.booking.list 10 17 18 10852 10853 10871 10873 10888 2024-06-20 2024-08-20
        calendar.resource.delete 521
        calendar.resource.update 197 Changed%20Resource%20Name
        calendar.section.add 2 New%20Section
        calendar.section.delete 2 521 user
        calendar.section.get 1 user
        calendar.section.update 2 325 Changed%20Section%20Name
        catalog.catalog.add 23 24 97
        catalog.catalog.delete 24
        catalog.catalog.get 23
        catalog.catalog.isOffers 23
        catalog.catalog.list 1 2 10 121
        catalog.catalog.update 2 23 24 97
        catalog.document.add 29
        catalog.document.cancel 142
        catalog.document.cancelList 142 143 144
        catalog.document.conduct 142
        catalog.document.conductList 142 143 144
        catalog.document.confirm 42
        catalog.document.delete 142
        catalog.document.deleteList 142 143 144
        catalog.document.element.add 64 312
        catalog.document.element.delete 148
        catalog.document.element.list 64
        catalog.document.element.update 148
        catalog.document.list 2025-10-01T00:00:00+02:00 2025-10-01T00:00:00+03:00 2025-10-15T23:59:59+02:00
         2025-10-15T23:59:59+03:00
        catalog.document.unconfirm 42
        catalog.document.update 21 142
        catalog.documentcontractor.add 3 42 101
        catalog.documentcontractor.delete 42
        catalog.documentcontractor.list 7
        catalog.extra.get 1
        catalog.extra.list 5
        catalog.measure.add 715
        catalog.measure.delete 6
        catalog.measure.get 6
        catalog.measure.list 200
        catalog.measure.update 8
        catalog.price.add 1
        catalog.price.delete 1
        catalog.price.get 1
        catalog.price.list 1
        catalog.price.modify 8
        catalog.price.update 1
        catalog.priceType.add wholesale Wholesale%20price
        catalog.priceType.delete 2
        catalog.priceType.get 1
        catalog.priceType.list 1
        catalog.priceType.update 2 basewholesale Base%20wholesale%20price
        catalog.priceTypeGroup.add 9 23
        catalog.priceTypeGroup.delete 109
        catalog.priceTypeGroup.list 9 23
        catalog.priceTypeLang.add 1 PRICE
        catalog.priceTypeLang.delete 3
        catalog.priceTypeLang.get 2
        catalog.priceTypeLang.update 6 Base%20Price
        catalog.product.add 1 23 47 175 Tovar Product
        catalog.product.delete 1242
        catalog.product.download 1243 6439 detailPicture
        catalog.product.get 1243
        catalog.product.getFieldsByFilter 23
        catalog.product.list 1 2 10 23
        catalog.product.offer.add 1 24 47 175 1275 Tovar Product%20Variation
        catalog.product.offer.delete 1285
        catalog.product.offer.download 1286 6538 detailPicture
        catalog.product.offer.get 1286
        catalog.product.offer.getFieldsByFilter 24
        catalog.product.offer.list 1 2 10 24
        catalog.product.offer.update 1 24 47 175 1286 9868 9869 9870 Tovar Product Product%20Variation
        catalog.product.service.add 1 23 47 Service service
        catalog.product.service.delete 1264
        catalog.product.service.download 1265 6497 detailPicture
        catalog.product.service.get 1265
        catalog.product.service.getFieldsByFilter 14
        catalog.product.service.list 1 2 10 23
        catalog.product.service.update 1 47 216 1265 9809 9810 9811 Service service
        catalog.product.sku.add 1 23 47 product_sku Parent%20Product
        catalog.product.sku.delete 1288
        catalog.product.sku.download 1289 6546 detailPicture
        catalog.product.sku.get 1289
        catalog.product.sku.getFieldsByFilter 23
        catalog.product.sku.list 1 2 10 23
        catalog.product.sku.update 1 47 1291 9883 9884 9885 product_sku Main%20Product
        catalog.product.update 1 47 175 1243 1267 9816 9817 9818 Tovar Product
        catalog.productImage.add 1
        catalog.productImage.delete 1
        catalog.productImage.get 1
        catalog.productImage.list 1
        catalog.productProperty.add 19 CATEGORY Category b_hlbd_categories
        catalog.productProperty.delete 659
        catalog.productProperty.get 659
        catalog.productProperty.list 19
        catalog.productProperty.update 19 115 Size
        catalog.productPropertyEnum.add M 431
        catalog.productPropertyEnum.delete 122
        catalog.productPropertyEnum.get 1739
        catalog.productPropertyEnum.list 431
        catalog.productPropertyEnum.update M 431 1739
        catalog.productPropertyFeature.add 901 iblock LIST_PAGE_SHOW
        catalog.productPropertyFeature.get 101
        catalog.productPropertyFeature.getAvailableFeaturesByProperty 901
        catalog.productPropertyFeature.list 901
        catalog.productPropertyFeature.update 101 901 iblock LIST_PAGE_SHOW
        catalog.productPropertySection.get 901
        catalog.productPropertySection.list 901
        catalog.productPropertySection.set 901
        catalog.ratio.get 1
        catalog.ratio.list 1 2
        catalog.roundingRule.add 14
        catalog.roundingRule.delete 1
        catalog.roundingRule.get 1
        catalog.roundingRule.update 1 14
        catalog.section.add 13 14 toys myXmlId Children's%20Toys
        catalog.section.delete 31
        catalog.section.get 31
        catalog.section.list 14 100
        catalog.section.update 14 32 Children's%20Toys
        catalog.store.add 1 store_1 Main%20St.%2052
        catalog.store.delete 1
        catalog.store.get 1
        catalog.store.list 1 2 200
        catalog.store.update 1 store_1 Flowers%20Ave.%2052
        catalog.storeproduct.get 1
        catalog.storeproduct.list 6973
        catalog.userfield.document.list A 81
        catalog.userfield.document.update 81
        catalog.vat.add Tax%2013%
        catalog.vat.delete 7
        catalog.vat.get 7
        catalog.vat.list 200
        catalog.vat.update 6 Tax%2023%
        crm.activity.add 1 2 3 102 134
        crm.activity.badge.add missedCall
        crm.activity.badge.delete missedCall
        crm.activity.badge.get missedCall
        crm.activity.binding.add 1 2 999
        crm.activity.binding.delete 1 2 999
        crm.activity.binding.list 999
        crm.activity.binding.move 1 2 100 999
        crm.activity.configurable.add 1 999 CUSTOM CONFIGURABLE call-incoming call-completed
         **put_current_date_time_here**
        """#
}
