/** Lines from the classification to Classified By, with the scopes of their parts. */
export const headerForms: Readonly<Record<string, string>> = {
  'classification, spaced, with a section': `
    C O N F I D E N T I A L SECTION 01 OF 02 NEW DELHI 004514
    ^^^^^^^^^^^^^^^^^^^^^^^ markup.bold.classification markup.changed.confidential
                            ^^^^^^^ keyword.other.section
                                    ^^ constant.numeric.section
                                       ^^ keyword.other.section
                                          ^^ constant.numeric.section
                                             ^^^^^^^^^ entity.name.type.post
                                                       ^^^^^^ constant.numeric.serial`,
  'classification, solid': `
    CONFIDENTIAL PARIS 003972
    ^^^^^^^^^^^^ markup.bold.classification markup.changed.confidential
                 ^^^^^ entity.name.type.post`,
  'classification, by level': `
    UNCLAS LIMA 000001
    ^^^^^^ markup.bold.classification markup.inserted.unclassified
    LIMITED OFFICIAL USE LA PAZ 0015
    ^^^^^^^^^^^^^^^^^^^^ markup.bold.classification support.type.limited
    S E C R E T  STATE 038496
    ^^^^^^^^^^^ markup.bold.classification markup.deleted.secret
    T O P  S E C R E T PARIS 000002
    ^^^^^^^^^^^^^^^^^^ markup.bold.classification keyword.control.top-secret
    TOP SECRET PARIS 000002
    ^^^^^^^^^^ markup.bold.classification keyword.control.top-secret`,
  'classification, first letter lost or doubled': `
    SS E C R E T SECTION 01 OF 03 QUITO 000428
    ^^^^^^^^^^^^ markup.bold.classification markup.deleted.secret
    E C R E T QUITO 000428
    ^^^^^^^^^ markup.bold.classification markup.deleted.secret
    CC O N F I D E N T I A L QUITO 000428
    ^^^^^^^^^^^^^^^^^^^^^^^^ markup.bold.classification markup.changed.confidential
    UUNCLAS QUITO 000428
    ^^^^^^^ markup.bold.classification markup.inserted.unclassified`,
  'classification, section after the serial': `
    UNCLAS LA PAZ 2238 SECTION 2 OF 2
           ^^^^^^ entity.name.type.post
                  ^^^^ constant.numeric.serial
                       ^^^^^^^ keyword.other.section`,
  'classification, with captions': `
    SECRET//NOFORN
    ^^^^^^ markup.bold.classification markup.deleted.secret
            ^^^^^^ constant.language.caption
    UNCLAS E F T O LONDON 002883
           ^^^^^^^ constant.language.caption
                   ^^^^^^ entity.name.type.post
    S E C R E T QUITO 000877 NOFORN SIPDIS
                             ^^^^^^ constant.language.caption
                                    ^^^^^^ constant.language.caption`,
  'classification, retyped': `
    C o n f i d e n t i a l quito 008311
    ^^^^^^^^^^^^^^^^^^^^^^^ markup.bold.classification markup.changed.confidential
                            ^^^^^ entity.name.type.post`,
  'a classified word in prose': `
    CONFIDENTIAL SOURCES SPOKE OF EELS.
    ^^^^^^^^^^^^ plain
    Secret talks went on.
    ^^^^^^ plain`,
  captions: `
    SIPDIS
    ^^^^^^ constant.language.caption
    STPDTS
    ^^^^^^ constant.language.caption
    SENSITIVE, SIPDIS
    ^^^^^^^^^ constant.language.caption
               ^^^^^^ constant.language.caption
    NOFORN \\
    ^^^^^^ constant.language.caption
    EXDIS
    ^^^^^ constant.language.caption
    NODIS STADIS
          ^^^^^^ constant.language.caption
    LIMDIS
    ^^^^^^ constant.language.caption
    ROGER CHANNEL
    ^^^^^^^^^^^^^ constant.language.caption
    SENSITIVE MATTERS CAME UP
    ^^^^^^^^^ plain`,
  'pass lines': `
    STATE FOR EUR/WE AND INR/EUC
    ^^^^^ entity.name.type.post
          ^^^ keyword.other.pass
              ^^^^^^ entity.name.function.office
    AMEMBASSY BRASILIA PASS TO AMCONSUL RECIFE
    ^^^^^^^^^^^^^^^^^^ entity.name.type.post
                       ^^^^^^^ keyword.other.pass
                               ^^^^^^^^^^^^^^^ entity.name.type.post
    STATE PASS TO USTR
    ^^^^^ entity.name.type.post
          ^^^^^^^ keyword.other.pass
    HOPES FOR A TREATY
    ^^^^^^^^^^^^^^^^^^ plain`,
  'executive order with a date': `
    E.O. 12958: DECL: 02/12/2018
    ^^^^ keyword.other.label.executive-order
         ^^^^^ constant.numeric.order
              ^ punctuation.separator.label
                ^^^^ keyword.other.declassify
                      ^^^^^^^^^^ constant.numeric.date`,
  'executive order, other forms': `
    EO 12958 DECL: 2019/11/20
    ^^ keyword.other.label.executive-order
       ^^^^^ constant.numeric.order
                   ^^^^^^^^^^ constant.numeric.date
    E.O. 12958: N/A
                ^^^ constant.language.exemption
    E.O. 11652: GDS
                ^^^ constant.language.exemption
    E.O.12356:  DECL: OADR
                      ^^^^ constant.language.exemption
    E.O. 13526: DECL: 25X1-HUMAN
                      ^^^^^^^^^^ constant.language.exemption
    E.o. 12958: decl: 07/01/2034
    ^^^^ keyword.other.label.executive-order
                ^^^^ keyword.other.declassify`,
  tags: `
    TAGS: PREL, KTIA FR OVIP (VANE, CYRIL) UNGA/C-6
    ^^^^ keyword.other.label.tags
        ^ punctuation.separator.label
          ^^^^ entity.name.type.tag.subject
                ^^^^ entity.name.type.tag.subject
                     ^^ constant.language.tag.country
                        ^^^^ entity.name.type.tag.subject
                              ^^^^^^^^^^^ string.unquoted.person
                                           ^^^^^^^^ entity.name.type.tag.subject`,
  'tags as Markdown links': `
    TAGS: [PREL](#) [FR](#)
          ^ invalid.deprecated.markdown-link
           ^^^^ entity.name.type.tag
               ^^^^ invalid.deprecated.markdown-link`,
  'tags without a colon, and continued': `
    TAGS PREL, FR
    ^^^^ keyword.other.label.tags
         ^^^^ entity.name.type.tag.subject
    QA, AE
    ^^ constant.language.tag.country
        ^^ constant.language.tag.country`,
  subject: `
    SUBJECT: (C) EELS AND THEIR LADDERS
    ^^^^^^^ keyword.other.label.subject
           ^ punctuation.separator.label
              ^ markup.changed.confidential
                 ^^^^^^^^^^^^^^^^^^^^^^ string.unquoted.subject
    FROM LIMA TO PARIS
    ^^^^^^^^^^^^^^^^^^ string.unquoted.subject

    1. Eels.
    ^ constant.numeric.paragraph`,
  'subject, old label, ended by a reference': `
    SUBJ: EELS
    ^^^^ keyword.other.label.subject
          ^^^^ string.unquoted.subject
    REF: LA PAZ 7697
    ^^^ keyword.other.label.reference`,
  'subject and reference on a line': `
    SUBJECT: EELS REF: LIMA 12
             ^^^^^ string.unquoted.subject
                  ^^^ keyword.other.label.reference
                       ^^^^ entity.name.type.post
                            ^^ constant.numeric.serial`,
  references: `
    REF: A. STATE 14284 B. 07 PARIS 2652 (NOTAL)
    ^^^ keyword.other.label.reference
       ^ punctuation.separator.label
         ^ constant.language.letter
            ^^^^^ entity.name.type.post
                  ^^^^^ constant.numeric.serial
                        ^ constant.language.letter
                           ^^ constant.numeric.year
                              ^^^^^ entity.name.type.post
                                          ^^^^^ keyword.other.reference
    REFTEL: QUITO 6584
    ^^^^^^ keyword.other.label.reference
    REFS: (A) LA PAZ 2698; (B) STATE 195756
    ^^^^ keyword.other.label.reference
           ^ constant.language.letter`,
  'references continued': `
    ¶B. BUENOS AIRES 360 AND PREVIOUS
    ^ punctuation.definition.paragraph
     ^ constant.language.letter
        ^^^^^^^^^^^^ entity.name.type.post
                     ^^^ constant.numeric.serial
    C. 08 STATE 97886 (NOTAL)
    ^ constant.language.letter
       ^^ constant.numeric.year`,
  'classified by': `
    Classified By: Counselor A. B. Fenwick for reasons 1.4 (b) and (d).
    ^^^^^^^^^^^^^ keyword.other.label.classified-by
                                           ^^^^^^^^^^^ keyword.other.reason
                                                       ^^^ constant.numeric.reason
                                                            ^ constant.language.reason
                                                                    ^ constant.language.reason
    CLASSIFIED BY DCM B. OAKES PER 1.5 (B) AND (D)
    ^^^^^^^^^^^^^ keyword.other.label.classified-by
                                   ^^^ constant.numeric.reason
                                        ^ constant.language.reason
    Classified By: A. Oakes for reaso ns 1.4 b and d.
                            ^^^^^^^^^^^^ keyword.other.reason
                                             ^ constant.language.reason
                                                   ^ constant.language.reason`,
  'all on one line': `
    SIPDIS E.O. 12958: N/A TAGS: ECON, PE SUBJECT: EELS REF: LIMA 12 Classified By: A. Oakes
    ^^^^^^ constant.language.caption
           ^^^^ keyword.other.label.executive-order
                           ^^^^ keyword.other.label.tags
                                 ^^^^ entity.name.type.tag.subject
                                          ^^^^^^^ keyword.other.label.subject
                                                             ^^^^ entity.name.type.post
                                                                     ^^^^^^^^^^^^^ keyword.other.label.classified-by`,
};
