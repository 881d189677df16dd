// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// Where requests disagree with marks and types, by method.
    static let disagreements1 = #"""
        bizproc.activity.add placement_handler
        bizproc.activity.update fields.handler fields.name fields.placement_handler
        bizproc.robot.add placement_handler
        bizproc.robot.update fields.handler fields.placement_handler
        booking.v1.waitlist.list filter.from filter.to
        calendar.event.add ownerid
        calendar.event.get ownerid
        calendar.resource.booking.list filter.resourceidlist filter.resourcetypeidlist
        crm.activity.update fields.communications fields.owner_id fields.owner_type_id fields.type_id
        crm.automation.trigger @webhook
        crm.contact.userfield.update id
        crm.currency.add fields.lang.decimals
        crm.currency.update fields.amount fields.amount_cnt fields.lang.decimals
        crm.requisite.update fields.name
        crm.requisite.userfield.list filter.field_name filter.user_type_id
        crm.vat.update fields.rate
        department.get sort~
        disk.folder.uploadfile data
        documentgenerator.template.add fields.file
        im.chat.mute dialog_id
        im.disk.file.commit dialog_id file_id~ upload_id
        im.disk.folder.get chat_id
        im.message.update message!
        im.notify @webhook
        im.notify.delete sub_tag tag
        im.notify.history.search search_text!
        im.notify.personal.add @webhook
        im.notify.system.add @webhook
        im.user.get id!
        imbot.command.answer command message!
        imbot.message.update message!
        imbot.register event_bot_delete event_message_add event_welcome_message properties.last_name
        imopenlines.bot.session.transfer user_id!
        imopenlines.operator.transfer user_id!
        landing.site.add fields.code
        lists.delete iblock_code
        lists.element.add iblock_code
        lists.element.delete element_code iblock_code
        lists.element.get iblock_code
        lists.element.get.file.url element_code iblock_code
        lists.element.update element_code iblock_code
        lists.field.add iblock_code
        lists.field.delete iblock_code
        lists.field.get iblock_code
        lists.field.type.get iblock_code
        lists.field.update iblock_code
        lists.get.iblock.type.id iblock_code
        lists.section.add iblock_code
        lists.section.delete iblock_code section_code
        lists.section.get iblock_code
        lists.section.update iblock_code section_code
        lists.update iblock_code
        sale.basketitem.add fields.canbuy fields.catalogxmlid fields.dimensions fields.measurecode fields.measurename
         fields.name fields.productxmlid fields.vatincluded fields.vatrate fields.weight
        sale.basketitem.addCatalogProduct fields.name
        sale.cashbox.handler.add settings.config.items settings.config.label
        sale.delivery.extra.service.add items
        sale.delivery.request.sendmessage message.status.message~
        sale.delivery.request.update status!
        sale.paysystem.handler.add action_uri
        sign.b2e.company.provider.list companyuuid
        sign.b2e.document.send fields.company.uuid fields.members.employeecode fields.members.employeeid
         fields.responsible.employeecode fields.responsible.employeeid
        task.logitem.list id
        tasks.api.scrum.epic.update fields.groupid fields.name id
        tasks.api.scrum.sprint.get sprintid
        tasks.flow.Flow.isExists name
        telephony.externalCall.finish user_phone_inner
        telephony.externalCall.register user_phone_inner
        timeman.timecontrol.report.add id
        user.userfield.add fields.edit_form_label~
        vote.AttachedVote.download entityid entitytype moduleid signedattachid
        vote.AttachedVote.get attachid entityid entitytype moduleid signedattachid
        vote.AttachedVote.getAnswerVoted entityid entitytype moduleid signedattachid
        vote.AttachedVote.getMany entityid
        vote.AttachedVote.getWithVoted entityid entitytype moduleid pagesize~ signedattachid
        vote.AttachedVote.recall entityid entitytype moduleid signedattachid
        vote.AttachedVote.resume entityid entitytype moduleid signedattachid
        vote.AttachedVote.stop entityid entitytype moduleid signedattachid
        vote.AttachedVote.vote entityid entitytype moduleid signedattachid
        voximplant.sip.get filter.config_id~
        voximplant.statistic.get filter.id~
        """#
}
