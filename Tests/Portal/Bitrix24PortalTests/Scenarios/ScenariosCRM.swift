extension Scenarios {
    static let crm = #"""
        # a deal is read as it was written
        crm.deal.add {"fields":{"TITLE":"Boat","OPPORTUNITY":"99.50","STAGE_ID":"NEW","COMMENTS":"red"}} > id=.
        crm.deal.get {"ID":"$id"} : TITLE=Boat; OPPORTUNITY=99.50; COMMENTS=red; CLOSED=N
        crm.deal.update {"ID":"$id","fields":{"TITLE":"Ship"}}
        crm.deal.list {"filter":{"TITLE":"Ship"},"select":["ID","TITLE"]} : #.=1; 0.ID=$id; ^total=1
        crm.deal.delete {"ID":"$id"}
        crm.deal.get {"ID":"$id"} !
        # all documented fields of a deal are kept
        crm.deal.add {"fields":{"TITLE":"A","TYPE_ID":"GOODS","CATEGORY_ID":0,"STAGE_ID":"NEW","IS_RECURRING":"N",
          "IS_RETURN_CUSTOMER":"Y","PROBABILITY":30,"CURRENCY_ID":"EUR","TAX_VALUE":"1.5","COMPANY_ID":2,
          "BEGINDATE":"2024-01-02","CLOSEDATE":"2024-02-03","OPENED":"N","ADDITIONAL_INFO":"more",
          "ORIGINATOR_ID":"shop","ORIGIN_ID":"17","SOURCE_DESCRIPTION":"fair","LOCATION_ID":7,
          "UTM_SOURCE":"s","UTM_MEDIUM":"CPC","UTM_CAMPAIGN":"c","UTM_CONTENT":"t","UTM_TERM":"w"}} > id=.
        crm.deal.get {"ID":"$id"} : TYPE_ID=GOODS; IS_RETURN_CUSTOMER=Y; PROBABILITY=30; TAX_VALUE=1.5; COMPANY_ID=2;
          BEGINDATE=2024-01-02; OPENED=N; ADDITIONAL_INFO=more; ORIGINATOR_ID=shop; ORIGIN_ID=17; LOCATION_ID=7;
          SOURCE_DESCRIPTION=fair; UTM_SOURCE=s; UTM_MEDIUM=CPC; UTM_CAMPAIGN=c; UTM_CONTENT=t; UTM_TERM=w
        # a won deal is closed and known by its semantics
        crm.deal.add {"fields":{"TITLE":"A","STAGE_ID":"NEW"}} > id=.
        crm.deal.update {"ID":"$id","fields":{"STAGE_ID":"WON"}}
        crm.deal.get {"ID":"$id"} : CLOSED=Y; STAGE_SEMANTIC_ID=S
        crm.deal.list {"filter":{"STAGE_SEMANTIC_ID":"S","ID":"$id"}} : 0.ID=$id
        crm.deal.list {"filter":{"STAGE_SEMANTIC_ID":"P","ID":"$id"}} : #.=0
        # the stages that a deal went through
        crm.deal.add {"fields":{"TITLE":"A","STAGE_ID":"NEW"}} > id=.
        crm.deal.update {"ID":"$id","fields":{"STAGE_ID":"PREPARATION"}}
        crm.stagehistory.list {"entityTypeId":2,"filter":{"OWNER_ID":"$id"}} : #items=2; items.1.STAGE_ID=PREPARATION
        # no stage that there is not
        crm.deal.add {"fields":{"TITLE":"A","STAGE_ID":"NOWHERE"}} !
        # no date that is none
        crm.deal.add {"fields":{"TITLE":"A","CLOSEDATE":"some day"}} !
        # a lead has a status
        crm.lead.add {"fields":{"TITLE":"L","STATUS_ID":"IN_PROCESS","NAME":"Ann","SOURCE_ID":"CALL"}} > id=.
        crm.lead.get {"ID":"$id"} : STATUS_ID=IN_PROCESS; NAME=Ann; SOURCE_ID=CALL; STATUS_SEMANTIC_ID=P
        crm.item.get {"entityTypeId":1,"id":"$id"} : item.stageId=IN_PROCESS
        crm.lead.list {"filter":{"STATUS_ID":"IN_PROCESS"}} : 0.ID=$id
        # all documented fields of a contact are kept
        crm.contact.add {"fields":{"HONORIFIC":"HNR_EN_1","NAME":"Ann","LAST_NAME":"Lee","BIRTHDATE":"1990-05-06",
          "SOURCE_DESCRIPTION":"fair","POST":"CEO","EXPORT":"N","COMPANY_ID":3,"UTM_SOURCE":"s",
          "ORIGINATOR_ID":"shop","ORIGIN_ID":"17","ORIGIN_VERSION":"2","ADDRESS":"Street 1","ADDRESS_CITY":"Bonn",
          "WEB":[{"VALUE":"https://a.example","VALUE_TYPE":"WORK"}]}} > id=.
        crm.contact.get {"ID":"$id"} : HONORIFIC=HNR_EN_1; BIRTHDATE=1990-05-06; POST=CEO; EXPORT=N; COMPANY_ID=3;
          UTM_SOURCE=s; ORIGINATOR_ID=shop; ORIGIN_VERSION=2; ADDRESS=Street 1; ADDRESS_CITY=Bonn;
          WEB.0.VALUE=https://a.example; SOURCE_DESCRIPTION=fair
        # a company keeps its industry and its bank details
        crm.company.add {"fields":{"TITLE":"ACME","INDUSTRY":"IT","BANKING_DETAILS":"x","REVENUE":10,
          "EMPLOYEES":"EMPLOYEES_1","PHONE":[{"VALUE":"+1","VALUE_TYPE":"WORK"}]}} > id=.
        crm.company.get {"ID":"$id"} : TITLE=ACME; INDUSTRY=IT; BANKING_DETAILS=x; REVENUE=10; EMPLOYEES=EMPLOYEES_1;
          PHONE.0.VALUE=+1
        # duplicates are found by what was written
        crm.contact.add {"fields":{"NAME":"A","PHONE":[{"VALUE":"+4912345","VALUE_TYPE":"WORK"}]}} > id=.
        crm.duplicate.findbycomm {"type":"PHONE","values":["+4912345"],"entity_type":"CONTACT"} : CONTACT.0=$id
        # the contacts of a deal
        crm.deal.add {"fields":{"TITLE":"A"}} > deal=.
        crm.contact.add {"fields":{"NAME":"A"}} > one=.
        crm.contact.add {"fields":{"NAME":"B"}} > two=.
        crm.deal.contact.items.set {"id":"$deal","items":[{"CONTACT_ID":"$one","IS_PRIMARY":"Y"},{"CONTACT_ID":"$two"}]}
        crm.deal.contact.items.get {"id":"$deal"} : #.=2; 0.CONTACT_ID=$one; 0.IS_PRIMARY=Y
        crm.deal.contact.delete {"id":"$deal","fields":{"CONTACT_ID":"$two"}}
        crm.deal.contact.items.get {"id":"$deal"} : #.=1
        crm.deal.contact.items.delete {"id":"$deal"}
        crm.deal.contact.items.get {"id":"$deal"} : #.=0
        # a contact that is added to a deal stands in its items
        crm.deal.add {"fields":{"TITLE":"A"}} > deal=.
        crm.contact.add {"fields":{"NAME":"A"}} > one=.
        crm.deal.contact.add {"id":"$deal","fields":{"CONTACT_ID":"$one"}}
        crm.deal.contact.items.get {"id":"$deal"} : #.=1; 0.CONTACT_ID=$one
        # the companies of a contact
        crm.contact.add {"fields":{"NAME":"A"}} > id=.
        crm.company.add {"fields":{"TITLE":"C"}} > company=.
        crm.contact.company.items.set {"id":"$id","items":[{"COMPANY_ID":"$company"}]}
        crm.contact.company.items.get {"id":"$id"} : 0.COMPANY_ID=$company
        # product rows of a deal are seen by the rows of items
        crm.deal.add {"fields":{"TITLE":"A"}} > deal=.
        crm.deal.productrows.set {"id":"$deal","rows":[{"PRODUCT_NAME":"Oar","PRICE":10,"QUANTITY":2}]}
        crm.deal.productrows.get {"id":"$deal"} : #.=1; 0.PRODUCT_NAME=Oar; 0.PRICE=10; 0.QUANTITY=2
        crm.item.productrow.list {"filter":{"=ownerType":"D","=ownerId":"$deal"}} : #productRows=1;
          productRows.0.productName=Oar
        # rows of items are seen by the deal's
        crm.deal.add {"fields":{"TITLE":"A"}} > deal=.
        crm.item.productrow.add {"fields":{"ownerId":"$deal","ownerType":"D","productName":"Sail","price":5,
          "quantity":3}} > row=productRow.id
        crm.item.productrow.update {"id":"$row","fields":{"quantity":4}}
        crm.item.productrow.get {"id":"$row"} : productRow.quantity=4; productRow.price=5
        crm.deal.productrows.get {"id":"$deal"} : 0.PRODUCT_NAME=Sail; 0.QUANTITY=4
        crm.item.productrow.delete {"id":"$row"}
        crm.deal.productrows.get {"id":"$deal"} : #.=0
        # all rows of an item at once
        crm.item.productrow.set {"ownerId":1,"ownerType":"Q","productRows":[{"productName":"A","price":1},
          {"productName":"B","price":2}]} : #productRows=2
        crm.item.productrow.set {"ownerId":1,"ownerType":"Q","productRows":[{"productName":"C","price":3}]}
        crm.item.productrow.list {"filter":{"=ownerType":"Q","=ownerId":1}} : #productRows=1; productRows.0.productName=C
        # a quote
        crm.quote.add {"fields":{"TITLE":"Offer","STATUS_ID":"DRAFT","OPPORTUNITY":5}} > id=.
        crm.quote.update {"id":"$id","fields":{"STATUS_ID":"SENT"}}
        crm.quote.get {"id":"$id"} : TITLE=Offer; STATUS_ID=SENT
        crm.quote.list {"filter":{"STATUS_ID":"SENT"}} : 0.ID=$id
        crm.quote.delete {"id":"$id"}
        crm.quote.get {"id":"$id"} !
        # a status of a directory
        crm.status.add {"fields":{"ENTITY_ID":"SOURCE","STATUS_ID":"FAIR","NAME":"Fair","SORT":70}} > id=.
        crm.status.get {"id":"$id"} : STATUS_ID=FAIR; NAME=Fair; SORT=70
        crm.status.list {"filter":{"ENTITY_ID":"SOURCE","STATUS_ID":"FAIR"}} : #.=1; 0.ID=$id
        crm.status.entity.items {"entityId":"SOURCE"} : [STATUS_ID=FAIR].NAME=Fair
        crm.status.update {"id":"$id","fields":{"NAME":"Trade fair"}}
        crm.status.get {"id":"$id"} : NAME=Trade fair
        crm.status.delete {"id":"$id"}
        crm.status.get {"id":"$id"} !
        # deals can be put into a new stage
        crm.status.add {"fields":{"ENTITY_ID":"DEAL_STAGE","STATUS_ID":"TEST","NAME":"Test","SORT":25}}
        crm.deal.add {"fields":{"TITLE":"A","STAGE_ID":"TEST"}} > id=.
        crm.deal.get {"ID":"$id"} : STAGE_ID=TEST
        # a category has stages of its own
        crm.category.add {"entityTypeId":2,"fields":{"name":"Boats","sort":300}} > id=category.id
        crm.category.get {"entityTypeId":2,"id":"$id"} : category.name=Boats; category.sort=300
        crm.category.list {"entityTypeId":2} : categories[id=$id].name=Boats
        crm.status.list {"filter":{"ENTITY_ID":"DEAL_STAGE_$id"}} : 0.STATUS_ID=C$id:NEW
        crm.deal.add {"fields":{"TITLE":"A","CATEGORY_ID":"$id","STAGE_ID":"C$id:WON"}} > deal=.
        crm.deal.get {"ID":"$deal"} : CATEGORY_ID=$id; CLOSED=Y
        crm.category.delete {"entityTypeId":2,"id":"$id"}
        crm.category.get {"entityTypeId":2,"id":"$id"} !
        # categories by their older methods
        crm.dealcategory.add {"fields":{"NAME":"Old","SORT":20}} > id=.
        crm.dealcategory.get {"id":"$id"} : NAME=Old
        crm.category.list {"entityTypeId":2} : categories[id=$id].name=Old
        crm.dealcategory.stage.list {"id":"$id"} : 0.STATUS_ID=C$id:NEW
        # a smart process and its items
        crm.type.add {"fields":{"title":"Projects"}} > id=type.id, number=type.entityTypeId
        crm.type.get {"id":"$id"} : type.title=Projects
        crm.type.getByEntityTypeId {"entityTypeId":"$number"} : type.id=$id
        crm.type.list {} : types[id=$id].title=Projects
        crm.item.add {"entityTypeId":"$number","fields":{"title":"First","opportunity":7}} > item=item.id
        crm.item.get {"entityTypeId":"$number","id":"$item"} : item.title=First; item.opportunity=7
        crm.item.list {"entityTypeId":"$number"} : #items=1
        crm.item.delete {"entityTypeId":"$number","id":"$item"}
        crm.type.delete {"id":"$id"}
        crm.type.get {"id":"$id"} !
        # a user field is made, described and written
        crm.deal.userfield.add {"fields":{"FIELD_NAME":"COLOUR","USER_TYPE_ID":"string","LABEL":"Colour"}} > id=.
        crm.deal.userfield.get {"id":"$id"} : FIELD_NAME=UF_CRM_COLOUR; USER_TYPE_ID=string
        crm.deal.userfield.list {"filter":{"FIELD_NAME":"UF_CRM_COLOUR"}} : 0.ID=$id
        crm.deal.fields {} : UF_CRM_COLOUR.type=string; UF_CRM_COLOUR.isDynamic=true
        crm.deal.add {"fields":{"TITLE":"A","UF_CRM_COLOUR":"blue"}} > deal=.
        crm.deal.get {"ID":"$deal"} : UF_CRM_COLOUR=blue
        crm.deal.list {"filter":{"UF_CRM_COLOUR":"blue"},"select":["ID","UF_CRM_COLOUR"]} : 0.UF_CRM_COLOUR=blue
        crm.deal.userfield.delete {"id":"$id"}
        crm.deal.userfield.get {"id":"$id"} !
        # user fields of contacts
        crm.contact.userfield.add {"fields":{"FIELD_NAME":"SIZE","USER_TYPE_ID":"integer"}} > id=.
        crm.contact.userfield.update {"id":"$id","fields":{"SORT":5}}
        crm.contact.userfield.get {"id":"$id"} : FIELD_NAME=UF_CRM_SIZE; SORT=5
        crm.contact.fields {} : UF_CRM_SIZE.type=integer
        # a user field by its newer method
        userfieldconfig.add {"moduleId":"crm","field":{"entityId":"CRM_DEAL","fieldName":"UF_CRM_NEW",
          "userTypeId":"string"}} > id=field.id
        userfieldconfig.get {"moduleId":"crm","id":"$id"} : field.fieldName=UF_CRM_NEW; field.entityId=CRM_DEAL
        userfieldconfig.list {"moduleId":"crm","filter":{"fieldName":"UF_CRM_NEW"}} : fields.0.id=$id
        crm.deal.fields {} : UF_CRM_NEW.type=string
        """#
}
