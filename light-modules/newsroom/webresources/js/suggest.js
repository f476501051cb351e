// Suggestions under a search field: a combobox with a list, by keyboard and pointer. Marked text comes safe from the server.
let number = 0;

export function suggest(input) {
  const source = input.dataset.suggest || '/.rest/search/v1/suggest';
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
  const fill = (suggestions) => {
    list.replaceChildren(...suggestions.map((one, i) => {
      const option = document.createElement('li');
      option.id = `${id}-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      const text = document.createElement('span');
      text.textContent = one.text || one.title;
      const meta = document.createElement('span');
      meta.className = 'meta';
      meta.textContent = one.label || '';
      option.append(text, meta);
      option.addEventListener('pointerdown', (event) => { event.preventDefault(); location.href = one.url || one.address; });
      option.dataset.href = one.url || one.address || '';
      return option;
    }));
    options = [...list.children];
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
      if (mine === asked) fill(found.suggestions || found);
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
