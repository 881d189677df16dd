// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The codes of refusals: method, then what each code is for.
    static let refusals6 = #"""
        sale.paymentitembasket.delete !=201240400001 ^=200040300020
        sale.paymentitembasket.get !=201240400001 ^=200040300010
        sale.paymentitembasket.getfields ^=200040300010
        sale.paymentitembasket.list ^=200040300010
        sale.paymentitembasket.update !=201240400001 ^=200040300020
        sale.paysystem.add ^=ACCESS_DENIED .VALUE=ERROR_CHECK_FAILURE .VALUE?ERROR_CHECK_FAILURE
         !=ERROR_HANDLER_NOT_FOUND
        sale.paysystem.delete ^=ACCESS_DENIED !=ERROR_PAY_SYSTEM_NOT_FOUND ID=ERROR_CHECK_FAILURE
        sale.paysystem.handler.add ^=ACCESS_DENIED *=ERROR_CHECK_FAILURE *?ERROR_CHECK_FAILURE
        sale.paysystem.handler.delete ^=ACCESS_DENIED ID=ERROR_PAY_SYSTEM_DELETE !=ERROR_HANDLER_NOT_FOUND
        sale.paysystem.handler.list ^=ACCESS_DENIED
        sale.paysystem.handler.update ^=ACCESS_DENIED FIELDS=ERROR_CHECK_FAILURE ID=ERROR_CHECK_FAILURE
         !=ERROR_HANDLER_NOT_FOUND
        sale.paysystem.list ^=ACCESS_DENIED
        sale.paysystem.pay.invoice ^=ACCESS_DENIED !=ERROR_CHECK_FAILURE
        sale.paysystem.pay.payment ^=ACCESS_DENIED !=ERROR_CHECK_FAILURE
        sale.paysystem.settings.get ^=ACCESS_DENIED !=ERROR_CHECK_FAILURE
        sale.paysystem.settings.invoice.get ^=ACCESS_DENIED !=ERROR_CHECK_FAILURE
        sale.paysystem.settings.payment.get ^=ACCESS_DENIED !=ERROR_CHECK_FAILURE
        sale.paysystem.settings.update ^=ACCESS_DENIED !=ERROR_CHECK_FAILURE
        sale.paysystem.update ^=ACCESS_DENIED !=ERROR_HANDLER_NOT_FOUND ID=ERROR_CHECK_FAILURE
        sale.persontype.add ^=200750000005
        sale.persontype.delete ^=200040300020 !=200740400001
        sale.persontype.get !=200740400001 ^=200040300010
        sale.persontype.getFields ^=200040300010
        sale.persontype.list ^=200040300010
        sale.persontype.update !=200740400001 ^=200040300020
        sale.property.add .isFiltered=200850000009 .multiple=200850000009 .isLocation=200850000011 .type=200850000011
         .isLocation4tax=200850000013 .isProfileName=200850000015 .name=200850000015 .required=200850000015
         ^=200040300020
        sale.property.delete !=200840400001 ^=200040300020
        sale.property.get !=200840400001 ^=200040300010
        sale.property.getfieldsbytype ^=200040300010
        sale.property.list ^=200040300010
        sale.property.update !=200840400001 .isFiltered=200850000009 .multiple=200850000009 .isLocation=200850000011
         .isLocation4tax=200850000013 .isProfileName=200850000015 .name=200850000015 .required=200850000015
         ^=200040300020
        sale.propertyRelation.add !=201650000002 ^=200040300020
        sale.propertyRelation.deleteByFilter !=201640400004 ^=200040300010 *=0
        sale.propertyRelation.getFields ^=200040300010
        sale.propertyRelation.list ^=200040300010
        sale.propertygroup.add fields=200950000006 ^=200040300020
        sale.propertygroup.delete !=200940400001 ^=200040300020
        sale.propertygroup.get !=200940400001 ^=200040300010
        sale.propertygroup.getFields ^=200040300010
        sale.propertygroup.list ^=200040300010
        sale.propertygroup.update !=200940400001 ^=200040300020 fields=200950000008
        sale.propertyvalue.delete !=201040400001 ^=200040300020
        sale.propertyvalue.get !=201040400001 ^=200040300010
        sale.propertyvalue.getfields ^=200040300020
        sale.propertyvalue.list ^=200040300010
        sale.propertyvalue.modify ^=200040300020 !=0 *=0
        sale.propertyvariant.add !=201550000003 ^=200040300020
        sale.propertyvariant.delete !=201540400001 ^=200040300020
        sale.propertyvariant.get !=201540400001 ^=200040300010
        sale.propertyvariant.getFields ^=200040300010
        sale.propertyvariant.list ^=200040300010
        sale.propertyvariant.update !=201540400001 ^=200040300020
        sale.shipment.add ^=200040300020 !=0 fields?BX_INVALID_VALUE
        sale.shipment.delete !=201140400001 ^=200040300020
        sale.shipment.get !=201140400001 ^=200040300010
        sale.shipment.getfields ^=200040300010
        sale.shipment.list ^=200040300010
        sale.shipment.update !=201140400001 ^=200040300020 fields?BX_INVALID_VALUE
        sale.shipmentitem.add !=201240400002 ^=200040300020
        sale.shipmentitem.delete !=201240400001 ^=200040300020
        sale.shipmentitem.get !=201240400001 ^=200040300010
        sale.shipmentitem.getfields ^=200040300010
        sale.shipmentitem.list ^=200040300010
        sale.shipmentitem.update !=201240400001 ^=200040300020
        sale.shipmentproperty.add .isFiltered=200850000009 .multiple=200850000009 .isLocation=200850000011
         .type=200850000011 .isLocation4tax=200850000013 .isProfileName=200850000015 .name=200850000015
         .required=200850000015 ^=200040300020
        sale.shipmentproperty.delete !=200840400001 ^=200040300020
        sale.shipmentproperty.get !=200840400001 ^=200040300010
        sale.shipmentproperty.getfieldsbytype ^=200040300010
        sale.shipmentproperty.list ^=200040300010
        sale.shipmentproperty.update !=200840400001 .isFiltered=200850000009 .multiple=200850000009
         .isLocation=200850000011 .isLocation4tax=200850000013 .isProfileName=200850000015 .name=200850000015
         .required=200850000015 ^=200040300020
        sale.shipmentpropertyvalue.delete !=201040400001 ^=200040300020
        sale.shipmentpropertyvalue.get !=201040400001 ^=200040300010
        sale.shipmentpropertyvalue.getfields ^=200040300020
        sale.shipmentpropertyvalue.list ^=200040300010
        sale.shipmentpropertyvalue.modify ^=200040300020 .shipment?201040400006 !=201040400007
        sale.status.add .type=201350000003 .type?201350000003 ^=200040300020
        sale.status.delete !=201340400001 ^=200040300020
        sale.status.get !=201340400001 ^=200040300010
        sale.status.getfields ^=200040300010
        sale.status.list ^=200040300010
        sale.status.update !=201340400001 ^=200040300020 .type=201350000003 .type?201350000003
        sale.statusLang.add ^=200040300020
        sale.statusLang.deleteByFilter !=201740400001 ^=200040300010
        sale.statusLang.getFields ^=200040300010
        sale.statusLang.getListLangs ^=200040300010
        sale.statusLang.list ^=200040300010
        sale.tradeBinding.getFields ^=200040300010
        sale.tradeBinding.list ^=200040300010
        sale.tradePlatform.getFields ^=200040300010
        sale.tradePlatform.list ^=200040300010
        salescenter.payment.getPublicUrl !=200640400001
        sign.b2e.company.provider.list ^=ACCESS_DENIED !=510 companyCrmId= companyUuid=
        sign.b2e.document.get ^=ACCESS_DENIED uid= !=
        sign.b2e.document.send ^=ACCESS_DENIED fields=BAD_REQUEST .companyProviderUid=BAD_REQUEST
         .responsible=BAD_REQUEST .members=BAD_REQUEST *=BAD_REQUEST !=BAD_REQUEST .files=BAD_REQUEST
         .regionDocumentType=BAD_REQUEST .externalSettings=BAD_REQUEST .externalSettings?BAD_REQUEST
        socialnetwork.api.workgroup.get .groupId=SONET_CONTROLLER_WORKGROUP_EMPTY
         params=SONET_CONTROLLER_WORKGROUP_EMPTY !=SONET_CONTROLLER_WORKGROUP_NOT_FOUND
        sonet_group.create *? ^= IMAGE?ERROR_IMAGE_ID
        sonet_group.delete GROUP_ID? != ^=
        sonet_group.feature.access GROUP_ID? FEATURE? OPERATION?
        sonet_group.setowner != USER_ID? ^=
        sonet_group.update GROUP_ID? ^= IMAGE?ERROR_IMAGE_ID
        sonet_group.user.add GROUP_ID? ^= USER_ID? !=
        sonet_group.user.delete GROUP_ID? ^= USER_ID? !=
        sonet_group.user.get ID? !=
        sonet_group.user.invite GROUP_ID? USER_ID? !=
        sonet_group.user.request GROUP_ID? !=
        sonet_group.user.update GROUP_ID? ^= ROLE? USER_ID? !=
        task.checklistitem.add ^=ERROR_CORE TASKID=ERROR_CORE TASKID?ERROR_CORE FIELDS=ERROR_CORE FIELDS?ERROR_CORE
         .TITLE=ERROR_CORE
        task.checklistitem.complete ITEMID=ERROR_CORE ITEMID?ERROR_CORE TASKID=ERROR_CORE TASKID?ERROR_CORE
        task.checklistitem.delete ITEMID=ERROR_CORE ITEMID?ERROR_CORE TASKID=ERROR_CORE TASKID?ERROR_CORE ^=ERROR_CORE
        task.checklistitem.get ITEMID=ERROR_CORE ITEMID?ERROR_CORE TASKID=ERROR_CORE TASKID?ERROR_CORE !=ERROR_CORE
        task.checklistitem.getlist ^=ERROR_CORE TASKID=ERROR_CORE TASKID?ERROR_CORE ORDER?ERROR_CORE
        task.checklistitem.isactionallowed ACTIONID=ERROR_CORE ACTIONID?ERROR_CORE ITEMID=ERROR_CORE
         ITEMID?ERROR_CORE TASKID=ERROR_CORE TASKID?ERROR_CORE
        task.checklistitem.moveafteritem AFTERITEMID=ERROR_CORE AFTERITEMID?ERROR_CORE ITEMID=ERROR_CORE
         ITEMID?ERROR_CORE TASKID=ERROR_CORE TASKID?ERROR_CORE ^=ERROR_CORE
        task.checklistitem.renew ITEMID=ERROR_CORE ITEMID?ERROR_CORE TASKID=ERROR_CORE TASKID?ERROR_CORE
        task.checklistitem.update ^=ERROR_CORE *?ERROR_CORE ITEMID=ERROR_CORE ITEMID?ERROR_CORE TASKID=ERROR_CORE
         TASKID?ERROR_CORE FIELDS=ERROR_CORE FIELDS?ERROR_CORE
        task.commentitem.add .POST_MESSAGE=ERROR_CORE ^=ERROR_CORE !=ERROR_CORE .?ERROR_CORE TASKID?ERROR_CORE
        task.commentitem.delete ITEMID=ERROR_CORE ITEMID?ERROR_CORE !=ERROR_CORE TASKID?ERROR_CORE
        task.commentitem.get !=ERROR_CORE TASKID?ERROR_CORE ITEMID=ERROR_CORE ITEMID?ERROR_CORE
        task.commentitem.getlist ^=ERROR_CORE TASKID?ERROR_CORE .POST_DATE?ERROR_CORE ORDER?ERROR_CORE
        task.commentitem.isactionallowed ACTIONID=ERROR_CORE ACTIONID?ERROR_CORE TASKID?ERROR_CORE !=ERROR_CORE
        task.commentitem.update .POST_MESSAGE=ERROR_CORE !=ERROR_CORE TASKID=ERROR_CORE TASKID?ERROR_CORE
        task.dependence.delete !=ILLEGAL_NEW_LINK
        task.elapseditem.add !=0x000001 ^=0x100002
        task.elapseditem.delete !=0x000001 ^=0x100002
        task.elapseditem.get !=0x000001 ^=0x100002
        task.elapseditem.getlist ^=0x100002 *?0x000100
        task.elapseditem.update !=0x000001 ^=0x100002
        task.item.userfield.add !=ERROR_CORE .USER_TYPE_ID?ERROR_CORE ^=ERROR_CORE
        task.item.userfield.delete ID=ERROR_CORE ID?ERROR_CORE !=ERROR_NOT_FOUND ^=ERROR_CORE
        task.item.userfield.get ID=ERROR_CORE ID?ERROR_CORE !=ERROR_NOT_FOUND
        task.item.userfield.update DATA=ERROR_CORE DATA?ERROR_CORE ID=ERROR_CORE ID?ERROR_CORE !=ERROR_NOT_FOUND
         ^=ERROR_CORE
        task.stages.add .TITLE=EMPTY_TITLE ^=ACCESS_DENIED
        task.stages.delete ^=ACCESS_DENIED !=NOT_FOUND
        task.stages.get ^=ACCESS_DENIED
        task.stages.movetask ^=ACCESS_DENIED_MOVE !=TASK_NOT_FOUND
        task.stages.update ^=ACCESS_DENIED !=NOT_FOUND
        tasks.api.scrum.backlog.add ^=0 !=0
        tasks.api.scrum.backlog.delete !=0 ^=0
        tasks.api.scrum.backlog.get !=0 ^=0
        tasks.api.scrum.backlog.update !=0 ^=0
        tasks.api.scrum.epic.add ^=0 !=0
        tasks.api.scrum.epic.delete ^=0 !=0
        tasks.api.scrum.epic.get ^=0 !=0
        tasks.api.scrum.epic.update ^=0 !=0
        tasks.api.scrum.kanban.addStage !=0 ^=0 .name=0 .name?0
        tasks.api.scrum.kanban.addTask !=0 ^=0
        tasks.api.scrum.kanban.deleteStage !=0 ^=0
        tasks.api.scrum.kanban.deleteTask !=0 ^=0
        tasks.api.scrum.kanban.getStages !=0 ^=0
        tasks.api.scrum.kanban.updateStage !=0 ^=0
        tasks.api.scrum.sprint.add ^=0 .dateStart?0 .dateEnd?0 !=0
        tasks.api.scrum.sprint.complete ^=0 !=0
        tasks.api.scrum.sprint.delete ^=0 !=0
        tasks.api.scrum.sprint.get ^=0 !=0
        tasks.api.scrum.sprint.start ^=0 !=0
        tasks.api.scrum.sprint.update ^=0 .dateStart?0 .dateEnd?0 !=0 .status?0
        tasks.api.scrum.task.get !=0
        tasks.api.scrum.task.update !=0 ^=0
        tasks.flow.Flow.activate !=0
        tasks.flow.Flow.create .distributionType?0
        tasks.flow.Flow.delete !=0
        tasks.flow.Flow.get !=0
        tasks.flow.Flow.update .distributionType?0
        tasks.task.add !=ERROR_CORE .RESPONSIBLE_ID=ERROR_CORE .TITLE=ERROR_CORE *=ERROR_CORE
        tasks.task.approve taskId?0 ^=1048582
        tasks.task.complete taskId?0 !=0
        tasks.task.counters.get type?0 userId?0
        tasks.task.defer taskId?0 !=1048582
        tasks.task.delegate taskId?0 ^=0
        tasks.task.delete taskId?0 ^=1048582
        tasks.task.disapprove taskId?0 ^=1048582
        tasks.task.favorite.add taskId?0 !=1
        tasks.task.favorite.remove taskId?0 !=1
        tasks.task.files.attach ^=ERROR_CORE
        tasks.task.get taskId?0
        tasks.task.getaccess taskId?0
        tasks.task.history.list ^=0
        tasks.task.mute id?0
        tasks.task.pause taskId?0 !=1048582
        tasks.task.pin id?0
        tasks.task.renew taskId?0 !=1048582
        tasks.task.result.addFromComment ^=0 !=0
        tasks.task.result.deleteFromComment ^=0 !=0
        tasks.task.result.list !=0
        tasks.task.start taskId?0 !=0
        tasks.task.startwatch taskId?0 !=1048584
        tasks.task.stopwatch taskId?0 !=1048584
        tasks.task.unmute id?0
        tasks.task.unpin id?0
        tasks.task.update taskId?0 ^=0 !=ERROR_CORE
        tasks.template.add ^=0
        tasks.template.checklist.add .TITLE=0 .TITLE?0 fields?0 .PARENT_ID=0 .PARENT_ID?0 ^=0
        tasks.template.checklist.addAttachmentByContent ^=0
        tasks.template.checklist.addAttachmentsFromDisk checkListItemId?0 ^=0
        tasks.template.checklist.complete checkListItemId?0 ^=0
        tasks.template.checklist.delete checkListItemId?0 ^=0
        tasks.template.checklist.get ^=0
        tasks.template.checklist.list ^=0
        tasks.template.checklist.moveAfter checkListItemId?0 ^=0
        tasks.template.checklist.moveBefore checkListItemId?0 ^=0
        tasks.template.checklist.removeAttachments checkListItemId?0 ^=0
        tasks.template.checklist.renew checkListItemId?0 ^=0
        tasks.template.checklist.update checkListItemId?0 ^=0
        telephony.call.attachTranscription CALL_ID=ERROR_CORE MESSAGES=ERROR_CORE .SIDE?ERROR_CORE
         MESSAGES?ERROR_CORE .START_TIME?ERROR_CORE .STOP_TIME?ERROR_CORE .MESSAGE=ERROR_CORE !=ERROR_CORE
        telephony.externalCall.attachRecord FILENAME=ERROR_CORE RECORD_URL=ERROR_CORE !=ERROR_CORE
         FILE_CONTENT=ERROR_CORE
        """#
}
