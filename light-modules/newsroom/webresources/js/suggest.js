// Suggestions under a search field: a combobox with a list, by keyboard and pointer. Marked text comes safe from the server.
let number = 0;
const KINDS = document.documentElement.lang === 'en'
  ? { document: 'Documents', programme: 'Programmes', organisation: 'Organisations', person: 'People', topic: 'Topics', section: 'Sections', other: 'News' }
  : { document: 'Văn bản', programme: 'Chương trình', organisation: 'Tổ chức', person: 'Nhân vật', topic: 'Chủ đề', section: 'Chuyên mục', other: 'Tin' };

export function suggest(input) {
  const source = input.dataset.suggest || '/.rest/suggest/v1';
  const id = `goi-y-${++number}`;
  const box = document.createElement('div');
  box.className = 'sugg';
  box.hidden = true;
  const list = document.createElement('ul');
  list.id = id;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', document.documentElement.lang === 'en' ? 'Suggestions' : 'Gợi ý');
  box.append(list);
  input.closest('form').append(box);
  input.closest('form').classList.add('has-sugg');
  Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': id, 'aria-autocomplete': 'list' })
    .forEach(([name, value]) => input.setAttribute(name, value));
  let options = [], at = -1, asked = 0, timer = 0;
  const close = () => { box.hidden = true; at = -1; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant'); };
  const select = (index) => {
    at = (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    input.setAttribute('aria-activedescendant', options[at].id);
  };
  const heading = (kind) => {
    const made = document.createElement('li');
    made.className = 'sugg__group';
    made.setAttribute('role', 'presentation');
    made.textContent = kind;
    return made;
  };
  const fill = (suggestions) => {
    const groups = new Map();
    suggestions.forEach((one) => {
      const kind = KINDS[one.type] || KINDS.other;
      groups.set(kind, [...(groups.get(kind) || []), one]);
    });
    let i = -1;
    list.replaceChildren(...[...groups].flatMap(([kind, members]) => [heading(kind), ...members.map((one) => {
      i += 1;
      const option = document.createElement('li');
      option.id = `${id}-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      const text = document.createElement('span');
      text.innerHTML = one.marked; // escaped by the server, with <mark> alone
      option.append(text);
      option.dataset.href = one.address || '';
      option.addEventListener('pointerdown', (event) => { event.preventDefault(); if (one.address) location.href = one.address; });
      return option;
    })]));
    options = [...list.querySelectorAll('[role=option]')];
    box.hidden = !options.length;
    at = -1;
    input.setAttribute('aria-expanded', String(Boolean(options.length)));
  };
  const ask = async () => {
    const typed = input.value.trim(), mine = ++asked;
    if (typed.length < 2) { close(); return; }
    try {
      const answer = await fetch(`${source}?q=${encodeURIComponent(typed)}&size=8`, { headers: { Accept: 'application/json' } });
      if (!answer.ok) { close(); return; }
      const found = await answer.json();
      if (mine === asked) fill(found.suggestions);
    } catch { close(); }
  };
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 120); });
  input.addEventListener('keydown', (event) => {
    if (box.hidden) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); select(at + 1); }
    if (event.key === 'ArrowUp') { event.preventDefault(); select(at - 1); }
    if (event.key === 'Escape') { event.preventDefault(); close(); }
    if (event.key === 'Enter' && at >= 0 && options[at].dataset.href) { event.preventDefault(); location.href = options[at].dataset.href; }
  });
  input.addEventListener('blur', () => setTimeout(close, 100));
}
