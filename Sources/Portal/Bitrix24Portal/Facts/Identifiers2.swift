// Written by scripts/portal-facts; never edited.
extension PageFacts {
    /// The identifiers in documented requests, by method.
    static let identifiers2 = #"""
        crm.activity.configurable.get 999
        crm.activity.configurable.update 5 999 CUSTOM CONFIGURABLE call-incoming call-completed
         **put_current_date_time_here**
        crm.activity.delete 999
        crm.activity.get 999
        crm.activity.layout.blocks.delete 2 4 8
        crm.activity.layout.blocks.get 2 4 8
        crm.activity.layout.blocks.set 2 4 8
        crm.activity.list 2 3 20 102 101121
        crm.activity.todo.add 1 2 5 $(date%20-Iseconds)
        crm.activity.todo.update 1 2 7 999 **put_current_date_here**
        crm.activity.todo.updateColor 1 2 3 999
        crm.activity.todo.updateDeadline 1 2 999 $(date%20-Iseconds) **put_current_date_here**
        crm.activity.todo.updateDescription 1 2 999
        crm.activity.todo.updateResponsibleUser 1 2 5 999
        crm.activity.type.add 1C Activity%20for%20QuickBooks QuickBooks%20and%20other%20similar%20platforms
        crm.activity.type.delete 1C QuickBooks%20and%20other%20similar%20platforms
        crm.activity.update 1 999
        crm.address.add 1 8 000000 236036
        crm.address.delete 1 3
        crm.address.list 8 7335
        crm.address.update 1 3
        crm.automatedsolution.add 1 2 3
        crm.automatedsolution.delete 5
        crm.automatedsolution.get 393
        crm.automatedsolution.list OR 100 HR% Customer%
        crm.automatedsolution.update 14 238
        crm.automation.trigger c5u4m
        crm.automation.trigger.add c5u4m trigger%20name
        crm.automation.trigger.delete c5u4m
        crm.automation.trigger.execute 2 6 c5u4m
        crm.calllist.add 5
        crm.calllist.get 123
        crm.calllist.items.get 13 IN_WORK
        crm.calllist.list 3
        crm.calllist.update 5 123
        crm.catalog.get your_id_here
        crm.category.add 1152 New%20Default%20Funnel
        crm.category.delete 2 5
        crm.category.fields 2
        crm.category.get 1 2
        crm.category.list 2
        crm.category.update 4 1152 New%20Funnel%20Name
        crm.company.add 1 RUB USD
        crm.company.contact.add 32 54
        crm.company.contact.delete 32 54
        crm.company.contact.items.delete 32
        crm.company.contact.items.get 32
        crm.company.contact.items.set 8 9 10 32
        crm.company.delete 50
        crm.company.details.configuration.get 6 C P
        crm.company.details.configuration.reset 1
        crm.company.details.configuration.set 1 main additional
        crm.company.get 12
        crm.company.list CUSTOMER 2025-01-01
        crm.company.update 43 EUR RUB
        crm.company.userfield.add string XML_ID_1 XML_ID_2 XML_ID_3 XML_ID_4 HELLO_WORLD enumeration
         ENUMERATION_EXAMPLE
        crm.company.userfield.delete 432
        crm.company.userfield.get 399
        crm.company.userfield.list de ru
        crm.company.userfield.update 536
        crm.contact.add 6 12 13 15 Doe WEB John Smith PARTNER
        crm.contact.company.add 32 54
        crm.contact.company.delete 32 54
        crm.contact.company.items.delete 54
        crm.contact.company.items.get 54
        crm.contact.company.items.set 8 9 10 82
        crm.contact.delete 50
        crm.contact.details.configuration.get 6 C P
        crm.contact.details.configuration.reset 6
        crm.contact.details.configuration.set 1 section_1 section_2 section_3
        crm.contact.get 23
        crm.contact.list 1 6 I% CRM_FORM special-for@example.com **put_six_month_ago_date_here**
        crm.contact.update 1 12 13 15 43 WEB John RECOMMENDATION
        crm.contact.userfield.add XML_ID_1 XML_ID_2 XML_ID_3 XML_ID_4 enumeration ENUMERATION_EXAMPLE
        crm.contact.userfield.delete 432
        crm.contact.userfield.get 399
        crm.contact.userfield.list de ru
        crm.contact.userfield.update 115 116 117 536 XML_ID_5
        crm.currency.add yuan rupee rupiah
        crm.currency.base.set RUB USD
        crm.currency.delete IDR
        crm.currency.get RUB USD
        crm.currency.localizations.delete de en CLF
        crm.currency.localizations.get RUB USD
        crm.currency.localizations.set CLF Unidad%20de%20Fomento Einheit%20der%20Entwicklung
        crm.currency.update CNY USD US-Dollar US%20Dollar
        crm.deal.add 9 83 84 EUR COMPLEX CALLBACK PREPARATION $(date%20--iso-8601=seconds)
         $(date%20--iso-8601=seconds%20--date='+10%20days')
        crm.deal.contact.add 55 1875
        crm.deal.contact.delete 55 1875
        crm.deal.contact.items.delete 1875
        crm.deal.contact.items.get 1875
        crm.deal.contact.items.set 54 55 56 1875
        crm.deal.delete 12
        crm.deal.details.configuration.forceCommonScopeForAll 32
        crm.deal.details.configuration.get C 32
        crm.deal.details.configuration.reset 1 32
        crm.deal.details.configuration.set 1 32 main products additional
        crm.deal.get 410
        crm.deal.list 1 6 %a 10000 20000 C1:NEW COMPLEX $(date%20--date='-6%20months'%20+%Y-%m-%d)
        crm.deal.productrows.get 5
        crm.deal.productrows.set 1 2 5 kg 166 456 796 pcs Product%20#2
        crm.deal.recurring.add 1 2 45 day month
        crm.deal.recurring.delete 15
        crm.deal.recurring.expose 15
        crm.deal.recurring.get 15
        crm.deal.recurring.update 1 2 15 day month
        crm.deal.update 1 123 WON GOODS
        crm.deal.userfield.add XML_ID_1 XML_ID_2 XML_ID_3 XML_ID_4 enumeration ENUMERATION_EXAMPLE
        crm.deal.userfield.delete 432
        crm.deal.userfield.get 399
        crm.deal.userfield.list de ru
        crm.deal.userfield.update 536
        crm.dealcategory.add New%20Direction
        crm.dealcategory.delete 1
        crm.dealcategory.get 1
        crm.dealcategory.stage.list 1
        crm.dealcategory.status 1
        crm.dealcategory.update 1
        crm.documentgenerator.document.add 2 39 101
        crm.documentgenerator.document.delete 61
        crm.documentgenerator.document.enablepublicurl 61
        crm.documentgenerator.document.get 61
        crm.documentgenerator.document.getfields 101
        crm.documentgenerator.document.list 2 101
        crm.documentgenerator.document.update 61
        crm.documentgenerator.document.upload 2 101
        crm.documentgenerator.numerator.add REST%20Numerator
        crm.documentgenerator.numerator.delete 47
        crm.documentgenerator.numerator.get 45
        crm.documentgenerator.numerator.update 45 Numerator%20from%20REST%20(updated)
        crm.documentgenerator.template.add 2 49 2_category_0 Estimate%20Template%20from%20REST
        crm.documentgenerator.template.delete 41
        crm.documentgenerator.template.get 41
        crm.documentgenerator.template.getfields 1 2 123
        crm.documentgenerator.template.list de ru
        crm.documentgenerator.template.update 2 41 49 Template%20from%20file%20(updated)
        crm.duplicate.volatileType.fields 1
        crm.duplicate.volatileType.register 1 TITLE
        crm.duplicate.volatileType.unregister 101
        crm.entity.mergeBatch 3 100 101 102
        crm.invoice.add 1 2 3 5 6 8 P 10 438 515 Product%2001 Product%2077
         $(date%20-Iseconds%20--utc%20--date='TZ=Europe/Berlin%20now')
         $(date%20-Iseconds%20--utc%20--date='TZ=Europe/Moscow%20now')
         $(date%20-Iseconds%20--utc%20--date='TZ=Europe/Berlin%20+1%20month')
         $(date%20-Iseconds%20--utc%20--date='TZ=Europe/Moscow%20+1%20month')
        crm.invoice.delete your_invoice_id
        crm.invoice.get your_invoice_id
        crm.invoice.getexternallink your_invoice_id
        crm.invoice.list 100
        crm.invoice.recurring.add 1 10 month $(date%20-Iseconds%20--utc%20--date='TZ=Europe/Berlin%20+1%20month')
         $(date%20-Iseconds%20--utc%20--date='TZ=Europe/Moscow%20+1%20month')
        crm.invoice.recurring.delete your_recurring_invoice_id
        crm.invoice.recurring.expose your_recurring_invoice_id
        crm.invoice.recurring.get your_recurring_invoice_id
        crm.invoice.recurring.list 5
        crm.invoice.recurring.update 15 136 day your_recurring_invoice_id
        crm.invoice.update 703 **put_date_here** **put_row_id_here** **put_invoice_id_here**
        crm.invoice.userfield.delete **put_id_here**
        crm.invoice.userfield.get **put_id_here**
        crm.invoice.userfield.update **put_id_here**
        crm.item.add 2 4 5 6 7 9 102 RUB USD WEB 1302 SERVICE C9:UC_KN8KFI formatDate(monthAgo)
         formatDate(twelveDaysInAdvance)
        crm.item.batchImport 2 4 5 6 7 9 102 RUB USD WEB 1302 SERVICE C9:UC_KN8KFI formatDate(monthAgo)
         formatDate(twelveDaysInAdvance)
        crm.item.delete 1 1268
        crm.item.delivery.get 4077
        crm.item.delivery.list 2 4077 4078 13127
        crm.item.details.configuration.forceCommonScopeForAll 2 9
        crm.item.details.configuration.get 1 2 5 9 C 1032
        crm.item.details.configuration.reset 1 2 9
        crm.item.details.configuration.set 1 3 section_1 section_2 section_3
        crm.item.fields 1268
        crm.item.get 1 250
        crm.item.import 2 4 5 6 7 9 102 RUB USD WEB 1302 SERVICE C9:UC_KN8KFI formatDate(monthAgo)
         formatDate(twelveDaysInAdvance)
        crm.item.list 1 2 6 OR NEW WEB 5000 20000 IN_PROCESS ADVERTISING 2025-02-28T00:00:00+02:00
         2025-03-01T00:00:00+02:00 2025-10-31T00:00:00+02:00 2025-11-01T00:00:00+02:00
        crm.item.payment.add 2 13123
        crm.item.payment.delete 1035
        crm.item.payment.delivery.add 1039 4072
        crm.item.payment.delivery.delete 1199
        crm.item.payment.delivery.list 1 1040 1201
        crm.item.payment.delivery.setDelivery 1201 4073
        crm.item.payment.get 1036
        crm.item.payment.list 2 1036 1037 13123
        crm.item.payment.pay 1038
        crm.item.payment.product.add 1039 17587
        crm.item.payment.product.delete 1194
        crm.item.payment.product.list 2 1039 1195 1196
        crm.item.payment.product.setQuantity 1195
        crm.item.payment.unpay 1038
        crm.item.payment.update 110 1036
        crm.item.productrow.add 2 796 9621 13142
        crm.item.productrow.delete 17655
        crm.item.productrow.get 17622
        crm.item.productrow.getAvailableForPayment 13144
        crm.item.productrow.list D 5000 13142
        crm.item.productrow.set 9621 9623 13143
        crm.item.productrow.update 2 796 9621 17648
        crm.item.update 2 6 351 USD SERVICE C9:UC_NYL06U
        crm.lead.add 1 NEW USD Gleb Titov Egorovich
        crm.lead.contact.add 1 1010
        crm.lead.contact.delete 1 1010
        crm.lead.contact.items.delete 1
        crm.lead.contact.items.get 1
        crm.lead.contact.items.set 1 1010 1020
        crm.lead.delete 123
        crm.lead.details.configuration.get 1 C P
        crm.lead.details.configuration.reset 1
        crm.lead.details.configuration.set 1 main additional
        crm.lead.get 123
        crm.lead.list 15000
        crm.lead.productrows.get 5
        crm.lead.productrows.set 1 2 5 kg 166 456 796 pcs Product%20#2
        crm.lead.update 1 NEW USD 1608 Gleb Titov Yegorovich
        crm.lead.userfield.add string XML_ID_1 XML_ID_2 XML_ID_3 XML_ID_4 HELLO_WORLD enumeration ENUMERATION_EXAMPLE
        crm.lead.userfield.delete 432
        crm.lead.userfield.get 399
        crm.lead.userfield.list de ru
        crm.lead.userfield.update 536
        crm.measure.add 212
        crm.measure.delete **put_id_here**
        """#
}
