/**
 * True for text with an expression in it that a tool fills in later: Liquid, Nunjucks, Hugo (`{{ x }}`, `{% x %}`), EJS and
 * Templater (`<% x %>`), shell and Maven (`${x}`), R Markdown (`` `r x` ``).
 */
export function isTemplate(text: string): boolean {
  return /\{\{|\{%|<%|\$\{|^`r /.test(text);
}
