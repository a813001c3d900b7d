// Of a page that stands without the app and says what cannot be done just now: it is loaded again when the server is ready,
// and until then it stays as it is, so that nobody is read the same words anew every few seconds.
(() => {
  const wait = Number(document.currentScript.dataset.seconds) * 1000;
  const later = () => setTimeout(look, wait);
  const look = () => fetch('/readyz').then(({ ok }) => (ok ? location.reload() : later()), later);
  later();
})();
