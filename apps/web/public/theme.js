// Runs before the first paint. The choice is 'light', 'dark' or absent (follow the system); src/lib/theme.ts writes it.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    let choice = null;
    try {
      choice = localStorage.getItem('glovelly.theme');
    } catch {
      // Storage may be switched off; the system's choice is used then.
    }
    document.documentElement.dataset.theme = choice === 'light' || choice === 'dark' ? choice : dark.matches ? 'dark' : 'light';
  };
  apply();
  dark.addEventListener('change', apply);
  addEventListener('storage', apply);
  addEventListener('glovelly:theme', apply);
})();
