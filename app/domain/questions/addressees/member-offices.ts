/**
 * What members of a commission are called by their office, in the four languages of the product and in the spellings in
 * which they are typed, as {@link foldName} leaves them: small letters without accents. The chief of police, the clerk and
 * staff are none of these.
 */
export const memberOffices =
  /\b(?:(?:co|vice|v)? ?chair(?:s|man|men|woman|women|person|persons|people|holder)?|(?:vice ?)?presidents?|presid(?:er|ing (?:officer|member))s?|commissioners?|comissioners?|commisioners?|(?:commission|commissions|board|committee|all|other|fellow|every|each|any|our|your) ?members?|colleagues?|(?:vice ?)?president[ea]s?|comisionad[oaxe]s?|(?:los|las|otros|otras|todos los|demas) miembros|(?:un|una|otro|otra|algun|cualquier)? ?miembros? (?:de|del) (?:la |esta |nuestra )?comision|colegas?|members? of (?:the |this |our )?(?:commission|body|board))\b|նախագահ|հանձնակատար|հանձնաժողովի անդամ|主席|主委|會長|会长|委員(?!會)|委员(?!会)|理事/u

/** An office of somebody else's body, after which a title names no member: "president of the officers’ association". */
export const otherBodies =
  /\b(?:city council|councils?|council ?|police officers|officers|officers union|union|association|county|school|state|senate|assembly|highway patrol|university|college|neighborhood|chamber|public safety committee) ?(?:s )?(?:(?:vice ?)?(?:chair(?:man|woman|person)?|president[ea]?)|members?|commissioners?)\b|\b(?:(?:vice ?)?(?:chair(?:man|woman|person)?|president[ea]?)|members?|miembros?|commissioner) (?:of|del|de|for) (?:la |los |las |the )?(?:city council|council|county|concejo(?: municipal)?|consejo municipal|police officers|officers|california highway patrol|public safety committee|school board|neighborhood|board of supervisors|union|sindicato|asociacion|united states)\b|(?:市議會|市议会|議會|议会|協會|协会|工會|工会)(?:的)?(?:主席|會長|会长|議員|议员)|խորհրդի նախագահ/gu
