// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The codes of refusals: method, then what each code is for.
    static let refusals3 = #"""
        crm.item.payment.update !=0
        crm.item.productrow.add ^=ACCESS_DENIED !=OWNER_NOT_FOUND
        crm.item.productrow.delete ^=ACCESS_DENIED !=NOT_FOUND
        crm.item.productrow.get ^=ACCESS_DENIED !=NOT_FOUND
        crm.item.productrow.getAvailableForPayment ^=ACCESS_DENIED
        crm.item.productrow.list ^=ACCESS_DENIED *?INVALID_ARG_VALUE
        crm.item.productrow.set ^=ACCESS_DENIED !=OWNER_NOT_FOUND
        crm.item.productrow.update ^=ACCESS_DENIED !=NOT_FOUND
        crm.item.update !=NOT_FOUND ^=ACCESS_DENIED
        crm.lead.add ^=
        crm.lead.contact.add ^=ACCESS_DENIED !=NOT_FOUND fields=
        crm.lead.contact.delete ^=ACCESS_DENIED !=NOT_FOUND fields=
        crm.lead.contact.items.delete ^=ACCESS_DENIED !=NOT_FOUND .=
        crm.lead.contact.items.get ^=ACCESS_DENIED !=NOT_FOUND .=
        crm.lead.contact.items.set ^=ACCESS_DENIED !=NOT_FOUND .=
        crm.lead.delete id= id? ^= !=
        crm.lead.details.configuration.forceCommonScopeForAll ^=
        crm.lead.details.configuration.get ^=
        crm.lead.details.configuration.reset ^=
        crm.lead.details.configuration.set ^= data?
        crm.lead.get id= id? != ^=
        crm.lead.list ^=
        crm.lead.productrows.get id= id? ^=
        crm.lead.update id= id? != ^=
        crm.lead.userfield.add !=400 .FIELD_NAME?400
        crm.lead.userfield.delete id=400 id?400 ^=403 !=ERROR_NOT_FOUND
        crm.lead.userfield.get ^=403 id=400 id?400 !=ERROR_NOT_FOUND
        crm.lead.userfield.list order?400 filter?400
        crm.lead.userfield.update fields?400 id=400 id?400 ^=403 !=ERROR_NOT_FOUND
        crm.orderentity.add ^=200040300020 !=200540400001 fields=0
        crm.orderentity.deleteByFilter ^=200040300020 !=201640400004 fields=0
        crm.orderentity.getFields ^=200040300010
        crm.orderentity.list ^=200040300010
        crm.quote.add fields? params? ^=
        crm.quote.delete id= id? ^= !=ERROR_CORE
        crm.quote.get id= id? ^= !=
        crm.quote.list order= order? filter= filter? ^=
        crm.quote.productrows.get id= id? ^=
        crm.quote.productrows.set id= id? rows? ^= !=
        crm.quote.update fields? params? id= id? ^= !=
        crm.quote.userfield.add !=400 .FIELD_NAME?400
        crm.quote.userfield.delete id=400 id?400 ^=403 !=ERROR_NOT_FOUND
        crm.quote.userfield.get ^=403 id=400 id?400 !=ERROR_NOT_FOUND
        crm.quote.userfield.list order?400 filter?400
        crm.quote.userfield.update fields?400 id=400 id?400 ^=403 !=ERROR_NOT_FOUND
        crm.requisite.add .ENTITY_TYPE_ID= .ENTITY_TYPE_ID? .ENTITY_ID= .ENTITY_ID? .PRESET_ID= .PRESET_ID? != ^=
        crm.requisite.bankdetail.add .ENTITY_ID= .ENTITY_ID? ^=
        crm.requisite.bankdetail.delete id= id? != ^=
        crm.requisite.bankdetail.get id= id? != ^=
        crm.requisite.bankdetail.list ^=
        crm.requisite.bankdetail.update id= id? != ^=
        crm.requisite.delete != id= id? ^=
        crm.requisite.get != ^=
        crm.requisite.list ^=0
        crm.requisite.update != id= id? ^=
        crm.requisite.userfield.add != ^=
        crm.requisite.userfield.delete != id= id? ^=
        crm.requisite.userfield.get id= id? !=ERROR_NOT_FOUND ^=
        crm.requisite.userfield.list ^=
        crm.requisite.userfield.update != id= id? ^=
        crm.stagehistory.list entityTypeId?ENTITY_TYPE_NOT_SUPPORTED filter?INVALID_ARG_VALUE order?INVALID_ARG_VALUE
        crm.status.add ^=400 *?400 .ENTITY_ID=400 .STATUS_ID=400 *=400
        crm.status.delete ^=400 !=400
        crm.status.entity.items ^=400 entityId=400 entityId?400
        crm.status.get ^=400 !=400
        crm.status.list ^=400 *?400
        crm.status.update ^=400 !=400
        crm.timeline.bindings.bind .OWNER_ID= .OWNER_ID? .ENTITY_ID= .ENTITY_ID? .ENTITY_TYPE= .ENTITY_TYPE? ^=
        crm.timeline.bindings.list *= *?
        crm.timeline.bindings.unbind .OWNER_ID= .OWNER_ID? .ENTITY_ID= .ENTITY_ID? .ENTITY_TYPE= .ENTITY_TYPE? != ^=
        crm.timeline.comment.add !=OWNER_NOT_FOUND ^=ACCESS_DENIED .COMMENT?INVALID_ARG_VALUE
        crm.timeline.comment.delete ^=ACCESS_DENIED !=NOT_FOUND
        crm.timeline.comment.get != ^= id= id?
        crm.timeline.comment.list ^=
        crm.timeline.comment.update !=OWNER_NOT_FOUND ^=ACCESS_DENIED .COMMENT?INVALID_ARG_VALUE
        crm.timeline.icon.add ^=ACCESS_DENIED fileContent?INVALID_ARG_VALUE
        crm.timeline.icon.delete ^=ACCESS_DENIED !=NOT_FOUND
        crm.timeline.icon.get !=NOT_FOUND
        crm.timeline.item.pin ^=ACCESS_DENIED !=NOT_FOUND
        crm.timeline.item.unpin ^=ACCESS_DENIED !=NOT_FOUND
        crm.timeline.layout.blocks.delete !=OWNER_NOT_FOUND ^=ACCESS_DENIED
        crm.timeline.layout.blocks.get !=OWNER_NOT_FOUND ^=ACCESS_DENIED
        crm.timeline.layout.blocks.set !=OWNER_NOT_FOUND ^=ACCESS_DENIED *=FIELD_IS_REQUIRED
        crm.timeline.logmessage.add ^=ACCESS_DENIED !=OWNER_NOT_FOUND
        crm.timeline.logmessage.delete ^=ACCESS_DENIED !=NOT_FOUND
        crm.timeline.logmessage.get !=NOT_FOUND
        crm.timeline.logo.add ^=ACCESS_DENIED fileContent?INVALID_ARG_VALUE
        crm.timeline.logo.delete ^=ACCESS_DENIED !=NOT_FOUND
        crm.timeline.logo.get !=NOT_FOUND
        crm.timeline.note.delete ^=ACCESS_DENIED !=NOT_FOUND
        crm.timeline.note.get ^=ACCESS_DENIED !=NOT_FOUND
        crm.timeline.note.save ^=ACCESS_DENIED !=NOT_FOUND
        crm.tracking.trace.add TRACE=ERROR_CORE .TYPE?ERROR_CORE ENTITIES?ERROR_CORE .ID?ERROR_CORE ^=ERROR_CORE
        crm.tracking.trace.delete id=ERROR_CORE
        crm.type.add .entityTypeId?INVALID_ARG_VALUE ^=ACCESS_DENIED .customSectionId=0 .isExternal=0
        crm.type.delete ^=ACCESS_DENIED !=0
        crm.type.fields ^=ACCESS_DENIED
        crm.type.get ^=ACCESS_DENIED !=0
        crm.type.getByEntityTypeId ^=ACCESS_DENIED !=0
        crm.type.list ^=ACCESS_DENIED filter?INVALID_ARG_VALUE order?INVALID_ARG_VALUE
        crm.type.update ^=ACCESS_DENIED
        crm.userfield.settings.fields type=
        crm.vat.add *?400 ^=400
        crm.vat.delete ^=400
        crm.vat.get ^=400 !=400
        crm.vat.list ^=400 .?400
        crm.vat.update *?400 ^=400
        department.add NAME=ERROR_CORE PARENT?ERROR_CORE ^=ERROR_CORE
        department.delete !=ERROR_CORE ^=ERROR_CORE
        department.update !=ERROR_CORE ^=ERROR_CORE
        disk.attachedObject.get !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.file.copyto id=ERROR_ARGUMENT id?ERROR_ARGUMENT targetFolderId=ERROR_ARGUMENT
         targetFolderId?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.file.delete id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.file.get id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.file.getExternalLink id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.file.getVersions id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.file.markdeleted id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.file.moveto id=ERROR_ARGUMENT id?ERROR_ARGUMENT targetFolderId=ERROR_ARGUMENT
         targetFolderId?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.file.rename id=ERROR_ARGUMENT id?ERROR_ARGUMENT newName=ERROR_ARGUMENT newName?ERROR_ARGUMENT
         !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.file.restore id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.file.restoreFromVersion id=ERROR_ARGUMENT id?ERROR_ARGUMENT versionId=ERROR_ARGUMENT
         versionId?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.file.uploadversion fileContent=ERROR_ARGUMENT fileContent?ERROR_ARGUMENT id=ERROR_ARGUMENT
         id?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.folder.addsubfolder .NAME=ERROR_ARGUMENT .NAME?ERROR_ARGUMENT data=ERROR_ARGUMENT data?ERROR_ARGUMENT
         !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.folder.copyto id=ERROR_ARGUMENT id?ERROR_ARGUMENT targetFolderId=ERROR_ARGUMENT
         targetFolderId?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.folder.deletetree id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.folder.get id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.folder.getchildren id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND
        disk.folder.getexternallink id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.folder.markdeleted id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.folder.moveto id=ERROR_ARGUMENT id?ERROR_ARGUMENT targetFolderId=ERROR_ARGUMENT
         targetFolderId?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.folder.rename id=ERROR_ARGUMENT id?ERROR_ARGUMENT newName=ERROR_ARGUMENT newName?ERROR_ARGUMENT
         !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.folder.restore id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.folder.sharetouser *=ERROR_ARGUMENT *?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.folder.uploadfile id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND .NAME=DISK_BASE_SERVICE_22001
         data=DISK_BASE_SERVICE_22001 ^=ACCESS_DENIED
        disk.storage.addfolder .NAME=ERROR_ARGUMENT .NAME?ERROR_ARGUMENT data=ERROR_ARGUMENT data?ERROR_ARGUMENT
         !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.storage.get id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        disk.storage.getchildren id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND
        disk.storage.getforapp !=ERROR_NOT_FOUND
        disk.storage.rename !=ERROR_NOT_FOUND ^=
        disk.storage.uploadfile *=ERROR_ARGUMENT *?ERROR_ARGUMENT !=ERROR_NOT_FOUND .NAME=DISK_BASE_SERVICE_22001
         data=DISK_BASE_SERVICE_22001 ^=
        disk.version.get id=ERROR_ARGUMENT id?ERROR_ARGUMENT !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        documentgenerator.document.add value=0 !=0 ^=0
        documentgenerator.document.delete !=0 ^=0
        documentgenerator.document.enablepublicurl !=0 ^=0
        documentgenerator.document.get !=0 ^=0
        documentgenerator.document.getfields !=0 ^=0
        documentgenerator.document.list ^=0
        documentgenerator.document.update !=0 ^=0
        documentgenerator.numerator.add .name=0 .template=0 ^=0
        documentgenerator.numerator.delete ^=0
        documentgenerator.numerator.get ^=0
        documentgenerator.numerator.list ^=0
        documentgenerator.numerator.update ^=0
        documentgenerator.region.add .title=BX_EMPTY_REQUIRED ^=0
        documentgenerator.region.delete ^=0
        documentgenerator.region.get !=0 ^=0
        documentgenerator.region.list ^=0
        documentgenerator.region.update !=0 ^=0
        documentgenerator.role.add .name=BX_EMPTY_REQUIRED ^=0
        documentgenerator.role.delete ^=0
        documentgenerator.role.fillaccesses .roleId=BX_EMPTY_REQUIRED accesses=BX_EMPTY_REQUIRED
         .accessCode=BX_EMPTY_REQUIRED ^=0
        documentgenerator.role.get ^=0
        documentgenerator.role.list ^=0
        documentgenerator.role.update ^=0
        documentgenerator.template.add .name=0 .numeratorId=0 .region=0 .file=0 ^=0
        documentgenerator.template.delete !=0 ^=0
        documentgenerator.template.get !=0 ^=0
        documentgenerator.template.getfields !=0 ^=0
        documentgenerator.template.list ^=0
        documentgenerator.template.update !=0 ^=0
        entity.add ENTITY=ERROR_ARGUMENT
        entity.delete ENTITY=ERROR_ARGUMENT !=ERROR_ENTITY_NOT_FOUND ^=ACCESS_DENIED
        entity.get ENTITY=ERROR_ARGUMENT !=ERROR_ENTITY_NOT_FOUND
        entity.item.add ENTITY=ERROR_ARGUMENT .?ERROR_ARGUMENT !=ERROR_ENTITY_NOT_FOUND ^=ACCESS_DENIED
        entity.item.delete ENTITY=ERROR_ARGUMENT ID=ERROR_ARGUMENT !=ERROR_ENTITY_NOT_FOUND ^=ACCESS_DENIED
        entity.item.get ENTITY=ERROR_ARGUMENT FILTER?ERROR_ARGUMENT !=ERROR_ENTITY_NOT_FOUND
        entity.item.property.add ENTITY=ERROR_ARGUMENT PROPERTY=ERROR_ARGUMENT ENTITY?ERROR_ARGUMENT
         PROPERTY?ERROR_ARGUMENT TYPE?ERROR_ARGUMENT !=ERROR_ENTITY_NOT_FOUND ^=ACCESS_DENIED
        entity.item.property.delete ENTITY=ERROR_ARGUMENT !=ERROR_ENTITY_NOT_FOUND ^=ACCESS_DENIED
        entity.item.property.get ENTITY=ERROR_ARGUMENT !=ERROR_ENTITY_NOT_FOUND
        entity.item.property.update ENTITY=ERROR_ARGUMENT ENTITY?ERROR_ARGUMENT PROPERTY?ERROR_ARGUMENT
         TYPE?ERROR_ARGUMENT !=ERROR_ENTITY_NOT_FOUND ^=ACCESS_DENIED
        entity.item.update ENTITY=ERROR_ARGUMENT ID=ERROR_ARGUMENT .?ERROR_ARGUMENT !=ERROR_ENTITY_NOT_FOUND
         ^=ACCESS_DENIED
        entity.rights ENTITY=ERROR_ARGUMENT ^=ACCESS_DENIED
        entity.section.add ENTITY=ERROR_ARGUMENT !=ERROR_ENTITY_NOT_FOUND ^=ACCESS_DENIED SECTION?ERROR_CORE
         DETAIL_PICTURE?ERROR_CORE PICTURE?ERROR_CORE
        entity.section.delete ENTITY=ERROR_ARGUMENT ID=ERROR_ARGUMENT !=ERROR_ENTITY_NOT_FOUND ^=ACCESS_DENIED
        entity.section.get ENTITY=ERROR_ARGUMENT !=ERROR_ENTITY_NOT_FOUND
        entity.section.update ENTITY=ERROR_ARGUMENT ID=ERROR_ARGUMENT !=ERROR_ENTITY_NOT_FOUND ^=ACCESS_DENIED
         DETAIL_PICTURE?ERROR_CORE PICTURE?ERROR_CORE
        entity.update !=ERROR_ENTITY_NOT_FOUND ENTITY=ERROR_ARGUMENT ^=ACCESS_DENIED
        event.bind !=ERROR_EVENT_NOT_FOUND
        feature.get CODE=CODE_EMPTY
        im.chat.leave CHAT_ID=CHAT_ID_EMPTY ^=ACCESS_ERROR
        im.chat.mute CHAT_ID=CHAT_ID_EMPTY CHAT_ID?CHAT_ID_EMPTY DIALOG_ID=CHAT_ID_EMPTY DIALOG_ID?CHAT_ID_EMPTY
         !=ACCESS_ERROR
        im.chat.setOwner CHAT_ID=CHAT_ID_EMPTY USER_ID=USER_ID_EMPTY ^=ACCESS_ERROR
        im.chat.updateAvatar CHAT_ID=CHAT_ID_EMPTY ^=ACCESS_DENIED AVATAR?AVATAR_ERROR !=WRONG_REQUEST
        im.chat.updateColor CHAT_ID=CHAT_ID_EMPTY ^=ACCESS_ERROR COLOR?WRONG_COLOR
        im.chat.updateTitle CHAT_ID=CHAT_ID_EMPTY TITLE=TITLE_EMPTY ^=ACCESS_ERROR
        im.chat.user.add CHAT_ID=CHAT_ID_EMPTY ^=ACCESS_ERROR
        im.chat.user.delete CHAT_ID=CHAT_ID_EMPTY USER_ID=USER_ID_EMPTY ^=ACCESS_ERROR !=USER_NOT_FOUND
        im.chat.user.list CHAT_ID=CHAT_ID_EMPTY ^=ACCESS_ERROR
        im.department.employees.get ID=ID_EMPTY ID?ID_EMPTY
        im.department.get ID=INVALID_FORMAT ID?INVALID_FORMAT
        im.department.managers.get ID=ID_EMPTY ID?ID_EMPTY
        im.dialog.get DIALOG_ID=DIALOG_ID_EMPTY ^=ACCESS_ERROR
        im.dialog.messages.get DIALOG_ID=DIALOG_ID_EMPTY DIALOG_ID?DIALOG_ID_EMPTY ^=ACCESS_ERROR
        im.dialog.messages.search CHAT_ID=CHAT_ID_EMPTY ^=ACCESS_ERROR
        im.dialog.read DIALOG_ID=DIALOG_ID_EMPTY DIALOG_ID?DIALOG_ID_EMPTY
        im.dialog.unread MESSAGE_ID=MESSAGE_ID_ERROR DIALOG_ID=DIALOG_ID_EMPTY DIALOG_ID?DIALOG_ID_EMPTY
        """#
}
