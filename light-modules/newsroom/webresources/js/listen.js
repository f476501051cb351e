// Reads a story aloud with the browser's own voice; abbreviations are spelt out.
const WORDS = [
  [/LĐLĐ/g, 'Liên đoàn Lao động'], [/TLĐ/g, 'Tổng Liên đoàn'], [/CNVCLĐ/g, 'công nhân, viên chức, lao động'],
  [/CNLĐ/g, 'công nhân lao động'], [/NLĐ/g, 'người lao động'], [/CĐCS/g, 'công đoàn cơ sở'], [/BHXH/g, 'bảo hiểm xã hội'],
  [/BHYT/g, 'bảo hiểm y tế'], [/KCN/g, 'khu công nghiệp'], [/UBND/g, 'Ủy ban nhân dân'], [/HĐND/g, 'Hội đồng nhân dân'],
  [/TP\./g, 'thành phố'], [/BCH/g, 'Ban Chấp hành'], [/BTV/g, 'Ban Thường vụ'], [/(\d)\/(\d{1,2})(?!\d|\/)/g, '$1 tháng $2'],
];
const spoken = (text) => WORDS.reduce((said, [from, to]) => said.replace(from, to), text);

export function listen(button) {
  if (!('speechSynthesis' in window)) { button.closest('li').hidden = true; return; }
  const label = button.querySelector('span');
  const start = label.textContent;
  const stop = () => { speechSynthesis.cancel(); label.textContent = start; button.setAttribute('aria-pressed', 'false'); };
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) { stop(); return; }
    const parts = [document.querySelector('h1'), document.querySelector('.art__lead'),
      ...document.querySelectorAll(`${button.dataset.listen} :is(p, h2, h3, li)`)]
      .filter((part) => part && !part.closest('.doccard, .fact, figure')).map((part) => spoken(part.textContent.trim()));
    parts.forEach((part, index) => {
      const said = new SpeechSynthesisUtterance(part);
      said.lang = document.documentElement.lang === 'en' ? 'en-GB' : 'vi-VN';
      if (index === parts.length - 1) said.onend = stop;
      speechSynthesis.speak(said);
    });
    label.textContent = button.dataset.stop;
    button.setAttribute('aria-pressed', 'true');
  });
  addEventListener('pagehide', stop);
}
