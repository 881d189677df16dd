// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The codes of refusals: method, then what each code is for.
    static let refusals7 = #"""
        telephony.externalCall.finish CALL_ID?INVALID_ARGUMENT USER_ID=ERROR_CORE USER_PHONE_INNER=ERROR_CORE
         !=ERROR_CORE
        telephony.externalCall.register USER_ID=ERROR_CORE USER_PHONE_INNER=ERROR_CORE TYPE?ERROR_CORE
         CALL_START_DATE?ERROR_CORE PHONE_NUMBER?ERROR_CORE !=ERROR_CORE
        telephony.externalCall.searchCrmEntities PHONE_NUMBER=ERROR_CORE
        telephony.externalLine.add NUMBER=ERROR_CORE
        telephony.externalLine.delete NUMBER=ERROR_CORE !=ERROR_CORE
        telephony.externalLine.update NUMBER=ERROR_CORE !=ERROR_CORE
        timeman.close !=
        timeman.networkrange.check ^=ACCESS_ERROR
        timeman.networkrange.get ^=ACCESS_ERROR
        timeman.networkrange.set ^=ACCESS_ERROR RANGES?INVALID_FORMAT
        timeman.open !=
        timeman.pause !=
        timeman.settings !=
        timeman.status !=
        timeman.timecontrol.report.add ^=ACCESS_ERROR TEXT=TEXT_EMPTY
        timeman.timecontrol.reports.get ^=ACCESS_ERROR
        timeman.timecontrol.settings.get ^=ACCESS_ERROR
        timeman.timecontrol.settings.set ^=ACCESS_ERROR
        user.add EMAIL=ERROR_ARGUMENT EMAIL?ERROR_ARGUMENT ^=ERROR_CORE *=ERROR_ARGUMENT
        user.option.set options=ArgumentNullException
        user.update ^=ERROR_CORE ID?ERROR_CORE
        user.userfield.add .USER_TYPE_ID=ERROR_ARGUMENT *=ERROR_ARGUMENT !=
        user.userfield.delete != id= id?
        user.userfield.list != .ID= .ID?
        user.userfield.update != id= id?
        userconsent.agreement.text id=ERROR_ARGUMENT !=ERROR_ARGUMENT
        userconsent.consent.add AGREEMENT_ID=ERROR_ARGUMENT !=ERROR_ARGUMENT IP?ERROR_ARGUMENT
        userfieldconfig.add ^= !=
        userfieldconfig.delete moduleId= ^=
        userfieldconfig.get moduleId= ^=
        userfieldconfig.getTypes moduleId= ^=
        userfieldconfig.list ^= moduleId=
        userfieldconfig.update moduleId= ^=
        userfieldtype.add USER_TYPE_ID=ERROR_ARGUMENT HANDLER=ERROR_ARGUMENT
        userfieldtype.delete USER_TYPE_ID=ERROR_ARGUMENT !=ERROR_NOT_FOUND
        userfieldtype.update USER_TYPE_ID=ERROR_ARGUMENT !=ERROR_NOT_FOUND
        vote.AttachedVote.download !=ATTACH_NOT_FOUND ^=ATTACH_READ_ACCESS_DENIED
        vote.AttachedVote.get !=ATTACH_NOT_FOUND ^=ATTACH_READ_ACCESS_DENIED
        vote.AttachedVote.getAnswerVoted !=ATTACH_NOT_FOUND ^=ATTACH_READ_ACCESS_DENIED
        vote.AttachedVote.getMany != ^=
        vote.AttachedVote.getWithVoted !=ATTACH_NOT_FOUND ^=ATTACH_READ_ACCESS_DENIED
        vote.AttachedVote.recall !=ATTACH_NOT_FOUND ^=ATTACH_READ_ACCESS_DENIED
        vote.AttachedVote.resume !=ATTACH_NOT_FOUND ^=ATTACH_READ_ACCESS_DENIED
        vote.AttachedVote.stop !=ATTACH_NOT_FOUND ^=ATTACH_READ_ACCESS_DENIED
        vote.AttachedVote.vote ^=ATTACH_READ_ACCESS_DENIED
        vote.Integration.Im.send ^=403
        voximplant.callback.start !=ERROR_CORE TO_NUMBER?ERROR_CORE ^=ACCESS_DENIED
        voximplant.infocall.startwithsound !=ERROR_CORE TO_NUMBER?ERROR_CORE ^=ACCESS_DENIED
        voximplant.infocall.startwithtext !=ERROR_CORE TO_NUMBER?ERROR_CORE ^=ACCESS_DENIED
        voximplant.line.get ^=ACCESS_DENIED
        voximplant.line.outgoing.get ^=ACCESS_DENIED
        voximplant.line.outgoing.set ^=ACCESS_DENIED
        voximplant.line.outgoing.sip.set !=ERROR_ARGUMENT ^=ACCESS_DENIED
        voximplant.sip.add SERVER=CHECK_FIELDS_ERROR LOGIN=CHECK_FIELDS_ERROR ^=ACCESS_DENIED
        voximplant.sip.connector.status ^=ACCESS_DENIED
        voximplant.sip.delete !=ERROR_NOT_FOUND ^=ACCESS_DENIED
        voximplant.sip.get ^=ACCESS_DENIED
        voximplant.sip.status !=REG_ID_NOT_FOUND ^=ACCESS_DENIED
        voximplant.sip.update !=ERROR_NOT_FOUND SERVER=CHECK_FIELDS_ERROR SERVER?CHECK_FIELDS_ERROR
         LOGIN=CHECK_FIELDS_ERROR LOGIN?CHECK_FIELDS_ERROR ^=ACCESS_DENIED
        voximplant.statistic.get ^=ACCESS_DENIED
        voximplant.user.activatePhone USER_ID= ^=
        voximplant.user.get USER_ID= ^=METHOD_CONFIRM_WAITING
        """#
}
