/** What surrounds a cable in a copy, and the lines of other layouts. */
export const otherForms: Readonly<Record<string, string>> = {
  'note of an extract': `
    This record is a partial extract of the original cable.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.notice
    Tuesday, 15 May 2007, 09:13
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.notice`,
  'metadata before a header': `
    refid: 07LIMA8041
    ^^^^^ support.type.property-name.metadata
           ^^^^^^^^^^ string.unquoted.metadata
    ----------------- header ends ----------------
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.page-mark
    2009-06-11 02:31:00
    ^^^^^^^^^^^^^^^^^^^ string.unquoted.metadata
    a date: not this
    ^^^^^^^^^^^^^^^^ plain`,
  'archive print': `
    ACTION EUR-12
    ^^^^^^ keyword.other.label.distribution
           ^^^ entity.name.function.office
               ^^ constant.numeric.copies
    INFO  LOG-00   NP-00 /031 W
    ^^^^ keyword.other.label.distribution
                          ^^^ constant.numeric.copies
          CTME-00  DINT-00
          ^^^^ entity.name.function.office
                ------------------A54E38  291401Z /38
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.page-mark
    DRAFTED BY DS/DSS/CC:BOAKES
    ^^^^^^^^^^ support.type.property-name.archive
    Capture Date: 01 JAN 1994
    ^^^^^^^^^^^^ support.type.property-name.archive`,
  'archive print, line of dashes': `
    x
    ------------------A54E38  291401Z /38
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.page-mark`,
  'SMART labels': `
    MRN: 10 BERLIN 1052
    ^^^ keyword.other.label.smart
         ^^ constant.numeric.year
            ^^^^^^ entity.name.type.post
                   ^^^^ constant.numeric.serial
    Date/DTG: Aug 03, 2010 / 031406Z AUG 10
    ^^^^^^^^ keyword.other.label.smart
                             ^^ constant.language.day
                                     ^^^ constant.language.month
    Action: WASHDC, SECSTATE IMMEDIATE
    ^^^^^^ keyword.other.label.smart
                             ^^^^^^^^^ keyword.control.precedence
    Captions: SENSITIVE
              ^^^^^^^^^ constant.language.caption
    E.O.: 13526
    ^^^^ keyword.other.label.executive-order
          ^^^^^ constant.numeric.order`,
  'SMART labels as scanners read them, and a stamp': `
    Date!DTG: Aug 03, 2010 1031406Z AUG 10
    ^^^^^^^^ keyword.other.label.smart
    Info Office: PRF_EUR
    ^^^^^^^^^^^ keyword.other.label.smart
    .    Drafted By: LIMA:Larch, Ann
         ^^^^^^^^^^ keyword.other.label.smart
    UNCLASSIFIED U.S. Department of State Case No. F-1
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.notice`,
  'number of a military message': `
    CLASSIFICATION: UNCLASSIFIED//
    ^^^^^^^^^^^^^^ keyword.other.label.series
                    ^^^^^^^^^^^^ markup.bold.classification markup.inserted.unclassified
                                ^^ punctuation.terminator
    NAVADMIN 075/06
    ^^^^^^^^ keyword.other.label.series
             ^^^ constant.numeric.serial
                ^ punctuation.separator
                 ^^ constant.numeric.year
    PASS TO OFFICE CODES:
    ^^^^^^^^^^^^^^^^^^^^ keyword.other.label.series`,
  'military message': `
    RAAUZYUW RUENAAA1111 0621949-UUUU--RUCRNAD.
    ^^^^^^^^ keyword.control.precedence
             ^^^^^^^ entity.name.tag.routing-indicator
                    ^^^^ constant.numeric.serial
    MSGID/GENADMIN/CNO WASHINGTON DC//
    ^^^^^ keyword.other.label.set
                                    ^^ punctuation.terminator
    SUBJ/EEL WATCH//
    ^^^^ keyword.other.label.set
         ^^^^^^^^^ string.unquoted.subject
                  ^^ punctuation.terminator
    RMKS/1. EELS
    ^^^^ keyword.other.label.set
         ^ constant.numeric.paragraph
    BT
    ^^ keyword.other.end-mark
    #0001
    ^^^^^ keyword.other.end-mark
    NNNN
    ^^^^ keyword.other.end-mark`,
  'remains of a web page': `
    <code><pre>S E C R E T QUITO 000376
    ^^^^^^^^^^^ invalid.deprecated.html
               ^^^^^^^^^^^ markup.bold.classification markup.deleted.secret`,
};
