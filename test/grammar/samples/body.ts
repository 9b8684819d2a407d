/** Lines of the text, with the scopes of their parts. */
export const bodyForms: Readonly<Record<string, string>> = {
  'paragraph numbers': `
    4. (C) Eels
    ^ constant.numeric.paragraph
     ^ punctuation.definition.paragraph
       ^ punctuation.definition.portion-mark
        ^ markup.changed.confidential
         ^ punctuation.definition.portion-mark
           ^^^^ plain
    ¶4. Eels
    ^ punctuation.definition.paragraph
     ^ constant.numeric.paragraph
    11. (C) Eels
    ^^ constant.numeric.paragraph
    \uFFFD4. (C) Eels
    ^ invalid.deprecated.pilcrow
     ^ constant.numeric.paragraph
    - 16. (C) Eels
    ^ punctuation.definition.list.begin
      ^^ constant.numeric.paragraph
    - ¶7. (C) Eels
      ^ punctuation.definition.paragraph
       ^ constant.numeric.paragraph
    4 (C) Eels
    ^ constant.numeric.paragraph
       ^ markup.changed.confidential
    (4) Eels
     ^ constant.numeric.paragraph
    2.EELS
    ^ constant.numeric.paragraph`,
  'figures at the start of a line': `
    1908. That was a year.
    ^^^^^ plain
    12 eels and 1.4 metres
    ^^^^^^^^^^^^^^^^^^^^^^ plain
    1.4 metres
    ^^^ plain`,
  'portion marks by level': `
    1. (U) x
        ^ markup.inserted.unclassified
    2. (SBU) x
        ^^^ support.type.limited
    3. (C/NF) x
        ^ markup.changed.confidential
         ^^^ constant.language.caption
    4. (S//NF) x
        ^ markup.deleted.secret
         ^^^^ constant.language.caption
    5. (S/REL NATO, ISAF) x
         ^^^^^^^^^^^^^^^ constant.language.caption
    6. (TS) x
        ^^ keyword.control.top-secret
    7. (c) x
        ^ markup.changed.confidential
    8. C) x
       ^ markup.changed.confidential
    9. (C - ENTIRE TEXT).
        ^ markup.changed.confidential
    1. SECRET - ENTIRE TEXT.
       ^^^^^^ markup.deleted.secret
             ^^^^^^^^^^^^^^ constant.language.caption
    - (SBU) Eels
       ^^^ support.type.limited`,
  'a number in the middle of a line': `
    Eels. 12. (C) More eels (C).
          ^^^ constant.numeric.paragraph
                            ^^^^ plain`,
  'heading in capitals after a blank line': `
    x

    KAZAKH CiO?
    ^^^^^^^^^^^ markup.heading entity.name.section
    BUT NOT THE LINE THAT FOLLOWS
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plain`,
  'heading between rules': `
    ----------------
    EELS AND LADDERS
    ^^^^^^^^^^^^^^^^ markup.heading entity.name.section
    ----------------
    ^^^^^^^^^^^^^^^^ markup.heading.setext punctuation.definition.heading`,
  'Markdown heading': `
    #### EELS AND LADDERS
    ^^^^ markup.heading invalid.deprecated.markdown-heading
         ^^^^^^^^^^^^^^^^ markup.heading entity.name.section`,
  'section words': `
    SUMMARY
    ^^^^^^^ markup.heading entity.name.section
    Comment
    ^^^^^^^ markup.heading entity.name.section`,
  'heading and underline on a line': `
    Comment-------
    ^^^^^^^ markup.heading entity.name.section
           ^^^^^^^ markup.heading.setext punctuation.definition.heading`,
  underlines: `
    ====
    ^^^^ markup.heading.setext punctuation.definition.heading
    ****
    ^^^^ markup.heading.setext punctuation.definition.heading
    --------------------------------------------- -----
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.heading.setext punctuation.definition.heading`,
  'page marks': `
    PARIS 00004514  002 OF 002
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.page-mark
    RIO DE JAN 00000378  001.2 OF 003
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.page-mark
    PAGE 02 LA PAZ 00015 022228Z
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.page-mark
    PAGE 02        CAPE T  00097  01 OF 03  182017Z
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.page-mark`,
  'marks of a section of text': `
    1. (C) SUMMARY: Eels. END SUMMARY.
           ^^^^^^^^ keyword.other.marker
                    ^^^^^ plain
                          ^^^^^^^^^^^^ keyword.other.marker
    2. (C) Comment: Eels. End comment.
           ^^^^^^^^ keyword.other.marker
                          ^^^^^^^^^^^^ keyword.other.marker
    BEGIN TEXT:
    ^^^^^^^^^^^ keyword.other.marker`,
  'a caption inside the text': `
    an eel SIPDIS ladder
           ^^^^^^ constant.language.caption`,
  signatures: `
    STAPLEFORD
    ^^^^^^^^^^ entity.name.type.signature

    Oakes
    ^^^^^ entity.name.type.signature

    Van Oakes
    ^^^^^^^^^ entity.name.type.signature`,
  notices: `
    Please visit Lima's Classified Website at: http://lima.example/index.htm
    ^^^^^^^^^^ comment.line.notice
                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.notice markup.underline.link
    <http://lima.example/>
    ^ invalid.deprecated.markdown-link
     ^^^^^^^^^^^^^^^^^^^^ markup.underline.link
                         ^ invalid.deprecated.markdown-link`,
  damage: `
    seen [here](#) and $^{\\circ}$ there
         ^ invalid.deprecated.markdown-link
              ^^^^ invalid.deprecated.markdown-link
                       ^^^^^^^^^^ invalid.deprecated.latex
    A line with a backslash \\
                            ^ invalid.deprecated.line-end
    \\
    ^ invalid.deprecated.line-end
    It cost $540 and then $600 more
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plain
    the ambassador XXXXXXXXXXXX said
                   ^^^^^^^^^^^^ comment.block.redaction`,
};
