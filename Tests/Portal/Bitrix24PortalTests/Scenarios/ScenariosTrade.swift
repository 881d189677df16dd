extension Scenarios {
    static let trade = #"""
        # a product of the catalog
        catalog.product.add {"fields":{"iblockId":23,"name":"Oar","code":"oar"}} > id=element.id
        catalog.product.get {"id":"$id"} : product.name=Oar; product.iblockId=23
        catalog.product.list {"select":["id","iblockId","name"],"filter":{"iblockId":23,"name":"Oar"}} :
          products.0.id=$id; ^total=1
        catalog.product.update {"id":"$id","fields":{"name":"Long oar"}}
        catalog.product.get {"id":"$id"} : product.name=Long oar
        crm.product.get {"id":"$id"} : NAME=Long oar
        catalog.product.delete {"id":"$id"}
        catalog.product.get {"id":"$id"} !
        # a parent product and its variation
        catalog.product.sku.add {"fields":{"iblockId":23,"name":"Shirt"}} > sku=sku.id
        catalog.product.offer.add {"fields":{"iblockId":24,"name":"Shirt M","parentId":"$sku"}} > id=offer.id
        catalog.product.offer.get {"id":"$id"} : offer.name=Shirt M
        catalog.product.offer.list {"select":["id","iblockId","name"],"filter":{"iblockId":24}} : offers.0.id=$id
        # a service
        catalog.product.service.add {"fields":{"iblockId":23,"name":"Repair"}} > id=service.id
        catalog.product.service.get {"id":"$id"} : service.name=Repair
        # a price of a product
        catalog.price.add {"fields":{"productId":7,"catalogGroupId":1,"price":10.5,"currency":"EUR"}} > id=price.id
        catalog.price.get {"id":"$id"} : price.price=10.5; price.currency=EUR
        catalog.price.update {"id":"$id","fields":{"price":12}}
        catalog.price.list {"filter":{"productId":7}} : prices.0.price=12; ^total=1
        catalog.price.list {"filter":{">price":12}} : #prices=0
        catalog.price.delete {"id":"$id"}
        catalog.price.get {"id":"$id"} !
        # a type of prices and its name in a language
        catalog.priceType.add {"fields":{"name":"Retail","base":"N","sort":5}} > id=priceType.id
        catalog.priceType.get {"id":"$id"} : priceType.name=Retail; priceType.sort=5
        catalog.priceTypeLang.add {"fields":{"catalogGroupId":"$id","lang":"de","name":"Einzel"}} > lang=priceTypeLang.id
        catalog.priceTypeLang.list {"filter":{"catalogGroupId":"$id"}} : priceTypeLangs.0.name=Einzel
        # a section of the catalog
        catalog.section.add {"fields":{"iblockId":23,"name":"Boats"}} > id=section.id
        catalog.section.get {"id":"$id"} : section.name=Boats
        crm.productsection.get {"id":"$id"} : NAME=Boats
        catalog.section.update {"id":"$id","fields":{"name":"Ships"}}
        catalog.section.list {"filter":{"iblockId":23,"name":"Ships"}} : sections.0.id=$id
        # a warehouse
        catalog.store.add {"fields":{"address":"Street 1","title":"Main"}} > id=store.id
        catalog.store.get {"id":"$id"} : store.address=Street 1
        catalog.store.list {"filter":{"title":"Main"}} : stores.0.id=$id
        catalog.store.delete {"id":"$id"}
        catalog.store.get {"id":"$id"} !
        # a document of the warehouse and its lines
        catalog.document.add {"fields":{"docType":"A","responsibleId":1,"currency":"EUR"}} > id=document.id
        catalog.document.element.add {"fields":{"docId":"$id","elementId":3,"amount":5,"storeTo":1}} >
          line=documentElement.id
        catalog.document.element.list {"filter":{"docId":"$id"}} : documentElements.0.amount=5
        catalog.document.update {"id":"$id","fields":{"title":"Delivery"}}
        catalog.document.list {"filter":{"id":"$id"}} : documents.0.title=Delivery
        catalog.document.conduct {"id":"$id"}
        catalog.document.list {"filter":{"id":"$id"}} : documents.0.status=Y
        # a property of products and its values
        catalog.productProperty.add {"fields":{"iblockId":23,"name":"Colour","propertyType":"L"}} > id=productProperty.id
        catalog.productPropertyEnum.add {"fields":{"propertyId":"$id","value":"red","xmlId":"r"}} >
          value=productPropertyEnum.id
        catalog.productPropertyEnum.get {"id":"$value"} : productPropertyEnum.value=red
        catalog.productPropertyEnum.list {"filter":{"propertyId":"$id"}} : productPropertyEnums.0.id=$value
        catalog.productProperty.get {"id":"$id"} : productProperty.name=Colour
        # a rule of rounding
        catalog.roundingRule.add {"fields":{"catalogGroupId":1,"price":100,"roundType":1,"roundPrecision":10}} >
          id=roundingRule.id
        catalog.roundingRule.get {"id":"$id"} : roundingRule.roundPrecision=10
        # a unit of measure
        catalog.measure.add {"fields":{"code":778,"measureTitle":"Pack","symbol":"pk"}} > id=measure.id
        catalog.measure.get {"id":"$id"} : measure.symbol=pk
        # an order with a line and its properties
        sale.order.add {"fields":{"lid":"s1","personTypeId":1,"currency":"EUR","price":5}} > id=order.id
        sale.order.get {"id":"$id"} : order.currency=EUR; order.price=5
        sale.basketitem.add {"fields":{"orderId":"$id","productId":0,"currency":"EUR","quantity":2,"name":"Oar"}} >
          item=basketItem.id
        sale.basketitem.list {"filter":{"orderId":"$id"}} : basketItems.0.name=Oar
        sale.basketproperties.add {"fields":{"basketId":"$item","name":"Colour","value":"red","code":"C"}} >
          property=basketProperty.id
        sale.basketproperties.list {"filter":{"basketId":"$item"}} : basketProperties.0.value=red
        sale.order.update {"id":"$id","fields":{"comments":"quick"}}
        sale.order.list {"filter":{"id":"$id"}} : orders.0.comments=quick
        sale.order.delete {"id":"$id"}
        sale.order.get {"id":"$id"} !
        # a payment of an order
        sale.payment.add {"fields":{"orderId":5,"paySystemId":1,"sum":10}} > id=payment.id
        sale.payment.update {"id":"$id","fields":{"paySystemId":1,"paid":"Y"}}
        sale.payment.get {"id":"$id"} : payment.paid=Y; payment.sum=10
        sale.payment.list {"filter":{"orderId":5}} : payments.0.id=$id
        # a shipment and what is in it
        sale.shipment.add {"fields":{"orderId":5,"allowDelivery":"Y","deducted":"N","deliveryId":1}} > id=shipment.id
        sale.shipmentitem.add {"fields":{"orderDeliveryId":"$id","basketId":9,"quantity":3}} > item=shipmentItem.id
        sale.shipmentitem.get {"id":"$item"} : shipmentItem.quantity=3
        sale.shipment.get {"id":"$id"} : shipment.deliveryId=1
        # a type of payer, a group of properties and a property
        sale.persontype.add {"fields":{"name":"Person","sort":5,"active":"Y","xmlId":"p"}} > payer=personType.id
        sale.propertygroup.add {"fields":{"personTypeId":"$payer","name":"Who","sort":1}} > group=propertyGroup.id
        sale.property.add {"fields":{"personTypeId":"$payer","propsGroupId":"$group","name":"Phone","type":"STRING",
          "required":"N","code":"PHONE"}} > id=property.id
        sale.property.get {"id":"$id"} : property.name=Phone; property.propsGroupId=$group
        sale.propertygroup.list {"filter":{"personTypeId":"$payer"}} : propertyGroups.0.name=Who
        # a status of orders is known by the letters that it was given
        sale.status.add {"fields":{"id":"QQ","type":"O","sort":5}} > id=status.id
        sale.status.get {"id":"QQ"} : status.type=O
        sale.statusLang.add {"fields":{"statusId":"QQ","lid":"de","name":"Wartet"}}
        sale.statusLang.list {"filter":{"statusId":"QQ"}} : statusLangs.0.name=Wartet
        sale.statusLang.deleteByFilter {"fields":{"statusId":"QQ","lid":"de","name":"Wartet"}}
        sale.statusLang.list {"filter":{"statusId":"QQ"}} : #statusLangs=0
        sale.status.update {"id":"QQ","fields":{"type":"O","sort":6}}
        sale.status.list {"filter":{"id":"QQ"}} : statuses.0.sort=6
        sale.status.delete {"id":"QQ"}
        sale.status.get {"id":"QQ"} !
        # a way of payment with its handler
        sale.paysystem.handler.add {"NAME":"H","CODE":"mine","SETTINGS":{"CURRENCY":["EUR"],"CODES":{"A":{"NAME":"a"}},
          "CHECKOUT_DATA":{"ACTION_URI":"https://a.example"}}} > handler=.
        sale.paysystem.handler.list {} : [ID=$handler].CODE=mine
        sale.paysystem.add {"NAME":"Mine","BX_REST_HANDLER":"mine","PERSON_TYPE_ID":1,"ENTITY_REGISTRY_TYPE":"ORDER"} > id=.
        sale.paysystem.list {"filter":{"ID":"$id"}} : 0.NAME=Mine
        sale.paysystem.update {"ID":"$id","FIELDS":{"NAME":"Ours"}}
        sale.paysystem.list {"filter":{"ID":"$id"}} : 0.NAME=Ours
        sale.paysystem.delete {"ID":"$id"}
        sale.paysystem.list {"filter":{"ID":"$id"}} : #.=0
        # a cash register
        sale.cashbox.handler.add {"CODE":"till","NAME":"Till","SETTINGS":{"PRINT_URL":"https://a.example",
          "CHECK_URL":"https://a.example","CONFIG":{"A":{"LABEL":"a","ITEMS":{"B":{"TYPE":"STRING","LABEL":"b"}}}}}} > handler=.
        sale.cashbox.add {"NAME":"One","REST_CODE":"till","EMAIL":"a@example.com"} > id=.
        sale.cashbox.list {"filter":{"ID":"$id"}} : 0.NAME=One
        # a service of delivery
        sale.delivery.handler.add {"CODE":"post","NAME":"Post","SETTINGS":{"CALCULATE_URL":"https://a.example",
          "CREATE_DELIVERY_REQUEST_URL":"https://a.example","CONFIG":[{"TYPE":"STRING","CODE":"K","NAME":"K"}]},
          "PROFILES":[{"NAME":"A","CODE":"a","DESCRIPTION":"x"}]} > handler=.
        sale.delivery.handler.list {} : [ID=$handler].NAME=Post
        # the binding of orders to objects of the CRM
        crm.orderentity.add {"fields":{"orderId":5,"ownerId":7,"ownerTypeId":2}}
        crm.orderentity.list {"filter":{"orderId":5}} : orderEntity.0.ownerId=7
        crm.orderentity.deleteByFilter {"fields":{"orderId":5,"ownerId":7,"ownerTypeId":2}}
        crm.orderentity.list {"filter":{"orderId":5}} : #orderEntity=0
        # a list, its fields, sections and elements
        lists.add {"IBLOCK_TYPE_ID":"lists","IBLOCK_CODE":"things","FIELDS":{"NAME":"Things","SORT":5}} > id=.
        lists.get {"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":"$id"} : 0.NAME=Things; 0.CODE=things
        lists.field.add {"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":"$id","FIELDS":{"NAME":"Colour","TYPE":"S"}} > field=.
        lists.field.get {"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":"$id","FIELD_ID":"$field"} : S.NAME=Colour
        lists.element.add {"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":"$id","ELEMENT_CODE":"one",
          "FIELDS":{"NAME":"One","PROPERTY_7":"red"}} > element=.
        lists.element.get {"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":"$id","ELEMENT_ID":"$element"} : 0.NAME=One;
          0.CODE=one; 0.PROPERTY_7=red
        lists.element.get {"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":"$id","FILTER":{"NAME":"One"}} : #.=1; ^total=1
        lists.element.update {"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":"$id","ELEMENT_ID":"$element","FIELDS":{"NAME":"Two"}}
        lists.element.get {"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":"$id","ELEMENT_ID":"$element"} : 0.NAME=Two
        lists.element.get {"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":999,"FILTER":{}} : #.=0
        lists.element.delete {"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":"$id","ELEMENT_ID":"$element"}
        lists.element.get {"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":"$id","ELEMENT_ID":"$element"} : #.=0
        # sections of a list
        lists.section.add {"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":3,"SECTION_CODE":"s","FIELDS":{"NAME":"Part"}} > id=.
        lists.section.get {"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":3,"FILTER":{"ID":"$id"}} : 0.NAME=Part
        # a store of an application, its properties, sections and items
        @entity.add {"ENTITY":"menu","NAME":"Menu","ACCESS":{"U1":"X"}}
        @entity.get {"ENTITY":"menu"} : NAME=Menu
        @entity.item.property.add {"ENTITY":"menu","PROPERTY":"price","NAME":"Price","TYPE":"N"}
        @entity.item.property.get {"ENTITY":"menu","PROPERTY":"price"} : 0.NAME=Price
        @entity.section.add {"ENTITY":"menu","NAME":"Soups"} > section=.
        @entity.item.add {"ENTITY":"menu","NAME":"Fish soup","SECTION":"$section","PROPERTY_VALUES":{"price":5}} > id=.
        @entity.item.get {"ENTITY":"menu","FILTER":{"NAME":"Fish soup"}} : 0.ID=$id; 0.PROPERTY_VALUES.price=5
        @entity.item.update {"ENTITY":"menu","ID":"$id","NAME":"Soup"}
        @entity.item.get {"ENTITY":"menu","FILTER":{"ID":"$id"}} : 0.NAME=Soup
        @entity.item.get {"ENTITY":"menu","FILTER":{"PROPERTY_price":5}} : 0.NAME=Soup
        @entity.item.delete {"ENTITY":"menu","ID":"$id"}
        @entity.item.get {"ENTITY":"menu"} : #.=0
        @entity.delete {"ENTITY":"menu"}
        @entity.get {"ENTITY":"menu"} !
        """#
}
