/** The product's own colours (apps/web/src/styles/tokens.css), so that the first page a newcomer sees is of one piece with the next. */
export const style = `
:root{color-scheme:light dark;--canvas:oklch(97.4% .007 65);--surface:oklch(99.6% .003 75);--sunken:oklch(95% .01 60);--line:oklch(89.5% .013 50);--line-strong:oklch(60% .025 10);--ink:oklch(23% .03 345);--soft:oklch(42% .03 350);--primary:oklch(39% .125 350);--primary-hover:oklch(33% .115 350);--on:oklch(98.5% .008 70);--wash:oklch(94.4% .025 350);--focus:oklch(52% .2 350);--bad:oklch(46% .175 27)}
@media (prefers-color-scheme:dark){:root{--canvas:oklch(17.5% .018 340);--surface:oklch(21.5% .02 340);--sunken:oklch(15% .016 340);--line:oklch(31.5% .024 340);--line-strong:oklch(56% .03 345);--ink:oklch(95% .01 60);--soft:oklch(79% .018 40);--primary:oklch(79% .095 350);--primary-hover:oklch(85% .075 350);--on:oklch(22% .06 350);--wash:oklch(30% .055 348);--focus:oklch(80% .13 350);--bad:oklch(78% .12 25)}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;min-height:100dvh;display:grid;place-items:center;padding:1.5rem 1rem;background:var(--canvas);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main{width:100%;max-width:27rem;padding:2rem;background:var(--surface);border:1px solid var(--line);border-radius:1.25rem;box-shadow:0 2px 4px rgb(40 10 30/.05),0 18px 44px -18px rgb(40 10 30/.25)}
@media (max-width:30rem){main{padding:1.5rem 1.25rem}}
.brand{display:flex;align-items:center;gap:.75rem;margin:0 0 1.25rem;font-size:1.125rem;font-weight:650;letter-spacing:-.01em}.mark{width:2.5rem;height:2.5rem}
h1{margin:0 0 .5rem;font-size:1.5rem;line-height:1.25;letter-spacing:-.015em}h2{margin:1.75rem 0 .5rem;font-size:1rem}p{margin:.5rem 0;color:var(--soft)}.brand{color:var(--ink)}
form{margin:0}.people{display:grid;gap:.5rem;margin:1rem 0 0;padding:0;list-style:none}
.person{display:grid;grid-template-columns:2.5rem minmax(0,1fr);gap:0 .75rem;align-items:center;width:100%;min-height:3.5rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.875rem;background:none;color:inherit;font:inherit;text-align:left;cursor:pointer}
.person:hover{background:var(--wash)}.person b{display:block;font-weight:600;overflow-wrap:anywhere}.person small{display:block;color:var(--soft);font-size:.875rem;overflow-wrap:anywhere}
.initial{display:grid;place-items:center;width:2.5rem;height:2.5rem;border-radius:50%;background:var(--wash);color:var(--primary);font-weight:650}
.field{margin-top:1rem}label{display:block;font-weight:600}.hint{margin:.125rem 0 0;font-size:.875rem}
input[type=text],input[type=email]{width:100%;min-height:2.75rem;margin-top:.375rem;padding:.5rem .75rem;border:1px solid var(--line-strong);border-radius:.625rem;background:var(--surface);color:inherit;font:inherit}
input[aria-invalid=true]{border-color:var(--bad)}.error{margin:.375rem 0 0;color:var(--bad);font-size:.875rem;font-weight:600}
.check{display:grid;grid-template-columns:1.25rem minmax(0,1fr);gap:.125rem .625rem;align-items:start;margin-top:1.25rem}.check input{width:1.25rem;height:1.25rem;margin:.125rem 0 0;accent-color:var(--primary)}.check .hint{grid-column:2}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.5rem}
.button{flex:1 1 auto;min-height:2.75rem;padding:.5rem 1.125rem;border:1px solid transparent;border-radius:.625rem;background:var(--primary);color:var(--on);font:inherit;font-weight:600;cursor:pointer}.button:hover{background:var(--primary-hover)}
.quiet{flex:0 1 auto;border-color:var(--line-strong);background:none;color:var(--ink)}.quiet:hover{background:var(--wash)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.note{margin:1.5rem 0 0;padding-top:1rem;border-top:1px solid var(--line);font-size:.875rem}
details summary{margin-top:1.25rem;min-height:2.75rem;display:flex;align-items:center;font-weight:600;cursor:pointer}details summary::-webkit-details-marker{display:none}details summary::before{content:"";width:.5rem;height:.5rem;margin:0 .75rem 0 .25rem;border:solid var(--soft);border-width:0 2px 2px 0;transform:rotate(-45deg)}details[open] summary::before{transform:rotate(45deg)}details summary:hover{color:var(--primary)}
`;
