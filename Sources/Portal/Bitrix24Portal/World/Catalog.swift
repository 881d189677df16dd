import Bitrix24JSON

/// The kinds of objects that have behaviour of their own, and their fields. Those of all others are read from the
/// catalog of methods (`Family`).
enum Catalog {
    /// `crm.item.*` calls them by number, the control address by name.
    static func crm(_ entityTypeID: Int) -> Schema? {
        switch entityTypeID {
        case 1: lead
        case 2: deal
        case 3: contact
        case 4: company
        case 7: quote
        case 31, 128...1300: Schema(name: "crm.item.\(entityTypeID)", item, oldNames: crmNames)
        default: nil
        }
    }

    /// A table by the name that people give it.
    static func schema(named name: String) -> Schema? {
        if let known = [lead, deal, contact, company, quote, user, task, eventLog].first(where: { $0.name == name }) {
            return known
        }
        guard name.hasPrefix("crm.item.") else { return nil }
        return Int(name.dropFirst("crm.item.".count)).flatMap(crm)
    }

    private static let crmNames = [
        "createdBy": "CREATED_BY_ID", "updatedBy": "MODIFY_BY_ID", "createdTime": "DATE_CREATE",
        "updatedTime": "DATE_MODIFY", "movedBy": "MOVED_BY_ID",
    ]
    private static let leadNames = crmNames.merging([
        "stageId": "STATUS_ID", "stageSemanticId": "STATUS_SEMANTIC_ID",
    ]) { $1 }

    static let deal = Schema(name: "crm.deal", common + dealing + dealOnly, oldNames: crmNames)
    static let lead = Schema(name: "crm.lead", common + leadDealing + person + leadOnly + address, oldNames: leadNames)
    static let contact = Schema(name: "crm.contact", common + person + contactOnly + address, oldNames: crmNames)
    static let company = Schema(
        name: "crm.company", common + companyOnly + address,
        oldNames: crmNames.merging(["typeId": "COMPANY_TYPE"]) { $1 })
    static let quote = Schema(name: "crm.quote", common + quoteOnly, oldNames: leadNames)
    private static let item = common + dealing + person

    private static let common = Schema.fields(
        """
        id:integer! title:string="" assignedById:user=1 createdBy:user! updatedBy:user! createdTime:datetime!
        updatedTime:datetime! movedBy:user! movedTime:datetime! lastActivityBy:user! lastActivityTime:datetime!
        opened:char=Y comments:string="" originatorId originId sourceId:status(SOURCE)=WEB sourceDescription:string=""
        utmSource utmMedium utmCampaign utmContent utmTerm webformId:integer~ observers:array= dateCreateShort:string~
        dateModifyShort:string~ xmlId:string~ searchContent:string~ productId:integer~
        """)
    private static let dealing = Schema.fields(
        """
        stageId:status(DEAL_STAGE)=NEW stageSemanticId:string!=P categoryId:crm_category=0 opportunity:double=0
        currencyId:crm_currency=EUR isManualOpportunity:char=N companyId:crm_company=0 contactId:crm_contact=0
        contactIds:array=
        """)
    private static let dealOnly = Schema.fields(
        """
        typeId:status(DEAL_TYPE)=SALE probability:integer taxValue:double=0 leadId:crm_lead quoteId:crm_quote!
        begindate:date closedate:date closed:char=N isNew:char!=Y isRecurring:char=N isReturnCustomer:char=N
        isRepeatedApproach:char=N additionalInfo locationId:location begindateShort:string~ closedateShort:string~
        eventDate:string~ eventDateShort:string~ eventId:string~ eventDescription:string~ orderStage:string~
        isWork:char~ isWon:char~ isLose:char~ receivedAmount:double~ lostAmount:double~ hasProducts:char~
        """)
    private static let leadDealing = Schema.fields(
        """
        stageId:status(STATUS)=NEW stageSemanticId:string!=P opportunity:double=0 currencyId:crm_currency=EUR
        isManualOpportunity:char=N companyId:crm_company=0 contactId:crm_contact=0 contactIds:array=
        """)
    private static let leadOnly = Schema.fields(
        """
        companyTitle statusDescription isReturnCustomer:char=N dateClosed:datetime! photo:string isConvert:string~
        login:string~ phoneMobile:string~ phoneWork:string~ phoneMailing:string~ emailHome:string~ emailWork:string~
        emailMailing:string~ skype:string~ icq:string~ imol:string~ shortName:string~
        """)
    private static let person = Schema.fields(
        """
        honorific:status(HONORIFIC) name lastName secondName post birthdate:date hasPhone:char!=N hasEmail:char!=N
        hasImol:char!=N phone:crmMultifield= email:crmMultifield= web:crmMultifield= im:crmMultifield=
        link:crmMultifield=
        """)
    private static let contactOnly = Schema.fields(
        """
        typeId:status(CONTACT_TYPE)=CLIENT companyId:crm_company=0 companyIds:array= export:char=Y photo leadId:crm_lead
        originVersion faceId:integer fullName:string~
        """)
    private static let companyOnly = Schema.fields(
        """
        typeId:status(COMPANY_TYPE)=CUSTOMER industry:status(INDUSTRY)=IT employees:status(EMPLOYEES)=EMPLOYEES_1
        currencyId:crm_currency=EUR revenue:double=0 bankingDetails:string="" isMyCompany:char=N logo leadId:crm_lead
        originVersion lastCommunicationTime hasPhone:char!=N hasEmail:char!=N hasImol:char!=N contactId:array phone:crmMultifield=
        email:crmMultifield= web:crmMultifield= im:crmMultifield= link:crmMultifield= addressLegal regAddress
        regAddress2 regAddressCity regAddressPostalCode regAddressRegion regAddressProvince regAddressCountry
        regAddressCountryCode regAddressLocAddrId:integer
        """)
    private static let address = Schema.fields(
        """
        address address2 addressCity addressPostalCode addressRegion addressProvince addressCountry addressCountryCode
        addressLocAddrId:integer
        """)
    private static let quoteOnly = Schema.fields(
        """
        stageId:status(QUOTE_STATUS)=DRAFT opportunity:double=0 taxValue:double=0 currencyId:crm_currency=EUR
        companyId:crm_company=0 contactId:crm_contact=0 contactIds:array= begindate:date closedate:date
        closed:char=N isManualOpportunity:char=N leadId:crm_lead dealId:crm_deal mycompanyId:crm_company
        quoteNumber content terms personTypeId:integer locationId:location clientTitle clientAddr clientContact
        clientEmail clientPhone clientTpId clientTpaId storageTypeId:integer storageElementIds lastCommunicationTime
        actualDate:date
        """)

