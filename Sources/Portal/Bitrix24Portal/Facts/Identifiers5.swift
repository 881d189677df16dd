// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The identifiers in documented requests, by method.
    static let identifiers5 = #"""
        mail.message.get/3 15
        mail.message.list/3 1
        mail.message.movetofolder/3 15 16
        mail.message.removecrmactivity/3 15
        mail.message.reply/3 15
        mail.message.thread/3 15
        mail.recipient.field.get/3 email
        mailservice.delete 31
        mailservice.get 31
        mailservice.update 31
        main.eventlog.field.get/3 timestampX
        main.eventlog.get/3 1250
        main.eventlog.list/3 ASC
        messageservice.message.status.update provider1 65575980fa531ac284c2ee68f81ebebd
        messageservice.sender.add provider1
        messageservice.sender.delete provider1
        messageservice.sender.update provider1
        method.get user.get
        placement.bind group Gruppe
        pull.application.event.add application
        pull.application.push.add 1 2 3
        rpa.comment.add 10 24
        sale.basketitem.add 768 pcs 5147 6544 ProductKey BasketPositionId
        sale.basketitem.addCatalogProduct 4347 5147
        sale.basketitem.delete 6803
        sale.basketitem.get 6801
        sale.basketitem.list 5146 5147 desc
        sale.basketitem.update 6791
        sale.basketitem.updateCatalogProduct 6783
        sale.basketproperties.add 6806 ARTICUL Article
        sale.basketproperties.delete 17
        sale.basketproperties.get 17
        sale.basketproperties.list 6806 desc
        sale.basketproperties.update 17 ARTICUL Article
        sale.businessValuePersonDomain.add 3
        sale.businessValuePersonDomain.deleteByFilter 3
        sale.businessValuePersonDomain.list DESC
        sale.cashbox.add restcashbox01
        sale.cashbox.check.apply check|example.com|1
        sale.cashbox.delete 1
        sale.cashbox.handler.add restcashbox01
        sale.cashbox.handler.delete 1
        sale.cashbox.handler.update 1
        sale.cashbox.list 9 DESC
        sale.cashbox.update 1
        sale.delivery.add uber SETTING_1 SETTING_2 SETTING_3 SETTING_4 SETTING_5 SETTING_6
        sale.delivery.config.get 196
        sale.delivery.config.update 196 SETTING_1 SETTING_2 SETTING_3 SETTING_4 SETTING_5 SETTING_6
        sale.delivery.delete 196
        sale.delivery.extra.service.add 197 198 documents cargo_type door_delivery small_package
        sale.delivery.extra.service.delete 134
        sale.delivery.extra.service.get 198
        sale.delivery.extra.service.update 128 129 documents cargo_type door_delivery large_package small_package
        sale.delivery.getlist 196 197 198 DESC
        sale.delivery.handler.add TAXI Taxi Uber uber CARGO Cargo
        sale.delivery.handler.delete 14
        sale.delivery.handler.update 14 TAXI uber CARGO
        sale.delivery.request.delete 225 4757aca4931a4f029f49c0db4374d13d
        sale.delivery.request.sendmessage 225 4757aca4931a4f029f49c0db4374d13d
        sale.delivery.request.update 225 Car Driver 4757aca4931a4f029f49c0db4374d13d
        sale.delivery.update 196
        sale.order.add 1 s1
        sale.order.delete 5
        sale.order.get 6
        sale.order.list 3 4 10 desc
        sale.order.update 1 300
        sale.payment.add 1 200 2024-04-10T10:00:00
        sale.payment.delete 5
        sale.payment.get 6
        sale.payment.list 3 4 10 desc
        sale.payment.update 1 144 2024-04-10T10:00:00
        sale.paymentitembasket.add 1025 2722 myXmlId
        sale.paymentitembasket.delete 1186
        sale.paymentitembasket.get 1186
        sale.paymentitembasket.list 1025
        sale.paymentitembasket.update 1186 myNewXmlId
        sale.paysystem.add 1 my_ps_id
        sale.paysystem.delete 1
        sale.paysystem.handler.add resthandlerform resthandleriframe resthandlercheckout
        sale.paysystem.handler.delete 1
        sale.paysystem.handler.update 3 newresthandlercode
        sale.paysystem.list 117 118 DESC
        sale.paysystem.pay.invoice 2 31
        sale.paysystem.pay.payment 1
        sale.paysystem.settings.get 1 11
        sale.paysystem.settings.invoice.get 10 11
        sale.paysystem.settings.payment.get 10 11
        sale.paysystem.settings.update 1 11
        sale.paysystem.update 1 12
        sale.persontype.add myXmlId Individual MY_CRM_COMPANY
        sale.persontype.delete 5
        sale.persontype.get id
        sale.persontype.update 12
        sale.property.add 3 6 PHONE
        sale.property.delete 57
        sale.property.get 22
        sale.property.list desc EMAIL
        sale.property.update 3 6 93 PHONE
        sale.propertyRelation.add 6 40
        sale.propertyRelation.deleteByFilter 6 40
        sale.propertyRelation.list 6 asc
        sale.propertygroup.add 3
        sale.propertygroup.delete 15
        sale.propertygroup.get 10
        sale.propertygroup.list 14 asc desc
        sale.propertygroup.update 3 10
        sale.propertyvalue.delete 5
        sale.propertyvalue.get 13176
        sale.propertyvalue.list FIO 1600 desc
        sale.propertyvalue.modify 2066
        sale.propertyvariant.add 49 Red
        sale.propertyvariant.delete 5
        sale.propertyvariant.get 6
        sale.propertyvariant.list 5 asc desc
        sale.propertyvariant.update 5 Red
        sale.shipment.add 2 25 DN 2068 myXmlId
        sale.shipment.delete 2461
        sale.shipment.get 2465
        sale.shipment.list 2069 2070 2464 desc
        sale.shipment.update 1 3 DD 2452 myNewXmlId
        sale.shipmentitem.add 18 33
        sale.shipmentitem.delete 5
        sale.shipmentitem.get 7
        sale.shipmentitem.list 10 2430 2431 2716 desc
        sale.shipmentitem.update 7 myNewXmlId
        sale.shipmentproperty.add 3 6 PHONE
        sale.shipmentproperty.delete 57
        sale.shipmentproperty.get 22
        sale.shipmentproperty.list desc EMAIL
        sale.shipmentproperty.update 3 6 93 PHONE
        sale.shipmentpropertyvalue.delete 38165
        sale.shipmentpropertyvalue.get 38164
        sale.shipmentpropertyvalue.list 4120 desc
        sale.shipmentpropertyvalue.modify 4120
        sale.status.add MS myStatusXmlId
        sale.status.delete MS
        sale.status.update MS updatedXmlId
        sale.statusLang.deleteByFilter - RD la
        sale.tradeBinding.list 10 DESC
        sale.tradePlatform.list asc smart
        salescenter.payment.getPublicUrl 1063
        sign.b2e.company.provider.list 12
        sign.b2e.document.get b6f5f1f1-9d20-4b6b-ae0f-2f0a8a0c2b3c
        sign.b2e.document.send 7 12 EXT-123 d4f6b8a1-4c6d-4d8c-9c7c-2d1b1f6d0f2b
        socialnetwork.api.workgroup.get 622
        socialnetwork.api.workgroup.list DESC group
        sonet_group.delete 77
        sonet_group.feature.access 77
        sonet_group.get ASC Pro
        sonet_group.setowner 77 1269
        sonet_group.update 77
        sonet_group.user.add 69 1271 1272
        sonet_group.user.delete 69 1271 1272
        sonet_group.user.get 69
        sonet_group.user.invite 69 1271
        sonet_group.user.request 69
        sonet_group.user.update 69 1271 1272
        task.checklistitem.add 13 457
        task.checklistitem.complete 433 8017
        task.checklistitem.delete 13 475
        task.checklistitem.get 479 8017
        task.checklistitem.getlist 8017
        task.checklistitem.isactionallowed 2 475 8017
        task.checklistitem.moveafteritem 13 447 475
        task.checklistitem.renew 13 475
        task.checklistitem.update 13 447 475
        task.comment.add 1
        task.commentitem.add 503 8017
        task.commentitem.delete 3155 8017
        task.commentitem.get 3157 8017
        task.commentitem.getlist 503 8017
        task.commentitem.isactionallowed 2 3157 8017
        task.commentitem.update 3167 8017
        task.elapseditem.add 691
        task.elapseditem.delete 5 691
        task.elapseditem.get 1 691
        task.elapseditem.getlist desc
        task.elapseditem.isActionAllowed 1 5 691
        task.elapseditem.update 5 691
        task.item.add 1
        task.item.addfile 140 desc.txt
        task.item.addtofavorite 10
        task.item.approve 13
        task.item.complete 13
        task.item.defer 13
        task.item.delegate 3 13
        task.item.delete 13
        task.item.deletefile 3 28
        task.item.deletefromfavorite 10
        task.item.disapprove 13
        task.item.getallowedactions 13
        task.item.getallowedtaskactionsasstrings 13
        task.item.getdata 2
        task.item.getdependson 13
        task.item.getdescription 1 13
        task.item.isactionallowed 13
        task.item.list 1 2 3 4 5 6 desc
        task.item.renew 13
        task.item.startexecution 3
        task.item.update 1
        task.item.userfield.add string UF_TASK_CLIENT_REQUEST
        task.item.userfield.delete 1325
        task.item.userfield.get 1325
        task.item.userfield.update 1325
        task.items.getlist 1 2 3 4 5 6 desc
        task.logitem.list 1205
        task.stages.add 1
        task.stages.canmovetask 1
        task.stages.delete 5
        task.stages.movetask 1 2
        task.stages.update 5
        tasks.api.scrum.backlog.add 1
        tasks.api.scrum.backlog.delete 1
        tasks.api.scrum.backlog.get 125
        tasks.api.scrum.backlog.update 1 125
        tasks.api.scrum.epic.add 1
        tasks.api.scrum.epic.delete 1
        tasks.api.scrum.epic.get 1
        tasks.api.scrum.epic.list 1 50 143 asc desc %epic%
        tasks.api.scrum.epic.update 1
        tasks.api.scrum.kanban.addStage 1
        tasks.api.scrum.kanban.addTask 5 58 751
        tasks.api.scrum.kanban.deleteStage 65
        tasks.api.scrum.kanban.deleteTask 5 751
        tasks.api.scrum.kanban.getStages 5
        """#
}
