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
const RULES = [
  [/(?<!\d)(\d+)\/([\p{L}-]*\p{Lu}[\p{L}-]*)/gu, (all, number, symbol) => `${number}, ${symbol.replaceAll('-', ' ')}`],
  [brackets, (all, inner) => (word.has(inner) ? '' : all)], [short, (all) => word.get(all)],
  [/TP\.\s?/g, 'thành phố '],
  [/(?:ngày )?(?<![\d.,])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g, 'ngày $1 tháng $2 năm $3'],
  [/(?<![\d.,/])(\d{1,2})\/(\d{4})(?![\d/])/g, 'tháng $1 năm $2'],
  [/(?<![\d.,/])(\d{1,2})\/(\d{1,2})(?![\d/])/g, '$1 tháng $2'],
  [/(?<!\d)(\d{1,2}):([0-5]\d)(?!\d)/g, (all, hour, minute) => `${hour} giờ${minute === '00' ? '' : ` ${Number(minute)}`}`],
  [/(\d)\s*–\s*(?=\d)/g, '$1 đến '], [/\s?%/g, ' phần trăm'], [/\s?m²/g, ' mét vuông'], [/(\d)\s?km(?!\p{L})/gu, '$1 ki-lô-mét'],
  [/(\d)\.(?=\d{3}(?!\d))/g, '$1'],
];

/** What is said for a text: abbreviations, dates, times and numbers in full. */
export const spoken = (text) => RULES.reduce((said, [from, to]) => said.replace(from, to), text.replace(/\s+/g, ' ').trim());

export function listen(button) {
  if (!('speechSynthesis' in window)) { button.closest('li').hidden = true; return; }
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
  const read = (parts, mine) => {
    if (mine !== reading) return;
    const part = parts.shift();
    if (!part) { stop(); return; }
    const lang = part.closest('[lang]')?.lang === 'en' ? 'en' : 'vi';
    const said = new SpeechSynthesisUtterance(lang === 'vi' ? spoken(part.textContent) : part.textContent.trim());
    said.lang = lang === 'vi' ? 'vi-VN' : 'en-GB';
    const voice = speechSynthesis.getVoices().find((one) => one.lang.replace('_', '-').startsWith(lang));
    if (voice) said.voice = voice;
    said.onend = () => read(parts, mine);
    said.onerror = () => { if (mine === reading) stop(); };
    mark(part);
    speechSynthesis.speak(said);
  };
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') { stop(); return; }
    speechSynthesis.cancel();
    label.textContent = button.dataset.stop;
    button.setAttribute('aria-pressed', 'true');
    const parts = [document.querySelector('h1'), document.querySelector('.art__lead'),
      ...document.querySelectorAll(`${button.dataset.listen} :is(p, h2, h3, h4, li, caption)`)]
      .filter((part) => part && part.textContent.trim() && !part.closest('.doccard, .fact, figure, .sign, .source'));
    reading += 1;
    read(parts, reading);
  });
  addEventListener('pagehide', stop);
}
