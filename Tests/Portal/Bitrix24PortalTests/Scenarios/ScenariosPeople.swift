extension Scenarios {
    static let people = #"""
        # departments
        department.add {"NAME":"Sales","PARENT":1} > id=.
        department.get {"ID":"$id"} : 0.NAME=Sales; 0.PARENT=1
        department.update {"ID":"$id","NAME":"Trade"}
        department.get {"NAME":"Trade"} : 0.ID=$id
        department.delete {"ID":"$id"}
        department.get {"ID":"$id"} : #.=0
        # a user
        user.add {"EMAIL":"new@example.com","NAME":"Nora","LAST_NAME":"Ek","UF_DEPARTMENT":[1]} > id=.
        user.get {"ID":"$id"} : #.=1; 0.NAME=Nora; 0.EMAIL=new@example.com
        user.update {"ID":"$id","NAME":"Nina","PERSONAL_CITY":"Oslo"}
        user.get {"filter":{"NAME":"Nina"}} : 0.ID=$id; 0.PERSONAL_CITY=Oslo
        user.search {"FIND":"Nina"} : 0.ID=$id
        # a user field of users
        user.userfield.add {"fields":{"FIELD_NAME":"SHOE","USER_TYPE_ID":"string"}} > id=.
        user.userfield.list {"filter":{"ID":"$id"}} : 0.FIELD_NAME=UF_USR_SHOE
        user.userfield.delete {"id":"$id"}
        user.userfield.list {"filter":{"ID":"$id"}} : #.=0
        # a group and its people
        sonet_group.create {"NAME":"Sailors","DESCRIPTION":"x","VISIBLE":"Y"} > id=.
        sonet_group.get {"FILTER":{"ID":"$id"}} : 0.NAME=Sailors; 0.OWNER_ID=1
        sonet_group.update {"GROUP_ID":"$id","NAME":"Rowers"}
        sonet_group.get {"FILTER":{"%NAME":"row"}} : 0.ID=$id
        sonet_group.user.add {"GROUP_ID":"$id","USER_ID":2}
        sonet_group.user.get {"ID":"$id"} : [USER_ID=2].ROLE=K
        sonet_group.delete {"GROUP_ID":"$id"}
        sonet_group.get {"FILTER":{"ID":"$id"}} : #.=0
        # a post of the feed and a comment
        log.blogpost.add {"POST_MESSAGE":"Hello","POST_TITLE":"Hi"} > id=.
        log.blogpost.get {"POST_ID":"$id"} : 0.DETAIL_TEXT=Hello; 0.TITLE=Hi
        log.blogpost.update {"POST_ID":"$id","POST_MESSAGE":"Bye"}
        log.blogpost.get {"POST_ID":"$id"} : 0.DETAIL_TEXT=Bye
        log.blogpost.delete {"POST_ID":"$id"}
        log.blogpost.get {"POST_ID":"$id"} : #.=0
        # options of an application and of a user
        @app.option.set {"options":{"colour":"red","size":"5"}}
        @app.option.get {"option":"colour"} : .=red
        @app.option.set {"options":{"size":"6"}}
        @app.option.get {} : colour=red; size=6
        @user.option.set {"options":{"mine":"1"}}
        @user.option.get {"option":"mine"} : .=1
        # a placement
        @placement.bind {"PLACEMENT":"CRM_DEAL_DETAIL_TAB","HANDLER":"https://a.example/tab","TITLE":"Tab"}
        @placement.get {} : #.=1; 0.placement=CRM_DEAL_DETAIL_TAB; 0.handler=https://a.example/tab; 0.title=Tab
        @placement.unbind {"PLACEMENT":"CRM_DEAL_DETAIL_TAB"} : count=1
        @placement.get {} : #.=0
        # a type of user fields
        @userfieldtype.add {"USER_TYPE_ID":"mine","HANDLER":"https://a.example","TITLE":"Mine"}
        @userfieldtype.list {} : [USER_TYPE_ID=mine].TITLE=Mine
        @userfieldtype.update {"USER_TYPE_ID":"mine","HANDLER":"https://a.example","TITLE":"Ours"}
        @userfieldtype.list {} : [USER_TYPE_ID=mine].TITLE=Ours
        @userfieldtype.delete {"USER_TYPE_ID":"mine"}
        @userfieldtype.list {} : #.=0
        # robots and activities of an application
        @bizproc.robot.add {"CODE":"mine","HANDLER":"https://a.example","NAME":"Mine"}
        @bizproc.robot.list {} : 0=mine
        @bizproc.robot.delete {"CODE":"mine"}
        @bizproc.robot.list {} : #.=0
        # an activity of an application
        @bizproc.activity.add {"CODE":"act","HANDLER":"https://a.example","NAME":"Act"}
        @bizproc.activity.list {} : 0=act
        # a template of business processes
        @bizproc.workflow.template.add {"DOCUMENT_TYPE":["crm","CCrmDocumentDeal","DEAL"],"NAME":"T",
          "TEMPLATE_DATA":["t.bpt","ZmlsZQ=="]} > id=.
        bizproc.workflow.template.list {"select":["ID","NAME"],"filter":{"ID":"$id"}} : 0.NAME=T
        # a chat and its messages
        im.chat.add {"TITLE":"Crew","USERS":[2]} > chat=.
        im.message.add {"DIALOG_ID":"chat$chat","MESSAGE":"Ahoy"} > id=.
        im.dialog.messages.get {"DIALOG_ID":"chat$chat"} : messages.0.text=Ahoy
        im.message.update {"MESSAGE_ID":"$id","MESSAGE":"Aye"}
        im.dialog.messages.get {"DIALOG_ID":"chat$chat"} : messages.0.text=Aye
        im.chat.updateTitle {"CHAT_ID":"$chat","TITLE":"Boat"}
        im.dialog.get {"DIALOG_ID":"chat$chat"} : name=Boat
        im.chat.user.delete {"CHAT_ID":"$chat","USER_ID":2}
        im.chat.user.list {"CHAT_ID":"$chat"} : #.=1
        # recent dialogues
        im.chat.add {"TITLE":"Crew","MESSAGE":"Ahoy"} > chat=.
        im.recent.get {} : [chat_id=$chat].title=Crew
        # a status of a user
        im.user.status.set {"STATUS":"dnd"}
        im.user.status.get {} : .=dnd
        # a bot by its newer methods
        imbot.v2.Bot.register {"botToken":"secret","fields":{"code":"b","properties":{"name":"Bo"},"botToken":"secret",
          "eventMode":"fetch"}} > id=bot.id
        imbot.v2.Bot.get {"botId":"$id","botToken":"secret"} : bot.code=b
        imbot.v2.Chat.add {"botId":"$id","botToken":"secret","fields":{"title":"Help","userIds":[1]}} > chat=chat.id
        imbot.v2.Chat.Message.send {"botId":"$id","botToken":"secret","dialogId":"chat$chat",
          "fields":{"message":"Hi"}} > message=id
        im.dialog.messages.get {"DIALOG_ID":"chat$chat"} : messages.0.text=Hi
        # a line of an open channel
        imopenlines.config.add {"PARAMS":{"LINE_NAME":"Shop","CRM":"Y"}} > id=.
        imopenlines.config.get {"CONFIG_ID":"$id"} : LINE_NAME=Shop; CRM=Y
        imopenlines.config.update {"CONFIG_ID":"$id","PARAMS":{"LINE_NAME":"Store"}}
        imopenlines.config.list.get {"PARAMS":{"select":["ID","LINE_NAME"]}} : [ID=$id].LINE_NAME=Store
        imopenlines.config.delete {"CONFIG_ID":"$id"}
        # a connector
        @imconnector.register {"ID":"mine","NAME":"Mine","ICON":{"DATA_IMAGE":"x"},
          "PLACEMENT_HANDLER":"https://a.example"}
        @imconnector.list {} : mine=Mine
        # a site and a page
        landing.site.add {"fields":{"TITLE":"Site","CODE":"site"}} > site=.
        landing.site.getList {"params":{"select":["ID","TITLE"],"filter":{"ID":"$site"}}} : 0.TITLE=Site
        landing.landing.add {"fields":{"TITLE":"Page","SITE_ID":"$site","CODE":"page"}} > id=.
        landing.landing.getList {"params":{"select":["ID","TITLE"],"filter":{"SITE_ID":"$site"}}} : 0.ID=$id
        landing.landing.update {"lid":"$id","fields":{"TITLE":"Sheet"}}
        landing.landing.getList {"params":{"select":["ID","TITLE"],"filter":{"ID":"$id"}}} : 0.TITLE=Sheet
        landing.landing.delete {"lid":"$id"}
        landing.landing.getList {"params":{"select":["ID","TITLE"],"filter":{"ID":"$id"}}} : #.=0
        # a mail service
        mailservice.add {"NAME":"Post","SERVER":"imap.example.com","PORT":993} > id=.
        mailservice.get {"ID":"$id"} : NAME=Post; PORT=993
        mailservice.list {} : [ID=$id].SERVER=imap.example.com
        mailservice.delete {"ID":"$id"}
        mailservice.get {"ID":"$id"} !
        # a sender of messages
        @messageservice.sender.add {"CODE":"sms","TYPE":"SMS","HANDLER":"https://a.example","NAME":"S"}
        @messageservice.sender.list {} : 0=sms
        # an outer line of telephony
        @telephony.externalLine.add {"NUMBER":"100","NAME":"Desk"} > id=ID
        @telephony.externalLine.get {} : [NUMBER=100].NAME=Desk
        @telephony.externalLine.update {"NUMBER":"100","NAME":"Bar"}
        @telephony.externalLine.get {} : [NUMBER=100].NAME=Bar
        @telephony.externalLine.delete {"NUMBER":"100"}
        @telephony.externalLine.get {} : #.=0
        # a line of SIP
        voximplant.sip.add {"SERVER":"sip.example.com","LOGIN":"a","TITLE":"Line"} > id=CONFIG_ID
        voximplant.sip.get {"FILTER":{"TITLE":"Line"}} : 0.SERVER=sip.example.com
        # the working day
        timeman.open {"USER_ID":1} : STATUS=OPENED
        timeman.status {"USER_ID":1} : STATUS=OPENED
        timeman.pause {"USER_ID":1}
        timeman.status {"USER_ID":1} : STATUS=PAUSED
        timeman.close {"USER_ID":1}
        timeman.status {"USER_ID":1} : STATUS=CLOSED
        # a process of automation
        rpa.type.add {"fields":{"title":"Orders"}} > id=type.id
        rpa.type.get {"id":"$id"} : type.title=Orders
        rpa.item.add {"typeId":"$id","fields":{"UF_RPA_NAME":"x"}} > item=item.id
        rpa.item.get {"typeId":"$id","id":"$item"} : item.typeId=$id
        rpa.stage.add {"fields":{"name":"New","typeId":"$id"}} > stage=id
        rpa.stage.get {"id":"$stage"} : name=New
        # an AI engine
        ai.engine.register {"name":"Mine","code":"mine","category":"text","completions_url":"https://a.example"} > id=.
        ai.engine.list {} : [id=$id].name=Mine
        ai.engine.unregister {"code":"mine"}
        ai.engine.list {} : #.=0
        # a connector of BI, its source and a dataset
        biconnector.connector.add {"fields":{"title":"C","logo":"x","description":"d","urlCheck":"https://a.example",
          "urlTableList":"https://a.example","urlTableDescription":"https://a.example","urlData":"https://a.example",
          "settings":[{"name":"login","type":"STRING","code":"login"}]}} > connector=id
        biconnector.source.add {"fields":{"title":"S","connectorId":"$connector","settings":{"login":"x"}}} > id=id
        biconnector.source.get {"id":"$id"} : item.connection.title=S
        biconnector.source.update {"id":"$id","fields":{"title":"T"}}
        biconnector.source.list {"filter":{"title":"T"}} : 0.id=$id
        biconnector.source.delete {"id":"$id"}
        biconnector.source.get {"id":"$id"} !
        # events that an application listens to
        @event.bind {"event":"ONCRMDEALADD","handler":"https://a.example"}
        @event.get {} : 0.event=ONCRMDEALADD
        @event.unbind {"event":"ONCRMDEALADD","handler":"https://a.example"}
        @event.get {} : #.=0
        # a department of the newer kind
        3:humanresources.node.add {"type":"TEAM","name":"Team","parentId":1} > id=id
        3:humanresources.node.get {"id":"$id"} : item.name=Team
        3:humanresources.node.list {"type":"TEAM"} : items.0.id=$id
        # a task by REST 3
        3:tasks.task.add {"fields":{"title":"Paint","responsibleId":1,"creatorId":1}} > id=item.id
        3:tasks.task.get {"id":"$id","select":["title"]} : item.title=Paint
        tasks.task.get {"taskId":"$id"} : task.title=Paint
        3:tasks.task.result.add {"fields":{"taskId":"$id","text":"Done"}} > result=item.id
        3:tasks.task.result.list {"filter":[["taskId","$id"]]} : items.0.text=Done
        """#
}
