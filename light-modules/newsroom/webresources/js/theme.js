// Fetched first and run while the style sheet comes: the reader's appearance and text size. Blocks nothing.
(function () {
  try {
    var root = document.documentElement, theme = localStorage.getItem('theme'), size = localStorage.getItem('size');
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
    if (size === 'size-l' || size === 'size-xl') root.classList.add(size);
  } catch (e) { /* storage may be closed */ }
})();
