// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The identifiers in documented requests, by method.
    static let identifiers4 = #"""
        imbot.app.register 62 en echo
        imbot.app.unregister 13
        imbot.app.update 13 register
        imbot.chat.add 13 1291 **put_your_client_id_here**
        imbot.chat.get 13
        imbot.chat.leave 13 39 **put_your_client_id_here**
        imbot.chat.sendTyping 39 chat123 **put_your_client_id_here**
        imbot.chat.setManager 1269 2725 **put_your_client_id_here**
        imbot.chat.setOwner 1269 2727
        imbot.chat.updateAvatar 2725 **put_your_client_id_here**
        imbot.chat.updateColor 2725 **put_your_client_id_here**
        imbot.chat.updateTitle 2725 **put_your_client_id_here**
        imbot.chat.user.add 2725 **put_your_client_id_here**
        imbot.chat.user.delete 1269 2725 **put_your_client_id_here**
        imbot.chat.user.list 2725 **put_your_client_id_here**
        imbot.command.answer 99 33871 **put_your_client_id_here**
        imbot.command.register de en ru 1291 **put_your_client_id_here**
        imbot.command.unregister 99 **put_your_client_id_here**
        imbot.command.update 99 **put_your_client_id_here**
        imbot.dialog.get chat2725
        imbot.message.add 39 chat123 **put_your_client_id_here**
        imbot.message.delete 39 19880117 **put_your_client_id_here**
        imbot.message.like 39 19880117 **put_your_client_id_here**
        imbot.message.update 39 19880117 **put_your_client_id_here**
        imbot.register NewBot newbot **put_your_client_id_here**
        imbot.unregister 39 **put_your_client_id_here**
        imbot.update 39 newbot_v2 UpdatedBot **put_your_client_id_here**
        imbot.v2.Bot.get support_bot my_bot_token
        imbot.v2.Bot.list my_bot_token
        imbot.v2.Bot.register support_bot my_bot_token my_secret_token_123
        imbot.v2.Bot.unregister 456 my_bot_token
        imbot.v2.Bot.update 456 my_bot_token
        imbot.v2.Chat.InputAction.notify 456 chat5 my_bot_token IMBOT_AGENT_ACTION_THINKING
        imbot.v2.Chat.Manager.add 4 5 456 chat5 my_bot_token
        imbot.v2.Chat.Manager.delete 4 5 456 chat5 my_bot_token
        imbot.v2.Chat.Message.Reaction.add 456 789 my_bot_token
        imbot.v2.Chat.Message.Reaction.delete 456 789 my_bot_token
        imbot.v2.Chat.Message.delete 456 789 my_bot_token
        imbot.v2.Chat.Message.get 456 789 my_bot_token
        imbot.v2.Chat.Message.getContext 456 789 my_bot_token
        imbot.v2.Chat.Message.read 456 789 chat5 my_bot_token
        imbot.v2.Chat.Message.send 456 chat5 my_bot_token
        imbot.v2.Chat.Message.update 456 789 my_bot_token
        imbot.v2.Chat.TextField.enabled 456 chat5 my_bot_token
        imbot.v2.Chat.User.add 1 2 3 456 chat5 my_bot_token
        imbot.v2.Chat.User.delete 1 456 chat5 my_bot_token
        imbot.v2.Chat.User.list 456 ASC chat5 my_bot_token
        imbot.v2.Chat.add 1 2 456 my_bot_token
        imbot.v2.Chat.get 456 chat5 my_bot_token
        imbot.v2.Chat.leave 456 chat5 my_bot_token
        imbot.v2.Chat.setOwner 1 456 chat5 my_bot_token
        imbot.v2.Chat.update 456 chat5 my_bot_token
        imbot.v2.Command.answer 42 456 789 chat5 my_bot_token
        imbot.v2.Command.list 456 my_bot_token
        imbot.v2.Command.register 456 my_bot_token
        imbot.v2.Command.unregister 42 456 my_bot_token
        imbot.v2.Command.update 42 456 b15f6e80ef345c97e23db31e727281f4
        imbot.v2.Event.get 456 my_bot_token
        imbot.v2.File.download 138 456 my_bot_token
        imbot.v2.File.upload 456 chat5 report.pdf my_bot_token
        imconnector.chat.name.set 47e007b1-ee15-43db-bcba-1c26e5884d3f
        imconnector.connector.data.set channel-123
        imconnector.register myconnector
        imconnector.unregister myconnector
        imopenlines.bot.session.finish 112 **put_your_client_id_or_bot_token_here**
        imopenlines.bot.session.message.send 112 DEFAULT
        imopenlines.bot.session.operator 112
        imopenlines.bot.session.transfer 12 112 **put_your_client_id_or_bot_token_here**
        imopenlines.config.delete 15
        imopenlines.config.get 15
        imopenlines.config.list.get ASC
        imopenlines.config.update 15
        imopenlines.crm.chat.get 1205
        imopenlines.crm.chat.getLastId 1205
        imopenlines.crm.chat.user.add 503 1205 1763
        imopenlines.crm.chat.user.delete 503 1205 1763
        imopenlines.crm.lead.create 2043
        imopenlines.crm.message.add 27 1195 1341
        imopenlines.dialog.get livechat|1|1373|211
        imopenlines.message.quick.save 1331 83507
        imopenlines.message.session.start 2043 18971
        imopenlines.network.join ab515f5d85a8b844d484f6ea75a2e494
        imopenlines.network.message.add 1 2 primary ab515f5d85a8b844d484f6ea75a2e494
        imopenlines.operator.another.finish 2043
        imopenlines.operator.answer 2043
        imopenlines.operator.finish 2043
        imopenlines.operator.skip 2043
        imopenlines.operator.spam 2043
        imopenlines.operator.transfer 15 2043
        imopenlines.session.head.vote 1743
        imopenlines.session.history.get 321
        imopenlines.session.intercept 2043
        imopenlines.session.join 2043
        imopenlines.session.mode.pin 2043
        imopenlines.session.mode.silent 2043
        imopenlines.session.open livechat|22|1761|587
        imopenlines.session.start 2043
        landing.block.addcard 351
        landing.block.changeAnchor 311
        landing.block.changeNodeName 311
        landing.block.clonecard 351
        landing.block.getContentFromRepository 01.big_with_text
        landing.block.getcontent 4858
        landing.block.getlist 4858
        landing.block.getmanifest 4858
        landing.block.getmanifestfile 01.big_with_text
        landing.block.removecard 351
        landing.block.updateCards 311
        landing.block.updateStyles 313
        landing.block.updateattrs 313
        landing.block.updatecontent 311
        landing.block.updatenodes 311
        landing.demos.getList DESC
        landing.demos.register ftmlt /ftmlt/ Business
        landing.demos.unregister ftmlt
        landing.landing.add 292 wedding spring-sale
        landing.landing.addByTemplate 95 157 krayt.monotovar@KraytPetShop
        landing.landing.addblock 351 6428 02.three_cols_big_1
        landing.landing.copy 95 305 1688
        landing.landing.copyblock 351 6429
        landing.landing.delete 350
        landing.landing.deleteblock 351
        landing.landing.downblock 351
        landing.landing.favoriteBlock 351 bitrix24
        landing.landing.getList 205 DESC
        landing.landing.getadditionalfields 349
        landing.landing.getpreview 351
        landing.landing.getpublicurl 351
        landing.landing.hideblock 351
        landing.landing.markDelete 350
        landing.landing.markUnDelete 2227
        landing.landing.markdeletedblock 351
        landing.landing.markundeletedblock 627
        landing.landing.move 95 157 2227
        landing.landing.moveblock 351 6429
        landing.landing.publication 351
        landing.landing.removeEntities 648
        landing.landing.resolveIdByPublicUrl 1817
        landing.landing.showblock 351
        landing.landing.unFavoriteBlock 28619
        landing.landing.unpublic 351
        landing.landing.upblock 351
        landing.landing.update 349 spring-sale-2026 promo-2026-landing
        landing.repo.getList DESC
        landing.repo.register myblockx
        landing.repo.unbind LANDING_SETTINGS
        landing.repo.unregister myblockx
        landing.repowidget.getlist 1
        landing.repowidget.unregister my_widget
        landing.role.getRights 2
        landing.role.setAccessCodes 11
        landing.role.setRights 11
        landing.site.addFolder 736 1817 new-folder
        landing.site.bindingToGroup 32 174
        landing.site.bindingToMenu 31 crm_switcher:deal
        landing.site.delete 206
        landing.site.fullExport 326 myfirstsite2026
        landing.site.getFolders 1817
        landing.site.getGroupBindings 174
        landing.site.getList DESC
        landing.site.getMenuBindings crm_switcher:deal
        landing.site.getPreview 1817
        landing.site.getPublicUrl 3 135
        landing.site.getRights 645
        landing.site.getadditionalfields 205
        landing.site.markDelete 143
        landing.site.markFolderDelete 737
        landing.site.markFolderUnDelete 737
        landing.site.markUnDelete 157
        landing.site.publication 1688
        landing.site.publicationFolder 737
        landing.site.setRights 645
        landing.site.unPublicFolder 737
        landing.site.unbindingFromGroup 32 174
        landing.site.unbindingFromMenu 31 crm_switcher:deal
        landing.site.unpublic 1688
        landing.site.update 206 support-portal
        landing.site.updateFolder 736 987 1817 services-catalog
        landing.syspage.deleteForLanding 8593
        landing.syspage.deleteForSite 1390
        landing.syspage.get 1390
        landing.syspage.getSpecialPage 1390
        landing.syspage.set 1390 8593
        landing.template.getLandingRef 557
        landing.template.getSiteRef 157
        landing.template.getlist ASC
        landing.template.setLandingRef 557
        landing.template.setSiteRef 157
        lists.add Task Tasks lists Section Sections my_custom_list
        lists.delete 109 lists
        lists.element.add 47 lists test_element
        lists.element.delete 47 6999 lists
        lists.element.get 47 asc 6999 lists %Test%
        lists.element.get.file.url 37 231 423 lists
        lists.element.update 47 6999 lists
        lists.field.add 123 lists PROJECT Project
        lists.field.delete 123 lists PROPERTY_1151
        lists.field.get 123 lists PROPERTY_1151
        lists.field.type.get 123 lists
        lists.field.update 123 lists PROPERTY_1151
        lists.get 33 asc lists_socnet
        lists.get.iblock.type.id 87
        lists.section.add 95 lists marketing_documents ext_marketing_docs_001 xml_marketing_docs_001
        lists.section.delete 95 169 lists
        lists.section.get 95 169 lists %marketing%
        lists.section.update 95 169 lists ext_marketing_docs_002 xml_marketing_docs_002
        lists.update 109 Item Items lists Category Categories
        log.blogcomment.add 27 403
        log.blogcomment.delete 197 503
        log.blogcomment.user.get 28 215 216
        log.blogpost.delete 211
        log.blogpost.get 217
        log.blogpost.getusers.important 221
        log.blogpost.share 217
        log.blogpost.update 217
        mail.mailbox.field.get/3 email
        mail.mailbox.get/3 1
        mail.mailbox.list/3 work
        mail.message.createcalendarevent/3 15
        mail.message.createchat/3 15
        mail.message.createcrmactivity/3 15
        mail.message.createfeedpost/3 15
        mail.message.createtask/3 7 15
        mail.message.field.get/3 subject
        mail.message.forward/3 15
        """#
}
