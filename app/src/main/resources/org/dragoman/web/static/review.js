// Answers by key: s, d or u on the question that has the focus, else on the first.
document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, textarea, select")) return;
  const question = document.activeElement.closest("[data-question]") ?? document.querySelector("[data-question]");
  question?.querySelector(`[data-key="${CSS.escape(e.key)}"]`)?.click();
});
