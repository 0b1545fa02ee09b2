const officer =
  /\b(?:officers?|police(?:man|men|woman|women)?|cops?|deput(?:y|ies)|sergeants?|detectives?|lieutenants?|oficial(?:es)?|agentes?|policias?|sargentos?)\b/
const first =
  /\b(?:i|i'm|i’m|my|me|we|our|mi|me|nuestra|quiero|queremos|vengo|venimos|deseo|necesito|voy a|vamos a|presento|pongo|hago|interpongo|denuncio|puedo)\b/
const english = /\bcomplaints?\b/
const spanish = /\b(?:queja|denuncia)s?\b/

/** How an act begins, and what must follow within so many letters of the same sentence. */
const acts: { begins: RegExp; follows: RegExp; within: number }[] = [
  // "file a complaint", "made my formal complaint"
  {
    begins:
      /\b(?:fil(?:e|ed|ing)|ma(?:ke|de|king)|submit(?:ted|ting)?|lodg(?:e|ed|ing)|bring(?:ing)?|brought) /g,
    follows: english,
    within: 85,
  },
  // "my complaint against Officer …", "complain about a sergeant"
  {
    begins: /\bcomplain(?:t|ing|ed)? (?:(?:is|was) )?(?:against|about|on) /g,
    follows: officer,
    within: 135,
  },
  {
    begins: /\b(?:present(?:ar|o|e)|pon(?:er|go)|hac(?:er|e)|hago|interpon(?:er|go)|levant(?:ar|o)) /g,
    follows: spanish,
    within: 85,
  },
  { begins: /\b(?:queja|denuncia) (?:es )?(?:contra|sobre|de) /g, follows: officer, within: 135 },
  { begins: /\bdenunci(?:ar|o|e) (?:a|al) /g, follows: officer, within: 135 },
]

/** In Armenian and Chinese: an officer, the author or theirs, and an act or the word for a complaint, in one sentence. */
const others: { officer: RegExp; person: RegExp; act: RegExp }[] = [
  {
    officer: /ոստիկան/u,
    person:
      /(?<!\p{L})(?:ես|ինձ|իմ|ինձանից|մեզ|մեր|մենք|որդուս|որդուն|դստերս|եղբորս|ամուսնուս|կնոջս|մորս)(?!\p{L})/u,
    act: /բողոք(?!ներ)|ծեծ|հարված|հրեց|հրել|քաշ(?:եց|եցին)|վիրավոր|սպառնա|բղավ|գոռ|ծաղր|անարգ|նվաստ|ստեց|սուտ|մերժ(?:եց|եցին)|զենք|ապօրինի|առանց պատճառի|ձեռնաշղթա|խփեց|խփեցին/u,
  },
  {
    officer: /警察|警員|警员|警官|員警|巡警|警探/u,
    person: /我|本人|俺|咱/u,
    act: /(?:要|想|來|来|正式)(?:投訴|投诉|申訴|申诉|舉報|举报|控告|檢舉|检举)|[毆殴]打|打(?:了|傷|伤|我|倒)|踢|推倒|推(?:了|我)|罵|骂|吼|威脅|威胁|恐嚇|恐吓|羞辱|侮辱|歧視|歧视|嘲笑|拒絕|拒绝|不肯|不願|不愿|撒謊|撒谎|說謊|说谎|無故|无故|沒有理由|没有理由|用槍|用枪|槍指|枪指|搜身|騷擾|骚扰|性騷|電擊|电击|按在地|壓在|压在|搶走|抢走|摸/u,
  },
]

/**
 * Whether a sentence says in plain words that its author complains of an officer.
 * @param folded the sentence, in small letters without accents
 * @param met whether the text names an officer anywhere
 */
export function saysComplaint(folded: string, met: boolean): boolean {
  if (
    others.some((words) => words.officer.test(folded) && words.person.test(folded) && words.act.test(folded))
  ) {
    return true
  }
  if (!met || !first.test(folded)) return false
  return acts.some(({ begins, follows, within }) => {
    for (const { 0: begun, index } of folded.matchAll(begins)) {
      const from = index + begun.length
      if (follows.test(folded.slice(from, from + within))) return true
    }
    return false
  })
}

export function namesOfficer(folded: string): boolean {
  return officer.test(folded)
}
