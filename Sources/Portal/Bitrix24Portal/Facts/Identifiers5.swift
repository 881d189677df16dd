// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The identifiers in documented requests, by method.
    static let identifiers5 = #"""
        landing.site.unPublicFolder 737
        landing.site.unbindingFromGroup 32 174
        landing.site.unbindingFromMenu 31 crm_switcher:deal
        landing.site.unpublic 1688
        landing.site.update 206 support-portal
        landing.site.updateFolder 736 987 1817 services-catalog
        landing.syspage.deleteForLanding 8593
        landing.syspage.deleteForSite 1390
        landing.syspage.get 1390
        landing.syspage.getSpecialPage 1390
        landing.syspage.set 1390 8593
        landing.template.getLandingRef 557
        landing.template.getSiteRef 157
        landing.template.setLandingRef 557
        landing.template.setSiteRef 157
        lists.add Task Tasks lists Section Sections my_custom_list My%20new%20list
        lists.delete 109 lists
        lists.element.add 47 lists test_element Test%20Element
        lists.element.delete 47 6999 lists
        lists.element.get 47 asc 6999 lists %Test% 2025-01-01 2025-12-31
        lists.element.get.file.url 37 231 423 lists
        lists.element.update 47 6999 lists Test%20Element%20(updated)
        lists.field.add 123 lists PROJECT Project
        lists.field.delete 123 lists PROPERTY_1151
        lists.field.get 123 lists PROPERTY_1151
        lists.field.type.get 123 lists
        lists.field.update 123 lists PROPERTY_1151 Task%20Status
        lists.get 33 asc lists_socnet
        lists.get.iblock.type.id 87
        lists.section.add 95 lists marketing_documents ext_marketing_docs_001 xml_marketing_docs_001
         Marketing%20Department%20Documents
        lists.section.delete 95 169 lists
        lists.section.get 95 169 lists 2025-01-01 2025-12-31 %marketing%
        lists.section.update 95 169 lists ext_marketing_docs_002 xml_marketing_docs_002
         Updated%20Marketing%20Documents
        lists.update 109 Item Items lists Category Categories Updated%20Task%20List
        log.blogcomment.add 27 403
        log.blogcomment.delete 197 503
        log.blogcomment.user.get 28 215 216
        log.blogpost.delete 211
        log.blogpost.get 217
        log.blogpost.getusers.important 221
        log.blogpost.share 217
        log.blogpost.update 217
        mail.mailbox.field.get/3 email
        mail.mailbox.get/3 1
        mail.mailbox.list/3 1 work example.com
        mail.message.createcalendarevent/3 15 Meeting%20regarding%20the%20contract
        mail.message.createchat/3 15
        mail.message.createcrmactivity/3 15
        mail.message.createfeedpost/3 15
        mail.message.createtask/3 7 15
        mail.message.field.get/3 subject
        mail.message.forward/3 15 user@example.com manager@example.com
        mail.message.get/3 15
        mail.message.list/3 1 contract
        mail.message.movetofolder/3 15 16
        mail.message.removecrmactivity/3 15
        mail.message.reply/3 15 user@example.com client@example.com
        mail.message.send/3 user@example.com client@example.com
        mail.message.thread/3 15
        mail.recipient.field.get/3 email
        mailservice.add My%20Mail%20Service
        mailservice.delete 31
        mailservice.get 31
        mailservice.update 31 Updated%20Mail%20Service
        main.eventlog.field.get/3 timestampX
        main.eventlog.get/3 1250
        main.eventlog.list/3 1 < >= timestampX 2026-01-30T00:00:00+02:00 2026-01-30T00:00:00+03:00
         2026-01-31T00:00:00+02:00 2026-01-31T00:00:00+03:00
        messageservice.message.status.update provider1 65575980fa531ac284c2ee68f81ebebd
        messageservice.sender.add provider1 Provider%201
        messageservice.sender.delete provider1
        messageservice.sender.update provider1 Provider%201%20Updated
        method.get user.get
        placement.bind group Gruppe
        placement.list crm
        placement.unbind CRM_LEAD_DETAIL_TAB https://www.myapplicationhost.com/placement/
        pull.application.event.add application
        pull.application.push.add 1 2 3
        rpa.comment.add 10 24
        sale.basketitem.add 768 pcs 5147 6544 ProductKey Trial%20Product BasketPositionId
        sale.basketitem.addCatalogProduct 4347 5147
        sale.basketitem.delete 6803
        sale.basketitem.get 6801
        sale.basketitem.list 5146 5147
        sale.basketitem.update 6791
        sale.basketitem.updateCatalogProduct 6783
        sale.basketproperties.add 6806 ARTICUL Article
        sale.basketproperties.delete 17
        sale.basketproperties.get 17
        sale.basketproperties.list 6806
        sale.basketproperties.update 17 ARTICUL Article
        sale.businessValuePersonDomain.add 3
        sale.businessValuePersonDomain.deleteByFilter 3
        sale.businessValuePersonDomain.list I
        sale.cashbox.add restcashbox01 Rest-Cash%20Register
        sale.cashbox.check.apply 1609459200 check|example.com|1
        sale.cashbox.delete 1
        sale.cashbox.handler.add restcashbox01 REST-Cashbox%2001
        sale.cashbox.handler.delete 1
        sale.cashbox.handler.update 1 My%20REST%20cash%20register%20with%20a%20new%20name
        sale.cashbox.list 9 My%20Rest-Cash%20Register
        sale.cashbox.update 1 New%20Name
        sale.delivery.add uber SETTING_1 SETTING_2 SETTING_3 SETTING_4 SETTING_5 SETTING_6 Uber%20Taxi
        sale.delivery.config.get 196
        sale.delivery.config.update 196 SETTING_1 SETTING_2 SETTING_3 SETTING_4 SETTING_5 SETTING_6
        sale.delivery.delete 196
        sale.delivery.extra.service.add 197 198 documents cargo_type Cargo%20Type door_delivery small_package
         Door%20Delivery
        sale.delivery.extra.service.delete 134
        sale.delivery.extra.service.get 198
        sale.delivery.extra.service.update 128 129 documents cargo_type door_delivery large_package small_package
         Cargo%20Type%20New%20Name Door%20Delivery%20New%20Name
        sale.delivery.getlist 196 197 198
        sale.delivery.handler.add TAXI Taxi Uber uber CARGO Cargo SETTING_1 SETTING_2 SETTING_3 SETTING_4 SETTING_5
         SETTING_6 Date%20Example Enum%20Example Number%20Example String%20Example Checkbox%20Example
         Location%20Example
        sale.delivery.handler.delete 14
        sale.delivery.handler.update 14 TAXI uber CARGO SETTING_1 SETTING_2 SETTING_3 SETTING_4 SETTING_5 SETTING_6
         New%20Taxi New%20Uber New%20Cargo Date%20Example Enum%20Example Number%20Example String%20Example
         Checkbox%20Example Location%20Example
        sale.delivery.request.delete 225 4757aca4931a4f029f49c0db4374d13d
        sale.delivery.request.sendmessage 225 4757aca4931a4f029f49c0db4374d13d
        sale.delivery.request.update 225 Car Driver Phone%20Number Something%20else 4757aca4931a4f029f49c0db4374d13d
        sale.delivery.update 196 Uber%20Taxi%20New%20Name
        sale.order.add 1 s1
        sale.order.delete 5
        sale.order.get 6
        sale.order.list 3 4 10
        sale.order.update 1 300
        sale.payment.add 1 200 2024-04-10T10:00:00
        sale.payment.delete 5
        sale.payment.get 6
        sale.payment.list 3 4 10
        sale.payment.update 1 144 2024-04-10T10:00:00
        sale.paymentitembasket.add 1025 2722 myXmlId
        sale.paymentitembasket.delete 1186
        sale.paymentitembasket.get 1186
        sale.paymentitembasket.list 2 1025
        sale.paymentitembasket.update 1186 myNewXmlId
        sale.paysystem.add 1 my_ps_id Card%20Payment
        sale.paysystem.delete 1
        sale.paysystem.handler.add Buyer%20Code Secret%20Key Store%20Number resthandlerform Payment%20Amount
         Payment%20Number resthandleriframe Handler.Rest%20FORM resthandlercheckout Handler.Rest%20IFrame
         Handler.Rest%20CHECKOUT Payment%20System%20Operating%20Mode Automatic%20Payment%20Status%20Change
        sale.paysystem.handler.delete 1
        sale.paysystem.handler.update 3 newresthandlercode New%20Handler%20Name
        sale.paysystem.list 117 118
        sale.paysystem.pay.invoice 2 31
        sale.paysystem.pay.payment 1
        sale.paysystem.settings.get 1 11
        sale.paysystem.settings.invoice.get 10 11
        sale.paysystem.settings.payment.get 10 11
        sale.paysystem.settings.update 1 11
        sale.paysystem.update 1 12 New%20Payment%20System%20Name
        sale.persontype.add myXmlId Individual MY_CRM_COMPANY
        sale.persontype.delete 5
        sale.persontype.get id
        sale.persontype.list 100
        sale.persontype.update 12 Legal%20entity
        sale.property.add 3 6 PHONE Phone%20(for%20contacting%20the%20courier)
        sale.property.delete 57
        sale.property.get 22
        sale.property.list EMAIL STRING
        sale.property.update 3 6 93 PHONE Phone%20(for%20contacting%20the%20courier)
        sale.propertyRelation.add 6 40
        sale.propertyRelation.deleteByFilter 6 40
        sale.propertyRelation.list 6
        sale.propertygroup.add 3 New%20Property%20Group
        sale.propertygroup.delete 15
        sale.propertygroup.get 10
        sale.propertygroup.list 14
        sale.propertygroup.update 3 10 Updated%20Property%20Group
        sale.propertyvalue.delete 5
        sale.propertyvalue.get 13176
        sale.propertyvalue.list FIO 1600 Boris
        sale.propertyvariant.add 49 Red
        sale.propertyvariant.delete 5
        sale.propertyvariant.get 6
        sale.propertyvariant.list 5
        sale.propertyvariant.update 5 Red
        sale.shipment.add 2 25 DN 2068 myXmlId
        sale.shipment.delete 2461
        sale.shipment.get 2465
        sale.shipment.list 2069 2070 2464
        sale.shipment.update 1 3 DD 2452 myNewXmlId
        sale.shipmentitem.add 18 33
        sale.shipmentitem.delete 5
        sale.shipmentitem.get 7
        sale.shipmentitem.list 10 2430 2431 2716
        sale.shipmentitem.update 7 myNewXmlId
        sale.shipmentproperty.add 3 6 PHONE Phone%20(for%20contacting%20the%20courier)
        sale.shipmentproperty.delete 57
        sale.shipmentproperty.get 22
        sale.shipmentproperty.list EMAIL STRING
        sale.shipmentproperty.update 3 6 93 PHONE Phone%20(for%20contacting%20the%20courier)
        sale.shipmentpropertyvalue.delete 38165
        sale.shipmentpropertyvalue.get 38164
        sale.shipmentpropertyvalue.list 4120
        sale.shipmentpropertyvalue.modify 4120
        sale.status.add MS myStatusXmlId
        sale.status.delete MS
        sale.status.update MS updatedXmlId
        sale.statusLang.deleteByFilter - RD la
        sale.tradeBinding.list 10
        sale.tradePlatform.list smart
        salescenter.payment.getPublicUrl 1063
        sign.b2e.company.provider.list 12
        sign.b2e.document.get b6f5f1f1-9d20-4b6b-ae0f-2f0a8a0c2b3c
        sign.b2e.document.send 7 12 25 42 EXT-123 contract.pdf d4f6b8a1-4c6d-4d8c-9c7c-2d1b1f6d0f2b
        socialnetwork.api.workgroup.get 622
        socialnetwork.api.workgroup.list group mobile
        sonet_group.create New%20Project
        sonet_group.delete 77
        sonet_group.feature.access 77
        sonet_group.get Pro
        sonet_group.setowner 77 1269
        sonet_group.update 77 New%20project%20title
        sonet_group.user.add 69 1271 1272
        sonet_group.user.delete 69 1271 1272
        sonet_group.user.get 69
        sonet_group.user.invite 69 1271
        sonet_group.user.request 69
        sonet_group.user.update 69 1271 1272
        """#
}
