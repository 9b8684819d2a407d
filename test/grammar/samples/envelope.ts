/** Lines that the communications centre wrote, with the scopes of their parts. */
export const envelopeForms: Readonly<Record<string, string>> = {
  'transmission id': `
    VZCZCXRO7227
    ^^^^^ keyword.other.transmission
         ^^^ constant.language.channel
            ^^^^ constant.numeric.serial`,
  'routing line': `
    OO RUEHFL RUEHMRE
    ^^ keyword.control.precedence
       ^^^^^^ entity.name.tag.routing-indicator
              ^^^^^^^ entity.name.tag.routing-indicator`,
  'routing line continued': `
    RUEHROV RUEHSR RUEHTRO
    ^^^^^^^ entity.name.tag.routing-indicator
            ^^^^^^ entity.name.tag.routing-indicator`,
  'capitals that begin with R are no routing line': `
    RUSSIA ROMANIA REACT COOLLY
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ plain`,
  'station line': `
    DE RUEHFR #4514/01 3201324
    ^^ keyword.other.station
       ^^^^^^ entity.name.tag.routing-indicator
              ^ punctuation.definition.serial
               ^^^^ constant.numeric.serial
                   ^ punctuation.separator.section
                    ^^ constant.numeric.section
                       ^^^ constant.language.day-of-year
                          ^^^^ constant.numeric.time`,
  'station line without a section': `
    DE RUEHFR #0258 0441659
               ^^^^ constant.numeric.serial
                    ^^^ constant.language.day-of-year
                       ^^^^ constant.numeric.time`,
  'security line, unclassified': `
    ZNR UUUUU ZZH
    ^^^ keyword.other.signal
        ^^^^^ markup.inserted.unclassified
              ^^^ keyword.other.signal`,
  'security line, encrypted for transmission only': `
    ZNY EEEEE ZZH
        ^^^^^ support.type.limited`,
  'security line, confidential, with other signals': `
    ZNY CCCCC ZZH ZUI RUEWMCE1074 1581702
        ^^^^^ markup.changed.confidential
                  ^^^ keyword.other.signal
                      ^^^^^^^^^^^ constant.numeric.serial`,
  'security line, secret, with a glued remark': `
    ZNY SSSSS ZZH(CCY AD6CB6C9 WSC6493 634)
        ^^^^^ markup.deleted.secret
              ^^^ keyword.other.signal
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.block.service-remark`,
  'security line, top secret': `
    ZNY TTTTT/AAAAA ZZH
        ^^^^^ keyword.control.top-secret
              ^^^^^ constant.language.caption`,
  'date-time group': `
    O P 072258Z FEB 85 ZFF4
    ^^^ keyword.control.precedence
        ^^ constant.language.day
          ^^^^ constant.numeric.time
              ^ keyword.other.zone
                ^^^ constant.language.month
                    ^^ constant.numeric.year
                       ^^^^ keyword.other.signal`,
  'date-time group of an extract': `
    291359Z Nov 00
    ^^ constant.language.day
            ^^^ constant.language.month`,
  'from line': `
    FM AMEMBASSY PARIS
    ^^ keyword.other.label.from
       ^^^^^^^^^^^^^^^ entity.name.type.addressee`,
  'FM in prose, and in capitals': `
    FM Vasseur spoke of eels.
    ^^ plain
    FM VASSEUR SPOKE OF EELS
    ^^ plain`,
  'to line': `
    TO RUEHC/SECSTATE WASHDC IMMEDIATE 1959
    ^^ keyword.other.label.to
       ^^^^^ entity.name.tag.routing-indicator
            ^ punctuation.separator
             ^^^^^^^^^^^^^^^ entity.name.type.addressee
                             ^^^^^^^^^ keyword.control.precedence
                                       ^^^^ constant.numeric.serial`,
  'to line without an indicator': `
    TO SECSTATE WASHDC NIACT IMMEDIATE 3182
    ^^ keyword.other.label.to
       ^^^^^^^^^^^^^^^ entity.name.type.addressee
                       ^^^^^^^^^^^^^^^ keyword.control.precedence`,
  'a wrapped subject is no to line': `
    x
    TO PARIS
    ^^^^^^^^ plain`,
  'a to line broken by a page mark': `
    TO PAGE 02        STATE   023763  071504Z
    ^^ keyword.other.label.to
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.page-mark`,
  'info line with a collective': `
    INFO RUCNOSC/OSCE POST COLLECTIVE PRIORITY
    ^^^^ keyword.other.label.info
         ^^^^^^^ entity.name.tag.routing-indicator
                 ^^^^^^^^^^^^^^^^^^^^ entity.name.type.addressee
                                      ^^^^^^^^ keyword.control.precedence`,
  'xmt line': `
    XMT AMEMBASSY TRIPOLI
    ^^^ keyword.other.label.xmt
        ^^^^^^^^^^^^^^^^^ entity.name.type.addressee`,
  'addressee on a line of its own': `
    RUCNDT/USMISSION USUN NEW YORK IMMEDIATE 1476
    ^^^^^^ entity.name.tag.routing-indicator
           ^^^^^^^^^^^^^^^^^^^^^^^ entity.name.type.addressee
                                   ^^^^^^^^^ keyword.control.precedence
                                             ^^^^ constant.numeric.serial`,
  'addressee by other means': `
    ZEN/AMCONSUL SEVILLE
    ^^^ entity.name.tag.routing-indicator
        ^^^^^^^^^^^^^^^^ entity.name.type.addressee`,
  'addressee with offices': `
    RUEKJCS/SECDEF WASHDC//USDP ADMIN/CHAIRS//
            ^^^^^^^^^^^^^ entity.name.type.addressee
                         ^^ punctuation.definition.office
                           ^^^^^^^^^^^^^^^^^ entity.name.function.office
                                            ^^ punctuation.definition.office`,
  'addressees without indicators': `
    AMCONSUL JERUSALEM PRIORITY
    ^^^^^^^^^^^^^^^^^^ entity.name.type.addressee
                       ^^^^^^^^ keyword.control.precedence
    SOUTH COAST COLLECTIVE
    ^^^^^^^^^^^^^^^^^^^^^^ entity.name.type.addressee`,
  'two addressees on a line': `
    INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE IMMEDIATE RUEHBW/AMEMBASSY BELGRADE IMMEDIATE 0800
                                              ^^^^^^^^^ keyword.control.precedence
                                                        ^^^^^^ entity.name.tag.routing-indicator
                                                               ^^^^^^^^^^^^^^^^^^ entity.name.type.addressee`,
};
