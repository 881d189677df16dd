extension Scenarios {
    static let crmMore = #"""
        # an activity
        crm.activity.add {"fields":{"OWNER_ID":1,"OWNER_TYPE_ID":2,"TYPE_ID":2,"SUBJECT":"Call","COMPLETED":"N",
          "COMMUNICATIONS":[{"VALUE":"+1","ENTITY_ID":1,"ENTITY_TYPE_ID":3}],"RESPONSIBLE_ID":1}} > id=.
        crm.activity.get {"id":"$id"} : SUBJECT=Call; OWNER_ID=1
        crm.activity.list {"filter":{"OWNER_TYPE_ID":2,"OWNER_ID":1}} : #.=1; 0.ID=$id
        crm.activity.update {"id":"$id","fields":{"COMPLETED":"Y"}}
        crm.activity.get {"id":"$id"} : COMPLETED=Y
        crm.activity.delete {"id":"$id"}
        crm.activity.get {"id":"$id"} !
        # a to-do is an activity
        crm.activity.todo.add {"ownerTypeId":2,"ownerId":7,"deadline":"2024-05-06T10:00:00","title":"Write",
          "description":"soon"} > id=id
        crm.activity.get {"id":"$id"} : SUBJECT=Write; DESCRIPTION=soon; OWNER_ID=7
        crm.activity.todo.update {"id":"$id","ownerTypeId":2,"ownerId":7,"deadline":"2024-05-06T10:00:00",
          "description":"now"}
        crm.activity.get {"id":"$id"} : DESCRIPTION=now
        # an activity is bound to a second owner
        crm.activity.add {"fields":{"OWNER_ID":1,"OWNER_TYPE_ID":2,"TYPE_ID":2,"SUBJECT":"Call","RESPONSIBLE_ID":1,
          "COMMUNICATIONS":[{"VALUE":"+1"}]}} > id=.
        crm.activity.binding.add {"activityId":"$id","entityTypeId":3,"entityId":9}
        crm.activity.binding.list {"activityId":"$id"} : [entityId=9].entityTypeId=3
        crm.activity.binding.delete {"activityId":"$id","entityTypeId":3,"entityId":9}
        # a badge
        crm.activity.badge.add {"code":"late","title":"Late","value":"x","type":"warning"}
        crm.activity.badge.get {"code":"late"} : badge.title=Late
        crm.activity.badge.list {} : badges[code=late].title=Late
        crm.activity.badge.delete {"code":"late"}
        crm.activity.badge.get {"code":"late"} !
        # a comment in the timeline
        crm.timeline.comment.add {"fields":{"ENTITY_ID":5,"ENTITY_TYPE":"deal","COMMENT":"Hello"}} > id=.
        crm.timeline.comment.get {"id":"$id"} : COMMENT=Hello; ENTITY_ID=5
        crm.timeline.comment.list {"filter":{"ENTITY_ID":5,"ENTITY_TYPE":"deal"}} : #.=1; 0.ID=$id
        crm.timeline.comment.update {"id":"$id","fields":{"COMMENT":"Bye"}}
        crm.timeline.comment.get {"id":"$id"} : COMMENT=Bye
        crm.timeline.comment.delete {"id":"$id"}
        crm.timeline.comment.list {"filter":{"ENTITY_ID":5,"ENTITY_TYPE":"deal"}} : #.=0
        # a record in the timeline
        @crm.timeline.logmessage.add {"fields":{"entityTypeId":2,"entityId":5,"title":"T","text":"X",
          "iconCode":"info"}} > id=logMessage.id
        @crm.timeline.logmessage.get {"id":"$id"} : logMessage.title=T; logMessage.text=X
        @crm.timeline.logmessage.list {"entityTypeId":2,"entityId":5} : 0.id=$id
        @crm.timeline.logmessage.delete {"id":"$id"}
        @crm.timeline.logmessage.get {"id":"$id"} !
        # a note on a record
        crm.timeline.note.save {"ownerTypeId":2,"ownerId":1,"itemType":1,"itemId":3,"text":"one"}
        crm.timeline.note.save {"ownerTypeId":2,"ownerId":1,"itemType":1,"itemId":3,"text":"two"}
        crm.timeline.note.get {"ownerTypeId":2,"ownerId":1,"itemType":1,"itemId":3} : text=two
        crm.timeline.note.delete {"ownerTypeId":2,"ownerId":1,"itemType":1,"itemId":3}
        crm.timeline.note.get {"ownerTypeId":2,"ownerId":1,"itemType":1,"itemId":3} !
        # a record is bound to another object
        crm.timeline.comment.add {"fields":{"ENTITY_ID":5,"ENTITY_TYPE":"deal","COMMENT":"Hello"}} > id=.
        crm.timeline.bindings.bind {"fields":{"OWNER_ID":"$id","ENTITY_ID":9,"ENTITY_TYPE":"lead"}}
        crm.timeline.bindings.list {"filter":{"OWNER_ID":"$id"}} : [ENTITY_ID=9].ENTITY_TYPE=lead
        crm.timeline.bindings.unbind {"fields":{"OWNER_ID":"$id","ENTITY_ID":9,"ENTITY_TYPE":"lead"}}
        crm.timeline.bindings.list {"filter":{"OWNER_ID":"$id","ENTITY_TYPE":"lead"}} : #.=0
        # requisites and their bank details
        crm.requisite.add {"fields":{"ENTITY_TYPE_ID":4,"ENTITY_ID":1,"PRESET_ID":1,"NAME":"Main",
          "RQ_INN":"123"}} > id=.
        crm.requisite.get {"id":"$id"} : NAME=Main; RQ_INN=123
        crm.requisite.bankdetail.add {"fields":{"ENTITY_ID":"$id","NAME":"Bank","RQ_IBAN":"DE1"}} > bank=.
        crm.requisite.bankdetail.get {"id":"$bank"} : RQ_IBAN=DE1
        crm.requisite.bankdetail.list {"filter":{"ENTITY_ID":"$id"}} : 0.ID=$bank
        crm.requisite.update {"id":"$id","fields":{"NAME":"Second"}}
        crm.requisite.list {"filter":{"NAME":"Second"}} : 0.ID=$id
        crm.requisite.delete {"id":"$id"}
        crm.requisite.get {"id":"$id"} !
        # an address is known by what it belongs to
        crm.address.add {"fields":{"TYPE_ID":1,"ENTITY_TYPE_ID":3,"ENTITY_ID":1,"CITY":"Bonn"}}
        crm.address.list {"filter":{"ENTITY_TYPE_ID":3,"ENTITY_ID":1}} : #.=1; 0.CITY=Bonn
        crm.address.update {"fields":{"TYPE_ID":1,"ENTITY_TYPE_ID":3,"ENTITY_ID":1,"CITY":"Rome"}}
        crm.address.list {"filter":{"ENTITY_TYPE_ID":3,"ENTITY_ID":1}} : #.=1; 0.CITY=Rome
        crm.address.delete {"fields":{"TYPE_ID":1,"ENTITY_TYPE_ID":3,"ENTITY_ID":1}}
        crm.address.list {"filter":{"ENTITY_TYPE_ID":3,"ENTITY_ID":1}} : #.=0
        # requisites are linked
        crm.requisite.link.register {"fields":{"ENTITY_TYPE_ID":2,"ENTITY_ID":5,"REQUISITE_ID":1,"BANK_DETAIL_ID":2,
          "MC_REQUISITE_ID":3,"MC_BANK_DETAIL_ID":4}}
        crm.requisite.link.get {"entityTypeId":2,"entityId":5} : REQUISITE_ID=1; MC_REQUISITE_ID=3
        crm.requisite.link.unregister {"entityTypeId":2,"entityId":5}
        crm.requisite.link.get {"entityTypeId":2,"entityId":5} !
        # a preset of requisites and its fields
        crm.requisite.preset.add {"fields":{"ENTITY_TYPE_ID":8,"COUNTRY_ID":1,"NAME":"Mine"}} > id=.
        crm.requisite.preset.get {"id":"$id"} : NAME=Mine
        crm.requisite.preset.field.add {"preset":{"ID":"$id"},"fields":{"FIELD_NAME":"RQ_INN","SORT":10}} > field=.
        crm.requisite.preset.field.list {"preset":{"ID":"$id"}} : 0.FIELD_NAME=RQ_INN
        # a currency is known by its code
        crm.currency.add {"fields":{"CURRENCY":"CHF","AMOUNT":1.1,"AMOUNT_CNT":1,"SORT":5}} : .=CHF
        crm.currency.get {"id":"CHF"} : CURRENCY=CHF; AMOUNT=1.1
        crm.currency.list {} : [CURRENCY=CHF].SORT=5
        crm.currency.update {"id":"CHF","fields":{"AMOUNT":1.2}}
        crm.currency.get {"id":"CHF"} : AMOUNT=1.2
        crm.currency.base.set {"id":"CHF"}
        crm.currency.base.get {} : .=CHF
        crm.currency.delete {"id":"CHF"}
        crm.currency.get {"id":"CHF"} !
        # a unit of measure is one thing
        crm.measure.add {"fields":{"CODE":900,"MEASURE_TITLE":"Crate"}} > id=.
        crm.measure.get {"id":"$id"} : MEASURE_TITLE=Crate
        catalog.measure.list {"filter":{"code":900}} : measures.0.measureTitle=Crate
        # a rate of VAT
        crm.vat.add {"fields":{"NAME":"19 %","RATE":19,"ACTIVE":"Y"}} > id=.
        crm.vat.get {"id":"$id"} : NAME=19 %; RATE=19
        catalog.vat.get {"id":"$id"} : vat.rate=19
        crm.vat.delete {"id":"$id"}
        crm.vat.get {"id":"$id"} !
        # products by their older methods
        crm.product.add {"fields":{"NAME":"Oar","PRICE":10,"CURRENCY_ID":"EUR"}} > id=.
        crm.product.get {"id":"$id"} : NAME=Oar; PRICE=10
        crm.product.list {"filter":{"NAME":"Oar"}} : 0.ID=$id
        crm.product.update {"id":"$id","fields":{"PRICE":12}}
        crm.product.get {"id":"$id"} : PRICE=12
        crm.product.delete {"id":"$id"}
        crm.product.get {"id":"$id"} !
        # a section of products
        crm.productsection.add {"fields":{"CATALOG_ID":1,"NAME":"Boats"}} > id=.
        crm.productsection.get {"id":"$id"} : NAME=Boats
        crm.productsection.list {"filter":{"NAME":"Boats"}} : 0.ID=$id
        # an invoice of the older kind
        crm.invoice.add {"fields":{"ORDER_TOPIC":"Boat","STATUS_ID":"N","PERSON_TYPE_ID":1,"PAY_SYSTEM_ID":1,
          "DATE_INSERT":"2024-01-01"}} > id=.
        crm.invoice.get {"id":"$id"} : ORDER_TOPIC=Boat
        crm.invoice.update {"id":"$id","fields":{"ORDER_TOPIC":"Ship"}}
        crm.invoice.list {"filter":{"ORDER_TOPIC":"Ship"}} : 0.ID=$id
        # a recurring deal
        crm.deal.recurring.add {"fields":{"DEAL_ID":1,"ACTIVE":"Y","IS_LIMIT":"N"}} > id=.
        crm.deal.recurring.get {"id":"$id"} : DEAL_ID=1
        crm.deal.recurring.delete {"id":"$id"}
        crm.deal.recurring.get {"id":"$id"} !
        # a form's layout is set and reset
        crm.deal.details.configuration.set {"scope":"P","userId":1,"data":[{"name":"main","title":"Main",
          "type":"section","elements":[{"name":"TITLE"}]}]}
        crm.deal.details.configuration.get {"scope":"P","userId":1} : 0.name=main; 0.title=Main
        # a workplace of smart processes
        crm.automatedsolution.add {"fields":{"title":"Sales"}} > id=automatedSolution.id
        crm.automatedsolution.get {"id":"$id"} : automatedSolution.title=Sales
        crm.automatedsolution.list {} : automatedSolutions[id=$id].title=Sales
        # a template of documents and a numerator
        crm.documentgenerator.numerator.add {"fields":{"name":"N","template":"{NUMBER}"}} > num=numerator.id
        documentgenerator.numerator.get {"id":"$num"} : numerator.name=N
        crm.documentgenerator.template.add {"fields":{"name":"T","file":"ZmlsZQ==","numeratorId":"$num","region":"de",
          "entityTypeId":["2"]}} > id=template.id
        crm.documentgenerator.template.get {"id":"$id"} : template.name=T; template.region=de
        crm.documentgenerator.template.list {} : templates.$id.name=T
        # payments of an item
        crm.item.payment.add {"entityId":1,"entityTypeId":2} > id=.
        crm.item.payment.list {"entityId":1,"entityTypeId":2} : [id=$id].paid=N
        crm.item.payment.pay {"id":"$id"}
        crm.item.payment.get {"id":"$id"} : paid=Y
        crm.item.payment.delete {"id":"$id"}
        # a trigger of an application
        @crm.automation.trigger.add {"CODE":"mine","NAME":"Mine"}
        @crm.automation.trigger.list {} : [CODE=mine].NAME=Mine
        @crm.automation.trigger.delete {"CODE":"mine"}
        @crm.automation.trigger.list {} : #.=0
        # a call list
        crm.calllist.add {"ENTITY_TYPE":"CONTACT","ENTITIES":[1,2]} > id=.
        crm.calllist.get {"ID":"$id"} : ENTITY_TYPE=CONTACT
        # the blocks below a record
        @crm.timeline.layout.blocks.set {"entityTypeId":2,"entityId":1,"timelineId":8,"layout":{"blocks":{"b":{}}}}
        @crm.timeline.layout.blocks.get {"entityTypeId":2,"entityId":1,"timelineId":8} : layout.blocks?
        # a field of volatile duplicates
        crm.duplicate.volatileType.register {"entityTypeId":3,"fieldCode":"UF_CRM_X"} > id=id
        crm.duplicate.volatileType.list {} : [id=$id].fieldCode=UF_CRM_X
        crm.duplicate.volatileType.unregister {"id":"$id"}
        # statuses of invoices
        crm.invoice.status.add {"fields":{"NAME":"Waiting","SORT":7}} > id=.
        crm.invoice.status.get {"id":"$id"} : NAME=Waiting
        """#
}
