// The Vietnamese syllable by rule: which onsets, rimes and tones go together, and what a broken one may have been meant to be.

const RIMES = `a ai ao au ay am an ang anh ac ach ap at ăm ăn ăng ăc ăp ăt âm ân âng âc âp ât âu ây e eo em en eng ec ep et ê êu êm ên ênh êch êp êt
i ia iu im in inh ich ip it iêm iên iêng iêc iêp iêt iêu y ya yêm yên yêng yêt yêu o oi om on ong oc op ot oong ooc oa oai oao oam oan oang oanh oac oach oap oat oay
oăm oăn oăng oăc oăp oăt oe oeo oem oen oet ô ôi ôm ôn ông ôc ôp ôt ơ ơi ơm ơn ơp ơt u ua ui um un ung uc up ut uơ uân uâng uât uây uê uên uênh uêch uêu
uôi uôm uôn uông uôc uôt uy uya uyu uyn uynh uych uyt uyp uyên uyêt ư ưa ưi ưu ưm ưn ưng ưc ưt ươi ươu ươm ươn ương ươc ươp ươt`.split(/\s+/);
const AFTER_QU = "a ai ao au ay am an ang anh ac ach ap at ăm ăn ăng ăc ăp ăt ân âng âc ât âu ây e en eng eo et ep ê ên êt ênh êch êu i in inh it ich y yn ynh yt yp ych yên yêt yu ơ ơn ơt ôc".split(" ");
const AFTER_GI = [...RIMES.filter((rime) => !/^[iyư]$|^[iy]/.test(rime)), "êng", "êc", "êt", "êm", "ên", "êu", "ư", ""];
const ONSETS = ["", ..."b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ")];
const FRONT = /^[eêiy]/;
const TONE = { "\u0300": "`", "\u0301": "'", "\u0303": "~", "\u0309": "?", "\u0323": "." };
const SIGN = { "`": "\u0300", "'": "\u0301", "~": "\u0303", "?": "\u0309", ".": "\u0323" };

const legal = new Set();
const byPlain = new Map();
const plainOf = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
const fits = (onset, rime) => {
  if (["k", "gh", "ngh"].includes(onset)) return FRONT.test(rime);
  if (["c", "ng"].includes(onset)) return !FRONT.test(rime);
  if (onset === "g") return !/^[eêy]/.test(rime) && !/^i./.test(rime.replace(/^i(n|ch)?$/, ""));
  if (onset === "") return !/^iê/.test(rime);
  return !/^y./.test(rime);
};
for (const onset of ONSETS) {
  const rimes = onset === "qu" ? AFTER_QU : onset === "gi" ? AFTER_GI : RIMES.filter((rime) => fits(onset, rime));
  for (const rime of rimes) add(onset + rime);
}

function add(syllable) {
  if (!syllable || legal.has(syllable)) return;
  legal.add(syllable);
  const plain = plainOf(syllable);
  byPlain.set(plain, [...(byPlain.get(plain) ?? []), syllable]);
}

/** { bare, tone }: the syllable without its tone, which may stand on any vowel; two tones are none that exists. */
export function apart(word) {
  let tone = "";
  let many = false;
  const bare = [...word.toLowerCase().normalize("NFD")]
    .filter((character) => {
      if (!TONE[character]) return true;
      many ||= Boolean(tone);
      tone = TONE[character];
      return false;
    })
    .join("")
    .normalize("NFC");
  return { bare, tone, many };
}

/** Whether a small word can be a Vietnamese syllable. */
export function isSyllable(word) {
  const { bare, tone, many } = apart(word);
  if (many || !legal.has(bare)) return false;
  return !/(?:c|ch|p|t)$/.test(bare) || tone === "'" || tone === ".";
}

/** Words written with Vietnamese letters; a word of plain letters may be of any language. */
export const looksVietnamese = (word) => /[ăâđêôơư\u0300-\u036f]/.test(word.toLowerCase().normalize("NFD").replace(/đ/g, "đ")) || /đ/i.test(word);

const vowels = (bare) => [...bare].map((letter, at) => (/[aăâeêioôơuưy]/.test(letter) ? at : -1)).filter((at) => at >= 0);

/** Puts a tone where the press writes it: on the marked vowel, else before a last consonant, else on the vowel before the last. */
export function toned(bare, tone) {
  if (!tone) return bare;
  let places = vowels(bare);
  if (/^(?:gi|qu)./.test(bare) && places.length > 1) places = places.slice(1);
  const marked = places.filter((at) => /[ăâêôơư]/.test(bare[at]));
  const closed = /[^aăâeêioôơuưy]$/.test(bare);
  const at = marked.length ? marked.at(-1) : closed || places.length === 1 ? places.at(-1) : places.length === 3 ? places[1] : places[0];
  return (bare.slice(0, at + 1) + SIGN[tone] + bare.slice(at + 1)).normalize("NFC");
}

const signs = (text) => [...text].filter((letter) => /[ăâđêôơư]/.test(letter));

/** What a broken syllable may have been meant to be, the likeliest first. `seen` says how often a syllable stands in the text. */
export function meant(word, seen = () => 0) {
  const { bare, tone } = apart(word);
  const plain = plainOf(bare);
  const forms = new Set([plain]);
  for (let at = 0; at + 1 < plain.length; at += 1) forms.add(plain.slice(0, at) + plain[at + 1] + plain[at] + plain.slice(at + 2));
  for (let at = 0; at < plain.length; at += 1) if (plain[at] === plain[at + 1]) forms.add(plain.slice(0, at) + plain.slice(at + 1));
  for (const [wrong, right] of [["ngh", "ng"], ["gh", "g"], ["k", "c"], ["c", "k"], ["ng", "ngh"], ["g", "gh"]]) if (plain.startsWith(wrong)) forms.add(right + plain.slice(wrong.length));
  const found = [];
  for (const form of forms) {
    for (const one of byPlain.get(form) ?? []) {
      const kept = signs(bare).filter((letter) => signs(one).includes(letter)).length;
      const lost = signs(bare).length - kept + Math.max(0, signs(one).length - kept);
      const stopped = /(?:c|ch|p|t)$/.test(one);
      const tones = stopped && tone !== "'" && tone !== "." ? [".", "'"] : [tone];
      for (const sign of tones) {
        const text = toned(one, sign);
        found.push({ text, cost: lost * 2 + (form === plain ? 0 : 1) - Math.min(3, seen(text)) });
      }
    }
  }
  return [...new Map(found.sort((a, b) => a.cost - b.cost).map((one) => [one.text, one])).keys()].filter((text) => text !== word).slice(0, 3);
}
