// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The identifiers in documented requests, by method.
    static let identifiers6 = #"""
        tasks.api.scrum.kanban.updateStage 65
        tasks.api.scrum.sprint.add 1
        tasks.api.scrum.sprint.complete 1
        tasks.api.scrum.sprint.delete 1
        tasks.api.scrum.sprint.get 2
        tasks.api.scrum.sprint.list 1
        tasks.api.scrum.sprint.start 2
        tasks.api.scrum.sprint.update 1 2
        tasks.api.scrum.task.get 1
        tasks.api.scrum.task.update 1 2
        tasks.flow.Flow.activate 517
        tasks.flow.Flow.delete 517
        tasks.flow.Flow.get 517
        tasks.flow.Flow.pin 517
        tasks.flow.Flow.update 517
        tasks.task.access.field.get/3 id
        tasks.task.access.get/3 8017
        tasks.task.add 123
        tasks.task.add/3 1 29 L_1000959
        tasks.task.approve 8017
        tasks.task.chat.message.field.get/3 taskId
        tasks.task.chat.message.send/3 51
        tasks.task.complete 1
        tasks.task.counters.get 547
        tasks.task.defer 1
        tasks.task.delegate 547 8017
        tasks.task.delete 8131
        tasks.task.delete/3 8131
        tasks.task.disapprove 8017
        tasks.task.favorite.add 119
        tasks.task.favorite.remove 119
        tasks.task.field.get/3 id
        tasks.task.file.attach/3 1065 1077 8017
        tasks.task.file.field.get/3 taskId
        tasks.task.files.attach 1065 8017
        tasks.task.get 8017
        tasks.task.get/3 8017
        tasks.task.getaccess 8017
        tasks.task.history.list 8137
        tasks.task.list 547
        tasks.task.mute 8017
        tasks.task.pause 1
        tasks.task.pin 3897
        tasks.task.renew 1
        tasks.task.result.add/3 51
        tasks.task.result.addFromComment 3199
        tasks.task.result.addfromchatmessage/3 335
        tasks.task.result.delete/3 17
        tasks.task.result.deleteFromComment 3199
        tasks.task.result.list 8017
        tasks.task.result.update/3 17
        tasks.task.start 1
        tasks.task.startwatch 8017
        tasks.task.stopwatch 8017
        tasks.task.unmute 8017
        tasks.task.unpin 3897
        tasks.task.update 11 123
        tasks.task.update/3 1 11 29 L_1000959
        tasks.template.add 102 8131
        tasks.template.checklist.add 23 139
        tasks.template.checklist.addAttachmentByContent 37 139 dashboard-note.txt
        tasks.template.checklist.addAttachmentsFromDisk 37 139 n5065 n5067
        tasks.template.checklist.complete 27 139
        tasks.template.checklist.delete 29 139
        tasks.template.checklist.get 37 139
        tasks.template.checklist.list 139 desc
        tasks.template.checklist.moveAfter 25 29 139
        tasks.template.checklist.moveBefore 29 37 139
        tasks.template.checklist.removeAttachments 37 139 1119 1121
        tasks.template.checklist.renew 27 139
        tasks.template.checklist.update 37 139
        tasks.template.delete 123
        tasks.template.get 139
        tasks.template.update 139
        telephony.call.attachTranscription externalCall.716f1cb73def9700a23842adf9c4c568.1773130779
        telephony.externalCall.attachRecord call-001.mp3 externalCall.716f1cb73def9700a23842adf9c4c568.1773130779
        telephony.externalCall.finish 200 1269 externalCall.716f1cb73def9700a23842adf9c4c568.1773130779
        telephony.externalCall.hide 1269 externalCall.716f1cb73def9700a23842adf9c4c568.1773130779
        telephony.externalCall.register 797 1269 asterisk-1710140185.18441
        telephony.externalCall.show 1269 externalCall.716f1cb73def9700a23842adf9c4c568.1773130779
        timeman.close 503
        timeman.open 503
        timeman.pause 503
        timeman.record.field.get/3 startTime
        timeman.schedule.get 1
        timeman.settings 503
        timeman.status 503
        timeman.timecontrol.report.add 123
        timeman.timecontrol.reports.get 3
        timeman.timecontrol.reports.users.get 15
        user.get an Iv%
        user.update 1 SomeLastName Administrator
        user.userfield.add crm UF_CRM_DEALS UF_USER_DEALS
        user.userfield.delete 123
        user.userfield.list 13 desc
        user.userfield.update 42
        userconsent.agreement.text 19
        userconsent.consent.add 19 123 my_contact_form user@example.com
        userfieldconfig.add crm CRM_7 enumeration UF_CRM_7_NEW_REST_LIST_2026
        userfieldconfig.delete crm 6953
        userfieldconfig.get crm 7095
        userfieldconfig.getTypes crm
        userfieldconfig.list crm DESC
        userfieldconfig.update crm 7095
        userfieldtype.add test_type
        userfieldtype.delete test
        userfieldtype.update test_type
        vote.AttachedVote.download **put_attach_id**
        vote.AttachedVote.get im 32221 **put_attach_id**
        vote.AttachedVote.getAnswerVoted **put_answer_id** **put_attach_id**
        vote.AttachedVote.getMany 1 2 3 im
        vote.AttachedVote.getWithVoted **put_attach_id**
        vote.AttachedVote.recall **put_attach_id**
        vote.AttachedVote.resume **put_attach_id**
        vote.AttachedVote.stop **put_attach_id**
        vote.AttachedVote.vote **put_attach_id**
        vote.Integration.Im.send **put_chat_id**
        voximplant.line.outgoing.set reg150907
        voximplant.line.outgoing.sip.set 9
        voximplant.sip.add sip_user
        voximplant.sip.delete 5
        voximplant.sip.get 3 7 9
        voximplant.sip.status 150907
        voximplant.sip.update 5
        voximplant.statistic.get 1 7
        voximplant.user.activatePhone 1269
        voximplant.user.get 1269 1271
        """#
}
