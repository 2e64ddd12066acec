// Keys: / goes to the query, j and k walk the rows, Enter opens one, ? shows the keys.
// A row is anything with data-row; its first link is what Enter opens.
(() => {
  document.documentElement.classList.add("scripted");
  const rows = () => [...document.querySelectorAll("[data-row]")].filter((r) => r.offsetParent);
  const typing = (e) => e.target.closest("input, textarea, select, [contenteditable]");
  const walk = (step) => {
    const all = rows();
    if (!all.length) return;
    const now = all.indexOf(document.activeElement.closest("[data-row]"));
    const next = all[Math.max(0, Math.min(all.length - 1, now < 0 ? 0 : now + step))];
    next.tabIndex = -1;
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === "Escape" && typing(e)) return e.target.blur();
    if (typing(e)) return;
    const row = document.activeElement.closest("[data-row]");
    if (e.key === "/") {
      e.preventDefault();
      document.getElementById("q").select();
    } else if (e.key === "j") walk(1);
    else if (e.key === "k") walk(-1);
    else if (e.key === "Enter" && row === document.activeElement) row.querySelector("a")?.click();
    else if (e.key === "?") document.getElementById("keys").showModal();
  });
  document.addEventListener("click", (e) => {
    if (e.target.closest("[data-keys]")) {
      e.preventDefault();
      document.getElementById("keys").showModal();
    }
  });
})();