    static let user = Schema(
        name: "user",
        Schema.fields(
            """
            id:integer! xmlId active:char=true name:string="" lastName:string="" secondName:string="" email:string=""
            title:string="" lastLogin:datetime dateRegister:datetime! timeZone:string="" isOnline:char=Y
            timeZoneOffset:string=0 timestampX:datetime lastActivityDate:datetime personalGender:string=""
            personalProfession:string="" personalWww:string="" personalBirthday:date personalPhoto personalIcq
            personalPhone:string="" personalFax personalMobile:string="" personalPager personalStreet
            personalCity:string="" personalState personalZip personalCountry:string="" personalMailbox personalNotes
            workCompany:string="" workDepartment workProfile workWww workStreet workMailbox workCity workState workZip
            workCountry workNotes workFax workPager workPhone:string="" workPosition:string="" ufEmploymentDate:date
            ufDepartment:array=1 ufTimeman ufSkype ufTwitter ufFacebook ufLinkedin ufXing ufSkills ufInterests
            ufWebSites ufDistrict ufPhoneInner userType:string=employee
            """))

    static let task = Schema(
        name: "task",
        Schema.fields(
            """
            id:integer! title:string="" description:string="" descriptionInBbcode:char=Y status:integer=2
            realStatus:integer!=2 priority:integer=1 mark multitask:char=N replicate:char=N createdBy:integer=1
            creatorId:integer=1 responsibleId:integer=1 groupId:integer=0 stageId:integer=0 parentId:integer
            deadline:datetime startDatePlan:datetime endDatePlan:datetime dateStart:datetime! createdDate:datetime!
            changedDate:datetime! changedBy:user! statusChangedBy:user! statusChangedDate:datetime!
            closedBy:integer! closedDate:datetime! activityDate:datetime! accomplices:array= auditors:array= tags:array=
            allowChangeDeadline:char=N allowTimeTracking:char=N taskControl:char=N addInReport:char=N
            matchWorkTime:char=N timeEstimate:integer=0 timeSpentInLogs:integer commentsCount:integer!=0
            forumTopicId:integer! forumId:integer! siteId:string=s1 guid xmlId favorite:char=N isMuted:char=N
            isPinned:char=N isPinnedInGroup:char=N flowId:integer subordinate:char=N crmItemIds:array= isImportant:char
            needsControl:char fileIds:array= dependsOn:array=
            """))

    static let eventLog = Schema(
        name: "main.eventlog",
        Schema.fields(
            """
            id:integer! timestampX:datetime severity:string=SECURITY auditTypeId:string=USER_AUTHORIZE
            moduleId:string=main itemId:string=1 remoteAddr:string=127.0.0.1 userAgent:string="" requestUri:string=""
            siteId:string=s1 userId:integer=1 guestId:integer description:string=""
            """))
}
