const STYLE = `
:root { color-scheme: light dark; --back: #fff; --text: #1f2328; --faint: #59636e; --line: #d1d9e0; --stripe: #f6f8fa; }
@media (prefers-color-scheme: dark) {
  :root { --back: #0d1117; --text: #e6edf3; --faint: #9198a1; --line: #3d444d; --stripe: #151b23; }
}
body { margin: 0; background: var(--back); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
main { padding: 1.5rem; width: fit-content; }
h1 { margin: 0 0 1rem; font-size: 1.4rem; position: sticky; left: 1.5rem; width: fit-content; }
table { border-collapse: separate; border-spacing: 0; }
th, td { padding: .4rem .8rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
td, tbody th { max-width: 40em; overflow-wrap: anywhere; }
tbody th { font-weight: inherit; }
thead th { position: sticky; top: 0; background: var(--back); color: var(--faint); white-space: nowrap; }
tbody tr:nth-child(even) { background: var(--stripe); }
.end { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
@media print { thead th { position: static; } tr { break-inside: avoid; } }
`;

/**
 * An HTML page as far as its table's beginning.
 * @param title as HTML.
 */
export function pageHead(title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1 id="title">${title}</h1>
<table aria-labelledby="title">
`;
}
