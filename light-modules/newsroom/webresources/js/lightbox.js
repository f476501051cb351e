// Pictures large, in a dialog; arrows go through them, Escape closes. Without it the links open the pictures themselves.
export function lightbox(links) {
  if (!links.length || !window.HTMLDialogElement) return;
  const vi = document.documentElement.lang !== 'en';
  const dialog = document.createElement('dialog');
  dialog.className = 'lightbox';
  const image = document.createElement('img');
  const caption = document.createElement('p');
  const button = (text, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.addEventListener('click', act);
    return made;
  };
  let at = 0;
  const show = (index) => {
    at = (index + links.length) % links.length;
    new Image().src = links[(at + 1) % links.length].href;
    const small = links[at].querySelector('img');
    image.src = links[at].href;
    image.alt = small.alt;
    caption.textContent = links[at].closest('figure')?.querySelector('figcaption')?.textContent.trim() || '';
    count.textContent = `${at + 1}/${links.length}`;
  };
  const bar = document.createElement('div');
  const count = document.createElement('span');
  count.className = 'num';
  count.setAttribute('aria-live', 'polite');
  const several = [button(vi ? 'Ảnh trước' : 'Previous', () => show(at - 1)), count, button(vi ? 'Ảnh sau' : 'Next', () => show(at + 1))];
  bar.append(...(links.length > 1 ? several : []), button(vi ? 'Đóng' : 'Close', () => dialog.close()));
  dialog.setAttribute('aria-label', vi ? 'Xem ảnh lớn' : 'Photo viewer');
  dialog.append(bar, image, caption);
  document.body.append(dialog);
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowRight') show(at + 1);
    if (event.key === 'ArrowLeft') show(at - 1);
    if (event.key === 'Home') show(0);
    if (event.key === 'End') show(links.length - 1);
  });
  // A finger that goes sideways turns the page; two fingers zoom as everywhere.
  let from;
  dialog.addEventListener('touchstart', (event) => { from = event.touches.length === 1 ? event.touches[0] : undefined; }, { passive: true });
  dialog.addEventListener('touchend', (event) => {
    if (!from || event.touches.length || window.visualViewport?.scale > 1.05) return;
    const across = event.changedTouches[0].clientX - from.clientX;
    if (Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(event.changedTouches[0].clientY - from.clientY)) show(at + (across < 0 ? 1 : -1));
  });
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  links.forEach((link, index) => link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    show(index);
    dialog.showModal();
  }));
}
