// After a part of the page was replaced, says so to those who cannot see it, and keeps the focus.
document.addEventListener("htmx:afterSwap", (event) => {
  const live = document.getElementById("announce");
  const heading = event.detail.target.querySelector("[data-announce]");
  live.textContent = "";
  setTimeout(() => {
    live.textContent = heading ? heading.dataset.announce || heading.textContent : live.dataset.text;
  }, 50);
});
