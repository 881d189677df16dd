// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The identifiers in documented requests, by method.
    static let identifiers4 = #"""
        im.department.managers.get 3 7
        im.dialog.get chat1435
        im.dialog.messages.get 84869 chat1489
        im.dialog.messages.search 3 test
        im.dialog.read 84875 chat1489
        im.dialog.unread 84869 chat1489
        im.dialog.users.list chat2935
        im.dialog.writing chat2935
        im.disk.file.commit 1489 5249 5250
        im.disk.file.delete 1489 5163
        im.disk.file.save 5155
        im.disk.folder.get chat1489
        im.message.add 34237 chat2941
        im.message.command 1291 34261
        im.message.delete 34247
        im.message.like 34247
        im.message.share 34261 chat2941
        im.message.update 34239
        im.notify 5
        im.notify.answer 270
        im.notify.confirm 288
        im.notify.delete 101
        im.notify.get 3 1500
        im.notify.history.search 1500 TASK|42 invoice tasks|task_update 2026-03-03T16:52:29+01:00
         2026-03-03T16:52:29+03:00
        im.notify.personal.add 5
        im.notify.read 101
        im.notify.read.list 101 102 103
        im.notify.system.add 5
        im.recent.get 2026-02-25T18:30:00+01:00
        im.recent.hide chat1489
        im.recent.list 2026-02-25T18:30:00+01:00 2026-02-25T18:30:00+03:00
        im.recent.pin chat1489
        im.recent.unread chat2941
        im.search.chat.list Line Project
        im.search.department.list Department
        im.search.last.add chat17
        im.search.last.delete chat17
        im.search.user.list John
        im.user.get 5
        im.user.list.get 4 5 array
        im.v2.Event.get 2000
        im.v2.File.download 138 chat5
        im.v2.File.upload chat5 report.pdf
        imbot.app.register 62 en echo
        imbot.app.unregister 13
        imbot.app.update 13 en register
        imbot.chat.add 13 1291 **put_your_client_id_here**
        imbot.chat.get 13 CHAT
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
        imbot.command.update 99 de en ru **put_your_client_id_here**
        imbot.dialog.get chat2725
        imbot.message.add 39 chat123 **put_your_client_id_here**
        imbot.message.delete 39 19880117 **put_your_client_id_here**
        imbot.message.like 39 19880117 **put_your_client_id_here**
        imbot.message.update 39 19880117 **put_your_client_id_here**
        imbot.register NewBot newbot **put_your_client_id_here**
        imbot.unregister 39 **put_your_client_id_here**
        imbot.update 39 newbot_v2 UpdatedBot **put_your_client_id_here**
        imbot.v2.Bot.get support_bot my_bot_token
        imbot.v2.Bot.list bot my_bot_token
        imbot.v2.Bot.register support_bot my_bot_token Support%20Bot my_secret_token_123
        imbot.v2.Bot.unregister 456 my_bot_token
        imbot.v2.Bot.update 456 my_bot_token Updated%20Bot
        imbot.v2.Chat.InputAction.notify 456 chat5 my_bot_token IMBOT_AGENT_ACTION_THINKING
        imbot.v2.Chat.Manager.add 4 5 456 chat5 my_bot_token
        imbot.v2.Chat.Manager.delete 4 5 456 chat5 my_bot_token
        imbot.v2.Chat.Message.Reaction.add 456 789 my_bot_token
        imbot.v2.Chat.Message.Reaction.delete 456 789 like my_bot_token
        imbot.v2.Chat.Message.delete 456 789 my_bot_token
        imbot.v2.Chat.Message.get 456 789 my_bot_token
        imbot.v2.Chat.Message.getContext 456 789 my_bot_token
        imbot.v2.Chat.Message.read 456 789 chat5 my_bot_token
        imbot.v2.Chat.Message.send 456 chat5 primary my_bot_token
        imbot.v2.Chat.Message.update 456 789 my_bot_token
        imbot.v2.Chat.TextField.enabled 456 chat5 my_bot_token
        imbot.v2.Chat.User.add 1 2 3 456 chat5 my_bot_token
        imbot.v2.Chat.User.delete 1 456 chat5 my_bot_token
        imbot.v2.Chat.User.list 456 chat5 my_bot_token
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
        imbot.v2.Event.get 456 1000 my_bot_token
        imbot.v2.File.download 138 456 my_bot_token
        imbot.v2.File.upload 456 chat5 report.pdf my_bot_token
        imconnector.chat.name.set New%20Dialog%20Name 47e007b1-ee15-43db-bcba-1c26e5884d3f
        imconnector.connector.data.set channel-123 Support%20Channel
        imconnector.delete.messages channel-123 ext-user-42 ext-msg-1001
        imconnector.register myconnector My%20Connector
        imconnector.send.messages Ivan Ivanov 1773265993 channel-123 ext-user-42 ext-msg-1001 Support%20Channel
        imconnector.send.status.delivery 323 85911 1738065600 channel-123 ext-msg-1007
        imconnector.send.status.reading 323 85911 channel-123 ext-msg-1007
        imconnector.unregister myconnector
        imconnector.update.messages Ivan Ivanov 1773266050 channel-123 ext-user-42 ext-msg-1001 Support%20Channel
        imopenlines.bot.session.finish 112 **put_your_client_id_or_bot_token_here**
        imopenlines.bot.session.message.send 112 DEFAULT
        imopenlines.bot.session.operator 112
        imopenlines.bot.session.transfer 12 112 **put_your_client_id_or_bot_token_here**
        imopenlines.config.add 1 15 23 45 SA SU 120 text 09:00 21:00 Europe/Berlin Europe/Kaliningrad
         Online%20Store%20Support%20Line
        imopenlines.config.delete 15
        imopenlines.config.get 15
        imopenlines.config.update 1 15 23 45 120 09:00 21:00 Europe/Berlin Europe/Kaliningrad
         Online%20Store%20Support%20Line%20(VIP)
        imopenlines.crm.chat.get 1205 lead
        imopenlines.crm.chat.getLastId 1205
        imopenlines.crm.chat.user.add 503 1205 1763
        imopenlines.crm.chat.user.delete 503 1205 1763 lead
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
        landing.demos.getList TYPE
        landing.demos.getPageList PAGE page
        landing.demos.getSiteList page
        landing.demos.register 16 ftmlt /ftmlt/ Business
        landing.demos.unregister ftmlt
        landing.landing.add 292 wedding spring-sale
        landing.landing.addByTemplate 95 157 krayt.monotovar@KraytPetShop
        landing.landing.addblock 351 6428 02.three_cols_big_1
        landing.landing.copy 95 305 1688
        landing.landing.copyblock 351 6429
        landing.landing.delete 350
        landing.landing.deleteblock 351
        landing.landing.downblock 351
        landing.landing.favoriteBlock 351 bitrix24 Block%20with%20Advantages
        landing.landing.getList 205
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
        landing.repo.getList ACTIVE
        landing.repo.register Text myblockx Test%20block
        landing.repo.unbind LANDING_SETTINGS https://your-domain.com/widgets/landing-settings-handler.php
        landing.repo.unregister myblockx
        landing.repowidget.getlist 1
        landing.repowidget.unregister my_widget
        landing.role.getList KNOWLEDGE
        landing.role.getRights 2
        landing.role.setAccessCodes 11
        landing.role.setRights 11
        landing.site.addFolder 736 1817 new-folder
        landing.site.bindingToGroup 32 174
        landing.site.bindingToMenu 31 crm_switcher:deal
        landing.site.delete 206
        landing.site.fullExport 326 myfirstsite2026 Auto%20Repair%20Shop
        landing.site.getFolders 1817
        landing.site.getGroupBindings 174
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
        """#
}
