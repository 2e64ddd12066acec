// A click on a word of an article asks why its line was read so, and marks the word in the answer.
(() => {
  const lines = document.querySelector(".lines[data-why]");
  if (!lines || !window.htmx) return;
  const word = (x, y) => {
    const at = document.caretPositionFromPoint?.(x, y);
    const range = at ? { node: at.offsetNode, offset: at.offset } : (() => {
      const r = document.caretRangeFromPoint?.(x, y);
      return r && { node: r.startContainer, offset: r.startOffset };
    })();
    if (!range || range.node.nodeType !== Node.TEXT_NODE) return "";
    const text = range.node.data;
    const left = /[\p{L}\p{N}'’.-]*$/u.exec(text.slice(0, range.offset))[0];
    const right = /^[\p{L}\p{N}'’-]*/u.exec(text.slice(range.offset))[0];
    return (left + right).replace(/^[.'’-]+|[.'’-]+$/g, "");
  };
  const ask = (line, what) => {
    const address = lines.dataset.why + "?line=" + line + "&word=" + encodeURIComponent(what);
    htmx.ajax("GET", address, { target: "#why", swap: "innerHTML" }).then(() => document.getElementById("why").querySelector(".hit")?.scrollIntoView({ block: "nearest" }));
  };
  lines.addEventListener("click", (e) => {
    if (e.ctrlKey || e.metaKey || e.shiftKey || String(getSelection())) return;
    const number = e.target.closest("a.no");
    const row = e.target.closest(".line");
    if (!row || (e.target.closest("a") && !number)) return;
    e.preventDefault();
    ask(row.id.slice(1), number ? "" : word(e.clientX, e.clientY));
  });
})();
