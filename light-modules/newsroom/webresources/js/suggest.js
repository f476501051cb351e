// Suggestions under a search field: a combobox with a grouped list, by keyboard and pointer. Marked text comes safe from the server.
let number = 0;
const english = document.documentElement.lang === 'en';
const KINDS = english
  ? { document: 'Documents', programme: 'Programmes', organisation: 'Organisations', person: 'People', topic: 'Topics', section: 'Sections', other: 'News' }
  : { document: 'Văn bản', programme: 'Chương trình', organisation: 'Tổ chức', person: 'Nhân vật', topic: 'Chủ đề', section: 'Chuyên mục', other: 'Tin' };
const WORDS = english
  ? { list: 'Suggestions', none: 'No suggestions', some: (n) => `${n} suggestions, use the arrow keys`, keys: [['↑', ''], ['↓', 'choose'], ['Enter', 'open'], ['Esc', 'close']] }
  : { list: 'Gợi ý', none: 'Không có gợi ý', some: (n) => `${n} gợi ý, dùng phím mũi tên để chọn`, keys: [['↑', ''], ['↓', 'chọn'], ['Enter', 'mở'], ['Esc', 'đóng']] };

const made = (name, properties = {}, ...children) => {
  const element = document.createElement(name);
  Object.entries(properties).forEach(([key, value]) => (key === 'text' ? element.textContent = value : element.setAttribute(key, value)));
  element.append(...children);
  return element;
};

export function suggest(input) {
  const source = input.dataset.suggest || '/.rest/suggest/v1';
  const id = `goi-y-${++number}`;
  const form = input.closest('form');
  const list = made('div', { id, role: 'listbox', 'aria-label': WORDS.list });
  const foot = made('p', { class: 'sugg__foot', 'aria-hidden': 'true' }, ...WORDS.keys.flatMap(([key, word]) => [made('kbd', { text: key }), `${word} `]));
  const box = made('div', { class: 'sugg' }, list, foot);
  const news = made('p', { class: 'vh', role: 'status' });
  box.hidden = true;
  form.append(box, news);
  form.classList.add('has-sugg');
  Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': id, 'aria-autocomplete': 'list' })
    .forEach(([name, value]) => input.setAttribute(name, value));
  let options = [], at = -1, asked = 0, timer = 0, typed = input.value;
  const close = () => {
    box.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  // One place more than there are options: the field itself, where arrows come by again.
  const select = (index) => {
    const places = options.length + 1;
    at = ((index + 1 + places) % places) - 1;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (at < 0) { input.removeAttribute('aria-activedescendant'); return; }
    input.setAttribute('aria-activedescendant', options[at].id);
    options[at].scrollIntoView({ block: 'nearest' });
  };
  const option = (one, i) => {
    const text = made('span');
    text.innerHTML = one.marked; // escaped by the server, with <mark> alone
    const row = made('div', { id: `${id}-${i}`, role: 'option', 'aria-selected': 'false' }, text);
    if (one.year) row.append(made('span', { class: 'meta', text: one.year }));
    row.dataset.href = one.address || '';
    row.addEventListener('pointerdown', (event) => event.preventDefault());
    row.addEventListener('click', () => { if (one.address) location.href = one.address; });
    return row;
  };
  const fill = (suggestions) => {
    const groups = new Map();
    suggestions.forEach((one) => {
      const kind = KINDS[one.type] || KINDS.other;
      groups.set(kind, [...(groups.get(kind) || []), one]);
    });
    let i = -1;
    list.replaceChildren(...[...groups].map(([kind, members], g) => made(
      'div', { role: 'group', 'aria-labelledby': `${id}-g${g}` },
      made('div', { class: 'sugg__group', id: `${id}-g${g}`, text: kind }),
      ...members.map((one) => option(one, i += 1)))));
    options = [...list.querySelectorAll('[role=option]')];
    box.hidden = !options.length;
    at = -1;
    input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-expanded', String(Boolean(options.length)));
    news.textContent = options.length ? WORDS.some(options.length) : WORDS.none;
  };
  const ask = async () => {
    typed = input.value.trim();
    const mine = ++asked;
    if (typed.length < 2) { close(); return; }
    try {
      const answer = await fetch(`${source}?q=${encodeURIComponent(typed)}&size=8`, { headers: { Accept: 'application/json' } });
      if (!answer.ok) { close(); return; }
      const found = await answer.json();
      if (mine === asked && document.activeElement === input) fill(found.suggestions);
    } catch { close(); }
  };
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (box.hidden) { if (event.key === 'ArrowDown' && input.value.trim().length > 1) { event.preventDefault(); ask(); } return; }
    if (event.key === 'ArrowDown') { event.preventDefault(); select(at + 1); }
    if (event.key === 'ArrowUp') { event.preventDefault(); select(at - 1); }
    if (event.key === 'Escape') { event.preventDefault(); close(); }
    if (event.key === 'Enter') {
      asked += 1; // an answer under way comes too late
      clearTimeout(timer);
      if (at >= 0 && options[at].dataset.href) { event.preventDefault(); location.href = options[at].dataset.href; }
    }
  });
  input.addEventListener('blur', () => setTimeout(() => { if (document.activeElement !== input) close(); }, 100));
  addEventListener('pagehide', close); // whoever comes back finds the page, not an open list
}
