extension Scenarios {
    static let work = #"""
        # a task
        tasks.task.add {"fields":{"TITLE":"Paint","RESPONSIBLE_ID":1,"DESCRIPTION":"red","PRIORITY":2}} > id=task.id
        tasks.task.get {"taskId":"$id","select":["ID","TITLE","DESCRIPTION","PRIORITY"]} : task.title=Paint;
          task.description=red; task.priority=2
        tasks.task.update {"taskId":"$id","fields":{"TITLE":"Varnish"}}
        tasks.task.list {"filter":{"TITLE":"Varnish"}} : tasks.0.id=$id
        tasks.task.delete {"taskId":"$id"}
        tasks.task.get {"taskId":"$id"} !
        # a task is started, paused and completed
        tasks.task.add {"fields":{"TITLE":"Paint","RESPONSIBLE_ID":1}} > id=task.id
        tasks.task.start {"taskId":"$id"}
        tasks.task.get {"taskId":"$id"} : task.status=3
        tasks.task.complete {"taskId":"$id"}
        tasks.task.get {"taskId":"$id"} : task.status=5
        tasks.task.list {"filter":{"STATUS":5}} : tasks.0.id=$id
        tasks.task.renew {"taskId":"$id"}
        tasks.task.get {"taskId":"$id"} : task.status=2
        # a task is delegated
        tasks.task.add {"fields":{"TITLE":"Paint","RESPONSIBLE_ID":1}} > id=task.id
        tasks.task.delegate {"taskId":"$id","userId":2}
        tasks.task.get {"taskId":"$id"} : task.responsibleId=2
        # the same task by the older methods
        tasks.task.add {"fields":{"TITLE":"Paint","RESPONSIBLE_ID":1}} > id=task.id
        task.item.getdata {"TASKID":"$id"} : TITLE=Paint
        task.item.update {"TASKID":"$id","TASKDATA":{"TITLE":"Varnish"}}
        tasks.task.get {"taskId":"$id"} : task.title=Varnish
        task.item.delete {"TASKID":"$id"}
        tasks.task.get {"taskId":"$id"} !
        # the points of a task's checklist
        task.checklistitem.add {"TASKID":13,"FIELDS":{"TITLE":"First","SORT_INDEX":1}} > id=.
        task.checklistitem.get {"TASKID":13,"ITEMID":"$id"} : TITLE=First; IS_COMPLETE=N
        task.checklistitem.getlist {"TASKID":13} : #.=1; 0.ID=$id; 0.TASK_ID=13
        task.checklistitem.complete {"TASKID":13,"ITEMID":"$id"}
        task.checklistitem.get {"TASKID":13,"ITEMID":"$id"} : IS_COMPLETE=Y
        task.checklistitem.renew {"TASKID":13,"ITEMID":"$id"}
        task.checklistitem.get {"TASKID":13,"ITEMID":"$id"} : IS_COMPLETE=N
        task.checklistitem.update {"TASKID":13,"ITEMID":"$id","FIELDS":{"TITLE":"Second"}}
        task.checklistitem.getlist {"TASKID":13} : 0.TITLE=Second
        task.checklistitem.getlist {"TASKID":14} : #.=0
        task.checklistitem.delete {"TASKID":13,"ITEMID":"$id"}
        task.checklistitem.getlist {"TASKID":13} : #.=0
        # comments of a task
        task.commentitem.add {"TASKID":13,"FIELDS":{"POST_MESSAGE":"Hello"}} > id=.
        task.commentitem.get {"TASKID":13,"ITEMID":"$id"} : POST_MESSAGE=Hello; AUTHOR_ID=1
        task.commentitem.getlist {"TASKID":13} : 0.ID=$id
        task.commentitem.update {"TASKID":13,"ITEMID":"$id","FIELDS":{"POST_MESSAGE":"Bye"}}
        task.commentitem.getlist {"TASKID":13} : 0.POST_MESSAGE=Bye
        task.commentitem.delete {"TASKID":13,"ITEMID":"$id"}
        task.commentitem.getlist {"TASKID":13} : #.=0
        # time spent on a task
        task.elapseditem.add {"TASKID":13,"ARFIELDS":{"SECONDS":60,"COMMENT_TEXT":"painted"}} > id=.
        task.elapseditem.get {"TASKID":13,"ITEMID":"$id"} : 0.SECONDS=60; 0.COMMENT_TEXT=painted
        task.elapseditem.getlist {"TASKID":13} : 0.ID=$id
        # stages of a kanban
        task.stages.add {"fields":{"TITLE":"Waiting","COLOR":"FFAAEE","ENTITY_ID":4}} > id=.
        task.stages.get {"entityId":4} : $id.TITLE=Waiting
        task.stages.update {"id":"$id","fields":{"TITLE":"Done"}}
        task.stages.get {"entityId":4} : $id.TITLE=Done
        # a template of tasks and its checklist
        tasks.template.add {"fields":{"TITLE":"Paint","CREATED_BY":1,"RESPONSIBLE_ID":2}} > id=.
        tasks.template.get {"templateId":"$id"} : TITLE=Paint; RESPONSIBLE_ID=2
        tasks.template.checklist.add {"templateId":"$id","fields":{"TITLE":"First","PARENT_ID":0}} > item=checkListItem.id
        tasks.template.checklist.list {"templateId":"$id"} : checkListItems.$item.title=First
        tasks.template.delete {"templateId":"$id"}
        tasks.template.get {"templateId":"$id"} !
        # an epic of Scrum
        tasks.api.scrum.epic.add {"fields":{"name":"Epic","groupId":5}} > id=id
        tasks.api.scrum.epic.get {"id":"$id"} : name=Epic; groupId=5
        tasks.api.scrum.epic.update {"id":"$id","fields":{"name":"Tale"}}
        tasks.api.scrum.epic.list {"filter":{"GROUP_ID":5}} : 0.name=Tale
        tasks.api.scrum.epic.delete {"id":"$id"}
        tasks.api.scrum.epic.get {"id":"$id"} !
        # a sprint of Scrum
        tasks.api.scrum.sprint.add {"fields":{"groupId":5,"name":"One","dateStart":"2024-01-01",
          "dateEnd":"2024-01-14"}} > id=id
        tasks.api.scrum.sprint.list {"filter":{"GROUP_ID":5}} : 0.name=One
        # a flow of tasks
        tasks.flow.Flow.create {"flowData":{"name":"Flow","groupId":1,"plannedCompletionTime":60,
          "distributionType":"manually","responsibleList":[["user","1"]]}} > id=id
        tasks.flow.Flow.get {"flowId":"$id"} : name=Flow
        tasks.flow.Flow.update {"flowData":{"id":"$id","name":"River"}}
        tasks.flow.Flow.get {"flowId":"$id"} : name=River
        # a task's favourites and results
        tasks.task.add {"fields":{"TITLE":"Paint","RESPONSIBLE_ID":1}} > id=task.id
        tasks.task.favorite.add {"taskId":"$id"}
        tasks.task.get {"taskId":"$id"} : task.favorite=Y
        tasks.task.favorite.remove {"taskId":"$id"}
        tasks.task.get {"taskId":"$id"} : task.favorite=N
        # folders and files of Drive
        disk.storage.getlist {"filter":{"ENTITY_TYPE":"user"}} > storage=0.ID, root=0.ROOT_OBJECT_ID
        disk.storage.get {"id":"$storage"} : ROOT_OBJECT_ID=$root
        disk.folder.addsubfolder {"id":"$root","data":{"NAME":"Papers"}} > folder=ID
        disk.folder.get {"id":"$folder"} : NAME=Papers; PARENT_ID=$root; TYPE=folder
        disk.folder.uploadfile {"id":"$folder","data":{"NAME":"a.txt"},"fileContent":["a.txt","aGVsbG8="]} > file=ID
        disk.folder.getchildren {"id":"$folder"} : #.=1; 0.NAME=a.txt; 0.SIZE=5
        disk.file.get {"id":"$file"} : NAME=a.txt; SIZE=5; DOWNLOAD_URL?
        disk.file.rename {"id":"$file","newName":"b.txt"}
        disk.file.get {"id":"$file"} : NAME=b.txt
        disk.storage.getchildren {"id":"$storage"} : [ID=$folder].NAME=Papers
        disk.file.delete {"id":"$file"}
        disk.file.get {"id":"$file"} !
        disk.folder.deletetree {"id":"$folder"}
        disk.folder.get {"id":"$folder"} !
        # a file is moved, copied, thrown away and brought back
        disk.storage.getlist {} > storage=0.ID, root=0.ROOT_OBJECT_ID
        disk.storage.addfolder {"id":"$storage","data":{"NAME":"One"}} > one=ID
        disk.storage.addfolder {"id":"$storage","data":{"NAME":"Two"}} > two=ID
        disk.storage.uploadfile {"id":"$storage","data":{"NAME":"a.txt"},"fileContent":["a.txt","aGVsbG8="]} > file=ID
        disk.file.moveto {"id":"$file","targetFolderId":"$one"}
        disk.folder.getchildren {"id":"$one"} : 0.ID=$file
        disk.file.copyto {"id":"$file","targetFolderId":"$two"} > copy=ID
        disk.folder.getchildren {"id":"$two"} : 0.ID=$copy; 0.SIZE=5
        disk.file.markdeleted {"id":"$file"}
        disk.file.get {"id":"$file"} : DELETED_TYPE=3
        disk.file.restore {"id":"$file"}
        disk.file.get {"id":"$file"} : DELETED_TYPE=0
        disk.file.uploadversion {"id":"$file","fileContent":["a.txt","aGVsbG8h"]}
        disk.file.get {"id":"$file"} : SIZE=6; GLOBAL_CONTENT_VERSION=2
        # a calendar and an event in it
        calendar.section.add {"type":"user","ownerId":1,"name":"Mine","color":"#fff"} > section=.
        calendar.section.get {"type":"user","ownerId":1} : [ID=$section].NAME=Mine
        calendar.event.add {"type":"user","ownerId":1,"name":"Lunch","from":"2024-05-06T12:00:00",
          "to":"2024-05-06T13:00:00","section":"$section"} > id=.
        calendar.event.getbyid {"id":"$id"} : NAME=Lunch; SECTION_ID=$section
        calendar.event.get {"type":"user","ownerId":1,"from":"2024-05-01","to":"2024-05-31"} : 0.ID=$id
        calendar.event.get {"type":"user","ownerId":1,"from":"2024-06-01","to":"2024-06-30"} : #.=0
        calendar.event.update {"id":"$id","type":"user","ownerId":1,"name":"Dinner"}
        calendar.event.getbyid {"id":"$id"} : NAME=Dinner
        calendar.event.delete {"id":"$id","type":"user","ownerId":1}
        calendar.event.get {"type":"user","ownerId":1,"from":"2024-05-01","to":"2024-05-31"} : #.=0
        # a resource of the calendar
        calendar.resource.add {"name":"Room"} > id=.
        calendar.resource.list {} : [ID=$id].NAME=Room
        calendar.resource.update {"resourceId":"$id","name":"Hall"}
        calendar.resource.list {} : [ID=$id].NAME=Hall
        calendar.resource.delete {"resourceId":"$id"}
        calendar.resource.list {} : #.=0
        # whether somebody comes
        calendar.meeting.status.set {"eventId":5,"status":"Y"}
        calendar.meeting.status.get {"eventId":5} : .=Y
        # settings of a calendar
        calendar.user.settings.set {"settings":{"view":"month","showDeclined":true}}
        calendar.user.settings.get {} : view=month
        # resources and bookings
        booking.v1.resourceType.add {"fields":{"name":"Doctors","code":"DOC","moduleId":"booking"}} > type=id
        booking.v1.resourceType.get {"id":"$type"} : resourceType.name=Doctors
        booking.v1.resource.add {"fields":{"name":"Dr. Lee","typeId":"$type"}} > resource=id
        booking.v1.resource.list {"filter":{"typeId":"$type"}} : resource.0.name=Dr. Lee
        booking.v1.booking.add {"fields":{"resourceIds":["$resource"],"name":"Visit","datePeriod":{
          "from":{"timestamp":1723446900,"timezone":"Europe/Berlin"},
          "to":{"timestamp":1723447800,"timezone":"Europe/Berlin"}}}} > id=id
        booking.v1.booking.get {"id":"$id"} : booking.name=Visit; booking.resourceIds.0=$resource
        booking.v1.booking.client.set {"bookingId":"$id","clients":[{"id":7,"type":{"module":"crm","code":"CONTACT"}}]}
        booking.v1.booking.client.list {"bookingId":"$id"} : bookingClient.0.id=7
        booking.v1.booking.client.unset {"bookingId":"$id"}
        booking.v1.booking.client.list {"bookingId":"$id"} : #bookingClient=0
        booking.v1.booking.update {"id":"$id","fields":{"name":"Check"}}
        booking.v1.booking.get {"id":"$id"} : booking.name=Check
        booking.v1.booking.delete {"id":"$id"}
        booking.v1.booking.get {"id":"$id"} !
        # the waiting list
        booking.v1.waitlist.add {"fields":{"note":"soon"}} > id=id
        booking.v1.waitlist.get {"id":"$id"} : waitList.note=soon
        booking.v1.waitlist.update {"id":"$id","fields":{"note":"later"}}
        booking.v1.waitlist.list {} : [id=$id].note=later
        booking.v1.waitlist.delete {"id":"$id"}
        booking.v1.waitlist.get {"id":"$id"} !
        """#
}
