// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The codes of refusals: method, then what each code is for.
    static let refusals5 = #"""
         block?TYPE_ERROR data?TYPE_ERROR lid?TYPE_ERROR preventHistory?TYPE_ERROR !=LANDING_NOT_EXIST ^=ACCESS_DENIED
        landing.block.uploadfile block=MISSING_PARAMS picture=MISSING_PARAMS !=BLOCK_NOT_FOUND
        landing.demos.getList params?ERROR_ARGUMENT ^=ACCESS_DENIED *?TYPE_ERROR
        landing.demos.getPageList filter?ERROR_ARGUMENT type?ERROR_ARGUMENT type=MISSING_PARAMS ^=ACCESS_DENIED
        landing.demos.getSiteList filter?ERROR_ARGUMENT type?ERROR_ARGUMENT type=MISSING_PARAMS ^=ACCESS_DENIED
        landing.demos.register .type?ERROR_ARGUMENT data?ERROR_ARGUMENT data=REGISTER_ERROR_DATA
         .code=BX_EMPTY_REQUIRED ^=ACCESS_DENIED
        landing.demos.unregister code=MISSING_PARAMS ^=ACCESS_DENIED
        landing.landing.add fields=MISSING_PARAMS ^=ACCESS_DENIED !=SITE_NOT_FOUND .CODE=CANT_BE_EMPTY
         .CODE?WRONG_CODE_FORMAT fields?WRONG_CODE_FORMAT
        landing.landing.addByTemplate code=MISSING_PARAMS siteId=MISSING_PARAMS !=SITE_ERROR ^=ACCESS_DENIED
         code?WRONG_DATA
        landing.landing.addblock fields=MISSING_PARAMS lid=MISSING_PARAMS !=LANDING_NOT_EXIST ^=ACCESS_DENIED
         .CODE=BLOCK_CANT_BE_ADDED scope=BLOCK_CANT_BE_ADDED
        landing.landing.copy !=LANDING_NOT_EXIST ^=ACCESS_DENIED
        landing.landing.copyblock block=MISSING_PARAMS lid=MISSING_PARAMS !=LANDING_NOT_EXIST ^=ACCESS_DENIED
        landing.landing.delete lid=MISSING_PARAMS !=LANDING_NOT_EXIST ^=ACCESS_DENIED *?TYPE_ERROR
        landing.landing.deleteblock block=MISSING_PARAMS lid=MISSING_PARAMS !=LANDING_NOT_EXIST ^=ACCESS_DENIED
        landing.landing.downblock block=MISSING_PARAMS lid=MISSING_PARAMS !=LANDING_NOT_EXIST ^=ACCESS_DENIED
         block?TYPE_ERROR lid?TYPE_ERROR preventHistory?TYPE_ERROR
        landing.landing.favoriteBlock block=MISSING_PARAMS lid=MISSING_PARAMS block?TYPE_ERROR lid?TYPE_ERROR
         meta?TYPE_ERROR !=LANDING_NOT_EXIST ^=ACCESS_DENIED
        landing.landing.getList ^=ACCESS_DENIED *?TYPE_ERROR
        landing.landing.getadditionalfields lid=MISSING_PARAMS !=LANDING_NOT_EXIST ^=ACCESS_DENIED
        landing.landing.getpreview lid=MISSING_PARAMS !=LANDING_NOT_EXIST
        landing.landing.getpublicurl lid=MISSING_PARAMS !=LANDING_NOT_EXIST ^=ACCESS_DENIED *?TYPE_ERROR
        landing.landing.hideblock block=MISSING_PARAMS lid=MISSING_PARAMS !=LANDING_NOT_EXIST ^=ACCESS_DENIED
        landing.landing.markDelete lid=MISSING_PARAMS ^=ACCESS_DENIED *?TYPE_ERROR
        landing.landing.markUnDelete lid=MISSING_PARAMS ^=ACCESS_DENIED *?TYPE_ERROR
        landing.landing.markdeletedblock block=MISSING_PARAMS lid=MISSING_PARAMS !=LANDING_NOT_EXIST ^=ACCESS_DENIED
         block?TYPE_ERROR lid?TYPE_ERROR mark?TYPE_ERROR preventHistory?TYPE_ERROR
        landing.landing.markundeletedblock block=MISSING_PARAMS lid=MISSING_PARAMS !=LANDING_NOT_EXIST
         ^=ACCESS_DENIED block?TYPE_ERROR lid?TYPE_ERROR
        landing.landing.move lid=MISSING_PARAMS !=LANDING_NOT_EXIST ^=ACCESS_DENIED *?TYPE_ERROR
        landing.landing.moveblock block=MISSING_PARAMS lid=MISSING_PARAMS !=LANDING_NOT_EXIST ^=ACCESS_DENIED
        landing.landing.publication lid=MISSING_PARAMS *=LANDING_PAYMENT_FAILED *?TYPE_ERROR
        landing.landing.removeEntities data=MISSING_PARAMS lid=MISSING_PARAMS !=LANDING_NOT_EXIST data?TYPE_ERROR
        landing.landing.resolveIdByPublicUrl landingUrl=MISSING_PARAMS siteId=MISSING_PARAMS ^=ACCESS_DENIED
         *?TYPE_ERROR
        landing.landing.showblock block=MISSING_PARAMS lid=MISSING_PARAMS !=LANDING_NOT_EXIST ^=ACCESS_DENIED
        landing.landing.unFavoriteBlock blockId=MISSING_PARAMS blockId?TYPE_ERROR !=BLOCK_NOT_FOUND ^=ACCESS_DENIED
        landing.landing.unpublic lid=MISSING_PARAMS ^=ACCESS_DENIED *?TYPE_ERROR
        landing.landing.upblock block=MISSING_PARAMS lid=MISSING_PARAMS !=LANDING_NOT_EXIST ^=ACCESS_DENIED
         block?TYPE_ERROR lid?TYPE_ERROR preventHistory?TYPE_ERROR
        landing.landing.update fields=MISSING_PARAMS lid=MISSING_PARAMS ^=ACCESS_DENIED !=SITE_NOT_FOUND
         .CODE?WRONG_CODE_FORMAT fields?WRONG_CODE_FORMAT *?TYPE_ERROR
        landing.repo.checkContent content=MISSING_PARAMS content?ERROR_ARGUMENT ^=ACCESS_DENIED
        landing.repo.getList ^=ACCESS_DENIED params?ERROR_ARGUMENT
        landing.repo.register ^=ACCESS_DENIED .NAME?ERROR_ARGUMENT code=MISSING_PARAMS fields=MISSING_PARAMS
         .CONTENT=REQUIRED_FIELD_NO_EXISTS .NAME=REQUIRED_FIELD_NO_EXISTS .PREVIEW=REQUIRED_FIELD_NO_EXISTS
         .SECTIONS=REQUIRED_FIELD_NO_EXISTS
        landing.repo.unbind code=MISSING_PARAMS !=PLACEMENT_NO_EXIST ^=ACCESS_DENIED
        landing.repo.unregister code=MISSING_PARAMS code?ERROR_ARGUMENT ^=ACCESS_DENIED
        landing.repowidget.debug !=APP_NOT_FOUND
        landing.role.enable ^=ACCESS_DENIED mode=MISSING_PARAMS
        landing.role.getList ^=ACCESS_DENIED
        landing.role.getRights ^=ACCESS_DENIED *=IS_NOT_ADMIN id=MISSING_PARAMS
        landing.role.isEnabled ^=ACCESS_DENIED
        landing.role.setAccessCodes ^=ACCESS_DENIED id=MISSING_PARAMS codes=ERROR_ARGUMENT
        landing.role.setRights ^=ACCESS_DENIED id=MISSING_PARAMS rights=MISSING_PARAMS
        landing.site.add !=DOMAIN_NOT_FOUND
        landing.site.addFolder !=ACCESS_DENIED .CODE=BX_EMPTY_REQUIRED .TITLE=BX_EMPTY_REQUIRED
        landing.site.bindingToGroup groupId=MISSING_PARAMS id=MISSING_PARAMS groupId?TYPE_ERROR id?TYPE_ERROR
         ^=ACCESS_DENIED
        landing.site.bindingToMenu menuCode=MISSING_PARAMS id=MISSING_PARAMS id?TYPE_ERROR ^=ACCESS_DENIED
        landing.site.delete id=MISSING_PARAMS ^=ACCESS_DENIED *?TYPE_ERROR
        landing.site.fullExport id=MISSING_PARAMS ^=ACCESS_DENIED *?TYPE_ERROR
        landing.site.getFolders siteId=MISSING_PARAMS ^=ACCESS_DENIED *?TYPE_ERROR
        landing.site.getGroupBindings groupId?TYPE_ERROR ^=ACCESS_DENIED
        landing.site.getList ^=ACCESS_DENIED *?TYPE_ERROR
        landing.site.getMenuBindings menuCode?TYPE_ERROR ^=ACCESS_DENIED
        landing.site.getPreview id=MISSING_PARAMS ^=ACCESS_DENIED
        landing.site.getPublicUrl id=MISSING_PARAMS ^=ACCESS_DENIED *?TYPE_ERROR
        landing.site.getRights ^=ACCESS_DENIED id=MISSING_PARAMS
        landing.site.getadditionalfields id=MISSING_PARAMS ^=ACCESS_DENIED *?TYPE_ERROR
        landing.site.markDelete id=MISSING_PARAMS ^=ACCESS_DENIED *?TYPE_ERROR
        landing.site.markFolderDelete id=MISSING_PARAMS !=ACCESS_DENIED *?TYPE_ERROR
        landing.site.markFolderUnDelete id=MISSING_PARAMS !=ACCESS_DENIED *?TYPE_ERROR
        landing.site.markUnDelete id=MISSING_PARAMS ^=ACCESS_DENIED *?TYPE_ERROR
        landing.site.publication id=MISSING_PARAMS ^=ACCESS_DENIED *=PHONE_NOT_CONFIRMED *?TYPE_ERROR
        landing.site.publicationFolder folderId=MISSING_PARAMS !=ACCESS_DENIED *?TYPE_ERROR
        landing.site.setRights ^=ACCESS_DENIED rights=IS_NOT_ADMIN id=MISSING_PARAMS
        landing.site.unPublicFolder folderId=MISSING_PARAMS !=ACCESS_DENIED *?TYPE_ERROR
        landing.site.unbindingFromGroup groupId=MISSING_PARAMS id=MISSING_PARAMS groupId?TYPE_ERROR id?TYPE_ERROR
         ^=ACCESS_DENIED
        landing.site.unbindingFromMenu menuCode=MISSING_PARAMS id=MISSING_PARAMS id?TYPE_ERROR ^=ACCESS_DENIED
        landing.site.unpublic id=MISSING_PARAMS ^=ACCESS_DENIED *?TYPE_ERROR
        landing.site.update fields=MISSING_PARAMS id=MISSING_PARAMS ^=ACCESS_DENIED !=DOMAIN_NOT_FOUND
        landing.site.updateFolder fields=MISSING_PARAMS folderId=MISSING_PARAMS siteId=MISSING_PARAMS !=ACCESS_DENIED
        landing.syspage.deleteForLanding id=MISSING_PARAMS ^=ACCESS_DENIED
        landing.syspage.deleteForSite id=MISSING_PARAMS ^=ACCESS_DENIED
        landing.syspage.get id=MISSING_PARAMS ^=ACCESS_DENIED id?TYPE_ERROR
        landing.syspage.getSpecialPage siteId=MISSING_PARAMS type=MISSING_PARAMS ^=ACCESS_DENIED
         additional?ERROR_ARGUMENT siteId?ERROR_ARGUMENT type?ERROR_ARGUMENT
        landing.syspage.set id=MISSING_PARAMS type=MISSING_PARAMS ^=ACCESS_DENIED
        landing.template.getLandingRef id=MISSING_PARAMS !=ENTITY_NOT_FOUND ^=ACCESS_DENIED
        landing.template.getSiteRef id=MISSING_PARAMS !=ENTITY_NOT_FOUND ^=ACCESS_DENIED
        landing.template.getlist ^=ACCESS_DENIED *?TYPE_ERROR
        landing.template.setLandingRef id=MISSING_PARAMS !=ENTITY_NOT_FOUND ^=ACCESS_DENIED
        landing.template.setSiteRef id=MISSING_PARAMS !=ENTITY_NOT_FOUND ^=ACCESS_DENIED
        lists.add *=ERROR_REQUIRED_PARAMETERS_MISSING ^=ACCESS_DENIED
        lists.delete *=ERROR_REQUIRED_PARAMETERS_MISSING !=ERROR_IBLOCK_NOT_FOUND ^=ACCESS_DENIED
        lists.element.add *=ERROR_REQUIRED_PARAMETERS_MISSING !=ERROR_IBLOCK_NOT_FOUND ^=ACCESS_DENIED
        lists.element.delete *=ERROR_REQUIRED_PARAMETERS_MISSING !=ERROR_IBLOCK_NOT_FOUND ^=ACCESS_DENIED
        lists.element.get *=ERROR_REQUIRED_PARAMETERS_MISSING !=ERROR_IBLOCK_NOT_FOUND ^=ACCESS_DENIED
        lists.element.get.file.url *=ERROR_REQUIRED_PARAMETERS_MISSING !=ERROR_IBLOCK_NOT_FOUND ^=ACCESS_DENIED
        lists.element.update *=ERROR_REQUIRED_PARAMETERS_MISSING !=ERROR_IBLOCK_NOT_FOUND ^=ACCESS_DENIED
        lists.field.add *=ERROR_REQUIRED_PARAMETERS_MISSING !=ERROR_IBLOCK_NOT_FOUND .CODE=ERROR_SAVE_FIELD
         FIELDS=ERROR_SAVE_FIELD .DEFAULT_VALUE=ERROR_SAVE_FIELD FIELDS?ERROR_SAVE_FIELD ^=ACCESS_DENIED
        lists.field.delete *=ERROR_REQUIRED_PARAMETERS_MISSING !=ERROR_IBLOCK_NOT_FOUND ^=ACCESS_DENIED
        lists.field.get *=ERROR_REQUIRED_PARAMETERS_MISSING !=ERROR_IBLOCK_NOT_FOUND ^=ACCESS_DENIED
        lists.field.type.get *=ERROR_REQUIRED_PARAMETERS_MISSING !=ERROR_IBLOCK_NOT_FOUND ^=ACCESS_DENIED
        lists.field.update *=ERROR_REQUIRED_PARAMETERS_MISSING !=ERROR_IBLOCK_NOT_FOUND
         .DEFAULT_VALUE=ERROR_UPDATE_FIELD FIELDS?ERROR_UPDATE_FIELD ^=ACCESS_DENIED
        lists.get *=ERROR_REQUIRED_PARAMETERS_MISSING ^=ACCESS_DENIED
        lists.section.add *=ERROR_REQUIRED_PARAMETERS_MISSING ^=ACCESS_DENIED
        lists.section.delete *=ERROR_REQUIRED_PARAMETERS_MISSING !=ERROR_SECTION_NOT_FOUND ^=ACCESS_DENIED
        lists.section.get *=ERROR_REQUIRED_PARAMETERS_MISSING ^=ACCESS_DENIED
        lists.section.update *=ERROR_REQUIRED_PARAMETERS_MISSING !=ERROR_SECTION_NOT_FOUND ^=ACCESS_DENIED
        lists.update *=ERROR_REQUIRED_PARAMETERS_MISSING !=ERROR_IBLOCK_NOT_FOUND ^=ACCESS_DENIED
        log.blogcomment.add != ^=
        log.blogcomment.delete ^= !=
        log.blogpost.add POST_MESSAGE=SONET_CONTROLLER_LIVEFEED_BLOGPOST_ADD_ERROR
         !=SONET_CONTROLLER_LIVEFEED_BLOG_NOT_FOUND
        log.blogpost.delete ^=403
        log.blogpost.getusers.important POST_ID?
        log.blogpost.share POST_ID? DEST? ^=
        log.blogpost.update POST_ID?SONET_CONTROLLER_LIVEFEED_BLOGPOST_UPDATE_ERROR POST_MESSAGE=EMPTY_TITLE
         POST_TITLE=EMPTY_TITLE ^=SONET_CONTROLLER_LIVEFEED_BLOGPOST_UPDATE_ERROR
         !=SONET_CONTROLLER_LIVEFEED_BLOGPOST_UPDATE_ERROR
        mailservice.add ^=ERROR_CORE NAME=ERROR_CORE
        mailservice.delete ^=ERROR_CORE ID=ERROR_CORE !=ERROR_CORE
        mailservice.get ID=ERROR_CORE !=ERROR_CORE
        mailservice.update ^=ERROR_CORE ID=ERROR_CORE !=ERROR_CORE
        messageservice.message.status.update CODE=ERROR_SENDER_VALIDATION_FAILURE
         CODE?ERROR_SENDER_VALIDATION_FAILURE !=ERROR_MESSAGE_NOT_FOUND STATUS?ERROR_MESSAGE_STATUS_INCORRECT
         ^=ACCESS_DENIED
        messageservice.sender.add CODE=ERROR_SENDER_VALIDATION_FAILURE CODE?ERROR_SENDER_VALIDATION_FAILURE
         NAME=ERROR_SENDER_VALIDATION_FAILURE TYPE=ERROR_SENDER_VALIDATION_FAILURE ^=ACCESS_DENIED
        messageservice.sender.delete CODE=ERROR_SENDER_VALIDATION_FAILURE CODE?ERROR_SENDER_VALIDATION_FAILURE
         !=ERROR_SENDER_NOT_FOUND ^=ACCESS_DENIED
        messageservice.sender.list ^=ACCESS_DENIED
        messageservice.sender.update CODE=ERROR_SENDER_CODE_REQUIRED DESCRIPTION=ERROR_SENDER_OTHER_PARAMS_REQUIRED
         HANDLER=ERROR_SENDER_OTHER_PARAMS_REQUIRED NAME=ERROR_SENDER_OTHER_PARAMS_REQUIRED !=ERROR_SENDER_NOT_FOUND
         ^=ACCESS_DENIED
        placement.bind *=ERROR_ARGUMENT
        placement.get *=WRONG_AUTH_TYPE
        placement.list *=WRONG_AUTH_TYPE
        placement.unbind *=WRONG_AUTH_TYPE ^=ACCESS_DENIED PLACEMENT=ERROR_ARGUMENT
        pull.application.event.add ^=USER_ID_ACCESS_ERROR COMMAND?COMMAND_ERROR PARAMS?PARAMS_ERROR
        pull.application.push.add ^=ACCESS_ERROR TEXT=TEXT_ERROR
        sale.basketitem.add .orderId=200140400008 fields=200140400008 !=200140400009 ^=200040300010
        sale.basketitem.addCatalogProduct .orderId=200140400008 fields=200140400008 !=200140400009 ^=200040300010
        sale.basketitem.delete !=200140400001 ^=200040300010
        sale.basketitem.get !=200140400001 ^=200040300010
        sale.basketitem.getFields ^=200040300010
        sale.basketitem.getFieldsCatalogProduct ^=200040300010
        sale.basketitem.list ^=200040300010
        sale.basketitem.update !=200140400001 fields=200140400008 id=200140400008 ^=200040300010
        sale.basketitem.updateCatalogProduct !=200140400001 fields=200140400008 id=200140400008 ^=200040300010
        sale.basketproperties.add ^=200040300010 !=200240400001
        sale.basketproperties.delete !=200140400001 ^=200040300010
        sale.basketproperties.get !=200240400003 ^=200040300010
        sale.basketproperties.getFields ^=200040300010
        sale.basketproperties.list ^=200040300010
        sale.basketproperties.update ^=20004030001 fields=0
        sale.businessValuePersonDomain.add !=201240400002 ^=200040300020
        sale.businessValuePersonDomain.deleteByFilter .personTypeId=201450000002 .domain=201450000003 !=201440400003
         ^=200040300020 *=0
        sale.businessValuePersonDomain.getFields ^=200040300010
        sale.businessValuePersonDomain.list ^=200040300010
        sale.cashbox.add ^=ACCESS_DENIED .=ERROR_CHECK_FAILURE .?ERROR_CHECK_FAILURE
        sale.cashbox.check.apply ^=ACCESS_DENIED UUID=ERROR_CHECK_FAILURE !=ERROR_CHECK_NOT_FOUND
        sale.cashbox.delete ^=ACCESS_DENIED ID=ERROR_CHECK_FAILURE !=ERROR_CASHBOX_NOT_FOUND
        sale.cashbox.handler.add ^=ACCESS_DENIED *=ERROR_CHECK_FAILURE *?ERROR_CHECK_FAILURE
        sale.cashbox.handler.delete ^=ACCESS_DENIED ID=ERROR_CHECK_FAILURE !=ERROR_HANDLER_NOT_FOUND
        sale.cashbox.handler.list ^=ACCESS_DENIED
        sale.cashbox.handler.update ^=ACCESS_DENIED FIELDS=ERROR_CHECK_FAILURE ID=ERROR_CHECK_FAILURE
         !=ERROR_HANDLER_NOT_FOUND
        sale.cashbox.list ^=ACCESS_DENIED
        sale.cashbox.update ^=ACCESS_DENIED FIELDS=ERROR_CHECK_FAILURE ID=ERROR_CHECK_FAILURE
         !=ERROR_CASHBOX_NOT_FOUND
        sale.delivery.add !=ERROR_HANDLER_NOT_FOUND ^=ACCESS_DENIED
        sale.delivery.config.get !=ERROR_DELIVERY_NOT_FOUND ^=ACCESS_DENIED
        sale.delivery.config.update !=ERROR_DELIVERY_NOT_FOUND ^=ACCESS_DENIED
        sale.delivery.delete !=ERROR_DELIVERY_NOT_FOUND ^=ACCESS_DENIED
        sale.delivery.extra.service.add !=ERROR_DELIVERY_NOT_FOUND ^=ACCESS_DENIED
        sale.delivery.extra.service.delete !=ERROR_EXTRA_SERVICE_NOT_FOUND ^=ACCESS_DENIED
        sale.delivery.extra.service.get !=ERROR_DELIVERY_NOT_FOUND ^=ACCESS_DENIED
        sale.delivery.extra.service.update !=ERROR_EXTRA_SERVICE_NOT_FOUND ^=ACCESS_DENIED
        sale.delivery.getlist ^=ACCESS_DENIED
        sale.delivery.handler.add ^=ACCESS_DENIED
        sale.delivery.handler.delete !=ERROR_HANDLER_NOT_FOUND ^=ACCESS_DENIED
        sale.delivery.handler.list ^=ACCESS_DENIED
        sale.delivery.handler.update !=ERROR_HANDLER_NOT_FOUND ^=ACCESS_DENIED
        sale.delivery.request.delete DELIVERY_ID=DELIVERY_ID_NOT_SPECIFIED !=DELIVERY_NOT_FOUND
         REQUEST_ID=REQUEST_ID_NOT_SPECIFIED ^=ACCESS_DENIED
        sale.delivery.request.sendmessage DELIVERY_ID=DELIVERY_ID_NOT_SPECIFIED !=DELIVERY_NOT_FOUND
         REQUEST_ID=REQUEST_ID_NOT_SPECIFIED MESSAGE=ADDRESSEE_IS_NOT_SPECIFIED .BODY=MESSAGE_NOT_SPECIFIED
         .SUBJECT=MESSAGE_NOT_SPECIFIED .STATUS=MESSAGE_STATUS_NOT_SPECIFIED ^=ACCESS_DENIED
        sale.delivery.request.update DELIVERY_ID=DELIVERY_ID_NOT_SPECIFIED !=DELIVERY_NOT_FOUND
         REQUEST_ID=REQUEST_ID_NOT_SPECIFIED .VALUE?STATUS_UNEXPECTED_FORMAT STATUS?STATUS_UNEXPECTED_FORMAT
         .NAME=STATUS_TEXT_NOT_SPECIFIED .VALUE=STATUS_TEXT_NOT_SPECIFIED STATUS=STATUS_TEXT_NOT_SPECIFIED
         .SEMANTIC=STATUS_SEMANTIC_NOT_SPECIFIED PROPERTIES?PROPERTIES_UNEXPECTED_FORMAT
         FINALIZE?UNEXPECTED_REQUEST_FINALIZE_INDICATOR_VALUE
         OVERWRITE_PROPERTIES?UNEXPECTED_OVERWRITE_PROPERTIES_VALUE ^=ACCESS_DENIED
        sale.delivery.update !=ERROR_DELIVERY_NOT_FOUND ^=ACCESS_DENIED
        sale.order.add ^=200040300020
        sale.order.delete !=200540400001 ^=200040300020
        sale.order.get !=201240400001 ^=200040300010
        sale.order.getfields ^=200040300010
        sale.order.list ^=200040300010
        sale.order.update !=200540400001 ^=200040300020
        sale.payment.add ^=200040300020
        sale.payment.delete !=200640400001 ^=200040300020
        sale.payment.get !=200640400001 ^=200040300010
        sale.payment.list ^=200040300010
        sale.payment.update !=200640400001 ^=200040300020
        sale.paymentItemShipment.add !=201240400002 ^=200040300020
        sale.paymentItemShipment.delete !=201240400001 ^=200040300020
        sale.paymentItemShipment.get !=201240400001 ^=200040300010
        sale.paymentItemShipment.getFields ^=200040300010
        sale.paymentItemShipment.list ^=200040300010
        sale.paymentItemShipment.update !=201240400001 ^=200040300020
        sale.paymentitembasket.add !=201240400002 ^=200040300020
        """#
}
