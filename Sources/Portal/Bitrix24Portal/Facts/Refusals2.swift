// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The codes of refusals: method, then what each code is for.
    static let refusals2 = #"""
        catalog.product.update ^=200040300043 !=200040300000
        catalog.productImage.add ^=200040300020 .type?0 !=0
        catalog.productImage.delete ^=200040300020 !=0
        catalog.productImage.get ^=200040300010 !=0
        catalog.productImage.getFields ^=200040300010
        catalog.productImage.list ^=200040300010 !=0
        catalog.productProperty.add .iblockId=0 .name=0 .propertyType=0 fields=0 ^=0 .propertyType?0 .userType?0
         .userTypeSettings?0 .code?0 *?0
        catalog.productProperty.delete ^=0 !=
        catalog.productProperty.get ^=0 !=
        catalog.productProperty.getFields ^=0
        catalog.productProperty.list ^=0
        catalog.productProperty.update .iblockId=0 fields=0 ^=0 != .propertyType?0 .userType?0 .userTypeSettings?0
         .code?0 .iblockId?0 *?0
        catalog.productPropertyEnum.add ^=0 !=0 .xmlId=0 fields=0
        catalog.productPropertyEnum.delete ^=0 !=0
        catalog.productPropertyEnum.get ^=0 !=0
        catalog.productPropertyEnum.getFields ^=0
        catalog.productPropertyEnum.list ^=0
        catalog.productPropertyEnum.update ^=0 !=0 .xmlId=0 fields=0
        catalog.productPropertyFeature.add ^=0 !=0 .featureId=0 .isEnabled=0 .moduleId=0 fields=0
        catalog.productPropertyFeature.get ^=0 !=0
        catalog.productPropertyFeature.getAvailableFeaturesByProperty ^=0 !=0
        catalog.productPropertyFeature.getFields ^=0
        catalog.productPropertyFeature.list ^=0
        catalog.productPropertyFeature.update ^=0 !=0 .featureId=0 .isEnabled=0 .moduleId=0 fields=0
        catalog.productPropertySection.get ^=0 !=0
        catalog.productPropertySection.list ^=0
        catalog.productPropertySection.set ^=0 !=0
        catalog.ratio.get ^=200040300010 !=0
        catalog.ratio.getFields ^=200040300010
        catalog.ratio.list ^=200040300010
        catalog.roundingRule.add ^=200040300020
        catalog.roundingRule.delete ^=200040300020 !=200900000000
        catalog.roundingRule.get ^=200040300010
        catalog.roundingRule.getFields ^=200040300010
        catalog.roundingRule.list ^=200040300010
        catalog.roundingRule.update ^=200040300020
        catalog.section.add ^=200040300040 !=200700300050
        catalog.section.delete ^=200040300050
        catalog.section.get ^=200040300040 !=200700300030
        catalog.section.list ^=200040300030 filter=0
        catalog.section.update ^=200040300040
        catalog.store.add ^=200040300020 .address=0
        catalog.store.delete ^=200040300020 !=201100000000
        catalog.store.get ^=200040300010 !=201100000000
        catalog.store.getFields ^=200040300010
        catalog.store.list ^=200040300010
        catalog.store.update ^=200040300020 !=201100000000
        catalog.storeproduct.get ^=200040300010 !=
        catalog.storeproduct.getFields ^=200040300010
        catalog.storeproduct.list ^=200040300010
        catalog.userfield.document.list select=0 filter=0 ^=0
        catalog.userfield.document.update !=0 ^=0
        catalog.vat.add ^=200040300020
        catalog.vat.delete ^=200040300020
        catalog.vat.get ^=200040300010
        catalog.vat.getFields ^=200040300010
        catalog.vat.list ^=200040300010
        catalog.vat.update ^=200040300020
        crm.activity.badge.add ^=ACCESS_DENIED .=REQUIRED_ARG_MISSING
        crm.activity.badge.delete ^=ACCESS_DENIED !=NOT_FOUND
        crm.activity.badge.get ^=ACCESS_DENIED !=NOT_FOUND
        crm.activity.badge.list ^=ACCESS_DENIED
        crm.activity.binding.add !=NOT_FOUND ^=ACCESS_DENIED
        crm.activity.binding.delete !=NOT_FOUND ^=ACCESS_DENIED
        crm.activity.binding.list ^=ACCESS_DENIED
        crm.activity.binding.move !=NOT_FOUND ^=ACCESS_DENIED
        crm.activity.configurable.add ^=ACCESS_DENIED
        crm.activity.configurable.get ^=ACCESS_DENIED !=NOT_FOUND
        crm.activity.configurable.update ^=ACCESS_DENIED !=NOT_FOUND
        crm.activity.layout.blocks.delete !=OWNER_NOT_FOUND ^=ACCESS_DENIED
        crm.activity.layout.blocks.get !=OWNER_NOT_FOUND ^=ACCESS_DENIED
        crm.activity.layout.blocks.set !=OWNER_NOT_FOUND ^=ACCESS_DENIED *=FIELD_IS_REQUIRED
        crm.activity.todo.add !=NOT_FOUND ^=ACCESS_DENIED
        crm.activity.todo.update !=NOT_FOUND ^=ACCESS_DENIED
        crm.activity.todo.updateColor !=NOT_FOUND ^=ACCESS_DENIED
        crm.activity.todo.updateDeadline !=NOT_FOUND ^=ACCESS_DENIED
        crm.activity.todo.updateDescription !=NOT_FOUND ^=ACCESS_DENIED
        crm.activity.todo.updateResponsibleUser !=NOT_FOUND ^=ACCESS_DENIED responsibleId?INVALID_ARG_VALUE
        crm.activity.type.add ^=ACCESS_DENIED .TYPE_ID=INVALID_ARG_VALUE
        crm.activity.type.delete ^=ACCESS_DENIED !=INVALID_ARG_VALUE
        crm.activity.type.list ^=ACCESS_DENIED
        crm.automatedsolution.add ^=ACCESS_DENIED *=BX_EMPTY_REQUIRED
        crm.automatedsolution.delete ^=ACCESS_DENIED
        crm.automatedsolution.get ^=ACCESS_DENIED !=NOT_FOUND
        crm.automatedsolution.list ^=ACCESS_DENIED *?INVALID_ARG_VALUE
        crm.automatedsolution.update ^=ACCESS_DENIED *=BX_EMPTY_REQUIRED
        crm.automation.trigger target= target? != ^=ACCESS_DENIED
        crm.automation.trigger.add ^= CODE?
        crm.automation.trigger.delete ^= CODE? !=
        crm.automation.trigger.execute ^= CODE? != OWNER_TYPE_ID= OWNER_TYPE_ID? OWNER_ID?
        crm.automation.trigger.list ^=
        crm.calllist.add ^=400 *?400 ENTITIES?400
        crm.calllist.get ^=400
        crm.calllist.items.get ^=403
        crm.calllist.list *?400
        crm.calllist.update *?400 ENTITIES?400 ^=400
        crm.category.add !=NOT_FOUND ^=ACCESS_DENIED .name=0
        crm.category.delete !=NOT_FOUND ^=ACCESS_DENIED
        crm.category.fields !=NOT_FOUND
        crm.category.get !=NOT_FOUND ^=ACCESS_DENIED
        crm.category.list !=NOT_FOUND
        crm.category.update !=NOT_FOUND ^=ACCESS_DENIED
        crm.company.add fields? params? ^=
        crm.company.contact.add id= id? fields? ^=ACCESS_DENIED != .CONTACT_ID= fields=
        crm.company.contact.delete id= id? fields= fields? ^=ACCESS_DENIED != .CONTACT_ID=
        crm.company.contact.items.delete id= id? ^=ACCESS_DENIED
        crm.company.contact.items.get id= id? ^=ACCESS_DENIED
        crm.company.contact.items.set id= id? items? ^=ACCESS_DENIED !=
        crm.company.delete ^= !=
        crm.company.details.configuration.forceCommonScopeForAll ^=
        crm.company.details.configuration.get ^=
        crm.company.details.configuration.reset ^=
        crm.company.details.configuration.set ^= data?
        crm.company.fields ^=
        crm.company.get ^= !=
        crm.company.list ^= order? filter?
        crm.company.update fields? params? ^=
        crm.company.userfield.add !=400 .FIELD_NAME?400
        crm.company.userfield.delete id=400 id?400 ^=403 !=ERROR_NOT_FOUND
        crm.company.userfield.get ^=403 id=400 id?400 !=ERROR_NOT_FOUND
        crm.company.userfield.list order?400 filter?400
        crm.company.userfield.update fields?400 id=400 id?400 ^=403 !=ERROR_NOT_FOUND
        crm.contact.add fields? params? ^= .ADDRESS?ERROR_CORE
        crm.contact.company.add id= id? fields? ^=ACCESS_DENIED != .COMPANY_ID= fields=
        crm.contact.company.delete id= id? fields= fields? ^=ACCESS_DENIED != .COMPANY_ID=
        crm.contact.company.items.delete id= id? ^=ACCESS_DENIED
        crm.contact.company.items.get id= id? ^=ACCESS_DENIED
        crm.contact.company.items.set id= id? items? ^=ACCESS_DENIED !=
        crm.contact.delete id= id? ^= !=ERROR_CORE
        crm.contact.details.configuration.forceCommonScopeForAll ^=
        crm.contact.details.configuration.get ^=
        crm.contact.details.configuration.reset ^=
        crm.contact.details.configuration.set ^= data?
        crm.contact.get id= id? ^= !=
        crm.contact.list ^= order? filter?
        crm.contact.update fields? params? ^= .ADDRESS?ERROR_CORE
        crm.contact.userfield.add ^= != .FIELD_NAME? .FIELD_NAME=
        crm.contact.userfield.delete id= id? ^= !=ERROR_NOT_FOUND
        crm.contact.userfield.get ^= id= id? !=ERROR_NOT_FOUND
        crm.contact.userfield.list order? filter? ^=
        crm.contact.userfield.update fields? id= id? ^= !=ERROR_NOT_FOUND
        crm.currency.add ^= *=ERROR_CORE !=
        crm.currency.base.set ^=
        crm.currency.delete ^= !=
        crm.currency.fields ^=
        crm.currency.get ^= !=
        crm.currency.list ^=
        crm.currency.localizations.delete ^= id= id?
        crm.currency.localizations.fields ^=
        crm.currency.localizations.get ^= id= id?
        crm.currency.localizations.set ^= id= id?
        crm.currency.update ^= !=
        crm.deal.add fields? params? ^= .?
        crm.deal.contact.add id= id? fields= fields? ^= != .CONTACT_ID=
        crm.deal.contact.delete id= id? fields? ^= != .CONTACT_ID= fields=
        crm.deal.contact.items.delete id= id? ^= !=
        crm.deal.contact.items.get id= id? ^= !=
        crm.deal.contact.items.set id= id? items? ^= !=
        crm.deal.delete id= id? ^= !=
        crm.deal.details.configuration.forceCommonScopeForAll ^=
        crm.deal.details.configuration.get ^=
        crm.deal.details.configuration.reset ^=
        crm.deal.details.configuration.set ^= data? .name= data= .title= .elements=
        crm.deal.get id= id? ^= !=
        crm.deal.list ^= order? filter?
        crm.deal.productrows.get id= id? ^= !=
        crm.deal.update id= id? != fields? params? ^= .?
        crm.deal.userfield.add !=400 .FIELD_NAME?400
        crm.deal.userfield.delete id=400 id?400 ^=403 !=ERROR_NOT_FOUND
        crm.deal.userfield.get ^=403 id=400 id?400 !=ERROR_NOT_FOUND
        crm.deal.userfield.list order?400 filter?400
        crm.deal.userfield.update fields?400 id=400 id?400 ^=403 !=ERROR_NOT_FOUND
        crm.documentgenerator.document.add entityId=0 ^=DOCGEN_ACCESS_ERROR !=0
        crm.documentgenerator.document.delete !=0 ^=DOCGEN_ACCESS_ERROR
        crm.documentgenerator.document.enablepublicurl ^=DOCGEN_ACCESS_ERROR !=0
        crm.documentgenerator.document.get ^=DOCGEN_ACCESS_ERROR !=0
        crm.documentgenerator.document.getfields ^=DOCGEN_ACCESS_ERROR !=0
        crm.documentgenerator.document.list ^=ACCESS_DENIED
        crm.documentgenerator.document.update ^=DOCGEN_ACCESS_ERROR !=0
        crm.documentgenerator.document.upload .entityId=0 .entityTypeId=0 .fileContent=0 .region=0 .entityTypeId?0
         .entityId?0 !=0 ^=
        crm.documentgenerator.numerator.add ^=
        crm.documentgenerator.numerator.delete !=100 ^=DOCGEN_ACCESS_ERROR
        crm.documentgenerator.numerator.get !=100 ^=DOCGEN_ACCESS_ERROR
        crm.documentgenerator.numerator.list ^=
        crm.documentgenerator.numerator.update !=100 ^=DOCGEN_ACCESS_ERROR
        crm.documentgenerator.template.add .entityTypeId=0 .name=0 .numeratorId=0 .region=0 .file=0 ^=
        crm.documentgenerator.template.delete !=0 ^=DOCGEN_ACCESS_ERROR
        crm.documentgenerator.template.get !=0 ^=DOCGEN_ACCESS_ERROR
        crm.documentgenerator.template.getfields ^=DOCGEN_ACCESS_ERROR !=0
        crm.documentgenerator.template.list ^=DOCGEN_ACCESS_ERROR
        crm.documentgenerator.template.update !=0 ^=DOCGEN_ACCESS_ERROR
        crm.duplicate.findbycomm ^=403 type=400 values=400
        crm.duplicate.volatileType.register !=400
        crm.duplicate.volatileType.unregister !=400
        crm.entity.mergeBatch ^=403 .entityTypeId=400 .entityIds=400 !=400
        crm.item.add !=NOT_FOUND ^=ACCESS_DENIED
        crm.item.batchImport !=NOT_FOUND ^=ACCESS_DENIED data?INVALID_CREDENTIALS
        crm.item.delete !=NOT_FOUND ^=ACCESS_DENIED
        crm.item.delivery.get !=0
        crm.item.delivery.list ^=0
        crm.item.details.configuration.forceCommonScopeForAll entityTypeId= ^=
        crm.item.details.configuration.get entityTypeId= ^=
        crm.item.details.configuration.reset entityTypeId= ^=
        crm.item.details.configuration.set entityTypeId= ^= data? .name= data= .title= .elements=
        crm.item.fields !=NOT_FOUND ^=ACCESS_DENIED
        crm.item.get !=NOT_FOUND ^=ACCESS_DENIED
        crm.item.import !=NOT_FOUND ^=ACCESS_DENIED
        crm.item.list !=NOT_FOUND filter?INVALID_ARG_VALUE order?INVALID_ARG_VALUE
        crm.item.payment.add ^=0 !=0
        crm.item.payment.delete !=0
        crm.item.payment.delivery.add !=0 ^=0
        crm.item.payment.delivery.delete !=0 ^=0
        crm.item.payment.delivery.list !=0 ^=0
        crm.item.payment.delivery.setDelivery !=0 ^=0
        crm.item.payment.get !=0
        crm.item.payment.list ^=0
        crm.item.payment.pay !=0
        crm.item.payment.product.add !=0 ^=0
        crm.item.payment.product.delete !=0 ^=0
        crm.item.payment.product.list !=0 ^=0
        crm.item.payment.product.setQuantity !=0 ^=0
        crm.item.payment.unpay !=0
        """#
}
