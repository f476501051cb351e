// The site works without this file; what needs it carries data-js and appears only now.
// Tools come only to pages that have them; suggestions when somebody goes to the search field on top.

const root = document.documentElement;
const all = (selector) => [...document.querySelectorAll(selector)];
const keep = (key, value) => {
  try { value ? localStorage.setItem(key, value) : localStorage.removeItem(key); } catch { /* storage may be closed */ }
};

all('[data-js]').forEach((element) => { element.hidden = false; });

const press = (buttons, name, current) => buttons.forEach((button) =>
  button.setAttribute('aria-pressed', String(button.dataset[name] === current)));

const themes = all('[data-theme-set]');
press(themes, 'themeSet', root.getAttribute('data-theme') || '');
themes.forEach((button) => button.addEventListener('click', () => {
  const theme = button.dataset.themeSet;
  theme ? root.setAttribute('data-theme', theme) : root.removeAttribute('data-theme');
  keep('theme', theme);
  press(themes, 'themeSet', theme);
}));

const sizes = all('[data-size]');
press(sizes, 'size', ['size-l', 'size-xl'].find((size) => root.classList.contains(size)) || '');
sizes.forEach((button) => button.addEventListener('click', () => {
  root.classList.remove('size-l', 'size-xl');
  if (button.dataset.size) root.classList.add(button.dataset.size);
  keep('size', button.dataset.size);
  press(sizes, 'size', button.dataset.size);
}));

// Paper wants every picture, also those further down that have not come yet.
const pictures = () => all('img[loading=lazy]').map((image) => { image.loading = 'eager'; return image.decode().catch(() => {}); });
addEventListener('beforeprint', pictures);
all('[data-print]').forEach((button) => button.addEventListener('click', async () => {
  await Promise.race([Promise.all(pictures()), new Promise((done) => { setTimeout(done, 3000); })]);
  const a4 = document.getElementById('v-a4');
  document.querySelector('.docmain')?.classList.toggle('docmain--a4', Boolean(a4));
  window.print();
  document.querySelector('.docmain')?.classList.remove('docmain--a4');
}));

// Without a secure address browsers offer no clipboard; the old way works there.
const copied = async (text) => {
  try { await navigator.clipboard.writeText(text); return true; } catch { /* the old way */ }
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
};
all('[data-copy]').forEach((button) => button.addEventListener('click', async () => {
  const label = button.querySelector('span');
  if (!await copied(button.dataset.copy)) return;
  const before = label.textContent;
  label.textContent = button.dataset.done;
  setTimeout(() => { label.textContent = before; }, 2000);
}));

all('[data-share]').forEach((link) => link.addEventListener('click', (event) => {
  if (!navigator.share) return;
  event.preventDefault();
  navigator.share({ title: document.title, url: document.querySelector('link[rel=canonical]')?.href || location.href })
    .catch(() => {});
}));

// What reads aloud is fetched when somebody comes near its button. The empty words keep the reader's permission until it is there.
all('[data-listen]').forEach((button) => {
  if (!('speechSynthesis' in window)) { button.closest('li').hidden = true; return; }
  speechSynthesis.getVoices();   // some browsers look for voices only when they are first asked
  const fetched = () => import('./listen.js');
  ['pointerenter', 'focus'].forEach((near) => button.addEventListener(near, fetched, { once: true }));
  button.addEventListener('click', () => {
    speechSynthesis.speak(new SpeechSynthesisUtterance(''));
    fetched().then(({ listen }) => { listen(button); button.click(); });
  }, { once: true });
});
const zooms = all('a.zoom');
if (zooms.length) import('./lightbox.js').then(({ lightbox }) => lightbox(zooms));
all('[data-suggest], .find input[name=q]').forEach((field) => {
  const help = () => import('./suggest.js').then(({ suggest }) => {
    suggest(field);
    if (field.value !== field.defaultValue) field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  if ('suggest' in field.dataset || document.activeElement === field) help();
  else field.addEventListener('focus', help, { once: true });
});

// What later.css held back, one part at a time while nothing else is to be done: no long pause for the reader's finger.
const parts = all('.row3, .block, .band, .art__body > *, .art__side, .foot');
const idle = window.requestIdleCallback || ((work) => setTimeout(work, 1));
const release = () => {
  const part = parts.shift();
  if (!part) return;
  part.style.contentVisibility = 'visible';
  idle(release);
};
document.readyState === 'complete' ? idle(release) : addEventListener('load', () => idle(release));

// One open menu at a time; Escape closes it.
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') all('.nav__all[open]').forEach((menu) => { menu.open = false; menu.querySelector('summary').focus(); });
});
