// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The codes of refusals: method, then what each code is for.
    static let refusals1 = #"""
        ai.engine.register name=ENGINE_REGISTER_ERROR_NAME code=ENGINE_REGISTER_ERROR_CODE
         code?ENGINE_REGISTER_ERROR_CODE_FORMAT category=ENGINE_REGISTER_ERROR_CATEGORY
         completions_url=ENGINE_REGISTER_ERROR_COMPLETIONS_URL
         completions_url?ENGINE_REGISTER_ERROR_COMPLETIONS_URL_FAIL settings=ENGINE_REGISTER_ERROR_SETTINGS_FORMAT
        app.option.set options=ArgumentNullException
        biconnector.connector.add fields=VALIDATION_FIELDS_NOT_PROVIDED .title=VALIDATION_REQUIRED_FIELD_MISSING
         .title?VALIDATION_INVALID_FIELD_TYPE .settings=VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS
         *?VALIDATION_SETTINGS_INVALID_TYPE
        biconnector.connector.delete id=VALIDATION_ID_NOT_PROVIDED id?VALIDATION_INVALID_ID_FORMAT
         !=CONNECTOR_NOT_FOUND
        biconnector.connector.get id=VALIDATION_ID_NOT_PROVIDED id?VALIDATION_INVALID_ID_FORMAT !=CONNECTOR_NOT_FOUND
        biconnector.connector.list select?VALIDATION_SELECT_TYPE filter?VALIDATION_FILTER_TYPE
         order?VALIDATION_ORDER_TYPE
        biconnector.connector.update id=VALIDATION_ID_NOT_PROVIDED id?VALIDATION_INVALID_ID_FORMAT
         fields=VALIDATION_FIELDS_NOT_PROVIDED .title?VALIDATION_INVALID_FIELD_TYPE !=CONNECTOR_NOT_FOUND
         .settings=VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS *?VALIDATION_SETTINGS_INVALID_TYPE
        biconnector.dataset.add fields=VALIDATION_FIELDS_NOT_PROVIDED *=VALIDATION_REQUIRED_FIELD_MISSING
         !=SOURCE_NOT_FOUND .name?VALIDATION_DATASET_NAME_INVALID
         .externalCode=VALIDATION_FIELD_MISSING_REQUIRED_PARAMETERS .name=VALIDATION_FIELD_MISSING_REQUIRED_PARAMETERS
        biconnector.dataset.delete id=VALIDATION_ID_NOT_PROVIDED id?VALIDATION_INVALID_ID_FORMAT !=DATASET_NOT_FOUND
        biconnector.dataset.fields.update id=VALIDATION_ID_NOT_PROVIDED id?VALIDATION_INVALID_ID_FORMAT
         !=DATASET_NOT_FOUND .name?VALIDATION_FIELD_NAME_INVALID_FORMAT .type?VALIDATION_FIELD_INVALID_TYPE
         .externalCode=VALIDATION_FIELD_ADD_MISSING_REQUIRED_FIELDS
         .name=VALIDATION_FIELD_ADD_MISSING_REQUIRED_FIELDS .type=VALIDATION_FIELD_ADD_MISSING_REQUIRED_FIELDS
         .visible=VALIDATION_FIELD_UPDATE_MISSING_REQUIRED_FIELDS
        biconnector.dataset.get id=VALIDATION_ID_NOT_PROVIDED id?VALIDATION_INVALID_ID_FORMAT !=DATASET_NOT_FOUND
        biconnector.dataset.list select?VALIDATION_SELECT_TYPE filter?VALIDATION_FILTER_TYPE
         order?VALIDATION_ORDER_TYPE
        biconnector.dataset.update id=VALIDATION_ID_NOT_PROVIDED id?VALIDATION_INVALID_ID_FORMAT
         fields=VALIDATION_FIELDS_NOT_PROVIDED *=VALIDATION_REQUIRED_FIELD_MISSING !=DATASET_NOT_FOUND
         fields?INVALID_METHOD
        biconnector.source.add fields=VALIDATION_FIELDS_NOT_PROVIDED .title=VALIDATION_REQUIRED_FIELD_MISSING
         .title?VALIDATION_INVALID_FIELD_TYPE !=CONNECTOR_NOT_FOUND
        biconnector.source.delete id=VALIDATION_ID_NOT_PROVIDED id?VALIDATION_INVALID_ID_FORMAT !=SOURCE_NOT_FOUND
        biconnector.source.get id=VALIDATION_ID_NOT_PROVIDED id?VALIDATION_INVALID_ID_FORMAT !=SOURCE_NOT_FOUND
        biconnector.source.list select?VALIDATION_SELECT_TYPE filter?VALIDATION_FILTER_TYPE
         order?VALIDATION_ORDER_TYPE
        biconnector.source.update id=VALIDATION_ID_NOT_PROVIDED id?VALIDATION_INVALID_ID_FORMAT
         fields=VALIDATION_FIELDS_NOT_PROVIDED .title=VALIDATION_REQUIRED_FIELD_MISSING
         .title?VALIDATION_INVALID_FIELD_TYPE !=SOURCE_NOT_FOUND
        bizproc.activity.add ^=ACCESS_DENIED .Required=ERROR_ACTIVITY_VALIDATION_FAILURE
         CODE=ERROR_ACTIVITY_VALIDATION_FAILURE CODE?ERROR_ACTIVITY_VALIDATION_FAILURE
         HANDLER?ERROR_UNSUPPORTED_PROTOCOL NAME=ERROR_ACTIVITY_VALIDATION_FAILURE
         PROPERTIES?ERROR_ACTIVITY_VALIDATION_FAILURE RETURN_PROPERTIES?ERROR_ACTIVITY_VALIDATION_FAILURE
         FILTER?ERROR_ACTIVITY_VALIDATION_FAILURE DOCUMENT_TYPE?ERROR_ACTIVITY_VALIDATION_FAILURE
        bizproc.activity.delete ^=ACCESS_DENIED CODE=ERROR_ACTIVITY_VALIDATION_FAILURE
         CODE?ERROR_ACTIVITY_VALIDATION_FAILURE !=ERROR_ACTIVITY_NOT_FOUND
        bizproc.activity.list ^=ACCESS_DENIED
        bizproc.activity.log ^=ACCESS_DENIED
        bizproc.activity.update ^=ACCESS_DENIED CODE=ERROR_ACTIVITY_VALIDATION_FAILURE
         CODE?ERROR_ACTIVITY_VALIDATION_FAILURE !=ERROR_ACTIVITY_NOT_FOUND .HANDLER?ERROR_UNSUPPORTED_PROTOCOL
         .PROPERTIES?ERROR_ACTIVITY_VALIDATION_FAILURE .RETURN_PROPERTIES?ERROR_ACTIVITY_VALIDATION_FAILURE
         .NAME=ERROR_ACTIVITY_VALIDATION_FAILURE .FILTER?ERROR_ACTIVITY_VALIDATION_FAILURE
         .DOCUMENT_TYPE?ERROR_ACTIVITY_VALIDATION_FAILURE
        bizproc.event.send ^=ACCESS_DENIED
        bizproc.robot.add ^=ACCESS_DENIED .Required=ERROR_ACTIVITY_VALIDATION_FAILURE
         CODE=ERROR_ACTIVITY_VALIDATION_FAILURE CODE?ERROR_ACTIVITY_VALIDATION_FAILURE
         HANDLER?ERROR_UNSUPPORTED_PROTOCOL NAME=ERROR_ACTIVITY_VALIDATION_FAILURE
         PROPERTIES?ERROR_ACTIVITY_VALIDATION_FAILURE RETURN_PROPERTIES?ERROR_ACTIVITY_VALIDATION_FAILURE
         FILTER?ERROR_ACTIVITY_VALIDATION_FAILURE DOCUMENT_TYPE?ERROR_ACTIVITY_VALIDATION_FAILURE
        bizproc.robot.delete ^=ACCESS_DENIED CODE=ERROR_ACTIVITY_VALIDATION_FAILURE
         CODE?ERROR_ACTIVITY_VALIDATION_FAILURE !=ERROR_ACTIVITY_NOT_FOUND
        bizproc.robot.list ^=ACCESS_DENIED
        bizproc.robot.update ^=ACCESS_DENIED CODE=ERROR_ACTIVITY_VALIDATION_FAILURE
         CODE?ERROR_ACTIVITY_VALIDATION_FAILURE !=ERROR_ACTIVITY_NOT_FOUND .HANDLER?ERROR_UNSUPPORTED_PROTOCOL
         .PROPERTIES?ERROR_ACTIVITY_VALIDATION_FAILURE .RETURN_PROPERTIES?ERROR_ACTIVITY_VALIDATION_FAILURE
         .NAME=ERROR_ACTIVITY_VALIDATION_FAILURE .FILTER?ERROR_ACTIVITY_VALIDATION_FAILURE
         .DOCUMENT_TYPE?ERROR_ACTIVITY_VALIDATION_FAILURE
        bizproc.task.complete TASK_ID=ERROR_TASK_VALIDATION STATUS?ERROR_TASK_VALIDATION !=ERROR_TASK_NOT_FOUND
        bizproc.task.delegate TASK_IDS=ERROR_TASK_VALIDATION TASK_IDS?ERROR_TASK_VALIDATION
         FROM_USER_ID=ERROR_INVALID_USER_ID FROM_USER_ID?ERROR_INVALID_USER_ID TO_USER_ID=ERROR_INVALID_USER_ID
         TO_USER_ID?ERROR_INVALID_USER_ID
        bizproc.task.list ^=ACCESS_DENIED
        bizproc.workflow.instances ^=ACCESS_DENIED
        bizproc.workflow.kill ^=ACCESS_DENIED ID?ERROR_WRONG_WORKFLOW_ID
        bizproc.workflow.start TEMPLATE_ID?ERROR_WRONG_WORKFLOW_ID !=ERROR_WRONG_WORKFLOW_ID DOCUMENT_ID?
         ^=ACCESS_DENIED
        bizproc.workflow.template.add ^=ACCESS_DENIED DOCUMENT_TYPE?ERROR_TEMPLATE_VALIDATION_FAILURE
         NAME=ERROR_TEMPLATE_VALIDATION_FAILURE AUTO_EXECUTE?ERROR_TEMPLATE_VALIDATION_FAILURE
         TEMPLATE_DATA?ERROR_TEMPLATE_VALIDATION_FAILURE
        bizproc.workflow.template.delete ^=ACCESS_DENIED !=ERROR_TEMPLATE_NOT_FOUND
        bizproc.workflow.template.list ^=ACCESS_DENIED
        bizproc.workflow.template.update ^=ACCESS_DENIED !=ERROR_TEMPLATE_NOT_FOUND
         .AUTO_EXECUTE?ERROR_TEMPLATE_VALIDATION_FAILURE .TEMPLATE_DATA?ERROR_TEMPLATE_VALIDATION_FAILURE
        bizproc.workflow.terminate ^=ACCESS_DENIED ID?ERROR_WRONG_WORKFLOW_ID
        booking.v1.booking.add !=1018 fields=0
        booking.v1.booking.client.list !=1021
        booking.v1.booking.client.set clients=0 !=1021
        booking.v1.booking.client.unset !=1021
        booking.v1.booking.createfromwaitlist !=1038 fields=0
        booking.v1.booking.externalData.list !=1021
        booking.v1.booking.externalData.set externalData=0 !=1021
        booking.v1.booking.externalData.unset !=1021
        booking.v1.booking.get !=1021
        booking.v1.booking.list !=1018 .within=0 FILTER=0
        booking.v1.booking.update !=1019 fields=0
        booking.v1.resource.add .name=0 fields=0 !=1006
        booking.v1.resource.delete !=1008
        booking.v1.resource.get !=1009
        booking.v1.resource.slots.list !=1009
        booking.v1.resource.slots.set !=1009 slots=0
        booking.v1.resource.slots.unset !=1009
        booking.v1.resource.update !=1007
        booking.v1.resourceType.add .code=0 fields=0
        booking.v1.resourceType.delete !=1012
        booking.v1.resourceType.get !=1013
        booking.v1.resourceType.update !=1007
        booking.v1.waitList.externalData.list !=1040
        booking.v1.waitlist.client.list !=1040
        booking.v1.waitlist.client.set clients=0 !=1040
        booking.v1.waitlist.client.unset !=1040
        booking.v1.waitlist.createfrombooking !=1037
        booking.v1.waitlist.delete !=1036
        booking.v1.waitlist.externalData.set externalData=0 !=1040
        booking.v1.waitlist.externalData.unset !=1040
        booking.v1.waitlist.get !=1040
        booking.v1.waitlist.list .=0
        booking.v1.waitlist.update !=1040
        calendar.accessibility.get from= to= users= ^=
        calendar.event.add type= ownerId= name= from= from_ts= to= to_ts= name? description? ^= crm_fields? to?
         description=
        calendar.event.delete id= !=
        calendar.event.get type= ^=
        calendar.event.get.nearest ^=
        calendar.event.getbyid id= ^=
        calendar.event.update id= ownerId= type= name? description? ^= recurrence_mode? type? crm_fields? name=
         description=
        calendar.meeting.status.get eventId=
        calendar.meeting.status.set status= eventId= status?
        calendar.resource.add name= ^=
        calendar.resource.booking.list .resourceIdList= .resourceTypeIdList= filter= ^=
        calendar.resource.delete resourceId= ^=
        calendar.resource.list ^=
        calendar.resource.update resourceId= name= ^=
        calendar.section.add .SET= type= ownerId= name? description? ^= name= description=
        calendar.section.delete type= ownerId= id= !=
        calendar.section.get type= ownerId= ^=
        calendar.section.update .SET= type= ownerId= id= name? description? != name= description=
        calendar.user.settings.set settings=
        catalog.catalog.add !=ERROR_CORE ^=200040300010
        catalog.catalog.delete ^=200040300010 !=0
        catalog.catalog.get ^=200040300010 !=0
        catalog.catalog.isOffers ^=200040300010 !=0
        catalog.catalog.list ^=200040300010
        catalog.catalog.update !=ERROR_CORE ^=200040300020
        catalog.document.add *=0 .docType?0
        catalog.document.cancel ^=0
        catalog.document.cancelList ^=0 !=0
        catalog.document.conduct ^=0 !=0
        catalog.document.conductList ^=0
        catalog.document.delete ^=0 !=0
        catalog.document.deleteList ^=0 !=0
        catalog.document.element.add ^=ERROR_DOCUMENT_RIGHTS
        catalog.document.element.delete ^=ERROR_DOCUMENT_RIGHTS
        catalog.document.element.getFields ^=ERROR_DOCUMENT_RIGHTS
        catalog.document.element.list ^=ERROR_DOCUMENT_RIGHTS
        catalog.document.element.update ^=ERROR_DOCUMENT_RIGHTS
        catalog.document.getFields ^=0
        catalog.document.list ^=0
        catalog.document.mode.status ^=0
        catalog.document.update !=0
        catalog.documentcontractor.add !=0 .entityTypeId?0 .entityId?0 ^=0
        catalog.documentcontractor.delete !=0 ^=0
        catalog.documentcontractor.getFields ^=0
        catalog.documentcontractor.list ^=0
        catalog.extra.get ^=200040300010
        catalog.extra.getFields ^=200040300010
        catalog.extra.list ^=200040300010
        catalog.measure.add ^=200040300020
        catalog.measure.delete ^=200040300020 !=200600000020
        catalog.measure.get ^=200040300010 !=200600000020
        catalog.measure.getFields ^=200040300010
        catalog.measure.list ^=200040300010 filter=0
        catalog.measure.update ^=200040300020 !=200600000020
        catalog.price.add ^=200040300020 .price?0
        catalog.price.delete ^=200040300020 !=
        catalog.price.get ^=200040300010 !=
        catalog.price.getFields ^=200040300010
        catalog.price.list ^=200040300010
        catalog.price.modify ^=200040300020
        catalog.price.update ^=200040300020 !=
        catalog.priceType.add ^=200040300020
        catalog.priceType.delete ^=200040300020 !=201000000000
        catalog.priceType.get ^=200040300010 !=201000000000
        catalog.priceType.getFields ^=200040300010
        catalog.priceType.list ^=200040300010
        catalog.priceType.update ^=200040300020 !=201000000000
        catalog.priceTypeGroup.add ^=200040300020 !=0
        catalog.priceTypeGroup.delete ^=200040300020 !=0
        catalog.priceTypeGroup.getFields ^=200040300010
        catalog.priceTypeGroup.list ^=200040300010
        catalog.priceTypeLang.add ^=200040300020 !=201200000010
        catalog.priceTypeLang.delete ^=200040300020
        catalog.priceTypeLang.get ^=200040300010
        catalog.priceTypeLang.getFields ^=200040300010
        catalog.priceTypeLang.getLanguages ^=200040300010
        catalog.priceTypeLang.list ^=200040300010
        catalog.priceTypeLang.update ^=200040300020 !=201200000010
        catalog.product.add ^=200040300050 !=200040300000
        catalog.product.delete ^=200040300040 !=200040300000
        catalog.product.download ^=200040300010 !=0 fields=0
        catalog.product.get !=200040300000 ^=200040300040
        catalog.product.getFieldsByFilter ^=200040300010
        catalog.product.list ^=200040300010 .=0 filter=0
        catalog.product.offer.add ^=200040300050 !=200040300000
        catalog.product.offer.delete ^=200040300040 !=200040300000
        catalog.product.offer.download ^=200040300010 !=0 fields=0
        catalog.product.offer.get !=200040300000 ^=200040300040
        catalog.product.offer.getFieldsByFilter ^=200040300010
        catalog.product.offer.list ^=200040300010 .=0 filter=0
        catalog.product.offer.update ^=200040300043 !=200040300000
        catalog.product.service.add ^=200040300050 !=200040300000
        catalog.product.service.delete ^=200040300040 !=200040300000
        catalog.product.service.download ^=200040300010 !=0 fields=0
        catalog.product.service.get !=200040300000 ^=200040300040
        catalog.product.service.getFieldsByFilter ^=200040300010
        catalog.product.service.list ^=200040300010 .=0 filter=0
        catalog.product.service.update ^=200040300043 !=200040300000
        catalog.product.sku.add ^=200040300050 !=200040300000
        catalog.product.sku.delete ^=200040300040 !=200040300000
        catalog.product.sku.download ^=200040300010 !=0 fields=0
        catalog.product.sku.get !=200040300000 ^=200040300040
        catalog.product.sku.getFieldsByFilter ^=200040300010
        catalog.product.sku.list ^=200040300010 .=0 filter=0
        catalog.product.sku.update ^=200040300043 !=200040300000
        """#
}
