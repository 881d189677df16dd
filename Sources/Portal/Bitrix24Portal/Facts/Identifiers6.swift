// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The identifiers in documented requests, by method.
    static let identifiers6 = #"""
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
        task.commentitem.getlist 503 8017 2025-01-01
        task.commentitem.isactionallowed 2 3157 8017
        task.commentitem.update 3167 8017
        task.dependence.delete 100 101
        task.elapseditem.add 691
        task.elapseditem.delete 5 691
        task.elapseditem.get 1 691
        task.elapseditem.getlist desc 2024-02-16
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
        task.item.list 1 2 3 4 5 6
        task.item.renew 13
        task.item.startexecution 3
        task.item.update 1 113
        task.item.userfield.add string UF_TASK_CLIENT_REQUEST
        task.item.userfield.delete 1325
        task.item.userfield.get 1325
        task.item.userfield.update 1325
        task.items.getlist 1 2 3 4 5 6
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
        tasks.api.scrum.epic.add 1 Epic%201
        tasks.api.scrum.epic.delete 1
        tasks.api.scrum.epic.get 1
        tasks.api.scrum.epic.list 1 3 50 143 %epic% #69dafc old%20epic
        tasks.api.scrum.epic.update 1 Updated%20epic%20name
        tasks.api.scrum.kanban.addStage 1 First%20Stage
        tasks.api.scrum.kanban.addTask 5 58 751
        tasks.api.scrum.kanban.deleteStage 65
        tasks.api.scrum.kanban.deleteTask 5 751
        tasks.api.scrum.kanban.getStages 5
        tasks.api.scrum.kanban.updateStage 65 Updated%20Stage
        tasks.api.scrum.sprint.add 1 Sprint%201
        tasks.api.scrum.sprint.complete 1
        tasks.api.scrum.sprint.delete 1
        tasks.api.scrum.sprint.get 2
        tasks.api.scrum.sprint.list 1 2024-07-19T15:03:01+00:00
        tasks.api.scrum.sprint.start 2
        tasks.api.scrum.sprint.update 1 2 Sprint%202
        tasks.api.scrum.task.get 1
        tasks.api.scrum.task.update 1 2
        tasks.flow.Flow.activate 517
        tasks.flow.Flow.create 1 7200 Unique%20Flow%20Name
        tasks.flow.Flow.delete 517
        tasks.flow.Flow.get 517
        tasks.flow.Flow.isExists Flow%20Name
        tasks.flow.Flow.pin 517
        tasks.flow.Flow.update 1 517 7200 Updated%20Flow%20Name
        tasks.task.access.field.get/3 id
        tasks.task.access.get/3 8017
        tasks.task.add 123
        tasks.task.add/3 1 29 L_1000959
        tasks.task.approve 8017
        tasks.task.chat.message.field.get/3 taskId
        tasks.task.chat.message.send/3 51
        tasks.task.complete 1
        tasks.task.counters.get 547 view_all
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
        tasks.task.history.list 8137 COMMENT
        tasks.task.list 6 547 $(date%20+%Y-%m-%d)
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
        tasks.task.result.list/3 51 taskId
        tasks.task.result.update/3 17
        tasks.task.start 1
        tasks.task.startwatch 8017
        tasks.task.stopwatch 8017
        tasks.task.unmute 8017
        tasks.task.unpin 3897
        tasks.task.update 11 123
        tasks.task.update/3 1 11 29 L_1000959
        tasks.template.add 102 8131 11:00 32400 97200
        tasks.template.checklist.add 23 139
        tasks.template.checklist.addAttachmentByContent 37 139 dashboard-note.txt
        tasks.template.checklist.addAttachmentsFromDisk 37 139 n5065 n5067
        tasks.template.checklist.complete 27 139
        tasks.template.checklist.delete 29 139
        tasks.template.checklist.get 37 139
        tasks.template.checklist.list 139
        tasks.template.checklist.moveAfter 25 29 139
        tasks.template.checklist.moveBefore 29 37 139
        tasks.template.checklist.removeAttachments 37 139 1119 1121
        tasks.template.checklist.renew 27 139
        tasks.template.checklist.update 37 139
        tasks.template.delete 123
        tasks.template.get 139
        tasks.template.update 139
        telephony.call.attachTranscription 1 3 4 7 externalCall.716f1cb73def9700a23842adf9c4c568.1773130779
        telephony.externalCall.attachRecord call-001.mp3 externalCall.716f1cb73def9700a23842adf9c4c568.1773130779
        telephony.externalCall.finish 200 1269 externalCall.716f1cb73def9700a23842adf9c4c568.1773130779
        telephony.externalCall.hide 1269 externalCall.716f1cb73def9700a23842adf9c4c568.1773130779
        telephony.externalCall.register 797 1269 asterisk-1710140185.18441
        telephony.externalCall.show 1269 externalCall.716f1cb73def9700a23842adf9c4c568.1773130779
        telephony.externalLine.add Main%20External%20Line
        telephony.externalLine.delete 14151234567 74951234567
        telephony.externalLine.update Support%20Line
        timeman.close 503
        timeman.networkrange.set Office%20Network%2010.x.x.x Office%20Network%20172.x.x.x
         Office%20Network%20192.168.x.x
        timeman.open 503
        timeman.pause 503
        timeman.record.field.get/3 startTime
        timeman.record.list/3 1 userId between startTime 2026-06-01T00:00:00+02:00 2026-06-01T00:00:00+03:00
         2026-06-30T23:59:59+02:00 2026-06-30T23:59:59+03:00
        timeman.schedule.get 1
        timeman.settings 503
        timeman.status 503
        timeman.timecontrol.report.add 123
        timeman.timecontrol.reports.get 3 5 8 15 2025
        timeman.timecontrol.reports.users.get 15
        user.get 1 an Iv% New%20York Los%20Angeles
        user.option.get data
        user.search 1
        user.update 1 SomeLastName Administrator
        user.userfield.add crm UF_CRM_DEALS UF_USER_DEALS
        user.userfield.delete 123
        user.userfield.list 13
        user.userfield.update 42
        userconsent.agreement.text 19 Example%20Ltd. New%20York,%20Example%20St.,%201
        userconsent.consent.add 19 123 my_contact_form user@example.com
        userfieldconfig.add crm CRM_7 enumeration UF_CRM_7_NEW_REST_LIST_2026
        userfieldconfig.delete crm 6953
        userfieldconfig.get crm 7095
        userfieldconfig.getTypes crm
        userfieldconfig.list crm
        userfieldconfig.update crm 7095
        userfieldtype.add test_type
        userfieldtype.delete test
        userfieldtype.update test_type
        vote.AttachedVote.download **put_attach_id**
        vote.AttachedVote.get im 32221 **put_attach_id** Bitrix\Vote\Attachment\ImMessageConnector
        vote.AttachedVote.getAnswerVoted **put_answer_id** **put_attach_id**
        vote.AttachedVote.getMany 1 2 3 im
        vote.AttachedVote.getWithVoted **put_attach_id**
        vote.AttachedVote.recall **put_attach_id**
        vote.AttachedVote.resume **put_attach_id**
        vote.AttachedVote.stop **put_attach_id**
        vote.AttachedVote.vote **put_attach_id**
        vote.Integration.Im.send **put_chat_id**
        voximplant.callback.start reg151083
        voximplant.infocall.startwithsound reg151083
        voximplant.infocall.startwithtext reg151083
        voximplant.line.outgoing.set reg150907
        voximplant.line.outgoing.sip.set 9
        voximplant.sip.add sip_user
        voximplant.sip.delete 5
        voximplant.sip.get 3 7 9
        voximplant.sip.status 150907
        voximplant.sip.update 5
        voximplant.statistic.get 1 7 2025-01-01T00:00:00+01:00 2025-01-01T00:00:00+03:00
        voximplant.user.activatePhone 1269
        voximplant.user.get 1269 1271
        """#
}
