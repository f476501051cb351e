// Reads a story aloud with the browser's own voice, paragraph by paragraph; what stands abbreviated is said in full.
const SAID = [
  ['TLĐLĐVN', 'Tổng Liên đoàn Lao động Việt Nam'], ['TLĐ', 'Tổng Liên đoàn'], ['LĐLĐ', 'Liên đoàn Lao động'],
  ['CNVCLĐ', 'công nhân, viên chức, lao động'], ['CNLĐ', 'công nhân lao động'], ['NLĐ', 'người lao động'],
  ['CĐCS', 'công đoàn cơ sở'], ['CĐ', 'công đoàn'], ['BHXH', 'bảo hiểm xã hội'], ['BHYT', 'bảo hiểm y tế'],
  ['BHTN', 'bảo hiểm thất nghiệp'], ['KCN', 'khu công nghiệp'], ['KCX', 'khu chế xuất'], ['UBND', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'], ['MTTQ', 'Mặt trận Tổ quốc'], ['BCH', 'Ban Chấp hành'], ['BTV', 'Ban Thường vụ'],
  ['ATVSLĐ', 'an toàn, vệ sinh lao động'], ['ATVSV', 'an toàn, vệ sinh viên'], ['DN', 'doanh nghiệp'], ['HĐLĐ', 'hợp đồng lao động'],
  ['TƯLĐTT', 'thỏa ước lao động tập thể'], ['SYT', 'Sở Y tế'], ['SXD', 'Sở Xây dựng'], ['TP.HCM', 'Thành phố Hồ Chí Minh'],
  ['QĐ', 'Quyết định'], ['KH', 'Kế hoạch'], ['CTr', 'Chương trình'], ['HD', 'Hướng dẫn'], ['TB', 'Thông báo'], ['BC', 'Báo cáo'],
  ['CV', 'Công văn'], ['NQ', 'Nghị quyết'], ['TTg', 'Thủ tướng'], ['NĐ', 'Nghị định'], ['CP', 'Chính phủ'],
];
const word = new Map(SAID);
// Only whole words: letters with marks count as letters, which \b does not know.
const short = new RegExp(`(?<![\\p{L}\\d])(?:${SAID.map(([from]) => from.replace('.', '\\.')).join('|')})(?![\\p{L}\\d])`, 'gu');
const brackets = /\s*\(([^()]{2,9})\)/g;   // "Liên đoàn Lao động (LĐLĐ)" is said once
const ROMAN = { I: 1, V: 5, X: 10 };
const number = (roman) => [...roman].reduce((sum, letter, i) => sum + (ROMAN[letter] < (ROMAN[roman[i + 1]] || 0) ? -1 : 1) * ROMAN[letter], 0);
const RULES = [
  [/^([IVX]{1,5})(?=\.\s)/, (all, roman) => number(roman)],
  [/(lần thứ|khóa|quý|kỳ) ([IVX]{1,5})(?![\p{L}\d])/giu, (all, before, roman) => `${before} ${number(roman)}`],
  [/(?<![\d/])(\d+)\/(\d{4})\/([\p{L}-]*\p{Lu}[\p{L}-]*)/gu, (all, figure, year, symbol) => `${figure} năm ${year}, ${symbol.replaceAll('-', ' ')}`],
  [/(?<!\d)(\d+)\/([\p{L}-]*\p{Lu}[\p{L}-]*)/gu, (all, figure, symbol) => `${figure}, ${symbol.replaceAll('-', ' ')}`],
  [/(\p{Lu}{2,})-(?=\p{Lu}{2})/gu, '$1 '], [brackets, (all, inner) => (word.has(inner) ? '' : all)], [short, (all) => word.get(all)],
  [/TP\.\s?/g, 'thành phố '],
  [/(?:ngày )?(?<![\d.,])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g, (all, day, month, year) => `ngày ${Number(day)} tháng ${Number(month)} năm ${year}`],
  [/(?:tháng )?(?<![\d.,/])(\d{1,2})\/(\d{4})(?![\d/])/g, (all, month, year) => `tháng ${Number(month)} năm ${year}`],
  [/(?<![\d.,/])(\d{1,2})\/(\d{1,2})(?![\d/])/g, (all, day, month) => `${Number(day)} tháng ${Number(month)}`],
  [/(?<!\d)(\d{1,2}):([0-5]\d)(?!\d)/g, (all, hour, minute) => `${Number(hour)} giờ${minute === '00' ? '' : ` ${Number(minute)}`}`],
  [/(\d|giờ)\s*–\s*(?=\d|ngày)/g, '$1 đến '], [/\s?%/g, ' phần trăm'], [/\s?m²/g, ' mét vuông'], [/(\d)\s?km(?!\p{L})/gu, '$1 ki-lô-mét'],
  [/(\d)\s?kg(?!\p{L})/gu, '$1 ki-lô-gam'], [/(\d)\s?đ(?![\p{L}\d])/gu, '$1 đồng'], [/\s?°C/g, ' độ C'],
  [/(\d)\.(?=\d{3}(?!\d))/g, '$1'],
];

/** What is said for a text: abbreviations, dates, times and numbers in full. */
export const spoken = (text) => RULES.reduce((said, [from, to]) => said.replace(from, to), text.replace(/\s+/g, ' ').trim());

/**
 * A text in pieces of at most so many letters, cut at ends of sentences, else at commas: browsers fall silent in the middle of long
 * ones. Nothing is left out.
 */
export const pieces = (text, limit = 180) => {
  const cut = (part, marks) => part.split(marks).reduce((lines, next) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + next.length < limit) lines[lines.length - 1] = `${last} ${next}`;
    else lines.push(next);
    return lines;
  }, []);
  return cut(text, /(?<=[.!?…][”"’)]*)\s+/u).flatMap((one) => (one.length > limit ? cut(one, /(?<=[,;:–])\s+/u) : [one])).filter(Boolean);
};

export function listen(button) {
  const label = button.querySelector('span');
  const start = label.textContent;
  let reading = 0;
  let marked;
  const mark = (part) => { marked?.classList.remove('is-read'); marked = part; part?.classList.add('is-read'); };
  const stop = () => {
    reading += 1;
    speechSynthesis.cancel();
    mark();
    label.textContent = start;
    button.setAttribute('aria-pressed', 'false');
  };
  const language = (part) => (part.closest('[lang]')?.lang === 'en' ? 'en' : 'vi');
  const voiceFor = (lang) => speechSynthesis.getVoices().find((one) => one.lang.replace('_', '-').startsWith(lang));
  // What cannot be said is passed over, unless it is three in a row: then there is no voice.
  const read = (lines, mine, failures = 0) => {
    if (mine !== reading) return;
    const line = lines.shift();
    if (!line || failures > 2) { stop(); return; }
    const said = new SpeechSynthesisUtterance(line.text);
    said.lang = line.lang === 'vi' ? 'vi-VN' : 'en-GB';
    const voice = voiceFor(line.lang);
    if (voice) said.voice = voice;
    said.onend = () => read(lines, mine);
    said.onerror = () => read(lines, mine, failures + 1);
    if (marked !== line.part) mark(line.part);
    speechSynthesis.speak(said);
  };
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') { stop(); return; }
    // Voices of another language would make nonsense of it.
    if (speechSynthesis.getVoices().length && !voiceFor(language(button))) {
      label.textContent = button.dataset.novoice;
      setTimeout(() => { label.textContent = start; }, 4000);
      return;
    }
    speechSynthesis.cancel();
    label.textContent = button.dataset.stop;
    button.setAttribute('aria-pressed', 'true');
    // A paragraph inside an entry of a list is said with the entry, not twice.
    const parts = [document.querySelector('h1'), document.querySelector('.art__lead'),
      ...document.querySelectorAll(`${button.dataset.listen} :is(p, h2, h3, h4, li, caption)`)]
      .filter((part) => part && part.textContent.trim() && !part.closest('.doccard, .fact, figure, .sign, .source, .also, .embed')
        && !part.parentElement.closest(`${button.dataset.listen} li`));
    const lines = parts.flatMap((part) => {
      const lang = language(part);
      return pieces(lang === 'vi' ? spoken(part.textContent) : part.textContent.replace(/\s+/g, ' ').trim()).map((text) => ({ part, lang, text }));
    });
    reading += 1;
    read(lines, reading);
  });
  addEventListener('pagehide', stop);
}
